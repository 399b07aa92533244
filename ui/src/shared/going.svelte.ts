// Which screen is shown, and what it was opened about.

import { untrack } from 'svelte';

/** The screens of an open day. */
export type ScreenName = 'board' | 'roles' | 'roster' | 'cases' | 'handover' | 'map' | 'sync' | 'chat' | 'settings';

/** What a screen was opened about. */
export type About = {
  entry?: number;
  incident?: number;
  person?: string;
  post?: string;
  place?: string;
  case?: string;
  add?: boolean;
  /** Where a chat lies that is to be read. */
  chat?: string;
};

const state = $state<{ screen: ScreenName; about: About; turn: number }>({ screen: 'board', about: {}, turn: 0 });

/** Where we are. `turn` changes with every going, so that going twice to the same thing shows it twice. */
export const going = {
  get screen(): ScreenName {
    return state.screen;
  },
  get about(): About {
    return state.about;
  },
  get turn(): number {
    return state.turn;
  },
};

/** Goes to a screen. */
export function go(screen: ScreenName, about: About = {}): void {
  state.screen = screen;
  state.about = about;
  // Going from an effect must not make that effect wait for the next going.
  state.turn = untrack(() => state.turn) + 1;
}
