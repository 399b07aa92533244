import { expect, test } from 'vitest';
import { after, between, inTheMiddle, isMeant } from './covers';

test('a box is the same whichever corner was first, and stays within the picture', () => {
  expect(between([0.5, 0.75], [0.25, 0.5])).toEqual({ left: 0.25, top: 0.5, width: 0.25, height: 0.25 });
  expect(between([-1, -1], [2, 2])).toEqual({ left: 0, top: 0, width: 1, height: 1 });
});

test('a click without a drag is no box', () => {
  expect(isMeant(between([0.5, 0.5], [0.5, 0.5]))).toBe(false);
  expect(isMeant(inTheMiddle())).toBe(true);
});

test('arrows move a box, and with Shift size it, never beyond the edge', () => {
  let box = inTheMiddle();
  for (let press = 0; press < 100; press += 1) box = after('ArrowRight', false, box) ?? box;
  expect(box.left + box.width).toBeCloseTo(1);
  for (let press = 0; press < 100; press += 1) box = after('ArrowUp', true, box) ?? box;
  expect(box.height).toBeGreaterThan(0);
  for (let press = 0; press < 100; press += 1) box = after('ArrowDown', true, box) ?? box;
  expect(box.top + box.height).toBeCloseTo(1);
  expect(after('x', false, box)).toBeNull();
});
