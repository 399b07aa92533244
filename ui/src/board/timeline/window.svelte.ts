// Which rows of the timeline are in view, and keeping the reader's place when new ones come.

import { untrack } from 'svelte';
import { RowHeights } from '../../shared/rows';

const GUESS = 66;

/** Rows in view. */
export type SeenWindow = {
  readonly places: number[];
  readonly first: number;
  readonly end: number;
  readonly total: number;
  /** How many rows came in above while the reader was elsewhere. */
  readonly above: number;
  height: number;
  top: (place: number) => number;
  show: (place: number) => void;
  scrolled: () => void;
  measure: (place: number) => (row: HTMLElement) => () => void;
};

/** Keeps the window over `count` rows in the element that scrolls. */
export function seenWindow(count: () => number, scroller: () => HTMLElement | undefined): SeenWindow {
  let heights = new RowHeights(0, GUESS);
  let measured = $state(0);
  let place = $state(0);
  let height = $state(600);
  let above = $state(0);
  const at = $derived.by(() => {
    void measured;
    return heights.within(place, height);
  });

  // New rows come in at the top: whoever is reading further down stays where they are.
  $effect.pre(() => {
    const now = count();
    if (now !== heights.count) untrack(() => recount(now));
  });

  function recount(now: number) {
    const more = Math.max(0, now - heights.count);
    const reading = (scroller()?.scrollTop ?? 0) > 4 && heights.count > 0;
    heights = new RowHeights(now, GUESS, heights, reading ? more : 0);
    if (reading && more > 0) {
      above += more;
      moveBy(heights.top(more));
    }
    measured += 1;
  }

  function moveBy(distance: number) {
    requestAnimationFrame(() => scroller()?.scrollBy({ top: distance }));
  }

  // One watch over all rows: what came or grew in a frame is counted in one go. What nobody sees yet
  // can wait for the next frame: at once, every frame of scrolling would be laid out twice.
  const drawn = new Map<Element, number>();
  const watch = new ResizeObserver((grown) => {
    const inSight = heights.within(place, height, 0);
    let news = false;
    let seen = false;
    for (const { target } of grown) {
      const row = drawn.get(target);
      if (row === undefined || !heights.note(row, target.getBoundingClientRect().height)) continue;
      news = true;
      seen ||= row >= inSight.first && row < inSight.end;
    }
    if (seen) measured += 1;
    else if (news) requestAnimationFrame(() => (measured += 1));
  });

  return {
    get places() {
      return Array.from({ length: at.end - at.first }, (_, step) => at.first + step);
    },
    get first() {
      return at.first;
    },
    get end() {
      return at.end;
    },
    get total() {
      void measured;
      return heights.total;
    },
    get above() {
      return above;
    },
    get height() {
      return height;
    },
    set height(tall: number) {
      height = tall;
    },
    top(row) {
      void measured;
      return heights.top(row);
    },
    show(row) {
      const box = scroller();
      if (!box) return;
      const from = heights.top(row);
      const to = heights.top(row + 1);
      if (from < box.scrollTop) box.scrollTop = from;
      else if (to > box.scrollTop + box.clientHeight) box.scrollTop = to - box.clientHeight;
    },
    scrolled() {
      place = scroller()?.scrollTop ?? 0;
      if (place <= 4) above = 0;
    },
    measure: (row) => (element) => {
      drawn.set(element, row);
      watch.observe(element);
      return () => {
        drawn.delete(element);
        watch.unobserve(element);
      };
    },
  };
}
