import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { moment } from '../api';
import { call } from '../host';
import { hear } from '../shared/keys';
import { emptyRota, rota, time } from './fixtures';
import Roles from './Roles.svelte';

vi.mock('../host', () => ({ call: vi.fn(), host: {} }));
const asked = vi.mocked(call);
let shown = rota;
const sent = (name: string) => asked.mock.calls.filter(([called]) => called === name).map(([, ask]) => ask);

// A wide window: the pretend browser of the tests has no sizes of its own.
vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1400);
window.addEventListener('keydown', hear);
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

beforeEach(() => {
  shown = rota;
  moment.backToNow();
  asked.mockReset();
  asked.mockImplementation(async (name) => (name === 'roles' ? shown : { value: 'done', stale: ['roles'] }));
});

test('an empty rota starts from the usual nine', async () => {
  shown = emptyRota;
  render(Roles);
  expect(await screen.findByText('No roles yet. Start from the usual nine.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Set up the usual nine' }));
  expect(sent('set_up_usual_posts')).toHaveLength(1);
});

test('the head counts what is unfilled and who is on duty', async () => {
  render(Roles);
  expect(await screen.findByText('2 unfilled now')).toBeTruthy();
  expect(screen.getByText('24 volunteers, 13 on duty')).toBeTruthy();
});

test('J walks the posts, I checks in whoever is due first there, Z puts it off', async () => {
  render(Roles);
  await screen.findByText('Observers A, at the van');
  await press('j');
  await press('j');
  expect(document.activeElement?.textContent).toContain('Observers B, entrance');
  await press('i');
  expect(sent('step_assignment')[0]).toMatchObject({ assignment: 'held-nell-hargreave', step: 'checked_in' });
  await press('z');
  expect(sent('step_assignment')[1]).toMatchObject({ assignment: 'held-nell-hargreave', step: 'snoozed' });
});

test('filling a post asks who is free for it, and Enter assigns', async () => {
  render(Roles);
  await fireEvent.click(await screen.findByRole('button', { name: 'Fill: Next: nobody' }));
  await waitFor(() => expect(sent('roles').at(-1)).toMatchObject({ forPost: 'ES-entrance-steward' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Assign Marta Nowak' }));
  const dialog = screen.getByRole('dialog', { name: 'Put somebody into a post' });
  expect(within(dialog).getByLabelText<HTMLInputElement>('From').value).toBe('16:45');
  await fireEvent.submit(dialog.querySelector('form')!);
  expect(sent('assign')[0]).toEqual({ post: 'ES-entrance-steward', person: 'marta-nowak', from: '16:45', until: '', answer: 'yes' });
});

test('A away from the rows adds a post', async () => {
  render(Roles);
  await screen.findByText('Observers A, at the van');
  await press('a');
  expect(screen.getByRole('dialog', { name: 'Add role or post' })).toBeTruthy();
});

test('looking back nothing can be changed', async () => {
  moment.lookTo(time(14, 54));
  render(Roles);
  await screen.findByText('Observers A, at the van');
  expect(screen.queryByRole('button', { name: /Fill/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /Assign/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /Add role/ })).toBeNull();
});

test('a rota that cannot be read says what is safe', async () => {
  asked.mockRejectedValue({ code: 'damaged', says: 'The rota cannot be read.', tryThis: 'Check the chain.' });
  render(Roles);
  expect((await screen.findByRole('alert')).textContent).toContain('The rota cannot be read. Check the chain.');
});
