// The line that is chosen: kept by what it is, so that no line that comes in puts another in its place.

import { untrack } from 'svelte';
import type { LineView } from '../../api';
import type { Lines } from './lines.svelte';

type Chosen = { place: number; id: string | null };

/** The chosen line and where it stands. */
export type ChosenLine = {
  readonly place: number | null;
  /** The line itself, once it is loaded. */
  readonly line: LineView | undefined;
  choose: (place: number | null) => void;
};

/** Keeps which line is chosen; `moved` is told when it stands elsewhere. */
export function keepChosen(lines: Lines, moved: (place: number) => void): ChosenLine {
  let chosen = $state.raw<Chosen | null>(null);
  let known = 0;

  $effect.pre(() => {
    const list = lines.value;
    if (!list) return;
    const more = list.total - known;
    known = list.total;
    untrack(() => follow(more));
  });

  function follow(more: number) {
    if (!chosen || !lines.value) return;
    const { place, id } = chosen;
    const there = lines.line(place);
    if (id === null || there?.id === id) return void (chosen = { place, id: id ?? there?.id ?? null });
    const found = lines.value.lines.findIndex((one) => one.id === id);
    if (found >= 0) moveTo(found + lines.value.skip, id);
    // Out of sight: what comes in comes in at the top.
    else if (!there) moveTo(Math.max(0, place + more), id);
    // It left the list; what stands there now is chosen, and is seen to be.
    else chosen = { place, id: there.id };
  }

  function moveTo(place: number, id: string) {
    if (place === chosen?.place) return;
    chosen = { place, id };
    moved(place);
  }

  return {
    get place() {
      return chosen?.place ?? null;
    },
    get line() {
      const there = chosen ? lines.line(chosen.place) : undefined;
      return there && (chosen?.id === null || there.id === chosen?.id) ? there : undefined;
    },
    choose(place) {
      chosen = place === null ? null : { place, id: lines.line(place)?.id ?? null };
    },
  };
}
