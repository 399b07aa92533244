import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unhurried } from './unhurried.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('it follows at once, then rests, and the last value always arrives', () => {
  let value = $state(0);
  let followed: { readonly now: number } | undefined;
  const stop = $effect.root(() => {
    followed = unhurried(() => value, 200);
  });
  flushSync();
  for (const next of [1, 2, 3]) {
    value = next;
    flushSync();
  }
  expect(followed?.now).toBe(0);
  vi.advanceTimersByTime(199);
  expect(followed?.now).toBe(0);
  vi.advanceTimersByTime(2);
  expect(followed?.now).toBe(3);
  stop();
});
