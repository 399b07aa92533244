// Signs that would hide each other join: posts with posts, and many incidents when far away. Nothing else joins.

import type { Mark } from './marks';
import { bands } from './scale';

/** Closer than this, two signs join. */
const NEAR = 22;
/** Fewer incidents than this never join. */
const MANY = 9;

/** A sign with its place on the screen. */
export type Placed = { mark: Mark; x: number; y: number };

/** One sign on the screen, standing for one mark or for several. */
export type Sign = { key: string; marks: Mark[]; x: number; y: number };

/** Whether posts of one role joined: they keep their role's colour. */
export function oneRole(marks: Mark[]): string | null {
  const roles = new Set(marks.map((mark) => (mark.kind === 'post' ? mark.mark.role : '')));
  const [role] = roles;
  return roles.size === 1 && role ? role : null;
}

function groups(placed: Placed[]): Placed[][] {
  const made: Placed[][] = [];
  for (const one of placed) {
    const near = made.find((group) => group.some((other) => Math.hypot(other.x - one.x, other.y - one.y) < NEAR));
    if (near) near.push(one);
    else made.push([one]);
  }
  return made;
}

function signOf(group: Placed[]): Sign {
  const middle = (of: (one: Placed) => number) => group.reduce((sum, one) => sum + of(one), 0) / group.length;
  return {
    key: group.map((one) => one.mark.key).join('+'),
    marks: group.map((one) => one.mark),
    x: middle((one) => one.x),
    y: middle((one) => one.y),
  };
}

const alone = (one: Placed): Sign => signOf([one]);

function posts(placed: Placed[]): Sign[] {
  const roles = [...new Set(placed.map((one) => (one.mark.kind === 'post' ? one.mark.mark.role : '')))];
  const ofOneRole = roles.flatMap((role) => groups(placed.filter((one) => one.mark.kind === 'post' && one.mark.mark.role === role)));
  // What still stands too close is joined whatever its role.
  const heads = ofOneRole.map((group) => ({ ...signOf(group), group }));
  const mixed: (typeof heads)[] = [];
  for (const head of heads) {
    const near = mixed.find((others) => others.some((other) => Math.hypot(other.x - head.x, other.y - head.y) < NEAR));
    if (near) near.push(head);
    else mixed.push([head]);
  }
  return mixed.map((joined) => signOf(joined.flatMap((head) => head.group)));
}

/** Joins what would overlap at this many metres in a pixel, keeping the order of the walk. */
export function gather(placed: Placed[], metresInPixel: number): Sign[] {
  const of = (kind: Mark['kind']) => placed.filter((one) => one.mark.kind === kind);
  const far = metresInPixel > bands.close;
  const incidents = far
    ? groups(of('incident')).flatMap((group) => (group.length >= MANY ? [signOf(group)] : group.map(alone)))
    : of('incident').map(alone);
  return [...incidents, ...of('place').map(alone), ...posts(of('post'))];
}
