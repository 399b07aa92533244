// A case as the desk would answer, for tests and the gallery.

import type { CaseView, LineView } from '../api';

const midnight = Date.UTC(2027, 5, 12, 23);

/** A time of the sample afternoon. */
export const at = (hour: number, minute: number): number => midnight + (hour * 60 + minute) * 60_000;

/** A line of the shared timeline. */
export const line = (number: number, when: number, text: string, more: Partial<LineView> = {}): LineView => ({
  id: `line-${number}`,
  number,
  at: when,
  until: null,
  about: false,
  recorded: when,
  lateMinutes: null,
  lateReason: null,
  text,
  directSpeech: false,
  standing: 'confirmed',
  kind: 'observation',
  source: 'first_hand',
  way: 'in_person',
  author: 'Tom Ellery',
  role: 'loggist',
  onBehalfOf: null,
  place: null,
  tags: [],
  key: false,
  struck: null,
  aboutNumbers: [],
  corrected: false,
  dispute: null,
  movedBy: null,
  reviewed: null,
  files: 0,
  ...more,
});

/** The man in the van. */
export const heron: CaseView = {
  id: 'heron',
  number: 1,
  pseudonym: 'Heron',
  firm: 'Rookery Law',
  summary: 'Man in the van. Instructed 15:22',
  opened: at(15, 18),
  conflictClear: at(15, 17),
  client: 'A Name Nobody Else Reads',
  power: 'unknown',
  notes: [
    { id: 'n4', kind: 'telephone', at: at(15, 41), by: 'Imran Sheikh', text: 'Senior officer says a decision “within the hour”. Would not say under which power he is held.', added: [] },
    { id: 'n3', kind: 'instructions', at: at(15, 26), by: 'Hannah Voss', text: 'Client wishes to remain and to be represented. Authority signed on paper.', added: [] },
    { id: 'n2', kind: 'case_note', at: at(15, 20), by: 'Hannah Voss', text: 'Introduced ourselves to officers. Asked for confirmation of the power relied on. None given.', added: [{ at: at(15, 44), by: 'Hannah Voss', text: 'asked a second time at 15:43, same answer.' }] },
    { id: 'n1', kind: 'negotiation', at: at(15, 4), by: 'Imran Sheikh', text: 'First contact with the senior officer. Asked that the engine be switched off while children stand behind the van. Agreed.', added: [] },
  ],
  attendances: [
    {
      id: 'a1',
      by: 'Hannah Voss',
      started: at(15, 22),
      stopped: null,
      stages: [
        { stage: 'called_out', at: at(14, 31) },
        { stage: 'set_off', at: at(14, 40) },
        { stage: 'arrived', at: at(14, 58) },
        { stage: 'saw_client', at: at(15, 22) },
        { stage: 'with_client', at: at(15, 22) },
        { stage: 'left', at: null },
      ],
      text: 'Spoke through the rear window, 15:22 to 15:31. Client calm. Asked for water and toilet again; I put both to the senior officer at 15:33.',
      finalised: null,
      added: [],
      minutes: 67,
      units: 12,
    },
  ],
  clocks: [
    { id: 'c1', name: 'Answer promised', basis: 'The officer said “within the hour” at 15:41', enteredBy: 'Imran Sheikh', started: at(15, 41), due: at(16, 41), cannotStart: null, settled: null },
    { id: 'c2', name: 'Detention review', basis: 'PACE 1984, s.40(1)', enteredBy: 'Hannah Voss', started: null, due: null, cannotStart: 'The power is unknown. This clock starts only for a criminal power.', settled: null },
    { id: 'c3', name: 'Bail application', basis: 'checked 1 June', enteredBy: 'Hannah Voss', started: null, due: null, cannotStart: null, settled: null },
  ],
  requests: [
    { what: 'Toilet', role: 'WF', says: 'Asked 15:02, refused 15:05.', refused: true, disputed: false },
    { what: 'Water', role: 'WR', says: 'Asked 15:02, answered 15:05.', refused: false, disputed: true },
  ],
  extract: [
    line(41, at(15, 5), 'He has water. He may not leave the van.', { standing: 'disputed', source: 'official_statement' }),
    line(39, at(15, 2), 'Water and toilet asked for.'),
    line(31, at(14, 54), 'Weighing up walking him out.', { standing: 'unverified', source: 'relayed' }),
    line(1, at(13, 36), 'Van enters the close.'),
  ],
  files: [],
};

/** A witness. */
export const wagtail: CaseView = {
  ...heron,
  id: 'wagtail',
  number: 2,
  pseudonym: 'Wagtail',
  summary: 'Witness, statement taken 15:50',
  notes: [],
  attendances: [],
  clocks: [],
  requests: [],
  extract: [],
};
