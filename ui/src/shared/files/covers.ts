// Parts of a picture to cover, in shares of its width and height; moved and sized by pointer or arrows.

import type { CoverAsk } from '../../api/contract';

/** How far an arrow moves or sizes a box. */
const STEP = 0.02;
/** No box is thinner than this. */
const LEAST = 0.01;

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** Returns the box between two points, whichever was first. */
export function between(from: [number, number], to: [number, number]): CoverAsk {
  const [left, right] = [within(from[0]), within(to[0])].sort((a, b) => a - b) as [number, number];
  const [top, bottom] = [within(from[1]), within(to[1])].sort((a, b) => a - b) as [number, number];
  return { left, top, width: right - left, height: bottom - top };
}

/** Returns whether a box is large enough to have been meant. */
export const isMeant = (box: CoverAsk): boolean => box.width >= LEAST && box.height >= LEAST;

/** A box in the middle, for whoever has no pointer. */
export const inTheMiddle = (): CoverAsk => ({ left: 0.4, top: 0.4, width: 0.2, height: 0.2 });

/** Returns the box after an arrow: moved, or with Shift made larger or smaller. Nothing for another key. */
export function after(key: string, shift: boolean, box: CoverAsk): CoverAsk | null {
  const by: Record<string, [number, number]> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
  const step = by[key];
  if (!step) return null;
  const [x, y] = step;
  if (!shift) {
    const left = Math.min(1 - box.width, within(box.left + x));
    const top = Math.min(1 - box.height, within(box.top + y));
    return { ...box, left, top };
  }
  const width = Math.min(1 - box.left, Math.max(LEAST, box.width + x));
  const height = Math.min(1 - box.top, Math.max(LEAST, box.height + y));
  return { ...box, width, height };
}
