import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { moment, type IncidentPage as Page } from '../../api';
import { at, board, lines } from '../../gallery/afternoon';
import IncidentPage from './IncidentPage.svelte';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../host', () => ({ call }));

const [first, second] = board.incidents as [(typeof board.incidents)[number], (typeof board.incidents)[number]];
let page: Page;

beforeEach(() => {
  page = {
    incident: first,
    lines: lines.slice(0, 2),
    prompts: [
      { asks: 'Who is with them?', entry: null, words: null },
      { asks: 'Was 999 called?', entry: 41, words: 'at 14:02' },
    ],
    parts: [],
  };
  call.mockReset();
  call.mockImplementation(async (name: string) => (name === 'incident' ? page : { value: first, stale: [] }));
});

afterEach(() => moment.backToNow());

const show = async (number = 1) => {
  render(IncidentPage, { number, others: [first, second], onclose: vi.fn() });
  await screen.findByText('To find out');
};

const asked = (name: string) => call.mock.calls.filter((one) => one[0] === name).map((one) => one[1]);

test('a prompt is answered by typing a line and Enter', async () => {
  await show();
  await userEvent.type(screen.getByLabelText('Who is with them?'), '~1402 two neighbours ?{Enter}');
  expect(asked('answer_prompt')).toEqual([{ number: 1, prompt: 'Who is with them?', line: '~1402 two neighbours ?', lateReason: null }]);
  expect(screen.getByText('1 open')).toBeTruthy();
  expect(screen.getByText('#41')).toBeTruthy();
});

test('an entry is linked by its number, and unlinked by its own button', async () => {
  await show();
  await userEvent.type(screen.getByLabelText('Link entry'), '#12{Enter}');
  expect(asked('change_incident')).toEqual([{ number: 1, link: 12 }]);
  await userEvent.click(screen.getByRole('button', { name: `Unlink entry ${lines[0]?.number}` }));
  expect(asked('change_incident')[1]).toEqual({ number: 1, unlink: lines[0]?.number });
});

test('an old number says where it is now, and what was merged can be taken out again', async () => {
  page = { ...page, parts: [{ number: 5, title: 'The same van' }] };
  await show(5);
  expect(screen.getByText('Incident 5 is part of incident 1 now.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Take incident 5 out again' }));
  expect(asked('take_apart')).toEqual([{ number: 5 }]);
});

test('it is merged into another that is chosen by name', async () => {
  await show();
  await userEvent.selectOptions(screen.getByLabelText('It is one with another incident'), '2');
  await userEvent.click(screen.getByRole('button', { name: 'Merge into that one' }));
  expect(asked('merge_incident')).toEqual([{ number: 1, into: 2 }]);
});

test('what the desk refuses is said, and nothing typed is lost', async () => {
  await show();
  call.mockImplementation(async (name: string) => {
    if (name === 'incident') return page;
    throw { code: 'not_found', says: 'There is no entry 999.', tryThis: 'Look in the timeline.' };
  });
  await userEvent.type(screen.getByLabelText('Link entry'), '999{Enter}');
  expect(await screen.findByText('There is no entry 999.')).toBeTruthy();
  expect((screen.getByLabelText('Link entry') as HTMLInputElement).value).toBe('999');
});

test('looking back, everything is read and nothing can be changed', async () => {
  moment.lookTo(at('14:54'));
  await show();
  const buttons = within(screen.getByRole('dialog', { hidden: true })).queryAllByRole('button', { hidden: true });
  expect(buttons.map((one) => one.textContent?.trim())).toEqual([expect.stringMatching(/^Close/)]);
});

test('with nothing about it and nothing answered it says so', async () => {
  page = { ...page, lines: [], prompts: [] };
  await show();
  await waitFor(() => expect(screen.getByText('No entry is about it any more.')).toBeTruthy());
});
