// What can be done to a line of the log. None of it changes what was first written.

import type { LineView } from '../../api';

/** Something to do to a line. */
export type RowAct = 'open' | 'verify' | 'correct' | 'strike' | 'lift' | 'key' | 'dispute' | 'incident' | 'told' | 'decide';

/** What can be done to this line now, most useful first. */
export function actsFor(line: LineView): RowAct[] {
  if (line.struck) return ['lift', 'open'];
  const own: RowAct[] = line.kind === 'decision' ? ['decide'] : line.source === 'first_hand' ? [] : ['told'];
  return ['verify', 'correct', 'strike', 'key', 'incident', ...own, 'open'];
}
