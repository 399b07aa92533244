import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { call, host } from '../host';
import { act } from '../shared/keys';
import Handover from './Handover.svelte';
import { at, copy, second } from './fixtures';

vi.mock('../host', () => ({ call: vi.fn(), host: { saveFile: vi.fn(), openPaper: vi.fn() } }));

const asked = vi.mocked(call);
const signed = { id: 'h2', number: 2, from: 'Tom Ellery', to: 'Sunita Rao', signed: at(16, 30), acknowledged: null };
const after = { ...second, number: 3, earlier: [signed, ...second.earlier] };
let view = second;

beforeEach(() => {
  view = second;
  asked.mockReset();
  asked.mockImplementation(async (name) => {
    if (name === 'handover') return view;
    if (name === 'preview_handover') return copy;
    if (name === 'handover_page') return { png: 'data:image/png;base64,', width: 10, height: 14, text: 'Handover summary' };
    if (name === 'session') return { day: null, version: '0', layingSample: false, joining: null };
    if (name === 'draft') return { place: '', text: '' };
    if (name === 'sign_handover' || name === 'acknowledge') {
      view = after;
      return { value: after, stale: ['handover'] };
    }
    return { value: view, stale: [] };
  });
});

const asks = (name: string) => asked.mock.calls.filter(([called]) => called === name).map(([, ask]) => ask);

async function toPreview() {
  render(Handover);
  await screen.findByRole('heading', { name: 'Handover 2' });
  act('sign');
  return screen.findByText('3 pages, A4');
}

test('the day’s words are offered, and taken only when somebody says so', async () => {
  render(Handover);
  const field = await screen.findByLabelText<HTMLTextAreaElement>(/Exact location/);
  expect(field.value).toBe('');
  const part = field.closest<HTMLElement>('.part')!;
  await fireEvent.click(within(part).getByRole('button', { name: 'Use these words' }));
  expect(field.value).toBe('Linnet Close, off Fenwick Road.');
  await fireEvent.blur(field);
  await waitFor(() => expect(asks('brief')).toEqual([{ part: 'location', text: 'Linnet Close, off Fenwick Road.' }]));
});

test('the preview is the pages of the organisers’ copy, with what is kept off it', async () => {
  await toPreview();
  expect(asks('preview_handover')[0]).toMatchObject({ level: 'organiser', to: 'Sunita Rao', handover: null });
  expect(await screen.findAllByText('Handover summary')).toHaveLength(3);
  expect(screen.getByText(/64 phone numbers\. 2 health notes\./)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Show where' }));
  expect(screen.getByText('Method, Communications')).toBeTruthy();
});

test('choosing who the copy is for draws it again; the legal copy needs its key', async () => {
  await toPreview();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Legal, full/ }).disabled).toBe(true);
  await fireEvent.click(screen.getByRole('radio', { name: /Public/ }));
  await waitFor(() => expect(asks('preview_handover').at(-1)).toMatchObject({ level: 'public' }));
  await fireEvent.keyDown(screen.getByRole('radio', { name: /Public/ }), { key: '1' });
  await fireEvent.keyDown(screen.getByRole('radio', { name: /Public/ }), { key: '3' });
  await waitFor(() => expect(asks('preview_handover').at(-1)).toMatchObject({ level: 'external' }));
});

test('without a typed name nothing is signed', async () => {
  await toPreview();
  act('sign');
  expect(await screen.findByText('Type your name to sign it.')).toBeTruthy();
  expect(asks('sign_handover')).toEqual([]);
});

test('signing leads to printing, and the incoming side acknowledges and takes the desk', async () => {
  await toPreview();
  await fireEvent.input(screen.getByLabelText('Type your name to sign'), { target: { value: 'Tom Ellery' } });
  act('sign');
  const by = await screen.findByLabelText<HTMLInputElement>('Who has read it');
  expect(asks('sign_handover')).toEqual([{ to: 'Sunita Rao', signature: 'Tom Ellery' }]);
  expect(by.value).toBe('Sunita Rao');
  await waitFor(() => expect(asks('preview_handover').at(-1)).toMatchObject({ handover: 'h2' }));
  await fireEvent.submit(by.closest('form')!);
  await waitFor(() => expect(asks('acknowledge')).toEqual([{ handover: 'h2', by: 'Sunita Rao', takeOver: true }]));
});

test('printing saves where the person says, once, and opens what was saved', async () => {
  vi.mocked(host.saveFile).mockResolvedValue('/tmp/h.pdf');
  await toPreview();
  await fireEvent.click(screen.getByRole('button', { name: /^Print Ctrl/ }));
  await waitFor(() => expect(host.openPaper).toHaveBeenCalledWith('/tmp/h.pdf'));
  act('print');
  await waitFor(() => expect(host.openPaper).toHaveBeenCalledTimes(2));
  expect(asks('save_handover')).toEqual([{ copy: 'copy-1', path: '/tmp/h.pdf', replace: true }]);
});

test('a handover that waits opens first; beside the next one it is said', async () => {
  view = after;
  render(Handover);
  expect(await screen.findByLabelText('Who has read it')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Compose the next' }));
  expect(await screen.findByText('Handover 2 waits for Sunita Rao.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'See it' }));
  expect(await screen.findByLabelText('Who has read it')).toBeTruthy();
});
