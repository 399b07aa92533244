// Keeps the draft as it is typed, so that nothing typed is ever lost.

import { desk } from '../../api';

const PAUSE = 150;

/** Keeps a draft for one place. */
export type DraftKeeper = {
  /** Keeps `text` soon: at the next short pause. */
  soon: (text: string) => void;
  /** Keeps whatever is waiting, now. */
  now: () => Promise<void>;
  /** Returns the draft kept before. */
  before: () => Promise<string>;
};

/** Returns the keeper of the draft of a place. */
export function draftKeeper(place: string): DraftKeeper {
  let waiting: string | null = null;
  let timer = 0;

  async function now() {
    window.clearTimeout(timer);
    if (waiting === null) return;
    const text = waiting;
    waiting = null;
    await desk.keepDraft({ place, text }).catch(() => undefined);
  }

  return {
    now,
    soon(text) {
      waiting = text;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void now(), PAUSE);
    },
    before: async () => (await desk.draft({ place, text: '' })).text,
  };
}
