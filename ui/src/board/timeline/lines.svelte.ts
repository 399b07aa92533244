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

/** Keeps the lines near the window. */
export function keepLines(wanted: () => Wanted): Lines {
  let from = $state(0);
  let to = $state(1);

  const kept = keep<Loaded>(['timeline'], async () => {
    const { filter, struck } = wanted();
    const skip = from * PAGE;
    const ask = { ...when(), filter, skip, limit: (to - from) * PAGE, showStruck: struck };
    return { ...(await desk.timeline(ask)), skip };
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
