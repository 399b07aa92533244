import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { staleAll, type EntryView, type LineView } from '../../api';
import { call } from '../../host';
import ChainDialog from './ChainDialog.svelte';
import ClaimsDialog from './ClaimsDialog.svelte';
import DecideDialog from './DecideDialog.svelte';
import EntryDialog from './EntryDialog.svelte';
import Sources from './Sources.svelte';

vi.mock('../../host', () => ({ call: vi.fn(), host: { onFiles: () => () => undefined } }));

const asked = vi.mocked(call);
const claim = (number: number, checker: string | null) => ({
  number, text: `Van ${number}?`, standing: 'unverified', at: 0, minutes: 26, source: 'relayed', root: null, checker,
});
const line = { number: 31, text: 'another van', recorded: 0, onBehalfOf: 'Leo Marchetti', way: 'phone', source: 'relayed' } as LineView;
const entry: EntryView = {
  line, typed: '', history: [], incidents: [], files: [], mayMoveTo: [], mayReview: false, decision: null,
  sources: { chain: [], root: 'Leo Marchetti', entries: 1, sources: 1, oneSourceWith: [] },
};

beforeEach(() => {
  asked.mockReset();
  asked.mockImplementation(async (name) => {
    if (name === 'claims') return { after: 20, claims: [claim(31, null), claim(12, 'Ines Falk')], total: 2 };
    if (name === 'settings') return { values: { prompts: '["What we know"]' } };
    return { value: entry, stale: [] };
  });
});

const asks = (name: string) => asked.mock.calls.filter(([called]) => called === name).map(([, ask]) => ask);

test('a chain begins with whoever told the desk and goes back as far as anybody knows', async () => {
  render(ChainDialog, { entry, people: [], onclose: vi.fn() });
  const [first] = screen.getAllByLabelText<HTMLInputElement>('Who');
  expect(first!.value).toBe('Leo Marchetti');
  await userEvent.click(screen.getByRole('button', { name: /And they had it from/ }));
  await userEvent.type(screen.getAllByLabelText('Who')[1]!, 'a neighbour at no. 6');
  await userEvent.click(screen.getByRole('button', { name: /Store who told whom/ }));
  await waitFor(() => expect(asks('tell_chain')).toHaveLength(1));
  const links = [
    { who: 'Leo Marchetti', source: 'relayed', way: 'phone', time: '' },
    { who: 'a neighbour at no. 6', source: 'relayed', way: 'in_person', time: '' },
  ];
  expect(asks('tell_chain')[0]).toEqual({ number: 31, links });
});

test("words that were typed in quotation marks are not quoted twice", () => {
  const said = { ...line, text: '"another van" comes' } as LineView;
  render(ChainDialog, { entry: { ...entry, line: said }, people: [], onclose: vi.fn() });
  expect(screen.getByText('“another van” comes')).toBeTruthy();
});

test('whoever wrote an entry is told who may let it leave, and is not offered to', () => {
  const written = { ...line, struck: null, reviewed: null, incidents: [], standing: 'unverified', author: 'Tom Ellery' } as unknown as LineView;
  const dialog = render(EntryDialog, { entry: { ...entry, line: written }, onask: vi.fn(), onclose: vi.fn() });
  expect(screen.getByText(/somebody other than its author has read it/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /I have read it/ })).toBeNull();
  dialog.unmount();
  render(EntryDialog, { entry: { ...entry, line: written, mayReview: true }, onask: vi.fn(), onclose: vi.fn() });
  expect(screen.getByRole('button', { name: /I have read it/ })).toBeTruthy();
});

test('whoever presses Enter once too often in an open entry takes it out of no incident', () => {
  const open = { ...line, struck: null, reviewed: null, incidents: [4], standing: 'unverified', author: 'Tom Ellery' } as unknown as LineView;
  render(EntryDialog, { entry: { ...entry, line: open, incidents: [{ number: 4, title: 'Toilet and water' }] }, onask: vi.fn(), onclose: vi.fn() });
  const buttons = [...document.querySelectorAll('dialog button')].map((one) => one.textContent?.trim() ?? '');
  const place = (words: RegExp) => buttons.findIndex((one) => words.test(one));
  expect(place(/^Unlink/)).toBeGreaterThan(place(/Add a file/));
  expect(place(/Add a file/)).toBeGreaterThanOrEqual(0);
});

test('what another laptop says of an open entry is shown in it', async () => {
  const open = { ...line, struck: null, reviewed: null, incidents: [], standing: 'unverified', author: 'Tom Ellery' } as unknown as LineView;
  render(EntryDialog, { entry: { ...entry, line: open }, onask: vi.fn(), onclose: vi.fn() });
  asked.mockImplementation(async (name) => (name === 'entry' ? { ...entry, line: { ...open, text: 'two vans, counted' } } : []));
  staleAll();
  await waitFor(() => expect(screen.getByText('two vans, counted')).toBeTruthy());
});

test('two voices of one source are said to be one', () => {
  const sources = { ...entry.sources, entries: 2, sources: 1, oneSourceWith: [33] };
  render(Sources, { entry: { ...entry, sources } });
  expect(screen.getByText('#33 goes back to the same source: together they are one.')).toBeTruthy();
  expect(screen.getByText(/2 entries speak for it, from 1 source\./)).toBeTruthy();
});

test('claims that wait say who was asked, and ask somebody', async () => {
  const onask = vi.fn();
  render(ClaimsDialog, { onask, onclose: vi.fn() });
  expect(await screen.findByText(/nobody is checking it/)).toBeTruthy();
  expect(screen.getByText(/asked of Ines Falk/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Ask somebody' }));
  expect(onask).toHaveBeenCalledWith({ ask: 'check', number: 31 });
});

test('a decision is stored with why, and with the prompts that were answered', async () => {
  render(DecideDialog, { entry: null, onclose: vi.fn() });
  await userEvent.type(screen.getByLabelText('What was decided'), 'Stay on the pavement');
  await userEvent.type(screen.getByLabelText('Why'), 'an ambulance comes');
  await userEvent.click(screen.getByRole('switch', { name: /Prompts/ }));
  // Shift and Enter write a new line, Enter does what the button says.
  await userEvent.type(await screen.findByLabelText('What we know'), 'two minutes{Shift>}{Enter}{/Shift}away{Enter}');
  await waitFor(() => expect(asks('decide')).toHaveLength(1));
  expect(asks('decide')[0]).toMatchObject({
    number: null, what: 'Stay on the pavement', why: 'an ambulance comes',
    prompts: [{ heading: 'What we know', words: 'two minutes\naway' }],
  });
});
