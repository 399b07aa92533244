import { expect, test, vi } from 'vitest';
import { limits, readWidths } from './widths.svelte';

vi.mock('../host', () => ({ call: vi.fn() }));

const usual = { needs: limits.needs.usual, timeline: limits.timeline.usual };

test('kept widths come back', () => {
  expect(readWidths('{"board":{"needs":280,"timeline":500}}')).toEqual({ needs: 280, timeline: 500 });
});

test('what makes no sense, or is out of bounds, is as usual', () => {
  expect(readWidths(undefined)).toEqual(usual);
  expect(readWidths('{"board":{"needs":9,"timeline":"wide"}}')).toEqual(usual);
  expect(readWidths('not even json')).toEqual(usual);
});
