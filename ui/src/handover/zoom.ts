// How large the pages show. 100 % is the size of the paper.

/** An A4 page at its own size, in CSS pixels. */
export const PAGE_WIDE = 794;

const GAP = 16;
const EDGES = 18;
const TWO_ABREAST = 820;
const LEAST = 0.3;
const MOST = 2;

/** The zoom at which two pages fit abreast, or one where there is no room for two. */
export function fitting(wide: number): number {
  if (wide === 0) return 0.6;
  const abreast = wide >= TWO_ABREAST ? 2 : 1;
  const room = (wide - EDGES - GAP * (abreast - 1)) / abreast;
  return Math.min(1, Math.max(LEAST, room / PAGE_WIDE));
}

/** The next step of ten per cent, up or down. */
export function next(zoom: number, by: 1 | -1): number {
  const tens = by > 0 ? Math.floor(zoom * 10 + 0.01) + 1 : Math.ceil(zoom * 10 - 0.01) - 1;
  return Math.min(MOST, Math.max(LEAST, tens / 10));
}
