import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { going } from '../shared/going.svelte';
import { hear, onKey } from '../shared/keys';
import Search from './Search.svelte';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../host', () => ({ call }));

const hit = { kind: 'entry', id: 'e12', number: 12, title: 'Officers heard asking by radio', detail: 'Nell', at: null, standing: 'unverified', marks: [[25, 30]] };

/** The desk finds this. */
const finds = (found: object) =>
  call.mockImplementation((name: string) => Promise.resolve(name === 'search' ? found : { values: { searches: '["is:key"]' } }));

beforeEach(() => {
  call.mockReset();
  finds({ hits: [hit], total: 1, readAs: '', unread: [] });
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
  finds({ hits: [], total: 0, readAs: '', unread: [] });
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
  finds({ hits: [], total: 0, readAs: 'Read as the word “zebra”.', unread: [] });
  render(Search);
  await userEvent.type(field(), 'zebra');
  expect(await screen.findByText(/Nothing found for “zebra”. Read as the word “zebra”./)).toBeTruthy();
});

test('a chip is a filter typed for you', async () => {
  render(Search);
  await userEvent.click(field());
  await userEvent.click(await screen.findByRole('button', { name: 'Disputed' }));
  expect(field().value.trim()).toBe('is:disputed');
  await userEvent.type(field(), 'van');
  await waitFor(() => expect(call).toHaveBeenCalledWith('search', expect.objectContaining({ query: 'is:disputed van' })));
});

test('a kept search is one press away, and one press keeps another', async () => {
  render(Search);
  await userEvent.click(field());
  await userEvent.click(await screen.findByRole('button', { name: 'is:key' }));
  expect(field().value).toBe('is:key');
  await userEvent.clear(field());
  await userEvent.type(field(), 'van');
  await userEvent.click(screen.getByRole('button', { name: 'Keep this search' }));
  expect(call).toHaveBeenCalledWith('set_setting', { name: 'searches', value: '["van","is:key"]' });
});
