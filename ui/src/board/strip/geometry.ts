// Where things stand on the day strip: numbers in, numbers and paths out.

import type { At, CrowdPoint, Standing, StripView, TickView } from '../../api';

const MINUTE = 60_000;
const GAP = 45 * MINUTE;
const JOINED = 3;

/** The strip's ruler: from an instant to a place and back. */
export type Ruler = { from: At; to: At; start: number; width: number };

/** Returns where an instant stands. */
export const xOf = (ruler: Ruler, at: At): number =>
  ruler.start + ((at - ruler.from) / Math.max(1, ruler.to - ruler.from)) * ruler.width;

/** Returns the whole minute that stands at a place, held between the ends. */
export function atOf(ruler: Ruler, x: number): At {
  const share = Math.min(1, Math.max(0, (x - ruler.start) / Math.max(1, ruler.width)));
  return Math.round((ruler.from + share * (ruler.to - ruler.from)) / MINUTE) * MINUTE;
}

/** Labels every half hour; every quarter when there is room for them. */
export function labels(ruler: Ruler): At[] {
  const minutes = (ruler.to - ruler.from) / MINUTE;
  const perMinute = ruler.width / Math.max(1, minutes);
  const room = perMinute * 30;
  const step = (perMinute > 14 ? 15 : room > 44 ? 30 : room > 22 ? 60 : 120) * MINUTE;
  const all: At[] = [];
  for (let at = Math.ceil(ruler.from / step) * step; at <= ruler.to; at += step) all.push(at);
  return all;
}

/** Heights of the people scale: up to four round steps that hold `most`. */
export function scaleOf(most: number): number[] {
  const steps = [10, 20, 25, 50, 100, 200, 250, 500, 1000, 2500, 5000, 10_000, 50_000];
  const step = steps.find((one) => one * 3 >= most) ?? Math.ceil(most / 3);
  return [step, step * 2, step * 3];
}

/** A place for people on the scale: 0 at the foot. */
export type Height = (people: number) => number;

/** Returns the height function between `top` (the scale's end) and `foot`. */
export const heightOf = (scale: number[], top: number, foot: number): Height => {
  const most = scale[scale.length - 1] ?? 1;
  return (people) => foot - (Math.min(people, most) / most) * (foot - top);
};

/** The heights whose labels have room: at least 13 px apart, the tallest always. */
export function readable(scale: number[], height: Height): number[] {
  let last = -Infinity;
  return [...scale].reverse().filter((people) => {
    const y = height(people);
    if (y - last < 13) return false;
    last = y;
    return true;
  });
}

const point = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** The curve in straight lines: whole where people were counted often, dashed over longer gaps. */
export function curve(crowd: CrowdPoint[], ruler: Ruler, height: Height): { whole: string; dashed: string } {
  let whole = '';
  let dashed = '';
  crowd.forEach((here, place) => {
    const before = crowd[place - 1];
    const to = point(xOf(ruler, here.at), height(here.best));
    if (!before) return;
    const line = `M${point(xOf(ruler, before.at), height(before.best))}L${to}`;
    if (here.at - before.at > GAP) dashed += line;
    else whole += line;
  });
  return { whole, dashed };
}

/** The band between the lowest and the highest estimate. */
export function band(crowd: CrowdPoint[], ruler: Ruler, height: Height): string {
  if (crowd.length < 2) return '';
  const above = crowd.map((one) => point(xOf(ruler, one.at), height(one.high)));
  const below = [...crowd].reverse().map((one) => point(xOf(ruler, one.at), height(one.low)));
  return `M${[...above, ...below].join('L')}Z`;
}

/** A tick: one entry, or several that would stand too close. */
export type Tick = { x: number; entries: number };

/** Joins ticks closer than three pixels into taller bars. */
export function joined(ticks: TickView[], ruler: Ruler): Tick[] {
  const all: Tick[] = [];
  for (const tick of ticks) {
    const x = xOf(ruler, tick.at);
    const last = all[all.length - 1];
    if (last && x - last.x < JOINED) last.entries += tick.entries;
    else all.push({ x, entries: tick.entries });
  }
  return all;
}

/** How tall a tick is: 12 for one, up to 18 for many. */
export const tall = (entries: number): number => Math.min(18, 12 + (entries - 1) * 2);

/** All ticks as one path, so that a day of a hundred thousand entries is one shape. */
export const tickPath = (ticks: Tick[], foot: number): string =>
  ticks.map(({ x, entries }) => `M${x.toFixed(1)} ${foot}v${-tall(entries)}`).join('');

/** A state on the strip. Only states other than confirmed get their shape. */
export type Shape = { at: At; x: number; standing: Standing };

/** The shapes to draw; of two that would lie on each other the earlier one stays. */
export function shapes(ticks: TickView[], ruler: Ruler): Shape[] {
  const all: Shape[] = [];
  for (const { at, standing } of ticks) {
    if (!standing || standing === 'confirmed') continue;
    const x = xOf(ruler, at);
    const last = all[all.length - 1];
    if (!last || x - last.x >= 14) all.push({ at, x, standing });
  }
  return all;
}

/** The estimate that held at a moment. */
export const crowdAt = (crowd: CrowdPoint[], at: At): CrowdPoint | undefined =>
  crowd.filter((one) => one.at <= at).at(-1);

/** How many entries there were by a moment. */
export const entriesBy = (ticks: TickView[], at: At): number =>
  ticks.reduce((sum, tick) => (tick.at <= at ? sum + tick.entries : sum), 0);

/** The ends of the strip: what the desk says, or an empty afternoon around now. */
export function ends(strip: StripView, now: At): { from: At; to: At } {
  if (strip.from !== null && strip.to !== null) return { from: strip.from, to: strip.to };
  const from = Math.floor(now / (30 * MINUTE)) * 30 * MINUTE;
  return { from, to: from + 210 * MINUTE };
}
