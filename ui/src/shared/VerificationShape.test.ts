import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Standing } from '../api/contract';
import VerificationShape from './VerificationShape.svelte';

const spoken: [Standing, string][] = [
  ['unverified', 'unverified'],
  ['corroborated', 'corroborated'],
  ['confirmed', 'confirmed'],
  ['disputed', 'disputed, both accounts kept'],
  ['unverifiable', 'cannot be verified'],
  ['refuted', 'refuted'],
];

test.each(spoken)('%s is spoken as "%s"', (standing, words) => {
  render(VerificationShape, { standing });
  expect(screen.getByRole('img', { name: words })).toBeTruthy();
});

test('superseded says by which entry', () => {
  render(VerificationShape, { standing: 'superseded', by: 34 });
  expect(screen.getByRole('img', { name: 'superseded by #34' })).toBeTruthy();
});

test('no shape is drawn like another', () => {
  const drawn = spoken.map(([standing]) => render(VerificationShape, { standing }).container.querySelector('svg')?.innerHTML);
  expect(new Set(drawn).size).toBe(spoken.length);
});

test('it is never drawn below 13 px', () => {
  render(VerificationShape, { standing: 'confirmed', size: 8 });
  expect(screen.getByRole('img').getAttribute('width')).toBe('13');
});
