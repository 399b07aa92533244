import { expect, test, vi } from 'vitest';
import { hasWords } from '../words';
import { byUrgency, isPressing, nextDue, running, shareUsed, stateOf, tabs } from './case';
import { findable } from './findable';
import { at, heron, line, wagtail } from './fixtures';

vi.mock('../host', () => ({ call: vi.fn() }));

const clock = (name: string) => heron.clocks.find((one) => one.name === name)!;

test('a clock is due, waits for a power, has no deadline, or is settled', () => {
  expect(stateOf(clock('Answer promised'))).toBe('due');
  expect(stateOf(clock('Detention review'))).toBe('cannot_start');
  expect(stateOf(clock('Bail application'))).toBe('any_time');
  expect(stateOf({ ...clock('Answer promised'), settled: 'Met 16:30' })).toBe('settled');
});

test('the list shows the clock that is due first, and never one that is settled', () => {
  const later = { ...clock('Answer promised'), id: 'later', due: at(18, 0) };
  const met = { ...clock('Answer promised'), id: 'met', due: at(16, 0), settled: 'Met 15:59' };
  expect(nextDue({ ...heron, clocks: [later, met, ...heron.clocks] })?.id).toBe('c1');
  expect(nextDue(wagtail)).toBeNull();
});

test('half an hour before it is due, and after, a clock needs somebody', () => {
  expect(isPressing(clock('Answer promised'), at(16, 10))).toBe(false);
  expect(isPressing(clock('Answer promised'), at(16, 11))).toBe(true);
  expect(isPressing(clock('Answer promised'), at(16, 50))).toBe(true);
  expect(isPressing(clock('Detention review'), at(16, 50))).toBe(false);
});

test('the bar is the share of the time that is used, full once it is over', () => {
  expect(shareUsed(clock('Answer promised'), at(16, 11))).toBeCloseTo(0.5);
  expect(shareUsed(clock('Answer promised'), at(17, 0))).toBe(1);
});

test('an attendance runs until it has stopped', () => {
  expect(running(heron)?.id).toBe('a1');
  expect(running({ ...heron, attendances: heron.attendances.map((one) => ({ ...one, stopped: at(16, 0) })) })).toBeNull();
});

test('only lines that are not taken yet can be taken, found by words or by number', () => {
  const lines = [...heron.extract, line(58, at(16, 28), 'About 20 more police arrive.'), line(52, at(15, 40), 'Over 100 people.')];
  expect(findable(lines, heron.extract, '').map((one) => one.number)).toEqual([58, 52]);
  expect(findable(lines, heron.extract, 'POLICE 20').map((one) => one.number)).toEqual([58]);
  expect(findable(lines, heron.extract, '#52').map((one) => one.number)).toEqual([52]);
  expect(findable(lines, heron.extract, 'van')).toEqual([]);
});

test('every stage, kind of note, power and part has words', () => {
  const stages = heron.attendances[0]!.stages.map(({ stage }) => `stage-${stage}`);
  const notes = ['case_note', 'instructions', 'negotiation', 'telephone', 'statement'].map((kind) => `note-${kind}`);
  const powers = ['unknown', 'administrative', 'criminal', 'both'].flatMap((power) => [`power-${power}`, `power-of-${power}`]);
  const parts = tabs.map((tab) => `case-tab-${tab}`);
  expect([...stages, ...notes, ...powers, ...parts].filter((id) => !hasWords(id))).toEqual([]);
});

test('clocks stand in the order in which they matter', () => {
  const met = { ...clock('Answer promised'), id: 'met', settled: 'Met 15:59' };
  expect(byUrgency([met, ...heron.clocks].reverse()).map(({ id }) => id)).toEqual(['c1', 'c2', 'c3', 'met']);
});
