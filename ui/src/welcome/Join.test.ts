import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { InvitationView, JoiningView } from '../api';
import { call } from '../host';
import JoinTeam from './JoinTeam.svelte';
import Joining from './Joining.svelte';
import { firstFault, likelyWay, type JoinForm } from './join-team';

vi.mock('../host', () => ({ call: vi.fn(), host: { pickFolder: vi.fn() } }));

const asked = vi.mocked(call);
const invitation: InvitationView = { may: 'write', withCases: false, exercise: false, until: Date.parse('2026-06-13T16:00:00Z'), byWire: true, mailbox: null };
const waits: JoiningView = { file: 'back-office.closeby', by: 'wire', place: '192.0.2.1:4', exercise: false, until: invitation.until, digits: null, inviter: null, letIn: false, says: [], problem: null };
const nothing = { day: null, version: '0', layingSample: false, joining: null };
let said: InvitationView;

beforeEach(() => {
  said = invitation;
  asked.mockReset();
  asked.mockImplementation(async (name, ask) => {
    if (name === 'read_invitation') {
      if ((ask as { ticket: string }).ticket === 'cut') throw { code: 'bad_input', says: 'This is not a whole invitation.', tryThis: 'Copy all of it.' };
      return said;
    }
    if (name === 'fetch_invitation') {
      if ((ask as { words: string }).words.includes('lantrn')) throw { code: 'bad_input', says: 'Word 2 is none that Closeby uses. Was it “lantern”?', tryThis: 'Ask for that word once more.' };
      return { ticket: 'closeby1fetched', invitation: said };
    }
    if (name === 'strength') return { grade: 'strong', says: 'Never.' };
    return nothing;
  });
});
afterEach(cleanup);

async function read(ticket: string) {
  render(JoinTeam, { onback: () => undefined });
  await userEvent.type(screen.getByLabelText('The invitation'), `${ticket}{Enter}`);
}

test('an invitation that is cut is refused before anything else is asked', async () => {
  await read('cut');
  expect(await screen.findByText('This is not a whole invitation.')).toBeTruthy();
  expect(screen.queryByLabelText('What the others call this laptop')).toBeNull();
});

test('a whole one says what it is, and this laptop asks by the way that fits', async () => {
  await read('closeby1abc');
  expect(await screen.findByText('This is a real day.')).toBeTruthy();
  expect((screen.getByRole('radio', { name: 'Directly' }) as HTMLInputElement).checked).toBe(true);
  await userEvent.type(screen.getByLabelText('What the others call this laptop'), 'Back office');
  await userEvent.type(screen.getByLabelText('Passphrase of this laptop’s own vault'), 'six words');
  await userEvent.type(screen.getByLabelText('Passphrase again'), 'six words{Enter}');
  const ask = asked.mock.calls.find(([name]) => name === 'join_day')?.[1];
  expect(ask).toMatchObject({ ticket: 'closeby1abc', name: 'Back office', by: 'wire', legalPassphrase: null });
});

test('four words do as well as letters, and a mistyped one says which was meant', async () => {
  render(JoinTeam, { onback: () => undefined });
  await userEvent.click(screen.getByRole('radio', { name: 'As four words' }));
  const fetches = screen.getByRole('button', { name: /Fetch the invitation/ }) as HTMLButtonElement;
  await userEvent.type(screen.getByLabelText('The four words'), 'acorn lantrn ladle zebra');
  expect(fetches.disabled || fetches.getAttribute('aria-disabled') === 'true').toBe(true);
  await userEvent.type(screen.getByLabelText('Where they are heard'), '192.0.2.1:4{Enter}');
  expect(await screen.findByText(/Was it “lantern”/)).toBeTruthy();
  await userEvent.clear(screen.getByLabelText('The four words'));
  await userEvent.type(screen.getByLabelText('The four words'), 'acorn lantern ladle zebra{Enter}');
  expect(await screen.findByText('This is a real day.')).toBeTruthy();
  expect(asked.mock.calls.filter(([name]) => name === 'fetch_invitation')[1]?.[1]).toEqual({ words: 'acorn lantern ladle zebra', address: '192.0.2.1:4', lan: false });
  await userEvent.type(screen.getByLabelText('What the others call this laptop'), 'Back office');
  await userEvent.type(screen.getByLabelText('Passphrase of this laptop’s own vault'), 'six words');
  await userEvent.type(screen.getByLabelText('Passphrase again'), 'six words{Enter}');
  expect(asked.mock.calls.find(([name]) => name === 'join_day')?.[1]).toMatchObject({ ticket: 'closeby1fetched' });
});

test('a seat among the legal team is offered only where the invitation has one', async () => {
  await read('closeby1abc');
  expect(screen.queryByText('Take the seat among the legal team')).toBeNull();
  cleanup();
  said = { ...invitation, withCases: true, exercise: true };
  await read('closeby1abc');
  expect(await screen.findByText('Take the seat among the legal team')).toBeTruthy();
  expect(screen.getByText('This day is an exercise.')).toBeTruthy();
});

test('who waits sees what is waited for, then the digits, and reads them out', async () => {
  const { rerender } = render(Joining, { joining: waits });
  expect(screen.getByText(/Calling 192.0.2.1:4/)).toBeTruthy();
  await rerender({ joining: { ...waits, digits: '123456' } });
  expect(screen.getByText('123 456')).toBeTruthy();
  expect(screen.getByText('Read these six digits to whoever invited you')).toBeTruthy();
  await rerender({ joining: { ...waits, digits: '123456', inviter: 'Kitchen table' } });
  expect(screen.getByText('Read these six digits to whoever sits at Kitchen table')).toBeTruthy();
  expect(screen.queryByText(/Calling/)).toBeNull();
  await rerender({ joining: { ...waits, letIn: true } });
  expect(screen.getByText(/The day is on its way/)).toBeTruthy();
});

test('who is refused sees why and what to do, and can leave', async () => {
  const problem = { code: 'refused' as const, says: 'Nobody was let in.', tryThis: 'Ask for a new invitation.' };
  render(Joining, { joining: { ...waits, problem } });
  expect(screen.getByText('Nobody was let in.')).toBeTruthy();
  expect(screen.getByText(/Ask for a new invitation/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Leave it for now' }));
  expect(asked).toHaveBeenCalledWith('lock', {});
});

test('by stick, each visit is a press, and any other joining can go on by stick as well', async () => {
  render(Joining, { joining: { ...waits, by: 'stick', place: '' } });
  await userEvent.type(screen.getByLabelText('The stick'), '/media/stick{Enter}');
  expect(asked).toHaveBeenCalledWith('go_on_joining', { path: '/media/stick' });
  cleanup();
  render(Joining, { joining: { ...waits, by: 'mailbox', place: 'https://cloud.example/dav' } });
  expect(screen.getByText('Or go on with a stick')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Look now' }));
  expect(asked).toHaveBeenCalledWith('go_on_joining', { path: '' });
});

test('the likely way is the one that the invitation names', () => {
  expect(likelyWay({ ...invitation, byWire: false, mailbox: 'https://cloud.example' })).toBe('mailbox');
  expect(likelyWay({ ...invitation, byWire: false })).toBe('stick');
});

test('what is missing is said beside its field, from the top', () => {
  const whole: JoinForm = { name: 'Back office', passphrase: 'a', again: 'a', hasLegal: false, legal: '', legalAgain: '', by: 'wire', address: '', path: '' };
  expect(firstFault(whole, invitation)).toBeNull();
  expect(firstFault({ ...whole, name: ' ' }, invitation)?.about).toBe('name');
  expect(firstFault({ ...whole, again: 'b' }, invitation)?.says).toBe('passphrase-different');
  expect(firstFault({ ...whole, hasLegal: true, legal: 'a', legalAgain: 'a' }, invitation)?.says).toBe('new-legal-same');
  expect(firstFault({ ...whole, by: 'stick' }, invitation)?.says).toBe('join-path-missing');
  expect(firstFault(whole, { ...invitation, byWire: false })?.says).toBe('join-address-missing');
});
