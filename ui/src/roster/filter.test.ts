import { expect, test } from 'vitest';
import { countOf, each, shownOf, type Asked } from './filter';
import { person, roster, time } from './fixtures';
import { availableSays, keptSays, languagesSay, purgeSays } from './says';

const everyone: Asked = { filter: 'everyone', language: '', group: '', typed: '' };
const names = (asked: Partial<Asked>) => shownOf(roster.people, { ...everyone, ...asked }).map((one) => one.name);

test('people are found by name, skill and language, every word in any order', () => {
  expect(names({ typed: 'nowak' })).toEqual(['Marta Nowak']);
  expect(names({ typed: 'first aid twi' })).toEqual(['Kofi Mensah']);
  expect(names({ typed: 'POLISH steward' })).toEqual(['Marta Nowak']);
  expect(names({ typed: 'nobody' })).toEqual([]);
});

test('a number is found by its digits, however it is spaced', () => {
  expect(names({ typed: '900199' })).toEqual(['Marta Nowak']);
  expect(names({ typed: '07700 900 199' })).toEqual(['Marta Nowak']);
});

test('accents do not hide anybody', () => {
  const people = [person('José Álvarez')];
  expect(shownOf(people, { ...everyone, typed: 'jose alvarez' })).toHaveLength(1);
});

test('the chips count what they show', () => {
  for (const filter of ['everyone', 'free', 'on_duty', 'solicitors', 'organisations'] as const) {
    expect(names({ filter })).toHaveLength(countOf(roster.people, filter));
  }
  expect(countOf(roster.people, 'on_duty')).toBe(7);
  expect(names({ filter: 'free', language: 'French' })).toEqual(['Cleo Farrant']);
  expect(names({ group: 'Reading group' })).toEqual(['Marta Nowak']);
  expect(each(roster.people, (one) => one.groups)).toEqual(['Neighbour', 'Reading group', 'Stewards']);
});

test('availability, language and the end of the data in words', () => {
  const [amara, , cleo, dafydd, , , hannah] = roster.people;
  expect([amara, cleo, dafydd, hannah].map((one) => availableSays(one!))).toEqual(['13:50 to 18:00', 'from 16:00', 'until 17:30', 'any']);
  expect(languagesSay(['Polish', 'English'])).toBe('Polish (first), English');
  const now = time(16, 29);
  expect(keptSays(amara!, now)).toBe('Dec 2027');
  expect(keptSays(hannah!, now)).toBe('kept by firm');
  expect(keptSays(roster.people.find((one) => one.purgeSoon)!, now)).toBe('14 days left');
  expect(purgeSays(Date.UTC(2026, 5, 27, 12), now)).toBe('To be removed from 27 June, in 14 days');
});
