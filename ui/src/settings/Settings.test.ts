import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { call } from '../host';
import Settings from './Settings.svelte';

vi.mock('../host', () => ({ call: vi.fn() }));

const asked = vi.mocked(call);
const values = { theme: 'light', single_keys: 'on', keys: '{}', lock_minutes: '5', legal_minutes: '2', hide_unfocused: 'on' };
const view = { values, path: '/home/tom/13-june.closeby', bytes: 1_843_200, records: 58, head: '7F3A C21E 90B4 55D8', device: '19C4 77E0' };
let fault: string | null = null;

beforeEach(() => {
  fault = null;
  asked.mockReset();
  asked.mockImplementation(async (name) => {
    if (name === 'settings') return view;
    if (name === 'check_chain') return { records: 58, at: 0, head: view.head, fault, removed: 0, files: [] };
    return { value: view, stale: [] };
  });
});

test('single keys can be switched off', async () => {
  render(Settings);
  await fireEvent.click(await screen.findByRole('switch', { name: 'Single keys' }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith('set_setting', { name: 'single_keys', value: 'off' }));
});

test('a letter that is taken is refused with the action that has it', async () => {
  render(Settings);
  await fireEvent.click(await screen.findByRole('button', { name: 'Change single keys' }));
  await fireEvent.keyDown(screen.getByLabelText('Next row'), { key: 'k' });
  expect(screen.getByRole('alert').textContent).toContain('Previous row');
  expect(asked).not.toHaveBeenCalledWith('set_setting', expect.anything());
  await fireEvent.keyDown(screen.getByLabelText('Next row'), { key: 'e' });
  expect(asked).toHaveBeenCalledWith('set_setting', { name: 'keys', value: '{"next-row":"e"}' });
});

test('the chain is checked on asking', async () => {
  render(Settings);
  await fireEvent.click(await screen.findByRole('button', { name: 'Check the chain' }));
  expect(await screen.findByText('58 records, all whole.')).toBeTruthy();
});

test('a chain that is not whole says where, and what to do', async () => {
  fault = 'record 31 was altered';
  render(Settings);
  await fireEvent.click(await screen.findByRole('button', { name: 'Check the chain' }));
  expect(await screen.findByText(/record 31 was altered/)).toBeTruthy();
  expect(screen.getByText(/compare it with the last printed page/)).toBeTruthy();
});

test('the lock stays within a quarter of an hour', async () => {
  render(Settings);
  const choice = await screen.findByLabelText<HTMLSelectElement>('Lock when nobody touches the desk for');
  expect(Math.max(...[...choice.options].map((option) => Number(option.value)))).toBe(15);
});
