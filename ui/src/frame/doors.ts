// Locking, and closing the legal key: both clear what the screens hold.

import { desk, enter, moment } from '../api';
import { go } from '../shared/going.svelte';

/** Closes every key and the vault. */
export async function lockNow(): Promise<void> {
  enter(await desk.lock());
  moment.backToNow();
  go('board');
}

/** Closes the legal key. */
export async function closeLegal(): Promise<void> {
  enter(await desk.closeLegal());
}
