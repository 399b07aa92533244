import { expect, test } from 'vitest';
import { lines } from '../../gallery/afternoon';
import { plain, plainLine } from './plain';

const claim = { ...lines[0]!, number: 33, text: 'About 30 people.', standing: 'unverified' as const, directSpeech: false, struck: null };

test('number and state go along, and a claim stays a saying', () => {
  const says = plainLine(claim);
  expect(says).toMatch(/^#33 .*\[unverified\] “About 30 people.”/);
  expect(plainLine({ ...claim, standing: 'confirmed' })).toMatch(/\[confirmed\] About 30 people\./);
});

test('a struck line says so, and why', () => {
  expect(plainLine({ ...claim, struck: { at: claim.at, reason: 'typed twice', initials: 'TE' } })).toContain('struck: typed twice, TE');
});

test('lines are in the order in which they happened', () => {
  const later = { ...claim, number: 34, at: claim.at + 60_000 };
  expect(plain([later, claim]).split('\n').map((line) => line.slice(0, 3))).toEqual(['#33', '#34']);
});
