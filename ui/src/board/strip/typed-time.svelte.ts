// Four digits typed on the strip are a time of that day: "1454".

import type { At } from '../../api';
import { clock } from '../../shared/times';

/** Listens for digits. */
export type TypedTime = { soFar: string; hear: (key: string, shown: At, from: At) => boolean };

/** Returns the instant at `digits` on the day of `from`, or nothing when no clock shows that. */
export function timeOfDay(digits: string, from: At, local: (at: At) => string = clock): At | null {
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2, 4));
  if (digits.length !== 4 || hours > 23 || minutes > 59) return null;
  const wanted = `${digits.slice(0, 2)}:${digits.slice(2, 4)}`;
  const [h, m] = local(from).split(':').map(Number);
  const away = (hours - (h ?? 0)) * 60 + minutes - (m ?? 0);
  const guess = from + (away < 0 ? away + 24 * 60 : away) * 60_000;
  // A clock change between the two moves the guess by an hour: look on either side.
  return [guess, guess - 3_600_000, guess + 3_600_000].find((at) => local(at) === wanted) ?? null;
}

/** Collects digits and jumps at the fourth. */
export function typedTime(jump: (at: At) => void): TypedTime {
  const typed: TypedTime = $state({
    soFar: '',
    hear(key, _shown, from) {
      if (!/^\d$/.test(key)) {
        typed.soFar = '';
        return false;
      }
      typed.soFar += key;
      if (typed.soFar.length < 4) return true;
      const at = timeOfDay(typed.soFar, from);
      typed.soFar = '';
      if (at !== null) jump(at);
      return true;
    },
  });
  return typed;
}
