import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { moment } from '../../api';
import { at, board } from '../../gallery/afternoon';
import { hear } from '../../shared/keys';
import DayStrip from './DayStrip.svelte';

vi.mock('../../host', () => ({ call: vi.fn() }));

const show = () => {
  render(DayStrip, { strip: board.strip });
  return screen.getByRole('slider', { name: 'Look back along the day' });
};
const spoken = () => screen.getByRole('slider').getAttribute('aria-valuetext');

afterEach(() => moment.backToNow());

test('it is a slider that speaks the time, the people and the entries', async () => {
  show();
  moment.lookTo(at('14:54'));
  await waitFor(() => expect(spoken()).toBe('14:54, about 50 people, 22 entries known'));
});

test('with the focus on it an arrow is a minute, a page ten, and End is now', async () => {
  show().focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(moment.at).toBe(at('16:28'));
  await userEvent.keyboard('{PageUp}');
  expect(moment.at).toBe(at('16:18'));
  await userEvent.keyboard('{End}');
  expect(moment.lookingBack).toBe(false);
});

test('Shift and an arrow step from anywhere, and never before the day begins', () => {
  show();
  const back = () => hear(new KeyboardEvent('keydown', { key: 'ArrowLeft', shiftKey: true }));
  back();
  expect(moment.at).toBe(at('16:28'));
  hear(new KeyboardEvent('keydown', { key: 'Home', shiftKey: true }));
  back();
  expect(moment.at).toBe(at('13:30'));
});

test('four digits typed on it go to that time', async () => {
  show().focus();
  await userEvent.keyboard('1454');
  expect(moment.at).toBe(at('14:54'));
});

test('handovers are flags: acknowledged or waiting', () => {
  show();
  expect(screen.getByText('Handover 1').classList.contains('waiting')).toBe(false);
  expect(screen.getByText('Handover 2, waiting').classList.contains('waiting')).toBe(true);
});
