import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import LateBar from './LateBar.svelte';

const late = (minutes: number) => render(LateBar, { minutes, onreason: vi.fn(), onleave: vi.fn() });

test('from an hour on, how late it is stands in hours', () => {
  const { unmount } = late(59);
  expect(screen.getByText('59 minutes late. Why?')).toBeTruthy();
  unmount();
  late(1058);
  expect(screen.getByRole('group', { name: '17 h 38 late. Why?' })).toBeTruthy();
});
