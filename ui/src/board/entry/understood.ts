// Cuts the line into the parts that were understood and the text between, for the words under the caret.

import type { ChipView } from '../../api';

/** A part of the line. */
export type LinePiece = { text: string; understood: boolean };

/**
 * Returns the pieces of `line`. Chips speak of the line as it was when they were parsed (`parsed`):
 * only what stands before the first difference is still marked.
 */
export function pieces(line: string, parsed: string, chips: ChipView[]): LinePiece[] {
  const same = commonStart(line, parsed);
  const spans = chips
    .map(({ span }) => span)
    .filter((span) => span !== null)
    .filter(([from, to]) => to <= same && from < to)
    .sort(([one], [other]) => one - other);
  const all: LinePiece[] = [];
  let here = 0;
  for (const [from, to] of spans) {
    if (from < here) continue;
    if (from > here) all.push({ text: line.slice(here, from), understood: false });
    all.push({ text: line.slice(from, to), understood: true });
    here = to;
  }
  if (here < line.length) all.push({ text: line.slice(here), understood: false });
  return all;
}

/** How many characters two lines have in common from their start. */
export function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let place = 0;
  while (place < most && one[place] === other[place]) place += 1;
  return place;
}
