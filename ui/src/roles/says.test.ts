import { expect, test } from 'vitest';
import { duties, inOrder } from './people';
import { emptyRota, held, post, rota, time } from './fixtures';
import { checkInSays, filledSays, isRested, missing, restSays, runSays, soonestGap, staysSays, unfilledSays } from './says';

const now = time(16, 29);

test('a check-in is due in minutes, and over in minutes', () => {
  expect(checkInSays(time(16, 40), now)).toEqual({ says: 'in 11 min', over: false });
  expect(checkInSays(time(16, 20), now)).toEqual({ says: '9 min over', over: true });
  expect(checkInSays(now, now)).toEqual({ says: 'due now', over: false });
});

test('somebody stays until a time, since a time, or with a note', () => {
  expect(staysSays(held('Ben Adeyemi', { until: time(16, 45), leavingSoon: true }))).toBe('until 16:45, leaving soon');
  expect(staysSays(held('Tom Ellery', { from: time(14, 30) }))).toBe('since 14:30');
  expect(staysSays(held('Hannah Voss', { note: 'arrived 14:58' }))).toBe('arrived 14:58');
});

test('a post says how full it is, and a short one since when and who could come', () => {
  const [, , steward] = rota.posts;
  expect(filledSays(steward!)).toBe('1 of 2 filled');
  expect(missing(steward!)).toBe(1);
  expect(unfilledSays(steward!)).toBe('since 16:05, 2 free with the skill');
  expect(filledSays(post('ME', 'Media', { optional: true }))).toBe('0 of 1, optional');
  expect(missing(post('ME', 'Media', { optional: true }))).toBe(0);
});

test('the soonest gap is the one the head warns of', () => {
  expect(soonestGap(rota)).toBe(time(16, 45));
  expect(soonestGap(emptyRota)).toBeNull();
});

test('who is free says what they speak and how long they have rested', () => {
  const [marta, , , selam, cleo] = rota.free;
  expect(restSays(marta!, now)).toBe('Polish, English, rested 1 h 10');
  expect(restSays(selam!, now)).toBe('Tigrinya, Amharic, arrives 16:40');
  expect(restSays(cleo!, now)).toBe('French, English, not yet out today');
  expect([marta, selam, cleo].map((one) => isRested(one!, now))).toEqual([true, false, true]);
});

test('a run says where it stands', () => {
  expect(rota.runs.map(runSays)).toEqual(['delivered 15:20', 'delivered 15:58', 'leaves 16:40, Amara Blake']);
});

test('by person, everybody stands once, with now and next', () => {
  const all = duties(rota);
  expect(all.map((duty) => duty.name)).toEqual([...all.map((duty) => duty.name)].sort());
  expect(all.find((duty) => duty.name === 'Ruth Adair')?.next[0]?.post.title).toBe('Observers A, at the van');
});

test('the list is in order of time and has the gaps in it', () => {
  const lines = inOrder(rota);
  expect(lines.map((line) => line.at)).toEqual([...lines.map((line) => line.at)].sort((a, b) => a - b));
  expect(lines.filter((line) => line.name === null).map((line) => line.post.title)).toEqual([
    'Entrance steward', 'Interpreter, Tigrinya', 'Entrance steward',
  ]);
});
