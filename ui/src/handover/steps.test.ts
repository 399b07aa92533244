import { expect, test } from 'vitest';
import { second } from './fixtures';
import { hasWords } from '../words';
import { isDone, levelKeys, stepOf, steps, waiting } from './steps';
import { fitting, next } from './zoom';

const signed = { id: 'h2', number: 2, from: 'Tom', to: 'Sunita', signed: 0, acknowledged: null };

test('the line follows the handover', () => {
  expect(stepOf({ what: 'compose' }, null)).toBe('compose');
  expect(stepOf({ what: 'preview' }, null)).toBe('preview');
  expect(stepOf({ what: 'signed', id: 'h2' }, signed)).toBe('print');
  expect(stepOf({ what: 'signed', id: 'h2' }, { ...signed, acknowledged: [1, 'Sunita'] })).toBe('acknowledged');
});

test('steps behind us are done, and the last one once it is reached', () => {
  expect(isDone('compose', 'preview')).toBe(true);
  expect(isDone('preview', 'preview')).toBe(false);
  expect(isDone('acknowledged', 'acknowledged')).toBe(true);
});

test('only the last handover can wait', () => {
  expect(waiting([signed, ...second.earlier])?.id).toBe('h2');
  expect(waiting(second.earlier)).toBeNull();
  expect(waiting([])).toBeNull();
});

test('two pages fit abreast where there is room, one where there is not', () => {
  expect(fitting(980)).toBeCloseTo(0.596, 2);
  expect(fitting(640)).toBeCloseTo(0.78, 2);
  expect(fitting(3000)).toBe(1);
});

test('zoom goes by tens and stays in sight', () => {
  expect(next(0.596, 1)).toBeCloseTo(0.6);
  expect(next(0.6, 1)).toBeCloseTo(0.7);
  expect(next(0.6, -1)).toBeCloseTo(0.5);
  expect(next(2, 1)).toBe(2);
  expect(next(0.3, -1)).toBe(0.3);
});

test('every step, part and level has words', () => {
  const parts = second.briefing.map(({ part }) => `part-${part}`);
  const levels = levelKeys.flatMap((level) => [`level-${level}`, `level-${level}-says`]);
  expect([...steps.map((step) => `step-${step}`), ...parts, ...levels].filter((id) => !hasWords(id))).toEqual([]);
});
