import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { enter } from '../api/session.svelte';
import { moment, type CandidateView, type ChatView, type SessionView } from '../api';
import { call } from '../host';
import { go } from '../shared/going.svelte';
import { hear } from '../shared/keys';
import ReviewChat from './ReviewChat.svelte';

const picked = vi.hoisted(() => ({
  pickFile: vi.fn(async () => 'chat.txt'),
  onFiles: (tell: (paths: string[]) => void) => ((picked.tell = tell), () => undefined),
  tell: (_paths: string[]) => undefined as void,
}));
vi.mock('../host', () => ({ call: vi.fn(), host: picked }));
const asked = vi.mocked(call);
const sent = (name: string) => asked.mock.calls.filter(([called]) => called === name).map(([, ask]) => ask);

window.addEventListener('keydown', hear);
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

const whole: ChatView = {
  file: 'chat.txt', question: null, styles: null, hash: 'ab', app: 'whatsapp', order: 'day_first', messages: 4, said: 3, stored: 0,
  first: 0, last: 0, before: '', cutShort: false, western: null, senders: [], starts: 0,
};
const said = (place: number, text: string, more: Partial<CandidateView> = {}): CandidateView => ({
  place, line: place + 1, at: 1_812_891_600_000 + place * 60_000, about: false, twice: null, sender: 'Nell', person: 'Nell Hargreave',
  kind: 'said', text, attachments: [], edited: false, stored: null, ...more,
});
const messages = [said(0, 'two vans'), said(1, 'Ben joined', { kind: 'notice', sender: null, person: null }), said(2, 'one left', { sender: '+44 1', person: null }), said(3, 'all calm')];
let chat = whole;

beforeEach(() => {
  chat = whole;
  moment.backToNow();
  asked.mockReset();
  asked.mockImplementation(async (name, ask) => {
    if (name === 'read_chat') return (ask as { order: string | null }).order ? whole : chat;
    if (name === 'chat_messages') return { messages };
    return { value: { id: 'x', number: 58, recorded: 0, text: '' }, stale: ['board', 'timeline'] };
  });
});

async function opened() {
  render(ReviewChat);
  await fireEvent.click(screen.getByRole('button', { name: 'Choose a file' }));
}
const one = () => screen.findByRole('region', { name: 'The message' });

test('nothing enters the log by itself', async () => {
  await opened();
  expect(within(await one()).getByText('two vans')).toBeTruthy();
  expect(sent('take_message')).toEqual([]);
});

test('which messenger wrote it, and how many people, is said beside the title', async () => {
  chat = { ...whole, app: 'signal', senders: [{ name: 'Nell', person: 'Nell Hargreave', messages: 2 }, { name: '+44 1', person: null, messages: 1 }] };
  await opened();
  await one();
  expect(screen.getByText('Signal, 2 senders')).toBeTruthy();
});

test('letters that were read as those of Western Europe are shown, with what to do when they are wrong', async () => {
  chat = { ...whole, western: ['Zoë', 'café'] };
  await opened();
  await one();
  expect(screen.getByText(/read as Windows-1252, as older editors save them: Zoë, café/)).toBeTruthy();
  expect(screen.getByText(/save the file as UTF-8/)).toBeTruthy();
});

test('a notice without a time of its own says so', async () => {
  messages[0] = said(0, 'two vans', { about: true });
  await opened();
  expect(within(await one()).getByText(/^about /)).toBeTruthy();
  expect(within(await one()).getByText(/The file has no time for this/)).toBeTruthy();
  messages[0] = said(0, 'two vans');
});

test('an export that is dropped on the screen is read', async () => {
  render(ReviewChat);
  picked.tell(['/home/a/chat.zip']);
  expect(within(await one()).getByText('two vans')).toBeTruthy();
  expect(sent('read_chat')).toEqual([{ path: '/home/a/chat.zip', order: null, second: null }]);
});

test('a chat that was dropped on the board is read at once', async () => {
  go('chat', { chat: '/home/a/chat.txt' });
  render(ReviewChat);
  expect(within(await one()).getByText('two vans')).toBeTruthy();
  expect(sent('read_chat')).toEqual([{ path: '/home/a/chat.txt', order: null, second: null }]);
  go('board');
});

test('whoever looks at another screen goes on where they were, until the desk is locked', async () => {
  const open = { day: { file: 'one', now: 1_812_891_600_000 }, joining: null, version: '', layingSample: false } as unknown as SessionView;
  enter(open);
  const { unmount } = render(ReviewChat);
  await fireEvent.click(screen.getByRole('button', { name: 'Choose a file' }));
  await one();
  await press('x');
  await waitFor(async () => expect(within(await one()).getByText('one left')).toBeTruthy());
  unmount();
  const again = render(ReviewChat);
  expect(within(await one()).getByText('one left')).toBeTruthy();
  expect(sent('read_chat')).toHaveLength(1);
  again.unmount();
  enter({ ...open, day: null });
  await Promise.resolve();
  render(ReviewChat);
  expect(screen.getByRole('button', { name: 'Choose a file' })).toBeTruthy();
});

test('Enter takes a message, X skips one, notices are passed over', async () => {
  await opened();
  await one();
  await press('Enter');
  await waitFor(async () => expect(within(await one()).getByText('one left')).toBeTruthy());
  expect(sent('take_message')).toEqual([{ place: 0, text: null }]);
  expect(within(await one()).getByText('not in the roster')).toBeTruthy();
  await press('x');
  await waitFor(async () => expect(within(await one()).getByText('all calm')).toBeTruthy());
  expect(sent('take_message')).toHaveLength(1);
  expect(screen.getByText('1 in the log')).toBeTruthy();
});

test('other words are sent only when they are other words', async () => {
  await opened();
  await one();
  await press('c');
  const words = await screen.findByLabelText('Words for the log');
  await fireEvent.input(words, { target: { value: 'two vans, no plates' } });
  await fireEvent.submit(words.closest('form')!);
  await waitFor(() => expect(sent('take_message')).toEqual([{ place: 0, text: 'two vans, no plates' }]));
});

test('dates that can be read twice are asked for first', async () => {
  const reading = (order: 'day_first' | 'month_first', from: string) => ({ order, from, to: from });
  chat = { ...whole, question: { example: '05/06/2027', readings: [reading('day_first', '2027-06-05'), reading('month_first', '2027-05-06')] } };
  await opened();
  await fireEvent.click(await screen.findByRole('button', { name: /Month first: 2027-05-06/ }));
  expect(sent('read_chat')).toEqual([
    { path: 'chat.txt', order: null, second: null },
    { path: 'chat.txt', order: 'month_first', second: null },
  ]);
  expect(within(await one()).getByText('two vans')).toBeTruthy();
});

test('a file that is no chat says why', async () => {
  asked.mockRejectedValueOnce({ code: 'bad_input', says: 'The file is empty. Nothing was taken.', tryThis: 'Export it again.' });
  await opened();
  expect(await screen.findByText('The file is empty. Nothing was taken.')).toBeTruthy();
});

test('looking back, nothing can be taken', () => {
  moment.lookTo(1_812_891_600_000);
  render(ReviewChat);
  expect(screen.queryByRole('button', { name: 'Choose a file' })).toBeNull();
});

test('whoever comes by keyboard presses Enter to choose the file', () => {
  render(ReviewChat);
  expect(document.activeElement?.textContent).toContain('Choose a file');
});

test('lines in a second style are asked about, and the answer goes on to the next question', async () => {
  const dates = { example: '05/06/2027', readings: [{ order: 'day_first' as const, from: '2027-06-05', to: '2027-06-05' }] };
  const questions = [{ styles: { line: 40, example: '[14/03/2026, 10:05:01] Cleo: three', lines: 2 } }, { question: dates }, {}];
  asked.mockImplementation(async (name) => (name === 'read_chat' ? { ...whole, ...questions.shift() } : { messages: [] }));
  await opened();
  expect(await screen.findByText('From line 40 on 2 lines begin in another style than the rest.')).toBeTruthy();
  expect(screen.getByText('[14/03/2026, 10:05:01] Cleo: three')).toBeTruthy();
  expect(document.activeElement?.textContent).toContain('Two exports');
  await fireEvent.click(screen.getByRole('button', { name: /Two exports/ }));
  const day = await screen.findByRole('button', { name: /Day first/ });
  expect(document.activeElement).toBe(day);
  await fireEvent.click(day);
  expect(sent('read_chat').at(-1)).toEqual({ path: 'chat.txt', order: 'day_first', second: 'export' });
});

test('when everything was decided about, it says so', async () => {
  const notice = said(0, 'Ben joined', { kind: 'notice' });
  asked.mockImplementation(async (name) => (name === 'read_chat' ? { ...whole, messages: 1, said: 0 } : { messages: [notice] }));
  await opened();
  expect(await screen.findByText('No more messages to decide about.', { selector: 'b' })).toBeTruthy();
});

test('a chat of months begins where it comes to this day, and says how much is from before', async () => {
  chat = { ...whole, starts: 2 };
  await opened();
  await waitFor(async () => expect(within(await one()).getByText('one left')).toBeTruthy());
  expect(screen.getByText('2 are from before this day')).toBeTruthy();
  await press('x');
  await waitFor(async () => expect(within(await one()).getByText('all calm')).toBeTruthy());
  await press('x');
  expect(await screen.findByText(/Earlier ones stand above/, { selector: 'b' })).toBeTruthy();
});

test('/ finds a message: Enter goes on, Shift Enter back, Escape to the message', async () => {
  const answers = [{ place: 3, nth: 2, of: 2, unread: ['is:key'] }, { place: 0, nth: 1, of: 2, unread: [] }, { place: null, nth: 0, of: 0, unread: [] }];
  asked.mockImplementation(async (name) => (name === 'read_chat' ? whole : name === 'find_message' ? answers.shift() : { messages }));
  await opened();
  await one();
  await press('/');
  const field = screen.getByRole('searchbox', { name: 'Find in this chat' });
  expect(document.activeElement).toBe(field);
  await fireEvent.input(field, { target: { value: 'is:key calm' } });
  await press('Enter');
  await waitFor(async () => expect(within(await one()).getByText('all calm')).toBeTruthy());
  expect((await screen.findByText(/2 of 2/)).textContent).toContain('Not understood: is:key.');
  await fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
  await waitFor(async () => expect(within(await one()).getByText('two vans')).toBeTruthy());
  await press('Enter');
  expect(await screen.findByText('No message fits.')).toBeTruthy();
  expect(sent('find_message')).toEqual([
    { query: 'is:key calm', from: 0, back: false },
    { query: 'is:key calm', from: 2, back: true },
    { query: 'is:key calm', from: 1, back: false },
  ]);
  expect(sent('take_message')).toEqual([]);
  await press('Escape');
  expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
});

test('the row that is looked at is in sight, with some of what comes after it', async () => {
  const long = Array.from({ length: 200 }, (_, place) => said(place, `message ${place}`));
  asked.mockImplementation(async (name, ask) => {
    if (name === 'read_chat') return { ...whole, messages: 200, said: 200 };
    const { skip, limit } = ask as { skip: number; limit: number };
    return { messages: long.slice(skip, skip + limit) };
  });
  const shown: (string | null)[] = [];
  Element.prototype.scrollIntoView = function (this: Element) {
    shown.push(this.textContent);
  };
  await opened();
  await one();
  for (let step = 0; step < 59; step += 1) await press('j');
  await waitFor(async () => expect(within(await one()).getByText('message 59')).toBeTruthy());
  expect(shown.at(-1)).toContain('message 59');
  expect(screen.getByRole('button', { name: /message 62/ })).toBeTruthy();
});

test('a row that was chosen hands the keys on to the next one', async () => {
  await opened();
  await one();
  const row = screen.getByRole('button', { name: /two vans/ });
  row.focus();
  await fireEvent.click(row);
  await press('x');
  await waitFor(async () => expect(within(await one()).getByText('one left')).toBeTruthy());
  expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
  await press('x');
  await waitFor(async () => expect(within(await one()).getByText('all calm')).toBeTruthy());
});
