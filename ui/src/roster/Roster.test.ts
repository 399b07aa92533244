import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { moment } from '../api';
import { call } from '../host';
import { hear } from '../shared/keys';
import { crowd, emptyRoster, person, roster, time } from './fixtures';
import Roster from './Roster.svelte';

vi.mock('../host', () => ({ call: vi.fn(), host: {} }));
const asked = vi.mocked(call);
let shown = roster;
const sent = (name: string) => asked.mock.calls.filter(([called]) => called === name).map(([, ask]) => ask);

// A wide window: the pretend browser of the tests has no sizes of its own.
vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1400);
window.addEventListener('keydown', hear);
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const detail = () => screen.getByRole('region', { name: 'About this person' });

beforeEach(() => {
  shown = roster;
  moment.backToNow();
  asked.mockReset();
  asked.mockImplementation(async (name) => {
    if (name === 'roster') return shown;
    if (name === 'add_person') return { value: person('Rosa Lind'), stale: ['roster'] };
    return { value: shown.callOut, stale: ['roster'] };
  });
});

test('nobody yet: one sentence and one thing to do', async () => {
  shown = emptyRoster;
  render(Roster);
  expect(await screen.findByText('Nobody yet. Add a walk-in.')).toBeTruthy();
});

test('a walk-in is A, a name and Enter', async () => {
  render(Roster);
  await screen.findByText('Amara Blake');
  await press('a');
  const dialog = screen.getByRole('dialog', { name: 'Add person' });
  const name = within(dialog).getByLabelText('Name');
  await fireEvent.input(name, { target: { value: 'Rosa Lind' } });
  await fireEvent.submit(name.closest('form')!);
  expect(sent('add_person')[0]).toMatchObject({ name: 'Rosa Lind', kind: 'volunteer', phone: null, here: true, origin: 'walk-in' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('J walks the people and the detail follows', async () => {
  render(Roster);
  await screen.findByText('Amara Blake');
  await press('j');
  await press('j');
  expect(within(detail()).getByRole('heading', { name: 'Ben Adeyemi' })).toBeTruthy();
});

test('a fact is changed in place, and only that fact is sent', async () => {
  render(Roster);
  await fireEvent.click(await screen.findByText('Marta Nowak'));
  await fireEvent.click(within(detail()).getByRole('button', { name: 'Change Phone' }));
  const field = within(detail()).getByLabelText('Phone');
  await fireEvent.input(field, { target: { value: '07700 900200' } });
  await fireEvent.keyDown(field, { key: 'Enter' });
  expect(sent('change_person')).toEqual([{ person: 'marta-nowak', phone: '07700 900200' }]);
});

test('Esc leaves a fact as it was', async () => {
  render(Roster);
  await fireEvent.click(await screen.findByText('Marta Nowak'));
  await fireEvent.click(within(detail()).getByRole('button', { name: 'Change Phone' }));
  const field = within(detail()).getByLabelText('Phone');
  await fireEvent.input(field, { target: { value: '1' } });
  await fireEvent.keyDown(field, { key: 'Escape' });
  expect(sent('change_person')).toEqual([]);
  expect(within(detail()).getByText('07700 900199')).toBeTruthy();
});

test('the same number is pointed out, with nothing to merge', async () => {
  render(Roster);
  await fireEvent.click(await screen.findByText('Marta Nowak'));
  expect(within(detail()).getByText(/Marta N.. has the same number/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /merge/i })).toBeNull();
});

test('the answers to the call-out are spoken as numbers', async () => {
  render(Roster);
  expect(await screen.findByRole('img', { name: '21 coming, 6 later, 0 not coming, 13 no answer' })).toBeTruthy();
});

test('of three thousand people only those looked at are on the page', async () => {
  shown = { ...roster, people: crowd(3000) };
  render(Roster);
  await screen.findByText('Neighbour 0001');
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('3001');
});

test('looking back nothing can be changed', async () => {
  moment.lookTo(time(14, 54));
  render(Roster);
  await fireEvent.click(await screen.findByText('Marta Nowak'));
  expect(within(detail()).queryByRole('button')).toBeNull();
  expect(screen.queryByRole('button', { name: /Add person|Log call-out|Count answers/ })).toBeNull();
});
