// Words still being typed, kept by the desk so that a look at another screen loses none of them.

import { desk } from '../api/contract';

const REST = 250;

/** A draft: its words, and how to change them. */
export type KeptDraft = { readonly text: string; type: (text: string) => void; clear: () => void };

/**
 * Keeps the words of one place while a component stands. What was kept before comes back unless something is
 * already there; the words are handed over when the typing rests, and once more on leaving.
 */
export function keptDraft(place: string, begins = ''): KeptDraft {
  let text = $state(begins);
  let touched = false;
  let waiting: number | undefined;

  const hand = () => {
    window.clearTimeout(waiting);
    waiting = undefined;
    desk.keepDraft({ place, text }).catch(() => undefined);
  };

  $effect(() => {
    desk.draft({ place }).then(
      (kept) => {
        if (!touched && kept.text) text = kept.text;
      },
      () => undefined,
    );
    return () => {
      if (waiting !== undefined) hand();
    };
  });

  return {
    get text() {
      return text;
    },
    type(words) {
      touched = true;
      text = words;
      window.clearTimeout(waiting);
      waiting = window.setTimeout(hand, REST);
    },
    clear() {
      touched = true;
      text = '';
      hand();
    },
  };
}
