// The moment the screens show: now, or a time looked back to.

import type { At, LookBack, MomentAsk } from './contract';

const state = $state<{ at: At | null; mode: LookBack }>({ at: null, mode: 'known' });

/** Where the screens stand in time. */
export const moment = {
  get at(): At | null {
    return state.at;
  },
  get mode(): LookBack {
    return state.mode;
  },
  get lookingBack(): boolean {
    return state.at !== null;
  },
  /** Looks back to a minute. */
  lookTo(at: At): void {
    state.at = Math.floor(at / 60_000) * 60_000;
  },
  /** Chooses between what had happened and what was known. */
  by(mode: LookBack): void {
    state.mode = mode;
  },
  backToNow(): void {
    state.at = null;
  },
};

/** The moment as the desk wants to be asked about it. */
export const when = (): MomentAsk => ({ at: state.at, mode: state.mode });
