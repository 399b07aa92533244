// Words in a field that follow what is stored, until somebody types others: what arrives from elsewhere
// never replaces what is being typed.

import { untrack } from 'svelte';

/** Words that follow what is stored while nobody changes them. */
export function following(stored: () => string): { words: string } {
  let words = $state('');
  let last = '';
  $effect.pre(() => {
    const now = stored();
    untrack(() => {
      if (words === last) words = now;
      last = now;
    });
  });
  return {
    get words() {
      return words;
    },
    set words(typed) {
      words = typed;
    },
  };
}
