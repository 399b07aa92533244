// The keyboard, in one table. The `?` sheet and the settings are made from it, and nothing else listens for keys.

/** Where an action belongs, so that the sheet shows what works on this screen. */
export type Place = 'everywhere' | 'board' | 'list' | 'map' | 'strip' | 'cases' | 'handover' | 'roles' | 'welcome';

/** One action of the keyboard. Combinations are written "Ctrl+Shift+N"; `single` works outside text fields only. */
export type KeyRow = {
  id: string;
  place: Place;
  single?: string;
  always?: string[];
  /** The row is only shown: whoever holds the focus acts on it. */
  shown?: boolean;
};

/** Every action, in the order of the sheet. */
export const keyTable = [
  { id: 'write', place: 'everywhere', single: 'n', always: ['Ctrl+Shift+N'] },
  { id: 'store', place: 'everywhere', always: ['Enter'], shown: true },
  { id: 'new-line', place: 'everywhere', always: ['Shift+Enter'], shown: true },
  { id: 'park', place: 'everywhere', always: ['Escape'] },
  { id: 'search', place: 'everywhere', single: '/', always: ['Ctrl+K'] },
  { id: 'go-board', place: 'everywhere', single: '1', always: ['Ctrl+1'] },
  { id: 'go-roles', place: 'everywhere', single: '2', always: ['Ctrl+2'] },
  { id: 'go-roster', place: 'everywhere', single: '3', always: ['Ctrl+3'] },
  { id: 'go-cases', place: 'cases', single: '4', always: ['Ctrl+4'] },
  { id: 'go-handover', place: 'everywhere', single: '5', always: ['Ctrl+5'] },
  { id: 'go-map', place: 'everywhere', single: '6', always: ['Ctrl+6'] },
  { id: 'go-sync', place: 'everywhere', single: '7', always: ['Ctrl+7'] },
  { id: 'go-settings', place: 'everywhere', always: ['Ctrl+,'] },
  { id: 'next-panel', place: 'everywhere', always: ['F6'] },
  { id: 'previous-panel', place: 'everywhere', always: ['Shift+F6'] },
  { id: 'next-row', place: 'list', single: 'j', always: ['ArrowDown'] },
  { id: 'previous-row', place: 'list', single: 'k', always: ['ArrowUp'] },
  { id: 'open-row', place: 'list', single: 'o', always: ['Enter'] },
  { id: 'select-row', place: 'list', single: 'x', always: ['Space'] },
  { id: 'filter', place: 'board', single: 'f', always: ['Ctrl+Shift+F'] },
  { id: 'verify', place: 'board', single: 'v', always: ['Ctrl+Shift+V'] },
  { id: 'correct', place: 'board', single: 'c', always: ['Ctrl+E'] },
  { id: 'strike', place: 'board', single: 'd', always: ['Ctrl+D'] },
  { id: 'lift-strike', place: 'board', single: 'l', always: ['Ctrl+Shift+Z'] },
  { id: 'mark-key', place: 'board', single: 'm', always: ['Ctrl+M'] },
  { id: 'assign', place: 'everywhere', single: 'a', always: ['Ctrl+Shift+A'] },
  { id: 'count-people', place: 'board', single: 'b', always: ['Ctrl+Shift+E'] },
  { id: 'answer', place: 'board', single: 'r', always: ['Ctrl+Shift+R'] },
  { id: 'attach', place: 'board', single: 'u', always: ['Ctrl+U'] },
  { id: 'take-chat', place: 'everywhere', always: ['Ctrl+Shift+I'] },
  { id: 'check-in', place: 'roles', single: 'i', always: ['Ctrl+I'] },
  { id: 'snooze', place: 'roles', single: 'z', always: ['Ctrl+Shift+U'] },
  { id: 'minute-back', place: 'strip', always: ['Shift+ArrowLeft'] },
  { id: 'minute-on', place: 'strip', always: ['Shift+ArrowRight'] },
  { id: 'ten-back', place: 'strip', always: ['Shift+PageUp'] },
  { id: 'ten-on', place: 'strip', always: ['Shift+PageDown'] },
  { id: 'strip-start', place: 'strip', always: ['Shift+Home'] },
  { id: 'strip-end', place: 'strip', always: ['Shift+End'] },
  { id: 'known-or-happened', place: 'strip', single: 't', always: ['Ctrl+T'] },
  { id: 'map-pan', place: 'map', always: ['Arrows'], shown: true },
  { id: 'map-zoom', place: 'map', always: ['+', '-'], shown: true },
  { id: 'map-whole', place: 'map', always: ['0'], shown: true },
  { id: 'measure', place: 'map', single: 'g', always: ['Ctrl+G'] },
  { id: 'place-here', place: 'map', single: 'p', always: ['Ctrl+Shift+P'] },
  { id: 'attendance', place: 'cases', single: 's', always: ['Ctrl+Shift+S'] },
  { id: 'handover', place: 'everywhere', single: 'h', always: ['Ctrl+H'] },
  { id: 'sign', place: 'handover', always: ['Ctrl+Enter'] },
  { id: 'print', place: 'handover', always: ['Ctrl+P'] },
  { id: 'show-struck', place: 'board', single: 'y', always: ['Ctrl+Y'] },
  { id: 'theme', place: 'everywhere', always: ['Ctrl+Shift+D'] },
  { id: 'legal-key', place: 'everywhere', always: ['Ctrl+L'] },
  { id: 'lock', place: 'everywhere', always: ['Ctrl+Shift+L'] },
  { id: 'new-day', place: 'welcome', always: ['Ctrl+N'] },
  { id: 'join-team', place: 'welcome', always: ['Ctrl+J'] },
  { id: 'sample-day', place: 'welcome', always: ['Ctrl+T'] },
  { id: 'help', place: 'everywhere', single: '?', always: ['F1'] },
] as const satisfies readonly KeyRow[];

/** The name of an action. */
export type KeyId = (typeof keyTable)[number]['id'];

/** The same table, as rows. */
export const keyRows: readonly KeyRow[] = keyTable;

/** What a screen does about a key. Returning false lets the key through to whatever has the focus. */
export type KeyDoer = (event: KeyboardEvent) => boolean | void;

/** Shortcuts of the web view itself that would take the page away from under somebody's hands. */
const viewsOwn = new Set(['Ctrl+R', 'Ctrl+Shift+R', 'F5', 'Ctrl+F', 'Ctrl+G', 'Ctrl+W', 'Ctrl+N', 'Ctrl+T', 'Ctrl+P', 'Ctrl+S', 'Ctrl+U', 'Ctrl+J', 'Ctrl+H', 'Ctrl+D', 'Ctrl+O', 'F3', 'F7', 'Alt+ArrowLeft', 'Alt+ArrowRight']);

const doers = new Map<KeyId, KeyDoer[]>();
let singlesOn = true;
let remapped: Partial<Record<KeyId, string>> = {};

/** Acts on a key while it is wanted; the latest to ask is asked first. Returns what stops it. */
export function onKey(id: KeyId, act: KeyDoer): () => void {
  const all = doers.get(id) ?? [];
  doers.set(id, [act, ...all]);
  return () => doers.set(id, (doers.get(id) ?? []).filter((one) => one !== act));
}

/** Acts on several keys. Returns what stops them all. */
export function onKeys(acts: Partial<Record<KeyId, KeyDoer>>): () => void {
  const stops = Object.entries(acts).map(([id, act]) => onKey(id as KeyId, act));
  return () => stops.forEach((stop) => stop());
}

/** Switches single keys on or off, and gives some of them other letters. */
export function setSingles(on: boolean, other: Partial<Record<KeyId, string>> = {}): void {
  singlesOn = on;
  remapped = other;
}

/** Returns the single key of an action as it is set now; nothing when single keys are off. */
export const singleOf = (row: KeyRow): string | undefined =>
  singlesOn ? (remapped[row.id as KeyId] ?? row.single) : undefined;

/** Writes a key press as the table does: "Ctrl+Shift+N". Cmd is Ctrl. */
export function pressed(event: KeyboardEvent): string {
  const name = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const held = [
    (event.ctrlKey || event.metaKey) && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && (event.key.length > 1 || event.ctrlKey || event.metaKey) && 'Shift',
  ].filter(Boolean);
  return [...held, name].join('+');
}

/** Returns whether somebody is typing there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Returns whether a key press is one of an action's. Plain keys never count while somebody types. */
export function matches(row: KeyRow, event: KeyboardEvent): boolean {
  const name = pressed(event);
  const typing = isTyping(event.target);
  const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
  const single = singleOf(row);
  if (single && bare && !typing && name === single.toUpperCase()) return true;
  if (!row.always?.includes(name)) return false;
  return !typing || !bare || /^(F\d+|Escape)$/.test(event.key) || (isEmpty(event.target) && name.startsWith('Shift+'));
}

/** In an empty field there is nothing to select, so stepping through time works from there. */
const isEmpty = (target: EventTarget | null): boolean =>
  (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) && target.value === '';

/**
 * A panel from the side asks nothing, so it gives way to every key that leads elsewhere; its own
 * Escape closes it, and what acts on the list under it waits.
 */
function passesAsides(row: KeyRow): boolean {
  const asides = document.querySelectorAll<HTMLDialogElement>('dialog[open][data-aside]');
  if (asides.length === 0) return true;
  if (row.place !== 'everywhere' || row.id === 'park' || !isHeard(row.id as KeyId)) return false;
  asides.forEach((aside) => aside.close());
  return true;
}

/** Hands a key press to whoever asked for it. */
export function hear(event: KeyboardEvent): void {
  // The shell stops the web view's own chords before we hear them; a plain key that was stopped has been used.
  const chord = event.ctrlKey || event.metaKey;
  if (event.isComposing || (event.defaultPrevented && !chord)) return;
  // Under an open dialog the screen waits: its keys would act on what cannot be seen. Locking never waits.
  const waits = document.querySelector('dialog[open]:not([data-aside])') !== null;
  for (const row of keyRows) {
    if (waits && row.id !== 'lock') continue;
    if (row.shown || !matches(row, event) || !passesAsides(row)) continue;
    for (const act of doers.get(row.id as KeyId) ?? []) {
      if (act(event) === false) continue;
      event.preventDefault();
      return;
    }
  }
  if (viewsOwn.has(pressed(event))) event.preventDefault();
}

/** Does an action as if its key had been pressed. Returns whether anybody did anything. */
export function act(id: KeyId): boolean {
  const event = new KeyboardEvent('keydown');
  return (doers.get(id) ?? []).some((doer) => doer(event) !== false);
}

/** Returns whether anybody would act on a key now. */
export const isHeard = (id: KeyId): boolean => (doers.get(id) ?? []).length > 0;
