import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import PrintLines from './PrintLines.svelte';

const { call, saveFile, openPaper } = vi.hoisted(() => ({ call: vi.fn(), saveFile: vi.fn(), openPaper: vi.fn() }));
vi.mock('../../host', () => ({ call, host: { saveFile, openPaper } }));

beforeEach(() => {
  call.mockReset();
  saveFile.mockReset().mockResolvedValue('extract.pdf');
  openPaper.mockReset().mockResolvedValue(undefined);
  call.mockImplementation(async (name: string, ask: { level?: string }) => {
    if (name === 'preview_lines') return { copy: `c-${ask.level}`, pages: 2, hash: 'AB12', withheld: [{ what: '3 names', places: 'the log 3' }] };
    if (name === 'handover_page') return { png: 'data:image/png;base64,', width: 1, height: 1, text: 'Log extract' };
    return ask;
  });
});

const asked = (name: string) => call.mock.calls.filter((one) => one[0] === name).map((one) => one[1]);

test('the copy is drawn at the level that is chosen, and says what is kept off it', async () => {
  render(PrintLines, { numbers: [3, 5], onclose: vi.fn() });
  expect(await screen.findByAltText('Log extract')).toBeTruthy();
  expect(screen.getByText('Kept off: 3 names')).toBeTruthy();
  expect(screen.getByText('2 pages')).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText('For'), 'public');
  await waitFor(() => expect(asked('preview_lines').at(-1)).toMatchObject({ level: 'public', numbers: [3, 5] }));
});

test('what is printed is saved first, and these very bytes are opened', async () => {
  render(PrintLines, { numbers: [3], onclose: vi.fn() });
  await screen.findByAltText('Log extract');
  await userEvent.click(screen.getByRole('button', { name: 'Print', hidden: true }));
  await waitFor(() => expect(openPaper).toHaveBeenCalledWith('extract.pdf'));
  expect(asked('save_handover')).toEqual([{ copy: 'c-organiser', path: 'extract.pdf', replace: true }]);
});

test('a copy that cannot be drawn says why', async () => {
  call.mockRejectedValue({ code: 'no_page', says: 'The page could not be composed.', tryThis: 'Try again.' });
  render(PrintLines, { numbers: [3], onclose: vi.fn() });
  expect(await screen.findByText(/The page could not be composed/)).toBeTruthy();
});
