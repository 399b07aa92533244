// A number of people as it is known: a range, or one number when both ends are the same.

import { t } from '../words';

/** Returns "232–514", or "150" when nothing lies between. */
export const peopleRange = ({ low, high }: { low: number; high: number }): string =>
  t('people-range', { low, high, one: low === high ? 1 : 0 });
