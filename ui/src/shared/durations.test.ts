import { expect, test } from 'vitest';
import { lasting, remaining, running } from './durations';

const minutes = (count: number) => count * 60_000;

test('durations are words, never clock faces', () => {
  expect(lasting(minutes(9))).toBe('9 min');
  expect(lasting(minutes(87))).toBe('1 h 27');
  expect(lasting(minutes(120))).toBe('2 h');
  expect(lasting(minutes(9), true)).toBe('+9 min');
});

test('a stopwatch changes once a minute and never runs backwards', () => {
  expect(lasting(minutes(9) + 59_999)).toBe('9 min');
  expect(lasting(-5)).toBe('0 min');
});

test('what is left is rounded up, and past its time it says how far over', () => {
  expect(remaining(minutes(10) + 1)).toBe('11 min');
  expect(remaining(-minutes(3))).toBe('+3 min');
});

test('an attendance counts seconds', () => {
  expect(running(minutes(67) + 12_000)).toBe('01:07:12');
});
