import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { moment, stale, when } from '../api';
import { keep, type Kept } from './keep.svelte';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../host', () => ({ call }));

const soon = () => new Promise((done) => setTimeout(done, 5));

/** Keeps an answer as a component would. Returns it with what takes it away again. */
function kept<T>(ask: () => Promise<T>): [Kept<T>, () => void] {
  let answer: Kept<T> | undefined;
  const stop = $effect.root(() => {
    answer = keep(['board'], ask);
  });
  flushSync();
  return [answer as Kept<T>, stop];
}

test('it asks again when its view went stale, and not for others', async () => {
  const ask = vi.fn(async () => 'board');
  const [, stop] = kept(ask);
  await soon();
  stale(['roster']);
  flushSync();
  expect(ask).toHaveBeenCalledTimes(1);
  stale(['board']);
  flushSync();
  expect(ask).toHaveBeenCalledTimes(2);
  stop();
});

test('while one answer is on its way no other is asked for, and then the latest moment is', async () => {
  const asked: (number | null)[] = [];
  const answers: (() => void)[] = [];
  const [, stop] = kept(() => {
    asked.push(when().at);
    return new Promise((done) => answers.push(() => done(when().at)));
  });
  for (const minute of [3, 2, 1]) {
    moment.lookTo(minute * 60_000);
    flushSync();
  }
  expect(asked).toEqual([null]);
  answers[0]?.();
  await soon();
  flushSync();
  expect(asked).toEqual([null, 60_000]);
  moment.backToNow();
  stop();
});

test('a failure keeps the last good answer in view', async () => {
  const ask = vi.fn(async () => 'first');
  const [answer, stop] = kept(ask);
  await soon();
  ask.mockRejectedValueOnce({ code: 'damaged', says: 'Entries 31-40 cannot be read.', tryThis: '' });
  stale(['board']);
  flushSync();
  await soon();
  expect(answer.value).toBe('first');
  expect(answer.problem?.code).toBe('damaged');
  stop();
});
