import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import Rail from './Rail.svelte';

vi.mock('../host', () => ({ call: vi.fn() }));

test('without the legal key Cases is absent, not greyed', () => {
  render(Rail, { here: 'board', cases: false, onhelp: vi.fn() });
  expect(screen.queryByText('Cases')).toBeNull();
});

test('with it Cases is there, and the screen we are on says so', () => {
  render(Rail, { here: 'cases', cases: true, onhelp: vi.fn() });
  expect(screen.getByRole('button', { name: 'Cases' }).getAttribute('aria-current')).toBe('page');
});
