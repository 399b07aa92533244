import { expect, test } from 'vitest';
import { marksAt, middle } from './fixtures';
import { lacking, widthTyped } from './setup';

test('a width is read as people type it', () => {
  expect(['4.6', '4,6', ' 3 ', ''].map(widthTyped)).toEqual([4.6, 4.6, 3, null]);
  expect(['wide', '-1', '0', '400'].map(widthTyped)).toEqual([false, false, false, false]);
});

test('the checklist names what nobody has marked yet', () => {
  expect(lacking(marksAt(middle).places)).toEqual(['muster']);
  expect(lacking([])).toHaveLength(6);
});
