import { expect, test } from 'vitest';
import { marked } from './marked';

test('matching parts are marked and nothing is lost', () => {
  const parts = marked('Radio request', [[0, 5]]);
  expect(parts).toEqual([
    { text: 'Radio', marked: true },
    { text: ' request', marked: false },
  ]);
});

test('marks that make no sense are left out', () => {
  const parts = marked('Radio', [[3, 2], [0, 99], [1, 3], [2, 4]]);
  expect(parts.map(({ text }) => text).join('')).toBe('Radio');
  expect(parts.filter((part) => part.marked)).toEqual([{ text: 'ad', marked: true }]);
});
