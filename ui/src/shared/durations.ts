// Durations are words ("1 h 27", "9 min", "+9 min" when over), never "1:27".

import { t } from '../words';

const MINUTE = 60_000;

/** Says a number of whole minutes. */
export function minutesSay(minutes: number): string {
  if (minutes < 60) return t('lasts-minutes', { minutes });
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0 ? t('lasts-hours', { hours }) : t('lasts-hours-minutes', { hours, minutes: rest });
}

/** Says how long something has lasted; a plus sign when that is over its time. */
export function lasting(milliseconds: number, over = false): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
  return over ? t('lasts-over', { lasts: minutesSay(minutes) }) : minutesSay(minutes);
}

/** Says how long is left, rounded up so that it never promises less than a minute too early. */
export function remaining(milliseconds: number, over = false): string {
  if (milliseconds < 0 || over) return lasting(-milliseconds, true);
  return minutesSay(Math.ceil(milliseconds / MINUTE));
}

/** Counts an attendance by the second: "01:07:12". */
export function running(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
