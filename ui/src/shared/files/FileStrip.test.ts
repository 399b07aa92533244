import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { FileView, Level } from '../../api/contract';
import FileStrip from './FileStrip.svelte';
import FilePage from './FilePage.svelte';
import type { Lacking } from './lacking.svelte';
import SaveCopy from './SaveCopy.svelte';

const { call, host } = vi.hoisted(() => ({
  call: vi.fn(),
  host: { onFiles: () => () => undefined, pickFile: vi.fn(async () => '/home/a/leaflet.pdf'), saveFile: vi.fn(async () => '/home/a/copy.jpg') },
}));
vi.mock('../../host', () => ({ call, host }));

const picture: FileView = {
  id: 'f1',
  name: 'van.jpg',
  kind: 'picture',
  size: '2.4 MB',
  sha256: 'ab'.repeat(32),
  picture: [400, 300],
  sealed: false,
  note: null,
  at: 1_812_900_000_000,
  by: 'Tom Ellery',
};
const leaflet: FileView = { ...picture, id: 'f2', name: 'leaflet.pdf', kind: 'pdf', picture: null };
const shown = { src: 'data:image/jpeg;base64,AA==', width: 400, height: 300 };

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true;
  };
});

beforeEach(() => {
  call.mockReset();
  call.mockImplementation(async (name: string) => {
    if (name === 'show_picture') return shown;
    if (name === 'glance_at_file') return { name: 'leaflet.pdf', kind: 'pdf', size: '12 kB' };
    if (name === 'attach') return { value: { file: leaflet, number: 12, says: null }, stale: [] };
    if (name === 'save_file') return { path: '/home/a/copy.jpg', sha256: 'cd'.repeat(32), whole: false };
    return {};
  });
});

const whole: Lacking = { view: null, problem: null, of: () => undefined, isAsked: () => false, fetch: vi.fn() };
const asked = (name: string) => call.mock.calls.filter(([called]) => called === name).map(([, ask]) => ask);

test('nothing, one and many files; a small picture is asked for only where there is one', async () => {
  const { unmount } = render(FileStrip, { files: [], where: null, onkept: vi.fn() });
  expect(screen.getByText('No file is kept with it.')).toBeTruthy();
  unmount();
  render(FileStrip, { files: [picture, leaflet], where: null, onkept: vi.fn() });
  expect(screen.getAllByRole('button')).toHaveLength(2);
  expect(asked('show_picture')).toEqual([{ id: 'f1', small: true }]);
});

test('a file is chosen, kept with the entry, and whoever shows the entry is told', async () => {
  const onkept = vi.fn();
  render(FileStrip, { files: [], where: { number: 12 }, onkept });
  await userEvent.click(screen.getByRole('button', { name: 'Add a file' }));
  await waitFor(() => expect(onkept).toHaveBeenCalled());
  expect(asked('attach')[0].with.number).toBe(12);
});

test('a file is seen large inside the window, with its hash', async () => {
  render(FilePage, { file: picture, lacking: whole, onclose: vi.fn() });
  expect(await screen.findByRole('img', { name: 'The picture van.jpg', hidden: true })).toBeTruthy();
  expect(screen.getByText('ab'.repeat(32))).toBeTruthy();
  expect(asked('picture_metadata')).toEqual([]);
});

test('a file that is on other laptops says so, is fetched by one key, and says how far it has come', async () => {
  const part = { id: 'f1', name: 'van.jpg', size: '2.4 MB', here: 0, of: 3 };
  const view = { files: [part], size: '2.4 MB', byWire: true, awake: 1, fetching: null };
  const lacks: Lacking = { ...whole, view, of: () => part, fetch: vi.fn() };
  const { rerender } = render(FilePage, { file: picture, lacking: lacks, onclose: vi.fn() });
  expect(screen.getByText(/Nothing comes before you ask/)).toBeTruthy();
  expect(asked('show_picture')).toEqual([]);
  screen.getByRole('button', { name: /Fetch it, 2.4 MB/, hidden: true }).focus();
  await userEvent.keyboard('{Enter}');
  expect(lacks.fetch).toHaveBeenCalledWith(['f1']);
  const says = async (next: Partial<Lacking>) => rerender({ lacking: { ...lacks, isAsked: () => true, ...next } });
  await says({ of: () => ({ ...part, here: 2 }) });
  expect(screen.getByText('2 of 3 parts are here')).toBeTruthy();
  expect(screen.getByText(/It is on its way/)).toBeTruthy();
  await says({ view: { ...view, awake: 0 } });
  expect(screen.getByText(/No other laptop is connected/)).toBeTruthy();
  await says({ view: { ...view, fetching: { done: 0, of: 3, nobodyHas: 3 } } });
  expect(screen.getByText(/Nobody who has it is connected/)).toBeTruthy();
  await says({ view: { ...view, byWire: false }, isAsked: () => false });
  expect(screen.getByText(/Direct exchange is off/)).toBeTruthy();
  await rerender({ lacking: whole });
  expect(await screen.findByRole('img', { name: 'The picture van.jpg', hidden: true })).toBeTruthy();
});

test('boxes drawn from the keyboard go with the copy', async () => {
  render(SaveCopy, { file: picture, shown, onback: vi.fn() });
  expect((document.activeElement as HTMLInputElement).checked, 'the keys go on where the question is').toBe(true);
  await userEvent.click(screen.getByRole('radio', { name: 'People outside' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add a box' }));
  const box = await screen.findByRole('button', { name: /^Covered part 1/ });
  box.focus();
  await userEvent.keyboard('{ArrowLeft}{Shift>}{ArrowDown}{/Shift}');
  await userEvent.click(screen.getByRole('button', { name: 'Choose where, and save' }));
  await screen.findByText('Saved: /home/a/copy.jpg');
  const [ask] = asked('save_file') as { level: Level; covers: { left: number; height: number }[] }[];
  expect(ask?.level).toBe('external');
  expect(ask?.covers[0]?.left).toBeCloseTo(0.38);
  expect(ask?.covers[0]?.height).toBeCloseTo(0.22);
});

test('what is no picture goes to organisers only by somebody who knows what goes with it', async () => {
  render(SaveCopy, { file: leaflet, shown: null, onback: vi.fn() });
  await userEvent.click(screen.getByRole('checkbox', { name: /^It may go as it is/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Choose where, and save' }));
  await waitFor(() => expect(asked('save_file')[0]?.asItIs).toBe(true));
});

test('without the legal key a copy for the legal team cannot be chosen', () => {
  render(SaveCopy, { file: picture, shown, onback: vi.fn() });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Legal team' }).disabled).toBe(true);
});
