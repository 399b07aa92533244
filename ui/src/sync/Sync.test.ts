import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ApartView, LackingView, LaptopView, SyncView } from '../api';
import { host } from '../host';
import Sync from './Sync.svelte';

const laptop = (part: Partial<LaptopView>): LaptopView => ({
  name: 'Kitchen table', key: '00ff00ff00ff00ff', may: 'manage', withCases: false, this: false, removed: false, heard: null, awake: null, ...part,
});
const alone: SyncView = {
  on: false, manages: true, laptops: [], exchanges: [], waits: [], apart: 0, held: [], mailbox: null,
  wire: { on: false, lan: false, at: '', addresses: [], knocked: null, wordsAt: [], letIn: null, says: [] },
};
const team: SyncView = {
  ...alone,
  on: true,
  laptops: [
    laptop({ this: true }),
    laptop({ name: 'Back office', key: '11', may: 'write', heard: Date.parse('2026-06-13T15:27:00Z') }),
    laptop({ name: 'Rookery Law 1', key: '22', may: 'read', withCases: true, awake: { lackingHere: 0, lackingThere: 3, ahead: 0 } }),
  ],
  exchanges: [{ at: Date.parse('2026-06-13T15:27:00Z'), carrier: 'stick', sent: 3, received: 1 }],
};
const file = (id: string, name: string, size: string) => ({ id, name, size, here: 0, of: 3 });
const files: LackingView = { files: [file('f1', 'van.jpg', '2.4 MB'), file('f2', 'leaflet.pdf', '1.2 MB')], size: '3.6 MB', byWire: true, awake: 0, fetching: null };
const asked: [string, unknown][] = [];
let view: SyncView;
let lacking: LackingView;
let apart: ApartView[] = [];

beforeEach(() => {
  view = alone;
  lacking = { ...files, files: [] };
  apart = [];
  asked.length = 0;
  vi.spyOn(host, 'call').mockImplementation(async (name, ask) => {
    asked.push([name, ask]);
    if (name === 'session') return { day: null, version: '0', layingSample: false, joining: null };
    if (name === 'sync') return view;
    if (name === 'invite_laptop') return { value: { words: 'closeby1qqqq', until: 1, qr: { side: 21, path: 'M0 0h7v1h-7z' }, spoken: { words: 'acorn lantern ladle zebra', at: ['192.168.1.20:41641'], lan: false } }, stale: ['sync'] };
    if (name === 'written_apart') return apart;
    if (name === 'lacking_files') return lacking;
    if (name === 'fetch_files') return { value: lacking, stale: [] };
    if (name === 'mailbox_cost') return { says: 'About 96 requests.' };
    if (name === 'visit_mailbox') return { value: { says: ['2 records came from the mailbox.'], knocked: null, received: 2, sent: 0 }, stale: [] };
    if (name === 'visit_stick') return { value: { says: ['Spare has knocked.'], knocked: 'Spare', received: 0, sent: 2 }, stale: [] };
    return { value: view, stale: [] };
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('a day on this laptop alone says so, and offers the one thing to do', async () => {
  render(Sync);
  expect(await screen.findByText(/on this laptop alone/)).toBeTruthy();
  expect(screen.queryByText('Visit a stick')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /Invite a laptop/ }));
  await userEvent.click(screen.getByRole('button', { name: /Make the invitation/ }));
  expect(asked.find(([name]) => name === 'invite_laptop')?.[1]).toMatchObject({ this: 'First laptop', may: 'write', withCases: false });
  expect((screen.getByLabelText('The invitation') as HTMLTextAreaElement).value).toBe('closeby1qqqq');
  expect(screen.getByRole('img', { name: 'The invitation as a QR picture' })).toBeTruthy();
  expect(screen.getByText('acorn lantern ladle zebra')).toBeTruthy();
  expect(screen.getByText('192.168.1.20:41641')).toBeTruthy();
});

it('each laptop says what it may, what it lacks and when it was heard of', async () => {
  view = team;
  render(Sync);
  expect(await screen.findAllByText('Rookery Law 1')).toHaveLength(2);
  expect(screen.getByText('lacks 3, we lack 0')).toBeTruthy();
  expect(screen.getByText('3 hold a key to this day')).toBeTruthy();
  expect(screen.getByText('sent 3, received 1')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^Remove/ })).toHaveLength(2);
});

it('a laptop is removed in two clicks, and the second says what that cannot do', async () => {
  view = team;
  render(Sync);
  await userEvent.click(await screen.findByRole('button', { name: 'Remove Back office' }));
  // Enter leaves it as it is, and no key on the button says otherwise.
  expect(screen.getByRole('button', { name: /Remove it/ }).textContent).not.toContain('Enter');
  expect(screen.getByText(/What it already has, it keeps/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Remove it/ }));
  expect(asked.find(([name]) => name === 'remove_laptop')?.[1]).toEqual({ laptop: '11' });
});

it('a laptop leaves by itself, but never the last that manages', async () => {
  view = team;
  render(Sync);
  await screen.findByRole('button', { name: 'Remove Back office' });
  expect(screen.queryByRole('button', { name: 'Leave' })).toBeNull();
  cleanup();
  const [first, ...others] = team.laptops;
  view = { ...team, manages: false, laptops: [{ ...first!, this: false }, ...others.map((one) => ({ ...one, this: one.key === '11' }))] };
  render(Sync);
  await userEvent.click(await screen.findByRole('button', { name: 'Leave' }));
  expect(screen.getByRole('dialog').textContent).toMatch(/stores nothing more.*keeps and can read/s);
  await userEvent.click(screen.getByRole('button', { name: /Leave the team/ }));
  expect(asked.find(([name]) => name === 'remove_laptop')?.[1]).toEqual({ laptop: '11' });
});

it('whoever may not manage neither invites nor removes', async () => {
  view = { ...team, manages: false };
  render(Sync);
  await screen.findByText('Back office');
  expect(screen.queryByRole('button', { name: /Remove|Invite/ })).toBeNull();
});

it('a knock is said beside the invitation, which leads to letting in', async () => {
  view = { ...team, wire: { ...team.wire, on: true, knocked: 'Spare' } };
  render(Sync);
  await userEvent.click(await screen.findByRole('button', { name: /Invite a laptop/ }));
  expect(screen.getByRole('dialog').textContent).toContain('What the invited laptop may do');
  await userEvent.click(screen.getByRole('button', { name: /Make the invitation/ }));
  await screen.findByDisplayValue('closeby1qqqq');
  const dialog = screen.getByRole('dialog');
  expect(dialog.textContent).toContain('Spare knocks.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Let it in' }));
  expect(screen.getByLabelText('The six digits on its screen')).toBeTruthy();
});

it('who knocks is let in by six digits and nothing less', async () => {
  view = { ...team, wire: { ...team.wire, on: true, knocked: 'Spare' } };
  render(Sync);
  await userEvent.click(await screen.findByRole('button', { name: 'Let it in' }));
  const field = screen.getByLabelText('The six digits on its screen');
  await userEvent.type(field, '12345{Enter}');
  expect(asked.some(([name]) => name === 'let_in')).toBe(false);
  await userEvent.type(field, '6{Enter}');
  expect(asked.find(([name]) => name === 'let_in')?.[1]).toEqual({ digits: '123456' });
});

it('kept files that are not here are listed with their size, and fetched at once by one press', async () => {
  view = team;
  lacking = files;
  render(Sync);
  expect(await screen.findByText('Kept files that are not here')).toBeTruthy();
  expect(screen.getByText('leaflet.pdf')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Fetch all, 3.6 MB' }));
  expect(asked.find(([name]) => name === 'fetch_files')?.[1]).toEqual({ files: ['f1', 'f2'] });
  expect(await screen.findByText(/No other laptop is connected/)).toBeTruthy();
});

it('who was let in is named with the digits that both screens had, until somebody has seen it', async () => {
  view = { ...team, wire: { ...team.wire, on: true, letIn: { name: 'Spare', digits: '123456' } } };
  render(Sync);
  expect(await screen.findByText('Spare was let in.')).toBeTruthy();
  expect(screen.getByText('123 456')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(screen.queryByText('123 456')).toBeNull();
});

it('a stick that somebody knocked by asks for the digits on the next visit', async () => {
  view = team;
  render(Sync);
  await userEvent.click(await screen.findByRole('button', { name: 'Visit a stick' }));
  await userEvent.type(screen.getByLabelText('Folder'), '/media/stick{Enter}');
  expect(await screen.findByText('Spare has knocked.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('The six digits on its screen'), '123 456');
  await userEvent.click(screen.getByRole('button', { name: /Visit it again/ }));
  expect(asked.filter(([name]) => name === 'visit_stick')[1]?.[1]).toEqual({ path: '/media/stick', digits: '123456', files: false });
});

it('a clock that is more than two minutes off is named beside its laptop', async () => {
  const at = (ahead: number) => ({ lackingHere: 0, lackingThere: 0, ahead });
  view = { ...team, laptops: [laptop({ this: true }), laptop({ name: 'Back office', key: '11', awake: at(190) }), laptop({ name: 'Spare', key: '22', awake: at(-20) })] };
  render(Sync);
  expect(await screen.findByText('clock 4 min ahead')).toBeTruthy();
  expect(screen.queryByText(/behind/)).toBeNull();
});

it('a mailbox says what it costs before it is turned on, and its secret goes nowhere else', async () => {
  view = team;
  render(Sync);
  await userEvent.click(await screen.findByRole('button', { name: 'Set up a mailbox' }));
  expect(await screen.findByText('About 96 requests.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Address'), 'https://cloud.example/dav');
  await userEvent.type(screen.getByLabelText('Name, or key id'), 'rosa');
  await userEvent.type(screen.getByLabelText('Secret, or password'), 'open sesame');
  await userEvent.click(screen.getByRole('radio', { name: 'Only by hand' }));
  await userEvent.click(screen.getByRole('button', { name: /Try it and turn it on/ }));
  expect(asked.filter(([, ask]) => JSON.stringify(ask).includes('sesame')).map(([name]) => name)).toEqual(['set_mailbox']);
  expect(asked.find(([name]) => name === 'set_mailbox')?.[1]).toEqual({ url: 'https://cloud.example/dav', login: 'rosa', secret: 'open sesame', every: 0 });
});

it('a mailbox that does not answer says so, is visited by hand and forgotten in two clicks', async () => {
  view = { ...team, mailbox: { place: 'https://cloud.example/dav', every: 0, last: null, trouble: 'The mailbox cannot be reached.' } };
  render(Sync);
  expect(await screen.findByText('The mailbox cannot be reached.')).toBeTruthy();
  expect((screen.getByRole('radio', { name: 'Only by hand' }) as HTMLInputElement).checked).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Visit it now' }));
  expect(await screen.findByText('2 records came from the mailbox.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Forget it' }));
  await userEvent.click(screen.getAllByRole('button', { name: /Forget it/ }).at(-1)!);
  expect(asked.some(([name]) => name === 'forget_mailbox')).toBe(true);
});

it('what was written apart is offered with both values, and one press settles it', async () => {
  view = { ...team, apart: 1 };
  const value = (says: string, token: string) => ({ says, token, at: Date.parse('2026-06-13T15:02:00Z'), by: 'Sam' });
  apart = [{ field: 'words', about: 'entry 12', shown: value('a grey van', 'one'), others: [value('a white van', 'two')] }];
  render(Sync);
  expect(await screen.findByText('Written apart: the words of entry 12')).toBeTruthy();
  expect(screen.getByText('1 written apart')).toBeTruthy();
  expect(screen.getByText(/also written, .*16:02 by Sam/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Use that a white van' }));
  expect(asked.find(([name]) => name === 'settle_apart')?.[1]).toEqual({ token: 'two' });
});

it('what a removed laptop had still written is read before it is accepted, by a manager only', async () => {
  const held = [{ name: 'Spare', key: '33', count: 2, says: ['15:02, Sam: all calm'] }];
  view = { ...team, held };
  render(Sync);
  await userEvent.click(await screen.findByRole('button', { name: 'Read them Spare' }));
  expect(screen.getByText('15:02, Sam: all calm')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Accept all of it/ }));
  expect(asked.find(([name]) => name === 'accept_held')?.[1]).toEqual({ laptop: '33' });
  cleanup();
  view = { ...team, held, manages: false };
  render(Sync);
  await screen.findByText('Held back');
  expect(screen.queryByRole('button', { name: /Read them/ })).toBeNull();
});
