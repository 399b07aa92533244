// The five steps of a handover, and where one stands.

import type { EarlierView, Level } from '../api';

/** The steps, in their order. */
export const steps = ['compose', 'preview', 'sign', 'print', 'acknowledged'] as const;

/** One step. */
export type Step = (typeof steps)[number];

/** What the screen shows: composing, looking at the pages before signing, or a signed handover. */
export type Showing = { what: 'compose' } | { what: 'preview' } | { what: 'signed'; id: string };

/** The step that is going on. */
export function stepOf(showing: Showing, signed: EarlierView | null): Step {
  if (showing.what !== 'signed') return showing.what;
  return signed?.acknowledged ? 'acknowledged' : 'print';
}

/** Whether a step is behind us. */
export const isDone = (step: Step, now: Step): boolean =>
  steps.indexOf(step) < steps.indexOf(now) || (step === 'acknowledged' && now === 'acknowledged');

/** The handover that was signed last and that nobody has acknowledged yet. */
export const waiting = (earlier: EarlierView[]): EarlierView | null =>
  earlier[0]?.acknowledged === null ? earlier[0] : null;

/** Levels in the order of their keys, 1 to 4. */
export const levelKeys: Level[] = ['legal', 'organiser', 'external', 'public'];
