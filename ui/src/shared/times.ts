// Times are 24 hours in the day's own zone. The web view's idea of a language or zone is never asked.

import { dayZone } from '../api/session.svelte';

const made = new Map<string, Intl.DateTimeFormat>();

function format(name: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${name} ${zone}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  made.set(key, fresh);
  return fresh;
}

/** "14:54" */
export const clock = (at: number, zone = dayZone()): string =>
  format('clock', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** "16:29:41" */
export const clockWithSeconds = (at: number, zone = dayZone()): string =>
  format('seconds', zone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(at);

/** "Sunday 13 June" */
export const dayName = (at: number, zone = dayZone()): string =>
  format('day', zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(at).replace(',', '');

/** "13 June" */
export const dayAndMonth = (at: number, zone = dayZone()): string =>
  format('date', zone, { day: 'numeric', month: 'long' }).format(at);

/** "Dec 2027" */
export const monthAndYear = (at: number, zone = dayZone()): string =>
  format('month', zone, { month: 'short', year: 'numeric' }).format(at);

/** Returns whether two instants fall on one local day. */
export const sameDay = (one: number, other: number, zone = dayZone()): boolean =>
  dayAndMonth(one, zone) === dayAndMonth(other, zone);

/** "14:54", or "12 June, 14:54" on another day than `today`. */
export const clockOn = (at: number, today: number, zone = dayZone()): string =>
  sameDay(at, today, zone) ? clock(at, zone) : `${dayAndMonth(at, zone)}, ${clock(at, zone)}`;
