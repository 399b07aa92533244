import { expect, test } from 'vitest';
import { lineParts } from './line-parts';

test('numbers of other entries stand out, and nothing is lost', () => {
  const text = 'Radio request (#12) is now confirmed by #58.';
  const parts = lineParts(text);
  expect(parts.filter((part) => part.number).map((part) => part.text)).toEqual(['#12', '#58']);
  expect(parts.map((part) => part.text).join('')).toBe(text);
});
