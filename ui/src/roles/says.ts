// What the rota says in words: until when, how long to the next check-in, who has rested.

import type { FreeView, HeldView, PostView, RolesView, RunView } from '../api';
import { clock } from '../shared/times';
import { lasting, remaining } from '../shared/durations';
import { t } from '../words';

/** Half an hour off the feet counts as rested. */
const RESTED = 30 * 60_000;

/** "until 17:00, leaving soon" */
export function staysSays(held: HeldView): string {
  const until = held.until === null ? null : t('roles-until', { time: clock(held.until) });
  const since = held.until === null && !held.note ? t('roles-since', { time: clock(held.from) }) : null;
  return [until, since, held.leavingSoon && t('roles-leaving-soon'), held.note].filter(Boolean).join(', ');
}

/** "17:00 to 19:00", or "from 16:30" */
export const comesSays = (held: HeldView): string =>
  held.until === null
    ? t('roles-from', { time: clock(held.from) })
    : t('roles-from-to', { from: clock(held.from), until: clock(held.until) });

/** How the next check-in stands. */
export function checkInSays(due: number, now: number): { says: string; over: boolean } {
  const over = now >= due + 60_000;
  return over
    ? { says: t('roles-over', { lasts: lasting(now - due) }), over }
    : { says: due <= now ? t('roles-due-now') : t('roles-in', { lasts: remaining(due - now) }), over };
}

/** "2 of 2 filled", "0 of 1, optional" */
export const filledSays = (post: PostView): string =>
  t(post.optional ? 'roles-filled-optional' : 'roles-filled', { filled: post.filled, needed: post.needed });

/** "since 16:05, 2 free with the skill" */
export const unfilledSays = (post: PostView): string =>
  [
    post.shortSince !== null && t('roles-since', { time: clock(post.shortSince) }),
    t('roles-free-with-skill', { count: post.freeWithSkill }),
  ].filter(Boolean).join(', ');

/** How many people a post is short of, when it cannot do without them. */
export const missing = (post: PostView): number =>
  post.shortSince === null ? 0 : Math.max(0, post.needed - post.filled);

/** The soonest moment from which nobody is there. */
export function soonestGap(roles: RolesView): number | null {
  const gaps = roles.posts.map((post) => post.gapFrom).filter((gap) => gap !== null);
  return gaps.length ? Math.min(...gaps) : null;
}

/** "Polish, English, rested 1 h 10" */
export function restSays(free: FreeView, now: number): string {
  const rest =
    free.arrives !== null
      ? t('roles-arrives', { time: clock(free.arrives) })
      : free.restedSince !== null
        ? t('roles-rested', { lasts: lasting(now - free.restedSince) })
        : t('roles-fresh');
  return [...free.languages, rest].join(', ');
}

/** Returns whether somebody is here and not straight off another post. */
export const isRested = (free: FreeView, now: number): boolean =>
  free.arrives === null && (free.restedSince === null || now - free.restedSince >= RESTED);

/** "no. 14 to the entrance" */
export const waySays = (run: RunView): string =>
  run.from && run.to ? t('roles-run-way', { from: run.from, to: run.to }) : run.from || run.to;

/** "leaves 16:40, Amara Blake" */
export const runSays = (run: RunView): string =>
  [t(`roles-run-${run.state}`, { time: clock(run.since ?? run.leaves) }), run.state === 'planned' || run.state === 'left' ? run.carrier : null]
    .filter(Boolean)
    .join(', ');
