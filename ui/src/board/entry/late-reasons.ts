// The usual reasons for writing late. "Other" is words of one's own.

import { t } from '../../words';

/** The five usual reasons, in the order of their keys. */
export const lateReasons = (): string[] =>
  ['hands-full', 'told-later', 'no-laptop', 'on-paper', 'safety-first'].map((reason) => t(`late-${reason}`));
