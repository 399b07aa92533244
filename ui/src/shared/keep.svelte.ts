// Keeps an answer of the desk fresh: asked when first shown, and again when it went stale.

import type { Problem, View } from '../api/contract';
import { problemOf, turn } from '../api/fresh.svelte';

/** An answer that keeps itself fresh. The last good one stays while another is on its way. */
export type Kept<T> = { readonly value: T | null; readonly problem: Problem | null; again: () => void };

/** Asks now, when a view in `views` goes stale, and when anything `ask` reads changes. */
export function keep<T>(views: View[], ask: () => Promise<T>): Kept<T> {
  let value = $state.raw<T | null>(null);
  let problem = $state.raw<Problem | null>(null);
  let repeats = $state(0);
  let latest = 0;

  $effect(() => {
    views.forEach(turn);
    void repeats;
    const mine = (latest += 1);
    ask().then(
      (answer) => {
        if (mine !== latest) return;
        value = answer;
        problem = null;
      },
      (thrown: unknown) => {
        if (mine === latest) problem = problemOf(thrown);
      },
    );
  });

  return {
    get value() {
      return value;
    },
    get problem() {
      return problem;
    },
    again: () => void (repeats += 1),
  };
}
