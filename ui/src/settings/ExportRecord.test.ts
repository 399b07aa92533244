import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import ExportRecord from './ExportRecord.svelte';

const { call, saveFile } = vi.hoisted(() => ({ call: vi.fn(), saveFile: vi.fn() }));
vi.mock('../host', () => ({ call, host: { saveFile } }));

beforeEach(() => {
  saveFile.mockReset().mockResolvedValue('record.closeby-bundle');
  call.mockReset().mockImplementation(async (name: string, ask: { level: string; path: string }) =>
    name === 'export_bundle' ? { ...ask, records: 212, head: '8F21 77C0', hash: 'deadbeef' } : {},
  );
});

test('the record is written for a level, and its hash is shown', async () => {
  render(ExportRecord);
  await userEvent.selectOptions(screen.getByLabelText('For'), 'external');
  await userEvent.click(screen.getByRole('button', { name: 'Write the file' }));
  expect(await screen.findByText('deadbeef')).toBeTruthy();
  expect(call.mock.calls.filter((one) => one[0] === 'export_bundle').map((one) => one[1])).toEqual([{ level: 'external', path: 'record.closeby-bundle' }]);
});

test('without the legal key that level is not offered', () => {
  render(ExportRecord);
  expect([...screen.getByLabelText<HTMLSelectElement>('For').options].map((one) => one.value)).not.toContain('legal');
});

test('somebody who thought better of it writes nothing', async () => {
  saveFile.mockResolvedValue(null);
  render(ExportRecord);
  await userEvent.click(screen.getByRole('button', { name: 'Write the file' }));
  expect(call.mock.calls.some((one) => one[0] === 'export_bundle')).toBe(false);
});
