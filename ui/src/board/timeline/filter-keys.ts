// The letters that choose a filter after F.

import type { LineFilter } from '../../api';

const letters: Record<string, LineFilter> = {
  a: 'all',
  u: 'unverified',
  d: 'disputed',
  r: 'requests',
  o: 'official',
  k: 'key',
};

/** The filter a letter chooses. */
export const filterOf = (letter: string): LineFilter | undefined => letters[letter.toLowerCase()];
