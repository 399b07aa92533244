// Tells the desk that somebody is still here, twice a minute at most, so that it does not lock under their hands.

import { stillHere } from '../shared/still-here';

const EVERY = 30_000;

/** Listens for hands on the machine. Returns what stops it. */
export function stayAwake(): () => void {
  let last = Date.now();
  const touched = () => {
    if (Date.now() - last < EVERY) return;
    last = Date.now();
    stillHere();
  };
  window.addEventListener('keydown', touched, true);
  window.addEventListener('pointerdown', touched, true);
  return () => {
    window.removeEventListener('keydown', touched, true);
    window.removeEventListener('pointerdown', touched, true);
  };
}
