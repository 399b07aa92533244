// What the search field offers: what was found in the record, and what can be done.

import type { HitView, SearchView } from '../api';
import { go } from '../shared/going.svelte';
import { act, isHeard, keyRows, type KeyId } from '../shared/keys';
import { t } from '../words';

/** One line of the list. */
export type Choice = { key: string; title: string; keys: string[]; command?: KeyId; hit?: HitView };

const MOST_COMMANDS = 6;
const notCommands = new Set(['search', 'park', 'next-row', 'previous-row', 'open-row', 'select-row', 'filter']);

/** Commands whose words contain every word of `query`, as far as somebody acts on them now. */
export function commandsFor(query: string): Choice[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return keyRows
    .filter((row) => !row.shown && !notCommands.has(row.id) && isHeard(row.id as KeyId))
    .map((row) => ({ key: `do-${row.id}`, title: t(`key-${row.id}`), keys: [...(row.always ?? [])], command: row.id as KeyId }))
    .filter(({ title }) => wanted.every((word) => title.toLowerCase().includes(word)))
    .slice(0, MOST_COMMANDS);
}

/** Hits first, then commands; with nothing typed, commands alone. */
export function listed(query: string, found: SearchView | null): Choice[] {
  const hits = (found?.hits ?? []).map((hit) => ({ key: `${hit.kind}-${hit.id}`, title: hit.title, keys: [], hit }));
  return [...hits, ...commandsFor(query)];
}

/** Goes to what was chosen, or does it. */
export function take({ command, hit }: Choice): void {
  if (command) act(command);
  else if (hit?.kind === 'entry') go('board', { entry: hit.number ?? undefined });
  else if (hit?.kind === 'incident') go('board', { incident: hit.number ?? undefined });
  else if (hit?.kind === 'person') go('roster', { person: hit.id });
  else if (hit?.kind === 'place') go('map', { place: hit.id });
  else if (hit?.kind === 'case_note') go('cases', { case: hit.id });
}
