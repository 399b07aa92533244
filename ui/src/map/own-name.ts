// The name of the close itself, written beside its road where nothing stands in the way.

import type { LonLat } from '../api';
import type { Point } from './crowd';
import type { Camera } from './engine';
import { boxAt, meet, type Box } from './labels';
import { bands } from './scale';
import { widthOf } from './text';

/** A name with the place of its middle and how far it is turned. */
export type OwnName = { x: number; y: number; turned: number; boxes: Box[] };

const SIZE = 16;
/** Places along the close, as shares of its length, in the order they are tried. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** The point at a share of a line's length. */
function along(line: Point[], share: number): Point | null {
  const lengths = line.slice(1).map((point, at) => Math.hypot(point.x - (line[at] as Point).x, point.y - (line[at] as Point).y));
  let left = lengths.reduce((sum, one) => sum + one, 0) * share;
  for (const [at, length] of lengths.entries()) {
    const [from, to] = [line[at] as Point, line[at + 1] as Point];
    if (left <= length && length > 0) return { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length };
    left -= length;
  }
  return line.at(-1) ?? null;
}

/** Finds a place for the name on either side of the road; nothing when there is none. */
export function nameClose(camera: Camera, axis: LonLat[], widthM: number, name: string, taken: Box[], view: Box): OwnName | null {
  const line = axis.map((at) => camera.project(at));
  const long = widthOf(name, SIZE, 700);
  const length = line.slice(1).reduce((sum, point, at) => sum + Math.hypot(point.x - (line[at] as Point).x, point.y - (line[at] as Point).y), 0);
  if (camera.metresInPixel > bands.close || length < long * 1.2) return null;
  const aside = widthM / 2 / camera.metresInPixel + SIZE * 0.7;
  for (const share of SHARES) {
    const [from, to] = [along(line, share - (long / length) * 0.5), along(line, share + (long / length) * 0.5)];
    if (!from || !to) continue;
    // Upright: never upside down, and a name that climbs reads from below.
    const slope = Math.atan2(to.y - from.y, to.x - from.x);
    const turned = slope >= Math.PI / 2 ? slope - Math.PI : slope < -Math.PI / 2 ? slope + Math.PI : slope;
    for (const side of [-1, 1]) {
      const middle = { x: (from.x + to.x) / 2 - Math.sin(turned) * aside * side, y: (from.y + to.y) / 2 + Math.cos(turned) * aside * side };
      const boxes = lettersOf(middle, turned, long);
      const free = boxes.every((box) => box.left > view.left && box.right < view.right && box.top > view.top && box.bottom < view.bottom && !taken.some((other) => meet(other, box)));
      if (free) return { ...middle, turned, boxes };
    }
  }
  return null;
}

/** The ground that turned letters cover, as small squares. */
function lettersOf(middle: Point, turned: number, long: number): Box[] {
  const count = Math.max(1, Math.ceil(long / SIZE));
  return Array.from({ length: count }, (_, at) => {
    const off = ((at + 0.5) / count - 0.5) * long;
    return boxAt(middle.x + Math.cos(turned) * off, middle.y + Math.sin(turned) * off, SIZE, SIZE);
  });
}
