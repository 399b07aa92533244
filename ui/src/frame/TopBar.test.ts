import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { enter, type DayView, type SessionView } from '../api';
import TopBar from './TopBar.svelte';

vi.mock('../host', () => ({ call: vi.fn(async () => ({ hits: [], total: 0, readAs: '', unread: [] })), host: {} }));

afterEach(cleanup);

function shows(sync: DayView['sync']) {
  const day = { name: 'Linnet Close', zone: 'Europe/London', now: Date.parse('2026-06-13T15:29:00Z'), locksAt: 0, legalOpen: false, sync };
  enter({ day, version: '0', layingSample: false, joining: null } as unknown as SessionView);
  render(TopBar, { onlegal: () => undefined });
  return screen.getByRole('banner').textContent ?? '';
}

test('a day that was never shared says that it is on this laptop', () => {
  expect(shows(null)).toContain('This laptop only');
});

test('a shared day names who is connected and when it was last exchanged', () => {
  const last = Date.parse('2026-06-13T15:27:00Z');
  expect(shows({ came: 1, awake: ['Back office'], last, knocked: null })).toMatch(/Back office\s*16:27/);
});

test('several are counted, and nobody is said', () => {
  expect(shows({ came: 1, awake: ['Back office', 'Rookery Law 1'], last: null, knocked: null })).toContain('2 laptops');
  cleanup();
  expect(shows({ came: 0, awake: [], last: null, knocked: null })).toContain('Not connected');
});

test('who knocks is said on every screen, in its name', () => {
  expect(shows({ came: 0, awake: [], last: null, knocked: 'Back office' })).toContain('Back office knocks.');
});
