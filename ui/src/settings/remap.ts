// Giving single keys other letters. Two actions that can be meant on one screen never share a key.

import { keyRows, type KeyId, type KeyRow } from '../shared/keys';

/** Other letters, by action. */
export type Other = Partial<Record<KeyId, string>>;

/** What came of trying a key: the new letters, no key at all, or the action that has it already. */
export type Tried = { other: Other } | { wrong: 'none' } | { wrong: 'taken'; by: KeyRow };

/** Actions that have a single key. */
export const singleRows: KeyRow[] = keyRows.filter((row) => row.single !== undefined);

/** Reads what the settings hold; anything that is not letters by action counts as nothing. */
export function readOther(written: string | undefined): Other {
  try {
    const read: unknown = JSON.parse(written ?? '{}');
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(Object.entries(read).filter(([, key]) => typeof key === 'string' && key.length === 1)) as Other;
  } catch {
    return {};
  }
}

/** The single key of an action with these other letters. */
export const keyOf = (row: KeyRow, other: Other): string => other[row.id as KeyId] ?? row.single ?? '';

/** Tries a key for an action. A key that another action has is refused; the usual one drops out of the list. */
export function remap(row: KeyRow, key: string, other: Other): Tried {
  const letter = key.trim().toLowerCase();
  if ([...letter].length !== 1) return { wrong: 'none' };
  const by = singleRows.find((known) => known.id !== row.id && keyOf(known, other) === letter);
  if (by) return { wrong: 'taken', by };
  const { [row.id as KeyId]: _, ...rest } = other;
  return { other: letter === row.single ? rest : { ...rest, [row.id]: letter } };
}
