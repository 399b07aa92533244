import { expect, test } from 'vitest';
import { covered, lead } from './crowd';
import { boxAt, meet, write, type Wanted } from './labels';

const view = { left: 0, right: 600, top: 0, bottom: 400 };
const wanted = (key: string, x: number, y: number, rank = 3): Wanted => ({ key, rank, sign: boxAt(x, y, 26, 26), width: 100, height: 20 });
const sideOf = (written: { key: string; side: string }[], key: string) => written.find((one) => one.key === key)?.side;

test('words go right, then left, above, below', () => {
  const one = wanted('water', 300, 200);
  const right = { left: 315, right: 420, top: 190, bottom: 210 };
  const left = { left: 180, right: 285, top: 190, bottom: 210 };
  const above = { left: 250, right: 350, top: 160, bottom: 185 };
  const taken = [right, left, above];
  expect([0, 1, 2, 3].map((count) => sideOf(write([one], taken.slice(0, count), view), 'water'))).toEqual(['right', 'left', 'above', 'below']);
});

test('words that find no room are left out rather than drawn over something', () => {
  expect(write([wanted('water', 300, 200)], [{ left: 0, right: 600, top: 0, bottom: 400 }], view)).toEqual([]);
  expect(write([wanted('edge', 590, 8)], [], { ...view, left: 480 })).toEqual([]);
});

test('an incident is served before a place, however late it is named', () => {
  const written = write([wanted('place', 300, 200, 3), wanted('incident', 300, 215, 0)], [], view);
  expect(sideOf(written, 'incident')).toBe('right');
  expect(sideOf(written, 'place')).not.toBe('right');
});

test('no two words meet', () => {
  const many = Array.from({ length: 40 }, (_, at) => wanted(`one ${at}`, 40 + (at % 8) * 70, 40 + Math.floor(at / 8) * 60));
  const written = write(many, many.map((one) => one.sign), view);
  const pairs = written.flatMap((one, at) => written.slice(at + 1).map((other) => meet(one.box, other.box)));
  expect(written.length).toBeGreaterThan(3);
  expect(pairs.some(Boolean)).toBe(false);
});

const ring = [{ x: 280, y: 100 }, { x: 320, y: 100 }, { x: 320, y: 300 }, { x: 280, y: 300 }];

test('the crowd covers its ring and no more', () => {
  const boxes = covered(ring);
  expect(Math.min(...boxes.map((box) => box.left))).toBe(280);
  expect(Math.max(...boxes.map((box) => box.right))).toBe(320);
  expect(boxes.at(-1)?.bottom).toBe(300);
});

test("the crowd's words stand to the right of it, or to the left when that is taken", () => {
  const size = { width: 120, height: 36 };
  const right = lead(covered(ring), size, [], view);
  expect(right?.from.x).toBe(320);
  expect(right?.box.left).toBeGreaterThan(320);
  const left = lead(covered(ring), size, [{ left: 321, right: 600, top: 0, bottom: 400 }], view);
  expect(left?.box.right).toBeLessThan(280);
  expect(lead(covered(ring), size, [view], view)).toBeNull();
});
