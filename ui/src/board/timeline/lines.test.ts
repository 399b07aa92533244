import { expect, test } from 'vitest';
import { lines } from '../../gallery/afternoon';
import { asBefore } from './lines.svelte';

const copies = () => structuredClone(lines);

test('a line that is as it was stays the same one, wherever it stands now', () => {
  const before = copies();
  const now = asBefore(copies().slice(1), before);
  expect(now.map((line) => before.indexOf(line))).toEqual(now.map((_, place) => place + 1));
});

test('a line that changed is the new one', () => {
  const before = copies();
  const fresh = copies();
  fresh[2]!.struck = { at: fresh[2]!.at, reason: 'typed twice', initials: 'TE' };
  const now = asBefore(fresh, before);
  expect(now[2]).toBe(fresh[2]);
  expect(now[3]).toBe(before[3]);
});
