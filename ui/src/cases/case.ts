// Small questions about a case that several parts of the screen ask.

import { problemOf, type AttendanceView, type CaseView, type ClockView } from '../api';

/** The parts of a case's page. */
export type Tab = 'notes' | 'attendance' | 'requests' | 'extract';

/** The parts, in their order. */
export const tabs: Tab[] = ['notes', 'attendance', 'requests', 'extract'];

const SOON = 30 * 60_000;

/** The attendance whose clock runs, when one does. */
export const running = (one: CaseView): AttendanceView | null =>
  one.attendances.find((attendance) => attendance.stopped === null) ?? null;

/** How many things stand in a part. */
export function countIn(one: CaseView, tab: Tab): number {
  return { notes: one.notes, attendance: one.attendances, requests: one.requests, extract: one.extract }[tab].length;
}

/** What kind of card a clock gets. */
export type ClockState = 'settled' | 'cannot_start' | 'due' | 'any_time';

/** Returns what a clock is doing. */
export function stateOf(clock: ClockView): ClockState {
  if (clock.settled !== null) return 'settled';
  if (clock.cannotStart !== null) return 'cannot_start';
  return clock.due === null ? 'any_time' : 'due';
}

const order: ClockState[] = ['due', 'cannot_start', 'any_time', 'settled'];

/** Clocks as they matter: due ones first and the soonest of them, settled ones last. */
export const byUrgency = (clocks: ClockView[]): ClockView[] =>
  [...clocks].sort((a, b) => order.indexOf(stateOf(a)) - order.indexOf(stateOf(b)) || (a.due ?? 0) - (b.due ?? 0));

/** The clock that is due first, of those that run. */
export function nextDue(one: CaseView): ClockView | null {
  return byUrgency(one.clocks).find((clock) => stateOf(clock) === 'due') ?? null;
}

/** Whether a clock needs somebody now: over, or due within half an hour. */
export const isPressing = (clock: ClockView, now: number): boolean =>
  stateOf(clock) === 'due' && (clock.due ?? 0) - now <= SOON;

/** How much of a clock's time is used, from 0 to 1. */
export function shareUsed(clock: ClockView, now: number): number {
  if (clock.started === null || clock.due === null || clock.due <= clock.started) return 1;
  return Math.min(1, Math.max(0, (now - clock.started) / (clock.due - clock.started)));
}

/** A failure in the desk's words, as one sentence after the other. */
export function about(thrown: unknown): string {
  const { says, tryThis } = problemOf(thrown);
  return `${says} ${tryThis}`;
}
