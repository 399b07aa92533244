import { expect, test, vi } from 'vitest';
import type { LonLat } from '../api';
import type { Camera } from './engine';
import { mapAt, marksAt, middle } from './fixtures';
import { meet } from './labels';
import { layOut, signBox } from './layout';
import { signsOf } from './marks';

// Widths are guessed: the pretend browser of the tests has no canvas.
vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);

/** A camera over the middle of the close, without an engine. */
function cameraAt(perPixel: number, width = 630, height = 635): Camera {
  const shrink = Math.cos((middle.lat * Math.PI) / 180);
  return {
    project: (at: LonLat) => ({
      x: width / 2 + ((at.lon - middle.lon) * 111_195 * shrink) / perPixel,
      y: height / 2 - ((at.lat - middle.lat) * 111_195) / perPixel,
    }),
    unproject: () => middle,
    centre: middle,
    metresInPixel: perPixel,
    width,
    height,
  };
}
const map = mapAt(middle);
const marks = marksAt(middle);
const near = layOut(cameraAt(0.25), signsOf(marks), marks.crowd, map.close);

test('in the close everything stands on its own, and no words lie over a sign', () => {
  expect(near.signs).toHaveLength(15);
  for (const { box } of near.words) expect(near.signs.some((sign) => meet(signBox(sign), box))).toBe(false);
});

test('the incident, the way in and the crowd are named', () => {
  const named = near.words.map((one) => one.mark.label);
  expect(named).toContain('Van and man held inside');
  expect(named).toContain('Only vehicle entrance');
  expect(near.crowd?.led).not.toBeNull();
});

test('posts are named only from the doorstep, the vehicle never', () => {
  const kinds = near.words.map((one) => one.mark.kind);
  expect(kinds).not.toContain('post');
  const doorstep = layOut(cameraAt(0.15), signsOf(marks), marks.crowd, map.close);
  expect(doorstep.words.map((one) => one.mark.kind)).toContain('post');
  expect(doorstep.words.map((one) => one.mark.label)).not.toContain('Van');
});

test('far away posts join and names of places go', () => {
  const far = layOut(cameraAt(2), signsOf(marks), marks.crowd, map.close);
  expect(far.signs.some((sign) => sign.marks.length > 1)).toBe(true);
  expect(far.words.map((one) => one.mark.label)).not.toContain('Water, no. 14');
});

test('the close is named beside its road, upright, over nothing of ours', () => {
  expect(near.own).not.toBeNull();
  expect(Math.abs(near.own!.turned)).toBeCloseTo(Math.PI / 2, 2);
  expect(Math.abs(near.own!.x - 315)).toBeGreaterThan(14);
  for (const box of near.own!.boxes) {
    expect([...near.words.map((one) => one.box), ...near.signs.map(signBox)].some((other) => meet(other, box))).toBe(false);
  }
});
