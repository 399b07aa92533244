import { expect, test } from 'vitest';
import type { TickView } from '../../api/contract';
import { atOf, band, crowdAt, curve, ends, entriesBy, heightOf, joined, labels, readable, scaleOf, shapes, tickPath, xOf, type Ruler } from './geometry';

const MINUTE = 60_000;
const HALF_PAST_ONE = Date.UTC(2027, 5, 13, 12, 30);
const ruler: Ruler = { from: HALF_PAST_ONE, to: HALF_PAST_ONE + 210 * MINUTE, start: 52, width: 840 };
const after = (minutes: number) => HALF_PAST_ONE + minutes * MINUTE;
const tick = (minutes: number, entries = 1, standing: TickView['standing'] = null): TickView => ({ at: after(minutes), entries, standing });
const height = heightOf([50, 100, 150], 22, 72);

test('a place and its minute agree, and the ends hold', () => {
  expect(atOf(ruler, xOf(ruler, after(84)))).toBe(after(84));
  expect(atOf(ruler, -500)).toBe(ruler.from);
  expect(atOf(ruler, 9_000)).toBe(ruler.to);
});

test('labels stand every half hour, and every quarter when there is room', () => {
  expect(labels(ruler)).toHaveLength(8);
  expect(labels({ ...ruler, width: 4_000 })).toHaveLength(15);
  expect(labels({ ...ruler, width: 200 }).length).toBeLessThan(8);
});

test('the scale holds the highest estimate in round steps', () => {
  expect(scaleOf(150)).toEqual([50, 100, 150]);
  expect(scaleOf(151).at(-1)).toBeGreaterThanOrEqual(151);
  expect(readable([50, 100, 150], heightOf([50, 100, 150], 22, 52))).toEqual([150, 50]);
});

test('a gap of more than 45 minutes without a count is dashed', () => {
  const crowd = [0, 40, 100].map((minutes) => ({ at: after(minutes), low: 10, best: 20, high: 30 }));
  const { whole, dashed } = curve(crowd, ruler, height);
  expect(whole.match(/L/g)).toHaveLength(1);
  expect(dashed.match(/L/g)).toHaveLength(1);
});

test('the band runs along the highest and back along the lowest', () => {
  const crowd = [0, 40].map((minutes) => ({ at: after(minutes), low: 50, best: 75, high: 150 }));
  const path = band(crowd, ruler, height);
  expect(path).toMatch(/^M52\.0 22\.0L/);
  expect(path.endsWith('Z')).toBe(true);
  expect(band(crowd.slice(0, 1), ruler, height)).toBe('');
});

test('ticks closer than three pixels join into a taller bar', () => {
  const close = joined([tick(10), tick(10.5), tick(30)], ruler);
  expect(close.map(({ entries }) => entries)).toEqual([2, 1]);
  expect(tickPath(close, 90)).toContain('v-14');
});

test('only states other than confirmed get their shape, and none lies on another', () => {
  const drawn = shapes([tick(10, 1, 'confirmed'), tick(20, 1, 'disputed'), tick(21, 1, 'refuted'), tick(40, 1, 'refuted')], ruler);
  expect(drawn.map(({ standing }) => standing)).toEqual(['disputed', 'refuted']);
});

test('the spoken value counts what was known then', () => {
  const ticks = [tick(10, 2), tick(20), tick(90)];
  expect(entriesBy(ticks, after(20))).toBe(3);
  expect(crowdAt([{ at: after(30), low: 1, best: 2, high: 3 }], after(20))).toBeUndefined();
});

test('a day without entries shows an empty afternoon around now', () => {
  const strip = { from: null, to: null, now: null, crowd: [], ticks: [], flags: [], officials: [] };
  const { from, to } = ends(strip, after(7));
  expect(from).toBe(after(0));
  expect(to - from).toBe(210 * MINUTE);
});
