import { createEvent, fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { call } from '../host';
import CallOut from './CallOut.svelte';

vi.mock('../host', () => ({ call: vi.fn() }));

const MARK = 'UNCONFIRMED – do not pass on';
const asked = vi.mocked(call);

beforeEach(() => {
  asked.mockImplementation(async (_, ask) => {
    const { text } = ask as { text: string };
    const rumour = text.includes('another van');
    const unconfirmed = rumour ? [{ number: 55, text: 'Another van?', standing: 'unverified', struck: false }] : [];
    return { mark: rumour ? MARK : null, copy: rumour ? `${MARK}\n${text}\n${MARK}` : text, unconfirmed };
  });
});

/** Copies what is marked in the field by hand, and returns what reaches the clipboard. */
async function copied(field: HTMLTextAreaElement): Promise<string | undefined> {
  field.setSelectionRange(0, field.value.length);
  const clipboard = new Map<string, string>();
  const event = createEvent.copy(field, {
    clipboardData: { setData: (kind: string, words: string) => clipboard.set(kind, words) },
  });
  await fireEvent(field, event);
  return event.defaultPrevented ? clipboard.get('text/plain') : field.value;
}

test('what nobody confirmed is marked on the screen and in every copy of it', async () => {
  render(CallOut, { onclose: vi.fn() });
  const field = screen.getByLabelText<HTMLTextAreaElement>('The words that were sent');
  await userEvent.type(field, 'bring water');
  expect(await copied(field)).toBe('bring water');
  await userEvent.type(field, ', another van');
  expect((await screen.findAllByText(MARK)).length).toBeGreaterThan(0);
  expect(screen.getByText(/Another van\?/)).toBeTruthy();
  expect(await copied(field)).toBe(`${MARK}\nbring water, another van\n${MARK}`);
});
