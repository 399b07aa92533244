import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import App from './App.svelte';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('./host', () => ({ call, host: { onFocus: () => () => undefined } }));

test('with nothing open the door is shown, and nothing of any day', async () => {
  call.mockImplementation(async (name: string) => {
    if (name === 'session') return { day: null, version: '0.1.0', layingSample: false, joining: null };
    if (name === 'welcome') return { recent: [], folder: '', sample: { organiser: 'a', legal: 'b' } };
    throw { code: 'locked', says: 'No day is open.', tryThis: 'Open one.' };
  });
  render(App);
  expect(await screen.findByText('Closeby')).toBeTruthy();
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('a desk that does not answer is said, with what is safe', async () => {
  call.mockRejectedValue(new TypeError('fetch failed'));
  render(App);
  expect(await screen.findByText('The desk did not answer. What was stored is safe.')).toBeTruthy();
});
