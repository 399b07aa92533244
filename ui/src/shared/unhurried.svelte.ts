// Follows something that changes fast without changing as fast: at once, then at most every so often.

import { untrack } from 'svelte';

/** Follows `source`, at most once every `rest` milliseconds; the last value always arrives. */
export function unhurried<T>(source: () => T, rest: number): { readonly now: T } {
  let now = $state.raw(untrack(source));
  let last = -Infinity;

  $effect(() => {
    const next = source();
    const left = last + rest - performance.now();
    const arrive = () => {
      last = performance.now();
      now = next;
    };
    if (left <= 0) {
      arrive();
      return;
    }
    const waiting = window.setTimeout(arrive, left);
    return () => window.clearTimeout(waiting);
  });

  return {
    get now() {
      return now;
    },
  };
}
