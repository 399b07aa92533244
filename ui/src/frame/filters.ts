// Filters that are typed as words, offered as chips; and searches somebody wants to keep.

import { desk } from '../api';

/** The filters offered as chips, as they are typed. */
export const offered = ['is:unverified', 'is:disputed', 'is:confirmed', 'is:key', 'is:struck', 'kind:request', 'kind:decision', 'source:official'] as const;

/** How many searches are kept at most; the oldest goes. */
const MOST = 8;

const wordsOf = (query: string) => query.split(/\s+/).filter(Boolean);

/** Whether the query has this filter. */
export const has = (query: string, filter: string): boolean => wordsOf(query).includes(filter);

/** The query with the filter put in front, or taken out again. */
export function toggled(query: string, filter: string): string {
  if (!has(query, filter)) return `${filter} ${query.trimStart()}`;
  return wordsOf(query)
    .filter((word) => word !== filter)
    .join(' ');
}

/** Reads the kept searches of a vault; none when they cannot be read. */
export function readKept(value: string | undefined): string[] {
  try {
    const kept: unknown = JSON.parse(value ?? '[]');
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** The kept searches with this one first, or without it when it was kept. */
export function keptWith(kept: string[], query: string): string[] {
  const words = query.trim();
  return kept.includes(words) ? kept.filter((one) => one !== words) : [words, ...kept].slice(0, MOST);
}

/** Keeps them with the vault. */
export const store = (kept: string[]): Promise<unknown> => desk.setSetting({ name: 'searches', value: JSON.stringify(kept) });
