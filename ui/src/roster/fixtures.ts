// A roster in the middle of an afternoon, for tests and the gallery. These people do not exist,
// and their numbers are from the ranges kept for drama.

import type { CallOutView, PersonView, RosterView } from '../api';

/** A time on the day, in its own zone. */
export const time = (hours: number, minutes: number): number => Date.UTC(2026, 5, 13, hours - 1, minutes);

const end = Date.UTC(2027, 11, 13);

/** Somebody in the roster. */
export const person = (name: string, given: Partial<PersonView> = {}): PersonView => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  initials: name.split(' ').map((word) => word.charAt(0)).join(''),
  kind: 'volunteer',
  role: null,
  phone: null,
  skills: given.role ? [given.role] : [],
  languages: ['English'],
  groups: [],
  availableFrom: null,
  availableUntil: null,
  firstTime: false,
  now: 'on_duty',
  holds: null,
  consent: null,
  healthNote: null,
  keptUntil: end,
  purgeSoon: false,
  pastDate: false,
  here: false,
  origin: null,
  today: [],
  sameNumberAs: null,
  ...given,
});

/** The call-out of the day. */
export const callOut: CallOutView = {
  number: 1,
  sent: time(13, 40),
  channels: 'Two WhatsApp groups and social media',
  text: 'Van in Linnet Close. Come and be calm.',
  coming: 21,
  later: 6,
  cannot: 0,
  silent: 13,
  mark: null,
};

/** The roster at 16:29. */
export const roster: RosterView = {
  at: time(16, 29),
  callOut,
  people: [
    person('Amara Blake', { role: 'WR', phone: '07700 900118', languages: ['English', 'Igbo'], availableFrom: time(13, 50), availableUntil: time(18, 0) }),
    person('Ben Adeyemi', { role: 'ES', phone: '07700 900124', languages: ['English', 'Yoruba'], availableFrom: time(14, 0), availableUntil: time(16, 45) }),
    person('Cleo Farrant', { role: 'ME', phone: '07700 900131', languages: ['English', 'French'], availableFrom: time(16, 0), now: 'free' }),
    person('Dafydd Price', { role: 'LO', phone: '07700 900140', languages: ['English', 'Welsh'], availableUntil: time(17, 30), now: 'overdue' }),
    person('Elin Sayer', { role: 'FA', phone: '07700 900152', availableFrom: time(17, 15), now: 'next' }),
    person('Grace Lindqvist', { kind: 'contact', phone: '07700 900163', languages: ['English', 'Swedish'], groups: ['Neighbour'], now: 'here', keptUntil: Date.UTC(2027, 6, 13) }),
    person('Hannah Voss', { kind: 'solicitor', role: 'SO', phone: '020 7946 0417', languages: ['English', 'German'], now: 'on_site', keptUntil: null }),
    person('Imran Sheikh', { kind: 'solicitor', role: 'SO', phone: '020 7946 0418', languages: ['English', 'Urdu'], now: 'on_site', keptUntil: null }),
    person('Ines Duarte', { role: 'VE', phone: '07700 900175', languages: ['Portuguese', 'English'], availableUntil: time(17, 30) }),
    person('Kofi Mensah', { role: 'FA', phone: '07700 900181', languages: ['English', 'Twi'], availableUntil: time(17, 15) }),
    person('Linnet Tenants', { kind: 'organisation', phone: '020 7946 0102', languages: [], now: 'here', keptUntil: null }),
    person('Marta Nowak', {
      role: 'ES',
      phone: '07700 900199',
      skills: ['ES', 'FA'],
      languages: ['Polish', 'English'],
      groups: ['Reading group', 'Stewards'],
      availableUntil: time(20, 0),
      now: 'free',
      consent: 'To be called for today. Given in person 14:36, noted by Tom Ellery.',
      keptUntil: Date.UTC(2026, 5, 27, 12),
      purgeSoon: true,
      origin: 'walk-in 14:36',
      sameNumberAs: 'Marta N.',
      today: [
        { at: time(14, 36), says: 'Walked in, called by the reading group' },
        { at: time(14, 40), says: 'Entrance steward, relieved 15:19' },
      ],
    }),
    person('Nell Hargreave', { role: 'LO', phone: '07700 900203', availableUntil: time(17, 30), now: 'overdue' }),
    person('Priya Raman', { role: 'WF', phone: '07700 900214', languages: ['English', 'Hindi'], availableUntil: time(18, 0) }),
  ],
};

/** A roster nobody is in. */
export const emptyRoster: RosterView = { at: time(16, 29), people: [], callOut: null };

/** More people than a page should hold. */
export const crowd = (count: number): PersonView[] =>
  Array.from({ length: count }, (_, at) => person(`Neighbour ${String(at + 1).padStart(4, '0')}`, { now: 'away' }));
