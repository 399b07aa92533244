// The desk says which views went stale; whoever shows one asks again.

import { untrack } from 'svelte';
import { t } from '../words';
import type { Done, Problem, View } from './contract';

const turns = $state<{ of: Partial<Record<View, number>>; all: number }>({ of: {}, all: 0 });

/** Reads how often a view went stale. Reading it in an effect asks again when it does. */
export const turn = (view: View): number => (turns.of[view] ?? 0) + turns.all;

/** Says that views went stale. */
export function stale(views: View[]): void {
  for (const view of views) turns.of[view] = untrack(() => turns.of[view] ?? 0) + 1;
}

/** Says that every view went stale: something came from another laptop. */
export function staleAll(): void {
  turns.all = untrack(() => turns.all) + 1;
}

/** Waits for a change, says what went stale, and returns its new value. */
export async function change<T>(asked: Promise<Done<T>>): Promise<T> {
  const done = await asked;
  stale(done.stale);
  return done.value;
}

/** Returns whether something thrown is a problem in the desk's words. */
export function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'says' in thrown;
}

/** Turns anything thrown into a problem with words. */
export function problemOf(thrown: unknown): Problem {
  if (isProblem(thrown)) return thrown;
  return { code: 'cannot_read', says: t('problem-desk-silent'), tryThis: t('problem-desk-silent-next') };
}
