// Something that is tried at the desk: whether it is under way, and what stood in its way the last time.

import { untrack } from 'svelte';
import type { Problem } from '../api/contract';
import { problemOf } from '../api/fresh.svelte';

/** Tries one thing at a time. */
export type Trying = {
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** Does it and returns whether it was done. */
  does: (work: () => Promise<unknown>) => Promise<boolean>;
};

/** Nothing was tried yet. */
export function trying(): Trying {
  let problem = $state.raw<Problem | null>(null);
  let busy = $state(false);
  return {
    get problem() {
      return problem;
    },
    get busy() {
      return busy;
    },
    async does(work) {
      // Whoever tries from an effect must not wait for the end of the trying.
      if (untrack(() => busy)) return false;
      busy = true;
      try {
        await work();
        problem = null;
        return true;
      } catch (thrown) {
        problem = problemOf(thrown);
        return false;
      } finally {
        busy = false;
      }
    },
  };
}
