import { expect, test } from 'vitest';
import { has, keptWith, readKept, toggled } from './filters';

test('a filter comes in front, and goes again', () => {
  expect(toggled('van', 'is:key')).toBe('is:key van');
  expect(toggled('is:key van', 'is:key')).toBe('van');
  expect(has('is:keyboard', 'is:key')).toBe(false);
});

test('a kept search comes first, and goes when it is kept again', () => {
  expect(keptWith(['a'], ' b ')).toEqual(['b', 'a']);
  expect(keptWith(['b', 'a'], 'b')).toEqual(['a']);
  expect(keptWith(Array.from('12345678'), '9')).toHaveLength(8);
});

test('what cannot be read is no kept search', () => {
  expect(readKept('["van", 3]')).toEqual(['van']);
  expect(readKept('nonsense')).toEqual([]);
  expect(readKept(undefined)).toEqual([]);
});
