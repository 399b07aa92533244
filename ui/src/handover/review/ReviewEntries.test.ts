import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { call } from '../../host';
import ReviewEntries from './ReviewEntries.svelte';

vi.mock('../../host', () => ({ call: vi.fn() }));

const asked = vi.mocked(call);
let reader: string;

const line = (number: number) => ({
  number, at: 0, recorded: 0, text: `words ${number}`, directSpeech: false, standing: 'confirmed', source: 'first_hand',
  way: 'in_person', author: 'Tom Ellery', role: 'loggist', lateReason: null, struck: null, dispute: null, reviewed: null,
});

beforeEach(() => {
  reader = 'Tom Ellery';
  asked.mockReset();
  asked.mockImplementation(async (name, ask) => {
    const { number, name: who } = ask as { number: number; name: string };
    if (name === 'sign_in') reader = who;
    const entry = { line: line(number), typed: `words ${number}`, history: [], mayMoveTo: [], mayReview: reader !== 'Tom Ellery' };
    return name === 'review_entry' ? { value: entry, stale: [] } : name === 'entry' ? entry : {};
  });
});

const asks = (name: string) => asked.mock.calls.filter(([called]) => called === name).map(([, ask]) => ask);

test('nobody reads their own words: somebody else says who they are, and Enter lets one after another go', async () => {
  const onclose = vi.fn();
  render(ReviewEntries, { numbers: [3, 7], onclose });
  expect(await screen.findByText('words 3')).toBeTruthy();
  expect(screen.getByText(/Tom Ellery wrote this/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Who reads'), 'Ines Falk{Enter}');
  await waitFor(() => expect(screen.queryByText(/Tom Ellery wrote this/)).toBeNull());
  const page = screen.getByRole('group', { name: '1 of 2' });
  await fireEvent.keyDown(page, { key: 'Enter' });
  expect(await screen.findByText('words 7')).toBeTruthy();
  await fireEvent.keyDown(screen.getByRole('group', { name: '2 of 2' }), { key: 'ArrowRight' });
  expect(await screen.findByText('1 of 2 may leave now. The others stay held off.')).toBeTruthy();
  expect(asks('review_entry')).toEqual([{ number: 3, may: true }]);
  await fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(asks('sign_in')).toHaveLength(2);
});
