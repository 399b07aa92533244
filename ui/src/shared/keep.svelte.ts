// Keeps an answer of the desk fresh: asked when first shown, and again when it went stale.

import type { Problem, View } from '../api/contract';
import { problemOf, turn } from '../api/fresh.svelte';
import { refreshSession } from '../api/session.svelte';

/** An answer that keeps itself fresh. The last good one stays while another is on its way. */
export type Kept<T> = { readonly value: T | null; readonly problem: Problem | null; again: () => void };

/**
 * Asks now, when a view in `views` goes stale, and when anything `ask` reads changes.
 * One question is on its way at a time: while the strip is dragged every answer is shown, and none piles up.
 */
export function keep<T>(views: View[], ask: () => Promise<T>): Kept<T> {
  let value = $state.raw<T | null>(null);
  let problem = $state.raw<Problem | null>(null);
  let repeats = $state(0);
  let onItsWay = false;
  let missed = false;
  let gone = false;

  function arrived(answer: T | null, wrong: Problem | null) {
    onItsWay = false;
    if (gone) return;
    value = answer ?? value;
    problem = wrong;
    // The desk has locked itself: the door comes back.
    if (wrong?.code === 'locked') void refreshSession().catch(() => undefined);
    if (missed) repeats += 1;
    missed = false;
  }

  $effect(() => {
    views.forEach(turn);
    void repeats;
    if (onItsWay) {
      missed = true;
      return;
    }
    onItsWay = true;
    ask().then(
      (answer) => arrived(answer, null),
      (thrown: unknown) => arrived(null, problemOf(thrown)),
    );
  });
  $effect(() => () => void (gone = true));

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
