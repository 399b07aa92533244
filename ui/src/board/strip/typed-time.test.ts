import { expect, test, vi } from 'vitest';
import { timeOfDay, typedTime } from './typed-time.svelte';

const from = Date.UTC(2027, 5, 13, 12, 30);

test('four digits are a time of the day of the strip', () => {
  expect(timeOfDay('1454', from)).toBe(Date.UTC(2027, 5, 13, 13, 54));
});

test('a time before the first entry is after midnight', () => {
  expect(timeOfDay('0010', from)).toBe(Date.UTC(2027, 5, 13, 23, 10));
});

test('a time no clock shows is nothing', () => {
  expect(timeOfDay('2560', from)).toBeNull();
  // Clocks go forward on 28 March 2027: half past one is left out that night.
  expect(timeOfDay('0130', Date.UTC(2027, 2, 27, 23, 0))).toBeNull();
});

test('digits are collected until there are four', () => {
  const jump = vi.fn();
  const typed = typedTime(jump);
  for (const digit of ['1', '4', '5']) expect(typed.hear(digit, from, from)).toBe(true);
  expect(typed.soFar).toBe('145');
  typed.hear('4', from, from);
  expect(jump).toHaveBeenCalledWith(Date.UTC(2027, 5, 13, 13, 54));
  expect(typed.hear('x', from, from)).toBe(false);
});
