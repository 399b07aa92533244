import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { moment, type MapView } from '../api';
import { call, host } from '../host';
import { mapAt, marksAt, middle, noMap, noMarks } from './fixtures';
import MapSetup from './MapSetup.svelte';

vi.mock('../host', () => ({ call: vi.fn(), host: { pickFile: vi.fn(), mapTiles: () => 'closeby-map://localhost/{z}/{x}/{y}' } }));
vi.mock('./engine', () => ({ openMap: () => Promise.reject(new Error('no WebGL')) }));
vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1400);

const asked = vi.mocked(call);
const pick = vi.mocked(host.pickFile);
const sent = (name: string) => asked.mock.calls.filter(([called]) => called === name).map(([, ask]) => ask);
const linnet = { name: 'Linnet Close', isClose: true, off: 'Fenwick Road', lengthM: 130.4, footpaths: 1, centre: middle };
let map: MapView;
let imported: () => Promise<unknown>;

beforeEach(() => {
  moment.backToNow();
  map = noMap;
  imported = async () => ({ value: { roads: 12, buildings: 250, closes: 3, dangling: 0 }, stale: ['map'] });
  asked.mockReset();
  asked.mockImplementation(async (name) => {
    if (name === 'map') return map;
    if (name === 'board') return { marks: noMarks, incidents: [] };
    if (name === 'roles') return { posts: [] };
    if (name === 'find_street') return [linnet];
    if (name === 'import_map') return imported();
    return { value: map, stale: ['map'] };
  });
  pick.mockReset();
});

test('a file is chosen, read, and what was found is said', async () => {
  pick.mockResolvedValue('/home/tom/holborn.osm.pbf');
  render(MapSetup);
  await fireEvent.click(await screen.findByRole('button', { name: 'Import a map' }));
  expect(await screen.findByText('12 roads, 250 buildings and 3 closes found.')).toBeTruthy();
  expect(sent('import_map')).toEqual([{ path: '/home/tom/holborn.osm.pbf' }]);
});

test('thinking better of the file asks nothing of the desk', async () => {
  pick.mockResolvedValue(null);
  render(MapSetup);
  await fireEvent.click(await screen.findByRole('button', { name: 'Import a map' }));
  expect(sent('import_map')).toEqual([]);
});

test('a long import can be stopped, and a file that is no map says what is safe', async () => {
  pick.mockResolvedValue('/home/tom/tea.txt');
  let refuse: (problem: unknown) => void = () => undefined;
  imported = () => new Promise((_, no) => (refuse = no));
  render(MapSetup);
  await fireEvent.click(await screen.findByRole('button', { name: 'Import a map' }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Stop reading' }));
  expect(sent('cancel_import')).toHaveLength(1);
  refuse({ code: 'bad_map', says: 'This is not a map file.', tryThis: 'The map before is still there.' });
  expect((await screen.findByRole('alert')).textContent).toContain('This is not a map file. The map before is still there.');
});

test('the close is found by its first letters and marked with Enter', async () => {
  map = { ...mapAt(middle), close: null };
  render(MapSetup);
  const field = await screen.findByLabelText('Name of the street');
  await fireEvent.input(field, { target: { value: 'lin' } });
  expect(await screen.findByText('one way in, off Fenwick Road, 130 m, 1 footpath')).toBeTruthy();
  await fireEvent.submit(field.closest('form')!);
  await waitFor(() => expect(sent('mark_close')).toEqual([{ name: 'Linnet Close' }]));
});

test('Enter marks what was typed last, not what an earlier answer still shows', async () => {
  map = { ...mapAt(middle), close: null };
  const before = asked.getMockImplementation()!;
  let slow = false;
  const buildings = { name: 'Charterhouse Buildings', off: null, lengthM: 79, isClose: true, footpaths: 0, centre: middle };
  asked.mockImplementation(async (name, ask) => {
    if (name !== 'find_street') return before(name, ask);
    if ((ask as { name: string }).name === 'charterhouse') return [buildings];
    // The answer to the last letter is late; the one to Enter comes.
    slow = !slow;
    return slow ? new Promise(() => undefined) : [{ ...buildings, name: 'Charterhouse Mews' }];
  });
  render(MapSetup);
  const field = await screen.findByLabelText('Name of the street');
  await fireEvent.input(field, { target: { value: 'charterhouse' } });
  await screen.findByText('Charterhouse Buildings');
  await fireEvent.input(field, { target: { value: 'charterhouse m' } });
  await fireEvent.submit(field.closest('form')!);
  await waitFor(() => expect(sent('mark_close')).toEqual([{ name: 'Charterhouse Mews' }]));
});

test('a width that is none is pointed out before anything is sent', async () => {
  map = { ...mapAt(middle), places: marksAt(middle).places };
  render(MapSetup);
  const list = await screen.findByRole('region', { name: 'Map set-up' });
  await fireEvent.click(within(list).getByRole('button', { name: /Only vehicle entrance/ }));
  const dialog = screen.getByRole('dialog', { name: 'Only vehicle entrance' });
  const width = within(dialog).getByLabelText('Clear width');
  await fireEvent.input(width, { target: { value: 'wide' } });
  expect(within(dialog).getByText('A width in metres, like 4.6.')).toBeTruthy();
  await fireEvent.input(width, { target: { value: '3,2' } });
  await fireEvent.submit(width.closest('form')!);
  await waitFor(() => expect(sent('change_place')[0]).toMatchObject({ place: 'in', clearWidthM: 3.2, name: null, remove: false }));
});

test('looking back the map is only looked at', async () => {
  map = { ...mapAt(middle), places: marksAt(middle).places };
  moment.lookTo(Date.UTC(2026, 5, 13, 13, 54));
  render(MapSetup);
  const list = await screen.findByRole('region', { name: 'Map set-up' });
  expect(within(list).queryByRole('button', { name: /Import|Mark/ })).toBeNull();
});
