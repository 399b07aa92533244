// When somebody last looked at the timeline, so that what was written meanwhile can be shown apart.

import { session, type At, type LineView } from '../../api';
import { host } from '../../host';

const state = $state<{ away: At | null }>({ away: null });

/** What was written since somebody looked. */
export type News = { since: At; count: number; last: number };

/** Notes that nobody looks any more; the first moment counts until the news were seen. */
export function lookedAway(): void {
  state.away ??= session.now;
}

/** The news were seen. */
export function lookedAgain(): void {
  state.away = null;
}

/** Watches the window's focus while the timeline is shown; leaving the board is looking away as well. */
export function watchLooking(): () => void {
  const stop = host.onFocus((focused) => {
    if (!focused) lookedAway();
  });
  return () => {
    stop();
    lookedAway();
  };
}

/**
 * What was written since, among the lines that are loaded. Lines are in the order in which things happened,
 * so a late one may stand further down: `last` is the place of the lowest of them.
 */
export function newsIn(lines: readonly LineView[], skip: number): News | null {
  const since = state.away;
  if (since === null) return null;
  const places = lines.flatMap((line, place) => (line.recorded > since ? [place + skip] : []));
  const last = places.at(-1);
  return last === undefined ? null : { since, count: places.length, last };
}
