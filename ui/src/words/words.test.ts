import { expect, test } from 'vitest';
import { keyRows } from '../shared/keys';
import { knownRoles } from '../shared/roles';
import { hasWords, t } from './index';

/** Words that are chosen by a value of the contract: a missing one would show its id on the screen. */
const chosen: Record<string, string[]> = {
  key: keyRows.map(({ id }) => id),
  role: knownRoles,
  standing: ['unverified', 'corroborated', 'confirmed', 'disputed', 'unverifiable', 'refuted', 'superseded'],
  source: ['first_hand', 'relayed', 'read_online', 'official_statement', 'document'],
  way: ['in_person', 'phone', 'radio', 'whatsapp', 'social_media', 'paper', 'message'],
  kind: ['observation', 'report', 'request', 'decision', 'call_out', 'note'],
  'need-do': ['ask_again', 'record_answer', 'check_in', 'fill', 'check', 'open_claims', 'left', 'open_handover', 'open_entry', 'open_incident', 'open_person'],
  incident: ['new', 'active', 'watching', 'closed'],
  answer: ['answered', 'refused', 'disputed', 'delivered', 'withdrawn'],
  'line-do': ['open', 'verify', 'correct', 'strike', 'lift', 'key', 'unkey', 'dispute', 'incident'],
  screen: ['board', 'roles', 'roster', 'cases', 'handover', 'map', 'settings'],
  back: ['known', 'happened'],
  timeline: ['known', 'happened'],
  tab: ['lines', 'map', 'strip'],
};

test.each(Object.entries(chosen))('every %s has words', (kind, values) => {
  expect(values.filter((value) => !hasWords(`${kind}-${value}`))).toEqual([]);
});

test('numbers choose their words', () => {
  expect(t('timeline-entries', { count: 1 })).toBe('1 entry');
  expect(t('timeline-entries', { count: 31 })).toBe('31 entries');
});

test('words nobody wrote show their id, so that they are seen', () => {
  expect(t('nobody-wrote-this')).toBe('nobody-wrote-this');
});

test('what a thing is called by is no amount', () => {
  expect(t('correct-title', { number: 1001 })).toContain('1001');
});
