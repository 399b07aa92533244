import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import CloseMap from './CloseMap.svelte';
import { mapAt, marksAt, middle } from './fixtures';

vi.mock('../host', () => ({ call: vi.fn(), host: { mapTiles: () => 'closeby-map://localhost/{z}/{x}/{y}' } }));
// The pretend browser of the tests cannot draw: this map is for ever about to.
vi.mock('./engine', () => ({ openMap: () => new Promise(() => undefined) }));

test('whoever begins to measure goes on at the map', async () => {
  render(CloseMap, { map: mapAt(middle), marks: marksAt(middle) });
  const measure = screen.getByRole('button', { name: 'Measure' });
  const map = screen.getByRole('application');
  await userEvent.click(measure);
  expect(measure.getAttribute('aria-pressed')).toBe('true');
  expect(document.activeElement).toBe(map);
  await userEvent.keyboard('{Escape}');
  expect(measure.getAttribute('aria-pressed')).toBe('false');
});

test('a map that is only looked at leaves the focus where it was', () => {
  render(CloseMap, { map: mapAt(middle), marks: marksAt(middle) });
  expect(document.activeElement).toBe(document.body);
});
