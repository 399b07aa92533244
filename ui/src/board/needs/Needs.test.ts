import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { moment } from '../../api';
import { at, board, needs } from '../../gallery/afternoon';
import Needs from './Needs.svelte';

vi.mock('../../host', () => ({ call: vi.fn() }));

const showColumn = (over: Partial<typeof board> = {}) => {
  const does = { ondo: vi.fn(), onincident: vi.fn(), onrequest: vi.fn(), oncount: vi.fn(), ondecide: vi.fn() };
  render(Needs, { board: { ...board, ...over }, ...does });
  return does;
};
const show = (over: Partial<typeof board> = {}) => showColumn(over).ondo;

afterEach(() => moment.backToNow());

test('the first three cards have buttons, the rest only say', () => {
  show();
  const cards = screen.getAllByRole('article');
  expect(within(cards[0] as HTMLElement).getAllByRole('button')).toHaveLength(2);
  expect(within(cards[3] as HTMLElement).queryAllByRole('button')).toHaveLength(0);
});

test('a button says what to do about which need', async () => {
  const ondo = show();
  await userEvent.click(screen.getByRole('button', { name: 'Record answer' }));
  expect(ondo).toHaveBeenCalledWith('record_answer', needs[0]);
});

test('what was written apart leads to where it is settled, wherever it stands in the column', async () => {
  const apart = { ...needs[0]!, kind: 'written_apart' as const, about: 'e1', title: 'Written apart: entry 12', actions: ['open_entry' as const], number: 12 };
  const ondo = show({ needs: [...needs.slice(0, 4), apart] });
  await userEvent.click(screen.getByRole('button', { name: 'Open the entry' }));
  expect(ondo).toHaveBeenCalledWith('open_entry', apart);
});

test('nobody waiting says when somebody is next due', () => {
  show({ needs: [], nextCheckIn: at('16:40') });
  expect(screen.getByText('Nobody is waiting. Next check-in 16:40.')).toBeTruthy();
});

test('many show six and say how many more', async () => {
  show({ needs: Array.from({ length: 10 }, (_, n) => ({ ...needs[0], about: `r${n}` }) as (typeof needs)[number]) });
  expect(screen.getAllByRole('article')).toHaveLength(6);
  await userEvent.click(screen.getByRole('button', { name: 'and 4 more' }));
  expect(screen.getAllByRole('article')).toHaveLength(10);
});

test('looking back, nothing can be done, and the card says how much was written later', () => {
  moment.lookTo(at('14:54'));
  show({ lookingBack: true, at: at('14:54') });
  expect(screen.queryByRole('button', { name: 'Record answer' })).toBeNull();
  expect(screen.getByText(/2 entries happened by 14:54 but were written later/)).toBeTruthy();
});

test('incidents stand below by number, and the one that is pressed opens', async () => {
  const { onincident } = showColumn();
  const column = screen.getByRole('region', { name: /Incidents/ });
  const rows = within(within(column).getByRole('list')).getAllByRole('button');
  expect(rows).toHaveLength(board.incidents.length);
  const first = board.incidents[0]!;
  expect(rows[0]?.textContent).toContain(`Incident ${first.number}`);
  expect(rows[0]?.textContent).toContain(first.title);
  await userEvent.click(rows[0]!);
  expect(onincident).toHaveBeenCalledWith(first);
});

test('an incident, a request, a count and a decision begin below the incidents', async () => {
  const does = showColumn();
  const column = screen.getByRole('region', { name: /Incidents/ });
  const adds = within(column).getAllByRole('button').slice(board.incidents.length);
  for (const add of adds) await userEvent.click(add);
  expect(does.onincident).toHaveBeenCalledWith(null);
  for (const begun of [does.onrequest, does.oncount, does.ondecide]) expect(begun).toHaveBeenCalledTimes(1);
});

test('without incidents that is said, and one can still be opened', () => {
  showColumn({ incidents: [] });
  const column = screen.getByRole('region', { name: /Incidents/ });
  expect(within(column).queryByRole('list')).toBeNull();
  expect(within(column).getByText('No incidents yet.')).toBeTruthy();
  expect(within(column).getAllByRole('button')).toHaveLength(4);
});

test('looking back, incidents are only looked at', () => {
  moment.lookTo(at('14:54'));
  showColumn({ lookingBack: true, at: at('14:54') });
  const column = screen.getByRole('region', { name: /[Ii]ncidents/ });
  expect(within(column).getAllByRole('button')).toHaveLength(board.incidents.length);
});
