// Files dropped on the window go to whoever asked last: a dialog before the line beneath it.

import { host } from '../../host';

type Taker = (paths: string[]) => void;

const takers: Taker[] = [];
let stop: (() => void) | null = null;

/** Takes dropped files while it is wanted. Returns what stops it. */
export function onDropped(take: Taker): () => void {
  takers.unshift(take);
  stop ??= host.onFiles((paths) => takers[0]?.(paths));
  return () => {
    takers.splice(takers.indexOf(take), 1);
    if (takers.length > 0) return;
    stop?.();
    stop = null;
  };
}
