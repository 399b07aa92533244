import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { moment, type SessionView } from '../../api';
import { enter } from '../../api/session.svelte';
import { at, parse } from '../../gallery/afternoon';
import { going } from '../../shared/going.svelte';
import { act } from '../../shared/keys';
import EntryLine from './EntryLine.svelte';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
const dropped = vi.hoisted(() => ({ tell: (_paths: string[]) => undefined as void, held: (_above: boolean) => undefined as void }));
const host = vi.hoisted(() => ({ pickFile: vi.fn(async () => '/home/a/van.jpg') }));
vi.mock('../../host', () => ({
  call,
  host: { ...host, onFiles: (tell: typeof dropped.tell, held: typeof dropped.held) => (Object.assign(dropped, { tell, held }), () => undefined) },
}));

let drafts: string[];
let log: (ask: { line: string; lateReason: string | null }) => unknown;

beforeEach(() => {
  call.mockReset();
  drafts = [];
  log = ({ line }) => ({ value: { id: 'e59', number: 59, recorded: at('16:29'), text: line }, stale: ['timeline'] });
  call.mockImplementation(async (name: string, ask: { line: string; text: string; lateReason: string | null }) => {
    if (name === 'parse_line') return parse(ask.line);
    if (name === 'draft') return { place: 'entry', text: '' };
    if (name === 'keep_draft') drafts.push(ask.text);
    if (name === 'log_entry') return log(ask);
    if (name === 'glance_at_file') return glance(ask as unknown as { path: string });
    if (name === 'attach' || name === 'attach_pasted') return attached;
    return {};
  });
  moment.backToNow();
});

const line = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write an entry' });
const asked = (name: string) => call.mock.calls.filter(([called]) => called === name).map(([, ask]) => ask);

test('the line has the focus on start and shows back what it understood', async () => {
  render(EntryLine, { onstrike: vi.fn() });
  expect(document.activeElement).toBe(line());
  await userEvent.type(line(), '1454 ~50 people in the road');
  expect(await screen.findByText('about 50 people')).toBeTruthy();
});

test('what is typed in the moment after N is in the line, and also when somebody looked back', () => {
  render(EntryLine, { onstrike: vi.fn() });
  line().blur();
  act('write');
  expect(document.activeElement).toBe(line());
  moment.lookTo(at('14:54'));
  flushSync();
  act('write');
  expect(document.activeElement).toBe(line());
});

test('Enter stores; the focus stays and the line says what was stored', async () => {
  render(EntryLine, { onstrike: vi.fn() });
  await userEvent.type(line(), 'no reinforcement yet{Enter}');
  expect(await screen.findByText(/#59 stored/)).toBeTruthy();
  expect(line().value).toBe('');
  expect(document.activeElement).toBe(line());
});

test('Ctrl+Z in the empty line just after storing offers to strike that entry', async () => {
  const onstrike = vi.fn();
  render(EntryLine, { onstrike });
  await userEvent.type(line(), 'wrong street{Enter}');
  await screen.findByText(/#59 stored/);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(onstrike).toHaveBeenCalledWith(59);
});

test('a late line asks why, 1 to 6 choose, and the reason goes with it', async () => {
  log = ({ line: words, lateReason }) => {
    if (!lateReason) throw { code: 'late_reason_needed', says: 'It is late.', tryThis: 'Say why.' };
    return { value: { id: 'e59', number: 59, recorded: at('16:29'), text: words }, stale: [] };
  };
  render(EntryLine, { onstrike: vi.fn() });
  await userEvent.type(line(), '1458 solicitors arrive{Enter}');
  const bar = await screen.findByRole('group', { name: '13 minutes late. Why?' });
  await waitFor(() => expect(document.activeElement).toBe(bar));
  await userEvent.keyboard('1');
  await screen.findByText(/#59 stored/);
  expect(asked('log_entry').at(-1)).toEqual({ line: '1458 solicitors arrive', lateReason: 'hands full', chosen: null });
});

test('what could not be stored stays in the line, and is said at once', async () => {
  log = () => {
    throw { code: 'disk_full', says: 'Not stored yet. The disk is full.', tryThis: 'Free some space, then press Enter again.' };
  };
  render(EntryLine, { onstrike: vi.fn() });
  await userEvent.type(line(), '~15 people moving{Enter}');
  expect(await screen.findByText('Not stored yet. The disk is full.')).toBeTruthy();
  expect(line().value).toBe('~15 people moving');
});

test('a digit alone always types; arrows and Enter take a suggestion', async () => {
  render(EntryLine, { onstrike: vi.fn() });
  await userEvent.type(line(), 'asked for @en');
  await screen.findByRole('option', { name: /trance, Fenwick Road/ });
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(line().value).toBe('asked for @Entrance ');
  expect(asked('log_entry')).toHaveLength(0);
});

test('Enter without arrows keeps the words and stores them', async () => {
  render(EntryLine, { onstrike: vi.fn() });
  await userEvent.type(line(), 'asked for @en');
  await screen.findByRole('option', { name: /trance, Fenwick Road/ });
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(asked('log_entry')).toEqual([{ line: 'asked for @en', lateReason: null, chosen: null }]));
});

test('Shift and Enter write a new line instead of storing', async () => {
  render(EntryLine, { onstrike: vi.fn() });
  await userEvent.type(line(), 'one{Shift>}{Enter}{/Shift}two');
  expect(line().value).toBe('one\ntwo');
  expect(asked('log_entry')).toHaveLength(0);
});

test('the draft is kept as it is typed, and while looking back it is shown but cannot be changed', async () => {
  render(EntryLine, { onstrike: vi.fn() });
  await userEvent.type(line(), '1629 ~15 people moving @entrance');
  await waitFor(() => expect(drafts.at(-1)).toBe('1629 ~15 people moving @entrance'));
  moment.lookTo(at('14:54'));
  expect(await screen.findByText(/Your draft is safe: “1629 ~15 people moving…”/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: /Back to now and write/ }));
  await waitFor(() => expect(line().value).toBe('1629 ~15 people moving @entrance'));
});

test('a time that the clock showed twice is asked back, and Alt with its number chooses', async () => {
  const twice = [
    { at: 1_000, label: '01:30 BST' },
    { at: 2_000, label: '01:30 GMT' },
  ];
  const before = call.getMockImplementation()!;
  call.mockImplementation(async (name: string, ask: { line: string; chosen: number | null }) => {
    if (name !== 'parse_line') return before(name, ask);
    const open = ask.line.startsWith('0130') && ask.chosen === null;
    return { ...parse(ask.line), problem: open ? '01:30 happened twice that night.' : null, times: open ? twice : [] };
  });
  render(EntryLine, { onstrike: vi.fn() });
  await userEvent.type(line(), '0130 van leaves');
  expect(await screen.findByRole('button', { name: /01:30 GMT/ })).toBeTruthy();
  await userEvent.keyboard('{Alt>}2{/Alt}');
  await waitFor(() => expect(screen.queryByText(/happened twice/)).toBeNull());
  expect(line().value).toBe('0130 van leaves');
  expect(document.activeElement).toBe(line());
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/#59 stored/);
  expect(asked('log_entry')).toEqual([{ line: '0130 van leaves', lateReason: null, chosen: 2_000 }]);
});

test('another time on the line is not the one that was chosen for', async () => {
  const before = call.getMockImplementation()!;
  call.mockImplementation(async (name: string, ask: { line: string; chosen: number | null }) => {
    if (name !== 'parse_line') return before(name, ask);
    const open = ask.line.startsWith('01') && ask.chosen === null;
    return { ...parse(ask.line), problem: open ? 'Twice.' : null, times: open ? [{ at: 1_000, label: '01:30 BST' }] : [] };
  });
  render(EntryLine, { onstrike: vi.fn() });
  await userEvent.type(line(), '0130 van leaves');
  await userEvent.click(await screen.findByRole('button', { name: /01:30 BST/ }));
  await waitFor(() => expect(screen.queryByText('Twice.')).toBeNull());
  await userEvent.clear(line());
  await userEvent.type(line(), '0140 van leaves');
  expect(await screen.findByText('Twice.')).toBeTruthy();
  expect(asked('parse_line').at(-1)).toMatchObject({ chosen: null });
});

const attached = {
  value: { file: { id: 'f1', name: 'van.jpg', at: at('16:29') }, number: 60, says: null },
  stale: ['timeline'],
};

function glance({ path }: { path: string }) {
  if (path.endsWith('.mp4')) throw { code: 'bad_input', says: 'This file has 4096 MB.', tryThis: 'Cut it.' };
  return { name: path.split('/').pop(), kind: 'picture', size: '2.4 MB' };
}

test('a file dropped on the window waits as a chip and is kept with the line', async () => {
  render(EntryLine, { onstrike: vi.fn() });
  dropped.tell(['/home/a/van.jpg']);
  expect(await screen.findByText('van.jpg')).toBeTruthy();
  await userEvent.type(line(), 'the van as it stands now{Enter}');
  await waitFor(() => expect(asked('attach')).toEqual([{ path: '/home/a/van.jpg', with: { number: 59, case: null, note: null, forLegal: false } }]));
  await waitFor(() => expect(screen.queryByText('van.jpg')).toBeNull());
});

test('while a file is held above the window the line says what becomes of it', async () => {
  render(EntryLine, { onstrike: vi.fn() });
  expect(screen.queryByText(/Let go/)).toBeNull();
  dropped.held(true);
  expect(await screen.findByText(/Let go: it waits here/)).toBeTruthy();
  dropped.held(false);
  await waitFor(() => expect(screen.queryByText(/Let go/)).toBeNull());
});

test('what may be a chat is read or kept only when somebody has said which', async () => {
  render(EntryLine, { onstrike: vi.fn() });
  dropped.tell(['/home/a/van.jpg', '/home/a/chat.txt']);
  expect(await screen.findByText('chat.txt may be a chat. Read it, or keep it?')).toBeTruthy();
  expect(asked('glance_at_file')).toEqual([{ path: '/home/a/van.jpg' }]);
  await userEvent.click(screen.getByRole('button', { name: 'Keep the whole file' }));
  await waitFor(() => expect(asked('glance_at_file')).toHaveLength(2));
  dropped.tell(['/home/a/chat.txt']);
  await userEvent.click(await screen.findByRole('button', { name: 'Read it as a chat' }));
  expect(going.screen).toBe('chat');
  expect(going.about.chat).toBe('/home/a/chat.txt');
  expect(asked('glance_at_file')).toHaveLength(2);
});

test('files that wait are found again after another screen, and gone once the desk is locked', async () => {
  enter({ day: { file: 'one', now: at('16:29') }, joining: null, version: '', layingSample: false } as unknown as SessionView);
  const { unmount } = render(EntryLine, { onstrike: vi.fn() });
  dropped.tell(['/home/a/van.jpg']);
  expect(await screen.findByText('van.jpg')).toBeTruthy();
  unmount();
  const again = render(EntryLine, { onstrike: vi.fn() });
  expect(screen.getByText('van.jpg')).toBeTruthy();
  again.unmount();
  enter({ day: null, joining: null, version: '', layingSample: false } as unknown as SessionView);
  flushSync();
  enter({ day: { file: 'one', now: at('16:29') }, joining: null, version: '', layingSample: false } as unknown as SessionView);
  render(EntryLine, { onstrike: vi.fn() });
  expect(screen.queryByText('van.jpg')).toBeNull();
});

test('the key for files chooses one; without a word it gets a line of its own', async () => {
  render(EntryLine, { onstrike: vi.fn() });
  act('attach');
  expect(await screen.findByText('van.jpg')).toBeTruthy();
  await userEvent.type(line(), '{Enter}');
  expect(await screen.findByText(/#60 stored/)).toBeTruthy();
  expect(asked('log_entry')).toEqual([]);
  expect(asked('attach')[0].with.number).toBeNull();
});

test('a file that cannot be kept says why, and can be left out', async () => {
  render(EntryLine, { onstrike: vi.fn() });
  dropped.tell(['/home/a/film.mp4']);
  expect((await screen.findByRole('alert')).textContent).toContain('4096 MB');
  await userEvent.click(screen.getByRole('button', { name: 'Leave out film.mp4' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a pasted picture waits like any other file', async () => {
  render(EntryLine, { onstrike: vi.fn() });
  const picture = new File([new Uint8Array([1, 2, 3])], 'shot.png', { type: 'image/png' });
  await fireEvent.paste(line(), { clipboardData: { files: [picture] } });
  expect(await screen.findByText('shot.png')).toBeTruthy();
  await userEvent.type(line(), 'as posted{Enter}');
  await waitFor(() => expect(asked('attach_pasted')[0]?.content).toBe('AQID'));
});
