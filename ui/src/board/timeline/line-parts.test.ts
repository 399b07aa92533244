import { expect, test } from 'vitest';
import { lineParts, quoted } from './line-parts';

test("somebody's own words are quoted once, however they were typed", () => {
  expect(quoted('Another van', true)).toBe('“Another van”');
  expect(quoted('"Another van" Leo says', true)).toBe('“Another van” Leo says');
  expect(quoted('6 feet 2" tall', false)).toBe('6 feet 2" tall');
});

test('numbers of other entries stand out, and nothing is lost', () => {
  const text = 'Radio request (#12) is now confirmed by #58.';
  const parts = lineParts(text);
  expect(parts.filter((part) => part.number).map((part) => part.text)).toEqual(['#12', '#58']);
  expect(parts.map((part) => part.text).join('')).toBe(text);
});
