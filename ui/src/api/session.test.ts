import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { call } from '../host';
import type { DayView, SessionView } from './contract';
import { turn } from './fresh.svelte';
import { enter, session, useSession } from './session.svelte';

vi.mock('../host', () => ({ call: vi.fn() }));

const asked = vi.mocked(call);
const sync = { came: 3, awake: ['Back office'], last: null, knocked: null };
const open = (day: Partial<DayView> | null, joining: Partial<SessionView['joining']> = null) =>
  ({ day, version: '0', layingSample: false, joining }) as unknown as SessionView;
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  asked.mockReset();
  stop = useSession();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('what comes from another laptop makes every view stale, and nothing else does', async () => {
  enter(open({ now: 0, sync }));
  asked.mockResolvedValue(open({ now: 0, sync }));
  const before = turn('timeline');
  await vi.advanceTimersByTimeAsync(2000);
  expect(turn('timeline')).toBe(before);
  asked.mockResolvedValue(open({ now: 0, sync: { ...sync, came: 4 } }));
  await vi.advanceTimersByTimeAsync(2000);
  expect(turn('timeline')).toBeGreaterThan(before);
  expect(turn('cases')).toBeGreaterThan(0);
});

test('a day on this laptop alone asks nobody', async () => {
  enter(open({ now: 0, sync: null }));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).not.toHaveBeenCalled();
});

test('a vault that waits is looked at until its day is there', async () => {
  enter(open(null, { digits: null }));
  asked.mockResolvedValue(open({ now: 0, name: 'Linnet Close', sync }));
  await vi.advanceTimersByTimeAsync(2000);
  expect(session.joining).toBeNull();
  expect(session.day?.name).toBe('Linnet Close');
});
