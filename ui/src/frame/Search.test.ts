import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { going } from '../shared/going.svelte';
import { hear, onKey } from '../shared/keys';
import Search from './Search.svelte';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../host', () => ({ call }));

const hit = { kind: 'entry', id: 'e12', number: 12, title: 'Officers heard asking by radio', detail: 'Nell', at: null, standing: 'unverified', marks: [[25, 30]] };

beforeEach(() => {
  call.mockReset();
  call.mockResolvedValue({ hits: [hit], total: 1, readAs: '' });
});

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: /Search/ });

test('one key from anywhere, and the focus goes back where it was', async () => {
  const before = document.body.appendChild(document.createElement('button'));
  before.focus();
  render(Search);
  hear(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));
  expect(document.activeElement).toBe(field());
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(before);
  before.remove();
});

test('a number and Enter jump to the entry', async () => {
  render(Search);
  await userEvent.type(field(), '12');
  await screen.findByRole('option', { name: /Officers heard/ });
  await userEvent.keyboard('{Enter}');
  expect(going.screen).toBe('board');
  expect(going.about.entry).toBe(12);
});

test('the matching part is marked', async () => {
  render(Search);
  await userEvent.type(field(), 'radio');
  expect((await screen.findByText('radio')).tagName).toBe('MARK');
});

test('a command can be found by its words and run', async () => {
  call.mockResolvedValue({ hits: [], total: 0, readAs: '' });
  const lock = vi.fn();
  const stop = onKey('lock', lock);
  render(Search);
  await userEvent.type(field(), 'lock');
  await screen.findByRole('option', { name: /Lock now/ });
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(lock).toHaveBeenCalled());
  stop();
});

test('nothing found says so, and how it was read', async () => {
  call.mockResolvedValue({ hits: [], total: 0, readAs: 'Read as the word “zebra”.' });
  render(Search);
  await userEvent.type(field(), 'zebra');
  expect(await screen.findByText(/Nothing found for “zebra”. Read as the word “zebra”./)).toBeTruthy();
});
