import { expect, test } from 'vitest';
import { RowHeights } from './rows';

test('only the rows in the window, and a few beyond, exist', () => {
  const rows = new RowHeights(10_000, 66);
  const { first, end } = rows.within(66 * 500, 600);
  expect(first).toBe(496);
  expect(end - first).toBeLessThan(20);
});

test('a measured row moves the ones below it', () => {
  const rows = new RowHeights(10, 50);
  expect(rows.note(2, 130)).toBe(true);
  expect(rows.note(2, 130)).toBe(false);
  expect(rows.top(2)).toBe(100);
  expect(rows.top(3)).toBe(230);
  expect(rows.total).toBe(580);
});

test('rows that come in above push the known ones down', () => {
  const before = new RowHeights(3, 50);
  before.note(0, 90);
  const after = new RowHeights(5, 50, before, 2);
  expect(after.top(2)).toBe(100);
  expect(after.top(3)).toBe(190);
});

test('no rows, no window', () => {
  expect(new RowHeights(0, 50).within(0, 600)).toEqual({ first: 0, end: 0 });
});
