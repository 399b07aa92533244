import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { densitySays } from './layout';
import CloseMap from './CloseMap.svelte';
import { mapAt, marksAt, middle, noMap, noMarks } from './fixtures';

// The pretend browser of the tests cannot draw: here the map always fails, as on a machine without WebGL.
vi.mock('./engine', () => ({ openMap: () => Promise.reject(new Error('no WebGL')) }));

test('without a map there is one sentence and one thing to do', () => {
  render(CloseMap, { map: noMap, marks: noMarks });
  expect(screen.getByText('No map yet. Import a file, or go on without one.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Import a map' })).toBeTruthy();
});

test('looking back offers nothing that changes anything', () => {
  render(CloseMap, { map: noMap, marks: noMarks, lookingBack: true });
  expect(screen.queryByRole('button', { name: 'Import a map' })).toBeNull();
});

test('a map that cannot be drawn says so, and everything on it is still there as a table', async () => {
  const opened = vi.fn();
  render(CloseMap, { map: mapAt(middle), marks: marksAt(middle), onopen: opened });
  expect(await screen.findByText('The map did not load.')).toBeTruthy();
  expect(screen.getByText(/The record is safe. Import it again./)).toBeTruthy();
  const table = screen.getByRole('table', { name: 'What stands on the map' });
  const rows = within(table).getAllByRole('row');
  expect(rows).toHaveLength(1 + 15 + 1);
  expect(within(table).getByText('4.6 m clear, step-free')).toBeTruthy();
  expect(within(table).getByText(/0.3 per m², free/)).toBeTruthy();
  await fireEvent.click(within(table).getByRole('button', { name: 'Van and man held inside' }));
  expect(opened).toHaveBeenCalledWith('incident', '1');
});

test('a few people on much ground are not nobody', () => {
  expect([densitySays(0.028), densitySays(0.26), densitySays(0)]).toEqual(['under 0.1', '0.3', '0.0']);
});
