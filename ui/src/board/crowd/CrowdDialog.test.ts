import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CrowdView } from '../../api';
import CrowdDialog from './CrowdDialog.svelte';
import { number } from './counted';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../host', () => ({ call }));

const comes: CrowdView = {
  low: 232,
  best: 373,
  high: 514,
  words: '232 to 514 people, best 373, by area and density.',
  density: { areaM2: 430, least: '0.5', most: '1.2', band: 'free' },
  egress: { entrance: 'Entrance, Fenwick Road', clearM: 4.6, steps: false, obstructed: false, leastS: 37, mostS: 82 },
};

beforeEach(() => {
  call.mockReset();
  call.mockImplementation(async (name: string) => {
    if (name === 'work_out_crowd') return comes;
    if (name === 'crowd') return { estimates: [], groundM2: 430 };
    return { value: { number: 67 }, stale: [] };
  });
});

const asked = (name: string) => call.mock.calls.filter((one) => one[0] === name).map((one) => one[1]);
const show = (ground: { lon: number; lat: number }[] = []) => {
  const onclose = vi.fn();
  render(CrowdDialog, { ground, onclose });
  return onclose;
};

test('a best guess is enough, and its range, density and way out are shown before it is stored', async () => {
  const onclose = show();
  await userEvent.type(screen.getByLabelText('Most likely'), '370');
  await waitFor(() => expect(screen.getByText('232–514')).toBeTruthy());
  expect(screen.getByText(/0.5 to 1.2 per m² on 430 m²/)).toBeTruthy();
  expect(screen.getByText(/4.6 m clear\) in 37 to 82 s/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Store the number/, hidden: true }));
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(asked('estimate_crowd')[0]).toMatchObject({ method: 'by_eye', best: 370 });
});

test('ground drawn on the map is worked out by area at once', async () => {
  const ring = [0, 1, 2].map((at) => ({ lon: at, lat: at * at }));
  show(ring);
  await waitFor(() => expect(asked('work_out_crowd').at(-1)).toMatchObject({ method: 'jacobs', ground: ring }));
});

test('the focus stands on the chosen way, from where the arrows go on', async () => {
  // Browsers put it on the first thing that takes it; the pretend one puts it nowhere.
  const opens = vi.spyOn(HTMLDialogElement.prototype, 'showModal').mockImplementation(function open(this: HTMLDialogElement) {
    this.open = true;
    this.querySelector('input')?.focus();
  });
  show([0, 1, 2].map((at) => ({ lon: at, lat: at * at })));
  const ways = screen.getAllByRole<HTMLInputElement>('radio');
  expect(ways.map((way) => way === document.activeElement)).toEqual([false, false, true, false, false]);
  expect(ways[2]?.checked).toBe(true);
  opens.mockRestore();
});

test('what was only heard says that it counts nowhere', async () => {
  show();
  await userEvent.click(screen.getByLabelText('Only heard'));
  await userEvent.type(screen.getByLabelText('At least'), '200');
  await userEvent.type(screen.getByLabelText('At most'), '300');
  expect(await screen.findByText(/It is stored as a claim, and counts nowhere/)).toBeTruthy();
});

test('a number that makes no sense is not asked for', async () => {
  show();
  await userEvent.type(screen.getByLabelText('Most likely'), 'many');
  expect(screen.getByRole('button', { name: /Store the number/, hidden: true }).getAttribute('aria-disabled')).toBe('true');
  expect(asked('work_out_crowd')).toEqual([]);
  expect([number('4,6'), number(' 12 '), number('-3'), number('1e9')]).toEqual([4.6, 12, null, null]);
});

test('every figure names where it comes from', () => {
  show();
  expect(screen.getByText(/Jacobs, 1967/)).toBeTruthy();
  expect(screen.getByText(/epjds17/)).toBeTruthy();
});
