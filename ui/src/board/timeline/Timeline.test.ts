import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { TimelineAsk } from '../../api';
import { stale } from '../../api/fresh.svelte';
import { board, lines, timeline } from '../../gallery/afternoon';
import { hear } from '../../shared/keys';
import { lookedAgain, lookedAway } from './looked.svelte';
import Timeline from './Timeline.svelte';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../host', () => ({ call, host: { onFocus: () => () => undefined } }));

let total: number;

beforeEach(() => {
  total = lines.length;
  call.mockReset();
  call.mockImplementation(async (_name: string, ask: TimelineAsk) => {
    const shown = Array.from({ length: Math.min(ask.limit, total - ask.skip) }, (_, step) => {
      const place = ask.skip + step;
      return { ...lines[place % lines.length], id: `e${place}`, number: total - place };
    });
    return { ...timeline, lines: shown, total };
  });
});

test('of ten thousand lines only what is visible exists', async () => {
  total = 10_000;
  render(Timeline, { counts: board.counts, onact: vi.fn() });
  await screen.findByText('#10000');
  expect(screen.getAllByRole('article').length).toBeLessThan(40);
  expect(screen.getAllByRole('article')[0]?.getAttribute('aria-setsize')).toBe('10000');
  expect(call.mock.calls[0]?.[1].limit).toBeLessThanOrEqual(180);
});

test('nothing written yet says what to do', async () => {
  total = 0;
  render(Timeline, { counts: { ...board.counts, all: 0 }, onact: vi.fn() });
  expect(await screen.findByText('Nothing written yet. Press N and say what you see.')).toBeTruthy();
});

test('a chip asks the desk for those lines', async () => {
  render(Timeline, { counts: board.counts, onact: vi.fn() });
  await userEvent.click(screen.getByRole('button', { name: 'Disputed, 1' }));
  await waitFor(() => expect(call.mock.calls.at(-1)?.[1].filter).toBe('disputed'));
});

test('what cannot be read is said with what is safe', async () => {
  call.mockRejectedValue({ code: 'damaged', says: 'Entries 31-40 cannot be read. The rest is safe.', tryThis: 'Check the chain.' });
  render(Timeline, { counts: board.counts, onact: vi.fn() });
  expect(await screen.findByText('Entries 31-40 cannot be read. The rest is safe.')).toBeTruthy();
});

test('entries that cannot be read are named, and the board can be made anew', async () => {
  const before = call.getMockImplementation()!;
  let mended = false;
  call.mockImplementation(async (name: string, ask: TimelineAsk) => {
    if (name === 'mend') {
      mended = true;
      return { value: '58 records are taken over.', stale: ['timeline'] };
    }
    const page = await before(name, ask);
    return { ...page, unreadable: mended ? null : 'Entry #12 cannot be read. The other 58 are safe.' };
  });
  render(Timeline, { counts: board.counts, onact: vi.fn() });
  expect((await screen.findByRole('alert')).textContent).toContain('Entry #12 cannot be read.');
  expect(screen.getAllByRole('article').length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole('button', { name: 'Make the board anew' }));
  await waitFor(() => expect(screen.queryByText(/cannot be read/)).toBeNull());
});

test('marked lines are copied as text with number and state, and the hour stands above its first line', async () => {
  total = 3;
  render(Timeline, { counts: board.counts, onact: vi.fn() });
  await screen.findByText('#3');
  expect(screen.getAllByText(/\d\d:00$/, { selector: '.hour' }).length).toBeGreaterThan(0);
  screen.getAllByRole('article')[0]?.focus();
  hear(new KeyboardEvent('keydown', { key: 'x' }));
  expect(await screen.findByText(/1 marked/)).toBeTruthy();
  const clipboardData = new Map<string, string>();
  const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), {
    clipboardData: { setData: (kind: string, words: string) => clipboardData.set(kind, words) },
  });
  screen.getAllByRole('article')[0]?.dispatchEvent(event);
  expect(clipboardData.get('text/plain')).toMatch(/^#3 .*\[.+\]/);
  call.mockImplementation(() => new Promise(() => undefined));
  hear(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true }));
  await waitFor(() => expect(call).toHaveBeenCalledWith('preview_lines', expect.objectContaining({ numbers: [3] })));
});

test('what was written while nobody looked is counted, and one press goes to the oldest of it', async () => {
  total = 12;
  const before = call.getMockImplementation()!;
  call.mockImplementation(async (name: string, ask: TimelineAsk) => {
    const page = await before(name, ask);
    const late = (place: number) => (place < 3 ? Number.MAX_SAFE_INTEGER : 0);
    return { ...page, lines: page.lines.map((line: object, place: number) => ({ ...line, recorded: late(place) })) };
  });
  lookedAway();
  render(Timeline, { counts: board.counts, onact: vi.fn() });
  await userEvent.click(await screen.findByRole('button', { name: /^3 new since \d\d:\d\d$/ }));
  expect(screen.queryByRole('button', { name: /new since/ })).toBeNull();
  expect(screen.getByText(/^Above: written since you looked at/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.getAttribute('data-place')).toBe('2'));
  lookedAgain();
});

test('a line that comes in does not put another under the hand of whoever chose one', async () => {
  total = 5;
  call.mockImplementation(async (_name: string, ask: TimelineAsk) => {
    const shown = Array.from({ length: Math.min(ask.limit, total - ask.skip) }, (_, step) => {
      const number = total - ask.skip - step;
      return { ...lines[0], id: `n${number}`, number };
    });
    return { ...timeline, lines: shown, total };
  });
  const onact = vi.fn();
  render(Timeline, { counts: board.counts, onact });
  await screen.findByText('#5');
  screen.getAllByRole('article')[2]?.focus();
  const strike = () => hear(new KeyboardEvent('keydown', { key: 'd' }));
  strike();
  expect(onact.mock.calls.at(-1)?.[1].number).toBe(3);
  total = 7;
  stale(['timeline']);
  await screen.findByText('#7');
  strike();
  expect(onact.mock.calls.at(-1)?.[1].number).toBe(3);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('Entry 3,'));
});

test('whoever goes on to write is not called back to the line they chose', async () => {
  render(Timeline, { counts: board.counts, onact: vi.fn() });
  await screen.findByText(`#${total}`);
  const elsewhere = document.body.appendChild(document.createElement('textarea'));
  screen.getAllByRole('article')[0]?.focus();
  hear(new KeyboardEvent('keydown', { key: 'j' }));
  elsewhere.focus();
  await new Promise((later) => setTimeout(later, 300));
  expect(document.activeElement).toBe(elsewhere);
  elsewhere.remove();
});
