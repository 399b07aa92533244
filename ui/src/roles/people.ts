// The rota turned round: by person, and as one list in order of time.

import type { HeldView, PostView, RolesView } from '../api';

/** What somebody does now and next. */
export type Duty = { person: string; name: string; initials: string; now: Turn[]; next: Turn[] };

/** Somebody's turn in a post. */
export type Turn = { post: PostView; held: HeldView };

const turns = (posts: PostView[], of: (post: PostView) => HeldView[]): Turn[] =>
  posts.flatMap((post) => of(post).map((held) => ({ post, held })));

/** Everybody with a turn, by name. */
export function duties(roles: RolesView): Duty[] {
  const all = new Map<string, Duty>();
  const dutyOf = ({ held }: Turn): Duty => {
    const known = all.get(held.person) ?? { person: held.person, name: held.name, initials: held.initials, now: [], next: [] };
    all.set(held.person, known);
    return known;
  };
  for (const turn of turns(roles.posts, (post) => post.now)) dutyOf(turn).now.push(turn);
  for (const turn of turns(roles.posts, (post) => post.next)) dutyOf(turn).next.push(turn);
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** A line of the list: somebody's turn, or a gap with nobody in it. */
export type ListLine = { key: string; at: number; until: number | null; post: PostView; name: string | null };

/** Every turn and every gap, in the order of their beginnings. */
export function inOrder(roles: RolesView): ListLine[] {
  const held = turns(roles.posts, (post) => [...post.now, ...post.next]).map(({ post, held }) => ({
    key: held.id, at: held.from, until: held.until, post, name: held.name,
  }));
  const short = roles.posts.flatMap((post) =>
    post.shortSince === null ? [] : [{ key: `short-${post.id}`, at: post.shortSince, until: null, post, name: null }],
  );
  const gaps = roles.posts.flatMap((post) =>
    post.gapFrom === null ? [] : [{ key: `gap-${post.id}`, at: post.gapFrom, until: null, post, name: null }],
  );
  return [...held, ...short, ...gaps].sort((a, b) => a.at - b.at);
}
