// What is typed about the people in the road, and the question it is to the desk.

import type { CrowdAsk, LonLat, MethodView, PackingView } from '../../api';

/** The fields as they are typed. */
export type Typed = {
  method: MethodView;
  low: string;
  best: string;
  high: string;
  area: string;
  filled: string;
  least: PackingView;
  most: PackingView;
  passed: string;
  minutes: string;
  lasted: string;
  children: string;
  older: string;
  saidBy: string;
  time: string;
  lateReason: string;
};

/** Nothing typed yet. */
export const blank = (): Typed => ({
  method: 'by_eye',
  low: '',
  best: '',
  high: '',
  area: '',
  filled: '',
  least: 'loose',
  most: 'dense',
  passed: '',
  minutes: '',
  lasted: '',
  children: '',
  older: '',
  saidBy: '',
  time: '',
  lateReason: '',
});

/** A number as people type it, with a comma or a point; nothing when it is none. */
export function number(typed: string): number | null {
  const cleaned = typed.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(cleaned) ? Number(cleaned) : null;
}

const whole = (typed: string): number | null => {
  const read = number(typed);
  return read === null ? null : Math.round(read);
};

/** Whether enough is typed to ask what it comes to. */
export function ready(typed: Typed, ground: LonLat[]): boolean {
  if (typed.method === 'jacobs') return ground.length > 0 || typed.area.trim() === '' || number(typed.area) !== null;
  if (typed.method === 'flow') return [typed.passed, typed.minutes, typed.lasted].every((one) => number(one) !== null);
  return number(typed.best) !== null || (number(typed.low) !== null && number(typed.high) !== null);
}

/** The question. */
export const asked = (typed: Typed, ground: LonLat[]): CrowdAsk => ({
  method: typed.method,
  low: whole(typed.low),
  best: whole(typed.best),
  high: whole(typed.high),
  ground: typed.area.trim() ? [] : ground,
  areaM2: number(typed.area),
  filled: whole(typed.filled),
  least: typed.least,
  most: typed.most,
  passed: whole(typed.passed) ?? 0,
  minutes: number(typed.minutes) ?? 0,
  lasted: number(typed.lasted) ?? 0,
  children: whole(typed.children),
  older: whole(typed.older),
  saidBy: typed.saidBy,
  time: typed.time,
  lateReason: typed.lateReason.trim() || null,
});
