import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import AskFirstBar from './AskFirstBar.svelte';

const asked: string[] = [];
let refuses = false;
vi.mock('../host', () => ({
  call: vi.fn(async (name: string) => {
    asked.push(name);
    if (refuses) throw { code: 'disk_full', says: 'The disk is full.', tryThis: 'Make room.' };
    return { value: { day: null, version: '0', layingSample: false, joining: null }, stale: ['session'] };
  }),
  host: {},
}));

afterEach(cleanup);

const ask = { says: 'This is an older copy of the day.', tryThis: 'Connect to another laptop.', writeOn: 'Write on without it' };

test('an older copy says what happened and what to do, and is written on by one press', async () => {
  refuses = false;
  render(AskFirstBar, { ask });
  expect(screen.getByRole('alert').textContent).toMatch(/older copy.*Connect to another laptop/s);
  await fireEvent.click(screen.getByRole('button', { name: 'Write on without it' }));
  expect(asked).toContain('write_on');
});

test('what does not go is said in the same place', async () => {
  refuses = true;
  render(AskFirstBar, { ask });
  await fireEvent.click(screen.getByRole('button', { name: 'Write on without it' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/The disk is full\.\s*Make room\./);
});
