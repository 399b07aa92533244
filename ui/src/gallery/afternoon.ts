// An afternoon for the gallery and the tests: answers of the desk as a page would get them.

import type { BoardView, DayView, LineView, MapView, NeedView, ParsedLine, Standing, TimelineView } from '../api/contract';

const DAY = Date.UTC(2027, 5, 13);

/** An instant of the afternoon, in the close's own time: `at('14:54')`. */
export const at = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return DAY + ((hours ?? 0) - 1) * 3_600_000 + (minutes ?? 0) * 60_000;
};

export const day: DayView = {
  name: 'Linnet Close',
  zone: 'Europe/London',
  exercise: true,
  sample: true,
  file: 'linnet.closeby',
  now: at('16:29'),
  author: 'Tom Ellery',
  role: 'loggist',
  legalOpen: false,
  legalBy: null,
  locksAt: at('16:38'),
  legalClosesAt: null,
  readOnly: null,
  askFirst: null,
  firstEntry: at('13:36'),
  sync: null,
};

const needed = (over: Partial<NeedView>): NeedView => ({
  about: over.title ?? '',
  kind: 'open_request',
  urgency: 'act',
  role: null,
  title: '',
  detail: '',
  clock: at('16:00'),
  countsDown: false,
  over: false,
  actions: [],
  number: null,
  ...over,
});

export const needs: NeedView[] = [
  needed({ role: 'WF', title: 'Toilet for man in van', detail: 'Asked 15:02, refused 15:05, disputed.', clock: at('15:02'), actions: ['ask_again', 'record_answer'], number: 2 }),
  needed({ kind: 'overdue_check_in', role: 'LO', title: 'Observers B overdue', detail: 'Nell, Dafydd. Check-in due 16:20.', clock: at('16:20'), over: true, actions: ['check_in'] }),
  needed({ kind: 'unfilled_post', role: 'ES', title: 'Entrance steward 2', detail: 'Empty since 16:05. Two free with the skill.', clock: at('16:05'), actions: ['fill'] }),
  needed({ kind: 'unchecked_claim', urgency: 'claim', title: 'Another vehicle?', detail: '#31, relayed 14:54. Nobody is checking it.', clock: at('14:54'), actions: ['check'], number: 31 }),
  needed({ kind: 'due_soon', urgency: 'coming', role: 'WR', title: 'Water run 3, 16:40', detail: '24 bottles, no. 14 to the entrance. Amara.', clock: at('16:40'), countsDown: true, actions: ['left'] }),
  needed({ kind: 'handover_waiting', urgency: 'coming', title: 'Handover 2 waiting', detail: 'Signed 16:28 by Tom. Waiting for Sunita.', clock: at('16:28'), actions: ['open_handover'] }),
];

const wrote = (number: number, time: string, text: string, standing: Standing, over: Partial<LineView> = {}): LineView => ({
  id: `entry-${number}`,
  number,
  at: at(time),
  until: null,
  about: false,
  recorded: at(time),
  lateMinutes: null,
  lateReason: null,
  text,
  directSpeech: false,
  standing,
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
  ...over,
});

export const lines: LineView[] = [
  wrote(58, '16:28', 'About 20 more police officers arrive on foot from Fenwick Road. Some wear blue gloves.', 'confirmed', { key: true }),
  wrote(57, '16:28', 'Radio request for more officers (#12) is now confirmed by #58.', 'confirmed', { author: 'Ines Duarte' }),
  wrote(55, '16:17', 'Another van is coming round the back by Wren Hill.', 'unverified', { directSpeech: true, source: 'relayed', way: 'phone', onBehalfOf: 'Leo Marchetti' }),
  wrote(52, '15:40', 'More than 100 people, perhaps 150. Chanting constant. 6 babies or small children, about 9 older people standing back by no. 20.', 'confirmed', { key: true, author: 'Grace Lindqvist' }),
  wrote(49, '15:34', 'Several police vans said to be lined up outside the local station.', 'corroborated', { source: 'read_online', way: 'social_media', author: 'Ines Duarte' }),
  wrote(41, '15:05', 'Toilet and water for the man in the van', 'disputed', {
    key: true,
    source: 'official_statement',
    dispute: {
      title: 'Toilet and water for the man in the van',
      witness: { who: 'Heard at the van', at: at('15:05'), words: 'He has water. He may not leave the van.' },
      authority: { who: 'Spokesperson', at: at('16:10'), words: 'Says he was offered both.' },
      editorsNote: 'both kept. No third source yet.',
    },
  }),
  wrote(38, '14:58', 'Solicitors arrive.', 'confirmed', { lateMinutes: 13, lateReason: 'hands full', recorded: at('15:11') }),
  wrote(36, '14:56', 'Second man taken to a car', 'unverified', { struck: { at: at('15:07'), reason: 'wrong street', initials: 'T.E.' } }),
  wrote(33, '14:40', 'About 30 people.', 'superseded', { movedBy: 34 }),
  wrote(31, '14:54', 'Vans are said to wait at the station.', 'refuted', { source: 'relayed' }),
];

const crowd = [
  [13, 50, 6, 9, 12], [14, 8, 15, 20, 25], [14, 30, 30, 36, 42], [14, 54, 42, 50, 60],
  [15, 15, 65, 80, 100], [15, 40, 100, 130, 150], [16, 5, 110, 135, 150], [16, 28, 100, 130, 150],
] as const;
const ticks = [36, 38, 40, 44, 52, 57, 61, 68, 72, 77, 82, 86, 88, 92, 94, 97, 102, 106, 110, 114, 118, 122, 124, 130, 135, 140, 146, 152, 154, 158, 162, 169, 174];

export const board: BoardView = {
  at: at('16:29'),
  lookingBack: false,
  mode: 'known',
  needs,
  nextCheckIn: at('16:40'),
  incidents: [
    { id: 'i1', number: 1, title: 'Van and man held inside', state: 'active', since: at('13:36'), closed: null, entries: 9, kind: 'other', parts: [] },
    { id: 'i2', number: 2, title: 'Toilet and water request', state: 'watching', since: at('15:02'), closed: null, entries: 3, kind: 'other', parts: [] },
    { id: 'i3', number: 3, title: 'Crowd safety in the road', state: 'watching', since: at('14:20'), closed: null, entries: 6, kind: 'other', parts: [] },
    { id: 'i4', number: 4, title: 'Blocked drive, no. 3', state: 'closed', since: at('14:20'), closed: at('14:41'), entries: 2, kind: 'other', parts: [] },
  ],
  counts: { all: 58, unverified: 2, disputed: 1, key: 6, struck: 1 },
  writtenLater: 2,
  marks: { incidents: [], posts: [], places: [], crowd: null },
  strip: {
    from: at('13:30'),
    to: at('17:00'),
    now: at('16:29'),
    crowd: crowd.map(([h, m, low, best, high]) => ({ at: at(`${h}:${m}`), low, best, high })),
    ticks: ticks.map((minute) => ({
      at: at('13:00') + minute * 60_000,
      entries: minute === 114 ? 3 : 1,
      standing: ({ 72: 'unverified', 114: 'unverified', 124: 'disputed', 130: 'refuted', 154: 'corroborated' } as Record<number, Standing>)[minute] ?? null,
    })),
    flags: [
      { at: at('15:00'), number: 1, acknowledged: true },
      { at: at('16:28'), number: 2, acknowledged: false },
    ],
    officials: [
      { agency: 'police', best: 26, about: true },
      { agency: 'Home Office', best: 8, about: false },
    ],
  },
};

export const timeline: TimelineView = { lines, total: lines.length, counts: board.counts, first: at('13:36'), unreadable: null };

export const noMap: MapView = { hasMap: false, summary: null, bounds: null, close: null, attribution: '', version: '', places: [] };

/** How a line would be understood, for the gallery: what starts like a time, a count, a place or a claim. */
export function parse(line: string): ParsedLine {
  const found = (kind: ParsedLine['chips'][number]['kind'], pattern: RegExp, label: (words: string) => string) => {
    const hit = pattern.exec(line);
    return hit ? [{ kind, label: label(hit[0]), span: [hit.index, hit.index + hit[0].length] as [number, number] }] : [];
  };
  const here = line.search(/@en$/);
  return {
    chips: [
      ...found('time', /^\d{4}/, (words) => `${words.slice(0, 2)}:${words.slice(2)}`),
      ...found('people', /~\d+ people/, (words) => `about ${words.slice(1)}`),
      ...found('place', /@\w+/, () => 'Entrance'),
      ...found('unverified', /(?<= )\?/, () => 'unverified'),
      { kind: 'kind', label: 'Observation', span: null },
      { kind: 'author', label: 'by Tom Ellery, loggist', span: null },
    ],
    when: at('16:29'),
    lateMinutes: 13,
    needsLateReason: line.startsWith('1458'),
    problem: null,
    times: [],
    suggestions:
      here < 0
        ? []
        : [
            { kind: 'place', label: 'Entrance, Fenwick Road', detail: '4.6 m clear', insert: '@Entrance', span: [here, line.length] },
            { kind: 'for', label: 'Entrance steward, post 2', detail: 'empty since 16:05', insert: '@ES2', span: [here, line.length] },
          ],
  };
}
