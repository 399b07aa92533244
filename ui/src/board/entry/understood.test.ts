import { expect, test } from 'vitest';
import type { ChipView } from '../../api/contract';
import { pieces } from './understood';

const chip = (from: number, to: number): ChipView => ({ kind: 'time', label: '', span: [from, to] });

test('understood words are marked and the rest is text', () => {
  const line = '1454 about fifty';
  expect(pieces(line, line, [chip(0, 4)])).toEqual([
    { text: '1454', understood: true },
    { text: ' about fifty', understood: false },
  ]);
});

test('while an answer is on its way only what has not changed stays marked', () => {
  expect(pieces('1455 x @no', '1454 x @no', [chip(0, 4), chip(7, 10)]).some((piece) => piece.understood)).toBe(false);
  expect(pieces('1454 x @no 2', '1454 x @no', [chip(0, 4), chip(7, 10)]).filter((piece) => piece.understood)).toHaveLength(2);
});

test('the pieces together are always the whole line', () => {
  const line = 'a 👋 b 1454';
  const all = pieces(line, line, [chip(7, 11), chip(2, 4), chip(3, 9)]);
  expect(all.map(({ text }) => text).join('')).toBe(line);
});
