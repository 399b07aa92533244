// The crowd on the map: the ground it covers on the screen, and where its words go.

import type { Box } from './labels';
import { meet } from './labels';

/** A point on the screen. */
export type Point = { x: number; y: number };

/** Height of the slices an area is cut into when asking what it covers. */
const SLICE = 16;

/** Where a horizontal line crosses a ring, from left to right. */
function crossings(ring: Point[], y: number): number[] {
  const found = ring.flatMap((one, at) => {
    const next = ring[(at + 1) % ring.length] as Point;
    if (one.y > y === next.y > y) return [];
    return [one.x + ((y - one.y) / (next.y - one.y)) * (next.x - one.x)];
  });
  return found.sort((a, b) => a - b);
}

/** The ground an area covers, as boxes. */
export function covered(ring: Point[]): Box[] {
  const top = Math.min(...ring.map((point) => point.y));
  const bottom = Math.max(...ring.map((point) => point.y));
  if (!(bottom - top < 20_000)) return [];
  const boxes: Box[] = [];
  for (let y = top; y < bottom; y += SLICE) {
    const end = Math.min(bottom, y + SLICE);
    const crossed = crossings(ring, (y + end) / 2);
    const [left, right] = [crossed[0], crossed.at(-1)];
    if (left !== undefined && right !== undefined) boxes.push({ left, right, top: y, bottom: end });
  }
  return boxes;
}

/** Words with the line that leads to them. */
export type Led = { box: Box; from: Point; to: Point };

/** Finds room for the crowd's words beside it, right before left, its middle before its ends. */
export function lead(ground: Box[], size: { width: number; height: number }, taken: Box[], view: Box): Led | null {
  const middle = Math.floor(ground.length / 2);
  const slices = ground.map((_, at) => ground[middle + (at % 2 ? 1 : -1) * Math.ceil(at / 2)]).filter((slice) => slice !== undefined);
  for (const long of [72, 40, 20]) {
    for (const right of [true, false]) {
      for (const slice of slices) {
        const led = ledFrom(slice, right, long, size);
        if (isFree(led, taken, view)) return led;
      }
    }
  }
  return null;
}

function ledFrom(slice: Box, right: boolean, long: number, { width, height }: { width: number; height: number }): Led {
  const y = (slice.top + slice.bottom) / 2;
  const from = { x: right ? slice.right : slice.left, y };
  const to = { x: from.x + (right ? long : -long), y };
  const left = right ? to.x + 4 : to.x - 4 - width;
  return { from, to, box: { left, right: left + width, top: y - 13, bottom: y - 13 + height } };
}

function isFree({ box, from, to }: Led, taken: Box[], view: Box): boolean {
  const line = { left: Math.min(from.x, to.x) + 1, right: Math.max(from.x, to.x), top: from.y - 1, bottom: from.y + 1 };
  const inside = box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;
  return inside && !taken.some((other) => meet(other, box) || meet(other, line));
}
