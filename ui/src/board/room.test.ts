import { expect, test, vi } from 'vitest';
import { roomFor } from './room.svelte';

vi.mock('../host', () => ({ call: vi.fn() }));

test('1440 has three columns, 1024 folds the needs, 200 % zoom has one column', () => {
  expect(roomFor(1440)).toBe('wide');
  expect(roomFor(1024)).toBe('middle');
  expect(roomFor(720)).toBe('narrow');
});
