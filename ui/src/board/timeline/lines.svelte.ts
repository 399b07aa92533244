// The lines of the log that are near the window, asked for in pages as the reader moves.

import { desk, when, type LineFilter, type LineView, type TimelineView } from '../../api';
import { keep, type Kept } from '../../shared/keep.svelte';

const PAGE = 60;
const BEYOND = 20;

/** What the reader asked for. */
export type Wanted = { filter: LineFilter; struck: boolean };

type Loaded = TimelineView & { skip: number };

/** Lines by their place from the newest. */
export type Lines = Kept<Loaded> & {
  line: (place: number) => LineView | undefined;
  /** Says which places are in the window. */
  see: (first: number, end: number) => void;
};

/** Takes a line that is as it was for the same one: its row need not be made anew. */
export function asBefore(lines: LineView[], before: LineView[]): LineView[] {
  const known = new Map(before.map((line) => [line.id, line]));
  return lines.map((line) => {
    const old = known.get(line.id);
    return old && JSON.stringify(old) === JSON.stringify(line) ? old : line;
  });
}

/** Keeps the lines near the window. */
export function keepLines(wanted: () => Wanted): Lines {
  let from = $state(0);
  let to = $state(1);

  const kept: Kept<Loaded> = keep<Loaded>(['timeline'], async () => {
    const { filter, struck } = wanted();
    const skip = from * PAGE;
    const ask = { ...when(), filter, skip, limit: (to - from) * PAGE, showStruck: struck };
    const fresh = await desk.timeline(ask);
    return { ...fresh, skip, lines: asBefore(fresh.lines, kept.value?.lines ?? []) };
  });

  return {
    get value() {
      return kept.value;
    },
    get problem() {
      return kept.problem;
    },
    again: kept.again,
    line: (place) => (kept.value ? kept.value.lines[place - kept.value.skip] : undefined),
    see(first, end) {
      from = Math.floor(Math.max(0, first - BEYOND) / PAGE);
      to = Math.floor((end + BEYOND) / PAGE) + 1;
    },
  };
}
