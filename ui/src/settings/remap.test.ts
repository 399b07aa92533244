import { expect, test, vi } from 'vitest';
import { keyOf, readOther, remap, singleRows } from './remap';
import { sizeOf } from './size';

vi.mock('../host', () => ({ call: vi.fn() }));

const write = singleRows.find((row) => row.id === 'write')!;

test('an action takes another letter, and its usual one leaves no trace', () => {
  const tried = remap(write, 'E', {});
  expect(tried).toEqual({ other: { write: 'e' } });
  expect(keyOf(write, { write: 'e' })).toBe('e');
  expect(remap(write, 'n', { write: 'e' })).toEqual({ other: {} });
});

test('a letter that another action has is refused, usual or given', () => {
  expect(remap(write, 'J', {})).toMatchObject({ wrong: 'taken', by: { id: 'next-row' } });
  expect(remap(write, 'e', { 'next-row': 'e' })).toMatchObject({ wrong: 'taken', by: { id: 'next-row' } });
});

test('a letter that was given up is free', () => {
  expect(remap(write, 'j', { 'next-row': 'e' })).toEqual({ other: { 'next-row': 'e', write: 'j' } });
});

test('no space, no word', () => {
  expect(remap(write, ' ', {})).toEqual({ wrong: 'none' });
});

test('what the settings hold is read with care', () => {
  expect(readOther('{"write":"e","help":7}')).toEqual({ write: 'e' });
  expect(readOther('not json')).toEqual({});
  expect(readOther(undefined)).toEqual({});
});

test('sizes are said in the units people see', () => {
  expect(sizeOf(532)).toEqual({ size: '532', unit: 'bytes' });
  expect(sizeOf(1_843_200)).toEqual({ size: '1.8', unit: 'MB' });
  expect(sizeOf(240_000_000)).toEqual({ size: '240', unit: 'MB' });
});
