import { expect, test } from 'vitest';
import { gather, oneRole, type Placed } from './clusters';
import { marksAt, middle, noMarks } from './fixtures';
import { signsOf } from './marks';

const incident = (number: number) => ({ number, title: `Incident ${number}`, state: 'active' as const, position: middle });
const post = (id: string, role: string) => ({ id, role, title: id, filled: 1, needed: 1, optional: false, position: middle });
const place = (marks: ReturnType<typeof signsOf>, step: number): Placed[] => marks.map((mark, at) => ({ mark, x: at * step, y: 0 }));

test('posts of one role that would hide each other join under its letters', () => {
  const signs = gather(place(signsOf({ ...noMarks, posts: [post('a', 'LO'), post('b', 'LO')] }), 10), 0.25);
  expect(signs).toHaveLength(1);
  expect(oneRole(signs[0]!.marks)).toBe('LO');
});

test('posts of different roles join into a number', () => {
  const [sign] = gather(place(signsOf({ ...noMarks, posts: [post('a', 'LO'), post('b', 'FA')] }), 10), 0.25);
  expect(sign?.marks).toHaveLength(2);
  expect(oneRole(sign!.marks)).toBeNull();
});

test('posts far enough apart stay apart', () => {
  expect(gather(place(signsOf({ ...noMarks, posts: [post('a', 'LO'), post('b', 'LO')] }), 22), 0.25)).toHaveLength(2);
});

test('incidents never join with posts, and only many of them far away join at all', () => {
  const few = signsOf({ ...noMarks, incidents: [1, 2, 3].map(incident), posts: [post('a', 'LO')] });
  expect(gather(place(few, 0), 3)).toHaveLength(4);
  const many = signsOf({ ...noMarks, incidents: Array.from({ length: 9 }, (_, at) => incident(at + 1)) });
  expect(gather(place(many, 0), 3)).toHaveLength(1);
  expect(gather(place(many, 0), 0.5)).toHaveLength(9);
});

test('Tab walks incidents in the order of their list, then places, then posts', () => {
  const order = signsOf(marksAt(middle)).map((mark) => mark.key);
  expect(order.slice(0, 4)).toEqual(['incident-1', 'incident-2', 'incident-3', 'place-in']);
  expect(order.at(-1)).toBe('post-es');
});
