import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { call } from '../host';
import { going } from '../shared/going.svelte';
import LegalKey from './LegalKey.svelte';

vi.mock('../host', () => ({ call: vi.fn() }));

test('a wrong passphrase gets the desk’s words, and the focus goes back to the field', async () => {
  vi.mocked(call).mockRejectedValueOnce({ code: 'wrong_passphrase', says: 'That passphrase does not open it.', tryThis: 'Type it again.' });
  render(LegalKey, { onclose: vi.fn() });
  const field = screen.getByLabelText('Legal passphrase');
  await fireEvent.input(field, { target: { value: 'not this' } });
  await fireEvent.submit(field.closest('form')!);
  await screen.findByText('That passphrase does not open it. Type it again.');
  expect(document.activeElement).toBe(field);
});

test('the right one closes the dialog and goes to Cases', async () => {
  vi.mocked(call).mockResolvedValueOnce({ day: null, version: '0', layingSample: false, joining: null });
  const onclose = vi.fn();
  render(LegalKey, { onclose });
  await fireEvent.submit(screen.getByLabelText('Legal passphrase').closest('form')!);
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(going.screen).toBe('cases');
});
