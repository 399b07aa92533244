// Where the words beside a sign go: right, then left, above, below; never over a sign or other words.

/** A rectangle on the screen. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** The sides in the order they are tried. */
export const sides = ['right', 'left', 'above', 'below'] as const;

/** A side of a sign. */
export type Side = (typeof sides)[number];

/** Words that want a place beside their sign. The lower the rank, the sooner it is served. */
export type Wanted = { key: string; rank: number; sign: Box; width: number; height: number };

/** Words that found a place. */
export type Written = { key: string; side: Side; box: Box };

const GAP = 5;

/** Returns whether two rectangles overlap. */
export const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** A rectangle around a middle. */
export const boxAt = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

function beside({ sign, width, height }: Wanted, side: Side): Box {
  const x = (sign.left + sign.right) / 2;
  const y = (sign.top + sign.bottom) / 2;
  switch (side) {
    case 'right':
      return { left: sign.right + GAP, right: sign.right + GAP + width, top: y - height / 2, bottom: y + height / 2 };
    case 'left':
      return { left: sign.left - GAP - width, right: sign.left - GAP, top: y - height / 2, bottom: y + height / 2 };
    case 'above':
      return { left: x - width / 2, right: x + width / 2, top: sign.top - GAP - height, bottom: sign.top - GAP };
    case 'below':
      return { left: x - width / 2, right: x + width / 2, top: sign.bottom + GAP, bottom: sign.bottom + GAP + height };
  }
}

/** Gives words their places; what finds none is left out rather than drawn over something. */
export function write(wanted: Wanted[], taken: Box[], view: Box): Written[] {
  const written: Written[] = [];
  const inView = (box: Box) => box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;
  for (const words of [...wanted].sort((a, b) => a.rank - b.rank)) {
    const free = (box: Box) =>
      inView(box) && !taken.some((other) => meet(box, other)) && !written.some((other) => meet(box, other.box));
    const side = sides.find((one) => free(beside(words, one)));
    if (side) written.push({ key: words.key, side, box: beside(words, side) });
  }
  return written;
}
