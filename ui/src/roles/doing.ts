// What the rota can be asked to do, handed down to whoever shows a part of it.

import type { HeldView, PostView } from '../api';

/** What a row of the rota can ask for. */
export type Doing = {
  /** Looks for somebody for a post, from a time when not from now. */
  fill: (post: PostView, from?: number) => void;
  checkIn: (held: HeldView) => void;
  openHeld: (post: PostView, held: HeldView) => void;
  openPost: (post: PostView) => void;
};
