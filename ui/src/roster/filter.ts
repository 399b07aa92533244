// Who is shown: by what they are to the day, by language, by group, and by what is typed.

import type { NowView, PersonKindView, PersonView } from '../api';
import { roleName } from '../shared/roles';

/** The filters, in their order. */
export const filters = ['everyone', 'free', 'on_duty', 'solicitors', 'organisations'] as const;

/** A filter. */
export type Filter = (typeof filters)[number];

const onDuty: NowView[] = ['on_duty', 'overdue'];

const tests: Record<Filter, (person: PersonView) => boolean> = {
  everyone: () => true,
  free: (person) => person.now === 'free',
  on_duty: (person) => onDuty.includes(person.now),
  solicitors: (person) => person.kind === 'solicitor',
  organisations: (person) => person.kind === 'organisation',
};

/** How many a filter would show. */
export const countOf = (people: PersonView[], filter: Filter): number => people.filter(tests[filter]).length;

/** How many are of one kind. */
export const ofKind = (people: PersonView[], kinds: PersonKindView[]): number =>
  people.filter((person) => kinds.includes(person.kind)).length;

const plain = (words: string) => words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Everything of somebody that typing may find. A number is found by its digits, however it is spaced. */
function findable(person: PersonView): string {
  const words = [person.name, ...person.languages, ...person.groups, ...person.skills, ...person.skills.map(roleName), person.holds ?? ''];
  return plain(words.join(' '));
}

/** Returns whether every typed word is found in somebody. */
export function isFound(person: PersonView, typed: string): boolean {
  const digits = typed.replace(/[\s()+-]/g, '');
  if (/^\d{3,}$/.test(digits)) return (person.phone ?? '').replace(/\D/g, '').includes(digits);
  const all = findable(person);
  return plain(typed).split(/\s+/).filter(Boolean).every((word) => all.includes(word));
}

/** What is asked of the list. */
export type Asked = { filter: Filter; language: string; group: string; typed: string };

/** Who is shown. */
export const shownOf = (people: PersonView[], { filter, language, group, typed }: Asked): PersonView[] =>
  people.filter(
    (person) =>
      tests[filter](person) &&
      (!language || person.languages.includes(language)) &&
      (!group || person.groups.includes(group)) &&
      isFound(person, typed),
  );

/** Every different word of a list in a list, in order. */
export const each = (people: PersonView[], of: (person: PersonView) => string[]): string[] =>
  [...new Set(people.flatMap(of))].sort((a, b) => a.localeCompare(b, 'en-GB'));
