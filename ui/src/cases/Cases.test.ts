import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { call } from '../host';
import { act } from '../shared/keys';
import Cases from './Cases.svelte';
import { heron, wagtail } from './fixtures';

const desk = vi.hoisted(() => ({ focus: (_: boolean) => undefined as void, refuse: '' }));

vi.mock('../host', () => ({
  call: vi.fn(),
  host: {
    onFiles: () => () => undefined,
    onFocus: (tell: (focused: boolean) => void) => {
      desk.focus = tell;
      return () => undefined;
    },
  },
}));

const asked = vi.mocked(call);

beforeEach(() => {
  desk.refuse = '';
  asked.mockReset();
  asked.mockImplementation(async (name) => {
    if (name === desk.refuse) throw { code: 'disk_full', says: 'Not stored yet. The disk is full.', tryThis: 'Free some space.' };
    const answers: Record<string, unknown> = {
      cases: { cases: [heron, wagtail], unread: [] },
      settings: { values: { hide_unfocused: 'on' } },
      draft: { place: '', text: '' },
      timeline: { lines: heron.extract, total: 4 },
    };
    return answers[name] ?? { value: heron, stale: [] };
  });
});

const asks = (name: string) => asked.mock.calls.filter(([called]) => called === name).map(([, ask]) => ask);

test('the case that is open shows its notes, what was added, and its clock', async () => {
  render(Cases);
  await screen.findByRole('heading', { name: 'Heron' });
  expect(screen.getByText(/asked a second time at 15:43/)).toBeTruthy();
  expect(screen.getByText('Finalised notes are never altered, only added to.')).toBeTruthy();
  expect(screen.getByText(/The power is unknown/)).toBeTruthy();
  expect(screen.queryByText(heron.client!)).toBeNull();
});

test('the client’s own name shows only when asked for', async () => {
  render(Cases);
  await fireEvent.click(await screen.findByRole('button', { name: 'Show name' }));
  expect(screen.getByText(heron.client!)).toBeTruthy();
});

test('words hide while the window is not in use, and come back', async () => {
  render(Cases);
  const note = await screen.findByText(/Introduced ourselves/);
  desk.focus(false);
  await tick();
  expect(screen.getByText(/hidden while this window/)).toBeTruthy();
  expect(note.closest('.veiled')).not.toBeNull();
  desk.focus(true);
  await tick();
  expect(note.closest('.veiled')).toBeNull();
});

test('Enter stores a note; when storing fails the words stay in the line', async () => {
  render(Cases);
  const line = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Write a case note' });
  await fireEvent.input(line, { target: { value: 'Client asks for his medicine.' } });
  desk.refuse = 'write_note';
  await fireEvent.keyDown(line, { key: 'Enter' });
  await screen.findByText(/The disk is full/);
  expect(line.value).toBe('Client asks for his medicine.');
  desk.refuse = '';
  await fireEvent.keyDown(line, { key: 'Enter' });
  await waitFor(() => expect(line.value).toBe(''));
  expect(asks('write_note').at(-1)).toMatchObject({ case: 'heron', note: null, kind: 'case_note', text: 'Client asks for his medicine.' });
});

test('stopping an attendance stores its last words first', async () => {
  render(Cases);
  const words = await screen.findByRole('textbox', { name: 'Words of the attendance' });
  await fireEvent.input(words, { target: { value: 'Client signed the authority.' } });
  expect(act('attendance')).toBe(true);
  await waitFor(() => expect(asks('attend')).toHaveLength(2));
  expect(asks('attend').map((ask) => (ask as { step: string }).step)).toEqual(['write', 'stop']);
});

test('J goes to the next case, which says that nothing is there yet', async () => {
  render(Cases);
  await screen.findByRole('heading', { name: 'Heron' });
  act('next-row');
  await screen.findByRole('heading', { name: 'Wagtail' });
  expect(screen.getByText('No notes yet. Press N and write the first.')).toBeTruthy();
});

test('without a case the conflict check comes first, and what another key seals is said', async () => {
  asked.mockImplementation(async (name) => (name === 'cases' ? { cases: [], unread: ['2 records of the cases are sealed with another key.'] } : { values: {} }));
  render(Cases);
  expect(await screen.findByText('No cases. The conflict check comes first.')).toBeTruthy();
  expect(screen.getByText('2 records of the cases are sealed with another key.')).toBeTruthy();
});

test('what cannot be read says what, what is safe and what next', async () => {
  desk.refuse = 'cases';
  render(Cases);
  expect(await screen.findByText('Free some space.', { exact: false })).toBeTruthy();
});
