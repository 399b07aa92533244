import { afterEach, expect, test, vi } from 'vitest';
import { hear, keyRows, matches, onKey, pressed, setSingles, singleOf, type KeyId } from './keys';

const row = (id: KeyId) => keyRows.find((one) => one.id === id) ?? expect.fail(`no row ${id}`);

function key(name: string, held: Partial<KeyboardEventInit> = {}, target: HTMLElement = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: name, cancelable: true, ...held });
  Object.defineProperty(event, 'target', { value: target });
  return event;
}

function field(value = ''): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  area.value = value;
  return area;
}

afterEach(() => setSingles(true));

test('a single key works outside text fields only', () => {
  expect(matches(row('write'), key('n'))).toBe(true);
  expect(matches(row('write'), key('n', {}, field()))).toBe(false);
});

test('the second column always works', () => {
  expect(matches(row('write'), key('N', { ctrlKey: true, shiftKey: true }, field('half a sentence')))).toBe(true);
  expect(matches(row('search'), key('k', { metaKey: true }, field()))).toBe(true);
});

test('single keys can be switched off or given other letters', () => {
  setSingles(false);
  expect(matches(row('write'), key('n'))).toBe(false);
  setSingles(true, { write: 'w' });
  expect(matches(row('write'), key('n'))).toBe(false);
  expect(matches(row('write'), key('w'))).toBe(true);
  expect(singleOf(row('write'))).toBe('w');
});

test('Shift and arrow select text where there is text, and step through time where there is none', () => {
  const back = { shiftKey: true };
  expect(matches(row('minute-back'), key('ArrowLeft', back, field('words')))).toBe(false);
  expect(matches(row('minute-back'), key('ArrowLeft', back, field('')))).toBe(true);
});

test('a digit alone always types in a field', () => {
  expect(matches(row('go-roles'), key('2', {}, field('14')))).toBe(false);
});

test('the latest to ask is asked first, and may let the key through', () => {
  const first = vi.fn();
  const second = vi.fn(() => false);
  const stops = [onKey('theme', first), onKey('theme', second)];
  hear(key('D', { ctrlKey: true, shiftKey: true }));
  expect(second).toHaveBeenCalledBefore(first);
  stops.forEach((stop) => stop());
  hear(key('D', { ctrlKey: true, shiftKey: true }));
  expect(first).toHaveBeenCalledTimes(1);
});

test("the web view's own reload and new tab are switched off", () => {
  const reload = key('r', { ctrlKey: true });
  hear(reload);
  expect(reload.defaultPrevented).toBe(true);
});

test('a chord the shell has stopped for the web view still reaches us; a plain key that was used does not', () => {
  const acted = vi.fn();
  const stops = [onKey('write', acted), onKey('filter', acted)];
  const chord = key('N', { ctrlKey: true, shiftKey: true });
  chord.preventDefault();
  hear(chord);
  expect(acted).toHaveBeenCalledTimes(1);
  const plain = key('f');
  plain.preventDefault();
  hear(plain);
  expect(acted).toHaveBeenCalledTimes(1);
  stops.forEach((stop) => stop());
});

test('a panel from the side gives way to keys that lead elsewhere, and keeps the others', () => {
  const aside = document.body.appendChild(document.createElement('dialog'));
  aside.dataset.aside = '';
  aside.open = true;
  const [go, next] = [vi.fn(), vi.fn()];
  const stops = [onKey('go-board', go), onKey('next-row', next)];
  hear(key('ArrowDown'));
  hear(key('Escape'));
  expect(next).not.toHaveBeenCalled();
  expect(aside.open).toBe(true);
  hear(key('1', { ctrlKey: true }));
  expect(go).toHaveBeenCalledOnce();
  expect(aside.open).toBe(false);
  stops.forEach((stop) => stop());
  aside.remove();
});

test('under an open dialog the screen waits, but locking never does', () => {
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.open = true;
  const [strike, lock] = [vi.fn(), vi.fn()];
  const stops = [onKey('strike', strike), onKey('lock', lock)];
  hear(key('d'));
  hear(key('L', { ctrlKey: true, shiftKey: true }));
  expect(strike).not.toHaveBeenCalled();
  expect(lock).toHaveBeenCalledTimes(1);
  stops.forEach((stop) => stop());
  dialog.remove();
});

test('no two actions of one place share a single key', () => {
  const seen = new Map<string, string>();
  for (const { id, place, single } of keyRows) {
    if (!single) continue;
    const here = `${place} ${single}`;
    expect(seen.get(here), `${id} and ${seen.get(here)}`).toBeUndefined();
    seen.set(here, id);
  }
});

test('a combination is written as the table writes it', () => {
  expect(pressed(key('F6', { shiftKey: true }))).toBe('Shift+F6');
  expect(pressed(key('?', { shiftKey: true }))).toBe('?');
});
