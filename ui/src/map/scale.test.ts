import { expect, test } from 'vitest';
import { area, distance, lineLength } from './plane';
import { middle, off } from './fixtures';
import { metresInPixel, metresSay, scaleBar, zoomAt } from './scale';

test('a band is found again from its zoom', () => {
  expect(metresInPixel(zoomAt(0.25, 51.5), 51.5)).toBeCloseTo(0.25, 6);
  expect(zoomAt(0.2, 51.5)).toBeGreaterThan(zoomAt(0.6, 51.5));
});

test('the bar is a round distance that fits', () => {
  expect(scaleBar(0.25, 100)).toEqual({ metres: 20, pixels: 80 });
  expect(scaleBar(0.5, 100).metres).toBe(50);
  expect(scaleBar(13, 100).metres).toBe(1000);
});

test('distances are said as people say them', () => {
  expect([4.6, 4.62, 42.4, 999, 1240, 12_400].map(metresSay)).toEqual(['4.6 m', '4.6 m', '42 m', '999 m', '1.2 km', '12 km']);
});

test('the ground is measured in metres', () => {
  expect(distance(middle, off(middle, 30, 40))).toBeCloseTo(50, 1);
  const square = [middle, off(middle, 20, 0), off(middle, 20, 10), off(middle, 0, 10)];
  expect(lineLength(square)).toBeCloseTo(50, 1);
  expect(area(square)).toBeCloseTo(200, 0);
  expect(area([...square, middle])).toBeCloseTo(200, 0);
  expect(area(square.slice(0, 2))).toBe(0);
});
