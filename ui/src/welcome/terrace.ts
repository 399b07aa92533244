// Rows of houses for the drawing on the welcome screen. The street is nobody's; its numbers are chosen to look like one.

/** A point of the drawing. */
export type Point = readonly [number, number];

/** A row of houses along a line: where it runs, how wide its plots are, how deep its houses. */
export type Row = { from: Point; to: Point; widths: number[]; depths: number[] };

/** Cuts a row into houses, each a polygon of the drawing. They stand to the right of the way walked. */
export function terrace({ from, to, widths, depths }: Row): string[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const along: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const inward: Point = [-along[1], along[0]];
  const at = (far: number, deep: number): string =>
    `${(from[0] + along[0] * far + inward[0] * deep).toFixed(1)},${(from[1] + along[1] * far + inward[1] * deep).toFixed(1)}`;
  const share = length / widths.reduce((sum, width) => sum + width, 0);
  let begins = 0;
  return widths.map((width, place) => {
    const ends = begins + width * share;
    const deep = depths[place % depths.length] ?? 0;
    const house = [at(begins, 0), at(ends, 0), at(ends, deep), at(begins, deep)].join(' ');
    begins = ends;
    return house;
  });
}
