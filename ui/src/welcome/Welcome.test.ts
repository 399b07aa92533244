import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { call } from '../host';
import { act } from '../shared/keys';
import Welcome from './Welcome.svelte';

vi.mock('../host', () => ({ call: vi.fn(), host: { pickFolder: vi.fn() } }));

const asked = vi.mocked(call);
const recent = [{ path: '/home/tom/13-june.closeby', name: '13-june.closeby', opened: 0 }];
let refused = { code: 'wrong_passphrase', says: 'That passphrase does not open this vault.', tryThis: 'Type it again.' };

beforeEach(() => {
  asked.mockReset();
  asked.mockImplementation(async (name) => {
    if (name === 'welcome') return { recent, folder: '/home/tom/vaults', sample: { organiser: 'one', legal: 'two' } };
    if (name === 'strength') return { grade: 'fair', says: 'A guess would take 12 years.' };
    if (name === 'open_day') throw refused;
    return { day: null, version: '0', layingSample: false, joining: null };
  });
});

async function tryToOpen(words: string) {
  const field = await screen.findByLabelText('Passphrase');
  await fireEvent.input(field, { target: { value: words } });
  await fireEvent.submit(field.closest('form')!);
  return field;
}

test('the passphrase has the focus, and a wrong one gives it back with the same words each time', async () => {
  render(Welcome);
  const field = await tryToOpen('not this');
  await screen.findByText('That passphrase does not open this vault. Type it again.');
  expect(document.activeElement).toBe(field);
  expect(asked).toHaveBeenCalledWith('open_day', { path: recent[0]!.path, passphrase: 'not this' });
});

test('a vault that is open elsewhere says so, with what to do next', async () => {
  refused = { code: 'open_elsewhere', says: 'This vault is open in another window.', tryThis: 'Close it there first.' };
  render(Welcome);
  await tryToOpen('right words');
  expect(await screen.findByText('This vault is open in another window.')).toBeTruthy();
  expect(screen.getByText(/Close it there first/)).toBeTruthy();
});

test('Caps Lock is pointed out', async () => {
  render(Welcome);
  const field = await screen.findByLabelText('Passphrase');
  const press = new KeyboardEvent('keydown', { key: 'A', bubbles: true });
  vi.spyOn(press, 'getModifierState').mockImplementation((name) => name === 'CapsLock');
  await fireEvent(field, press);
  expect(screen.getByText('Caps Lock is on')).toBeTruthy();
});

test('a passphrase shows when asked', async () => {
  render(Welcome);
  const field = await screen.findByLabelText<HTMLInputElement>('Passphrase');
  expect(field.type).toBe('password');
  await fireEvent.click(screen.getByRole('button', { name: 'Show the passphrase' }));
  expect(field.type).toBe('text');
});

test('Ctrl+N opens the new vault, which weighs the passphrase and asks for an author', async () => {
  render(Welcome);
  act('new-day');
  const name = await screen.findByLabelText('What people call the day');
  await fireEvent.input(name, { target: { value: 'Linnet Close' } });
  for (const label of ['Organiser passphrase', 'Passphrase again']) {
    await fireEvent.input(screen.getByLabelText(label), { target: { value: 'one two three four' } });
  }
  expect(await screen.findByText('A guess would take 12 years.')).toBeTruthy();
  await fireEvent.submit(name.closest('form')!);
  expect(screen.getByText('Entries need an author. Nothing was made.')).toBeTruthy();
  await fireEvent.input(screen.getByLabelText('Who is at the desk'), { target: { value: 'Tom' } });
  await fireEvent.submit(name.closest('form')!);
  await waitFor(() => expect(asked).toHaveBeenCalledWith('create_day', expect.objectContaining({ name: 'Linnet Close', author: 'Tom', legalPassphrase: null })));
});

test('Ctrl+T opens the sample day', async () => {
  render(Welcome);
  act('sample-day');
  await waitFor(() => expect(asked).toHaveBeenCalledWith('try_sample', {}));
});

test('where nothing was opened yet, a folder can be chosen', async () => {
  asked.mockImplementation(async () => ({ recent: [], folder: '', sample: { organiser: '', legal: '' } }));
  render(Welcome);
  expect(await screen.findByText('No vault has been opened on this laptop yet.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Open a vault from a folder' })).toBeTruthy();
});

test('where the protection stops is one press away', async () => {
  render(Welcome);
  await fireEvent.click(await screen.findByRole('button', { name: 'Where the protection stops' }));
  expect(screen.getByText('A broken-into computer')).toBeTruthy();
});
