// A rota in the middle of an afternoon, for tests and the gallery. These people do not exist.

import type { FreeView, HeldView, PostView, RolesView, RunView } from '../api';

/** A time on the day, in its own zone. */
export const time = (hours: number, minutes: number): number => Date.UTC(2026, 5, 13, hours - 1, minutes);

const initialsOf = (name: string) => name.split(' ').map((word) => word.charAt(0)).join('');
const idOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');

/** Somebody in a post. */
export const held = (name: string, given: Partial<HeldView> = {}): HeldView => ({
  id: `held-${idOf(name)}`,
  person: idOf(name),
  name,
  initials: initialsOf(name),
  from: time(14, 30),
  until: null,
  firstTime: false,
  leavingSoon: false,
  checkInDue: null,
  answer: 'yes',
  note: null,
  ...given,
});

/** A post. */
export const post = (role: string, title: string, given: Partial<PostView> = {}): PostView => ({
  id: `${role}-${idOf(title)}`,
  role,
  title,
  needed: 1,
  filled: given.now?.length ?? 0,
  optional: false,
  shortSince: null,
  freeWithSkill: 0,
  now: [],
  next: [],
  gapFrom: null,
  ...given,
});

const free = (name: string, skills: string[], languages: string[], given: Partial<FreeView>): FreeView => ({
  person: idOf(name), name, initials: initialsOf(name), skills, languages, fits: false, restedSince: null, arrives: null, fresh: false, ...given,
});

const run = (number: number, load: string, from: string, to: string, given: Partial<RunView>): RunView => ({
  id: `run-${number}`, number, load, from, to, leaves: time(16, 40), carrier: null, state: 'planned', since: null, ...given,
});

/** The rota at 16:29. */
export const rota: RolesView = {
  at: time(16, 29),
  posts: [
    post('LO', 'Observers A, at the van', {
      needed: 2,
      now: [
        held('Yusuf Karim', { until: time(17, 0), checkInDue: time(16, 40) }),
        held('Leo Marchetti', { until: time(17, 0), checkInDue: time(16, 40), firstTime: true }),
      ],
      next: [held('Ruth Adair', { from: time(17, 0), until: time(19, 0) })],
    }),
    post('LO', 'Observers B, entrance', {
      needed: 2,
      now: [
        held('Nell Hargreave', { until: time(17, 30), checkInDue: time(16, 20) }),
        held('Dafydd Price', { until: time(17, 30), checkInDue: time(16, 20) }),
      ],
    }),
    post('ES', 'Entrance steward', {
      needed: 2,
      shortSince: time(16, 5),
      freeWithSkill: 2,
      now: [held('Ben Adeyemi', { until: time(16, 45), leavingSoon: true, checkInDue: time(16, 33) })],
      gapFrom: time(16, 45),
    }),
    post('WF', 'Welfare lead', {
      now: [held('Priya Raman', { until: time(18, 0), checkInDue: time(16, 51) })],
      next: [held('Joan Whitlock', { from: time(18, 0), until: time(20, 0) })],
    }),
    post('FA', 'First aid, no. 9', {
      now: [held('Kofi Mensah', { until: time(17, 15), checkInDue: time(16, 45) })],
      next: [held('Elin Sayer', { from: time(17, 15), until: time(19, 0) })],
    }),
    post('IN', 'Interpreter, Tigrinya', { shortSince: time(16, 12), freeWithSkill: 1 }),
    post('LG', 'Loggist, this laptop', {
      now: [held('Tom Ellery', { until: time(16, 30), note: 'handing over' })],
      next: [held('Sunita Rao', { from: time(16, 30), answer: 'waiting' })],
    }),
    post('WR', 'Water runs', {
      now: [held('Amara Blake', { until: time(18, 0), checkInDue: time(16, 43), note: 'run 3 at 16:40' })],
    }),
    post('SO', 'Solicitors, Rookery Law', {
      needed: 2,
      filled: 2,
      now: [held('Hannah Voss', { note: 'called out 14:08, arrived 14:58' }), held('Imran Sheikh', { note: 'arrived 14:58' })],
    }),
    post('ME', 'Media, muster point', { optional: true, next: [held('Cleo Farrant', { from: time(16, 45), answer: 'asked' })] }),
    post('VE', 'Verifier', { now: [held('Ines Duarte', { until: time(17, 30), checkInDue: time(16, 37) })] }),
  ],
  free: [
    free('Marta Nowak', ['steward', 'first aid'], ['Polish', 'English'], { fits: true, restedSince: time(15, 19) }),
    free('Sam Oyelaran', ['steward'], ['Yoruba', 'English'], { fits: true, restedSince: time(15, 49) }),
    free('Hal Birch', ['driver', 'water'], ['English'], { restedSince: time(14, 29) }),
    free('Selam Haile', ['interpreter'], ['Tigrinya', 'Amharic'], { arrives: time(16, 40) }),
    free('Cleo Farrant', ['media'], ['French', 'English'], { fresh: true }),
  ],
  freeFor: 'Entrance steward',
  runs: [
    run(1, '18 bottles, cups', 'no. 14', 'the rest point', { state: 'delivered', since: time(15, 20) }),
    run(2, '12 bottles, sun cream', 'Sparrow Lane shop', 'no. 20', { state: 'delivered', since: time(15, 58) }),
    run(3, '24 bottles', 'no. 14', 'the entrance', { carrier: 'Amara Blake' }),
  ],
  unfilled: 2,
  leaving: 1,
  volunteers: 24,
  onDuty: 13,
};

/** A rota with nobody and nothing in it. */
export const emptyRota: RolesView = { ...rota, posts: [], free: [], freeFor: null, runs: [], unfilled: 0, leaving: 0, volunteers: 0, onDuty: 0 };
