// Stepping through the day: never before its first entry, and from now on it is simply now.

import { moment, type At } from '../../api';
import type { Ruler } from './geometry';

/** Returns the moment some time away, held on the strip. */
export const step = (at: At, by: number, ruler: Ruler): At => Math.max(ruler.from, at + by);

/** Looks to a moment; now and later are now. */
export function look(at: At, now: At): void {
  if (at >= Math.floor(now / 60_000) * 60_000) moment.backToNow();
  else moment.lookTo(at);
}
