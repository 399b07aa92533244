import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { lines } from '../../gallery/afternoon';
import EntryRow from './EntryRow.svelte';

vi.mock('../../host', () => ({ call: vi.fn() }));

const show = (number: number, chosen = false) => {
  const line = lines.find((one) => one.number === number);
  if (!line) throw new Error(`no line ${number}`);
  return render(EntryRow, { line, chosen, onact: vi.fn() });
};

test("somebody's own words stand in quotation marks, with who they are from", () => {
  const { container } = show(55);
  expect(container.textContent).toContain('“Another van is coming round the back by Wren Hill.”');
  expect(screen.getByText('for Leo Marchetti')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'unverified' })).toBeTruthy();
});

test('a dispute shows both accounts and the note, none folded away', () => {
  show(41);
  expect(screen.getByText('He has water. He may not leave the van.')).toBeTruthy();
  expect(screen.getByText('Says he was offered both.')).toBeTruthy();
  expect(screen.getByText('Editor: both kept. No third source yet.')).toBeTruthy();
});

test('a late line says when it was written and why', () => {
  show(38);
  expect(screen.getByText('written 15:11, 13 min late: hands full')).toBeTruthy();
});

test('a struck line keeps its words, its shape, the reason and the initials', () => {
  const { container } = show(36);
  expect(container.querySelector('.struck .text')?.textContent).toContain('Second man taken to a car');
  expect(screen.getByText('Struck 15:07: wrong street, T.E.')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'unverified' })).toBeTruthy();
});

test('the chosen line shows what can be done to it; a struck one offers to lift the strike', () => {
  show(58, true);
  expect(screen.getByRole('button', { name: /Strike/ })).toBeTruthy();
  show(36, true);
  expect(screen.getByRole('button', { name: /Lift the strike/ })).toBeTruthy();
});
