import { expect, test } from 'vitest';
import { quoted } from './quoted';

test("somebody's own words are quoted once, however they were typed", () => {
  expect(quoted('Another van', true)).toBe('“Another van”');
  expect(quoted('"Another van" Leo says', true)).toBe('“Another van” Leo says');
  expect(quoted('6 feet 2" tall', false)).toBe('6 feet 2" tall');
});
