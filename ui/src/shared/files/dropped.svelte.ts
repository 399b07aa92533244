// Files dropped on the window go to whoever asked last: a dialog before the line beneath it.

import { untrack } from 'svelte';
import { host } from '../../host';

type Taker = (paths: string[]) => void;

let takers = $state.raw<Taker[]>([]);
let above = $state(false);
let stop: (() => void) | null = null;

/** Takes dropped files while it is wanted. Returns what stops it. */
export function onDropped(take: Taker): () => void {
  takers = [take, ...untrack(() => takers)];
  stop ??= host.onFiles((paths) => takers[0]?.(paths), (held) => (above = held));
  return () => {
    takers = takers.filter((one) => one !== take);
    if (takers.length > 0) return;
    stop?.();
    stop = null;
    above = false;
  };
}

/** Returns whether files are held above the window that would go to this taker. */
export const landsAt = (take: Taker): boolean => above && takers[0] === take;
