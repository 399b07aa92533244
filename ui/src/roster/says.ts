// What the roster says of somebody: when they can help, how long their data stays, what they agreed to.

import type { CallOutView, NowView, PersonView } from '../api';
import { roleName } from '../shared/roles';
import { clock, dayAndMonth, monthAndYear } from '../shared/times';
import type { Tone } from '../shared/tone';
import { t } from '../words';

const DAY = 24 * 60 * 60_000;

/** "13:50 to 18:00", "from 16:00", "until 17:30", "any" */
export function availableSays({ availableFrom, availableUntil }: PersonView): string {
  if (availableFrom !== null && availableUntil !== null) {
    return t('roster-from-to', { from: clock(availableFrom), until: clock(availableUntil) });
  }
  if (availableFrom !== null) return t('roster-from', { time: clock(availableFrom) });
  if (availableUntil !== null) return t('roster-until', { time: clock(availableUntil) });
  return t('roster-any');
}

/** The role somebody has, or what else they are to the day. */
export function roleSays(person: PersonView): string {
  if (person.role) return roleName(person.role);
  if (person.kind === 'volunteer') return person.groups[0] ?? t('roster-kind-volunteer');
  return person.groups[0] ?? t(`roster-kind-${person.kind}`);
}

/** Whole days until somebody's data goes. */
export const daysLeft = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / DAY));

/** "Dec 2027", "14 days left", "no end" */
export function keptSays(person: PersonView, now: number): string {
  if (person.pastDate) return t('roster-past');
  if (person.keptUntil === null) return t(person.kind === 'solicitor' ? 'roster-kept-firm' : 'roster-kept-always');
  return person.purgeSoon
    ? t('roster-days-left', { days: daysLeft(person.keptUntil, now) })
    : monthAndYear(person.keptUntil);
}

/** "Deleted on 27 June, in 14 days" */
export const purgeSays = (until: number, now: number): string =>
  t('roster-purge', { date: dayAndMonth(until), days: daysLeft(until, now) });

/** "Polish (first), English" */
export const languagesSay = (languages: string[]): string =>
  languages.map((language, at) => (at === 0 && languages.length > 1 ? t('roster-first-language', { language }) : language)).join(', ');

/** The tone of where somebody is. */
export const tones: Record<NowView, Tone> = {
  on_duty: 'good',
  overdue: 'urgent',
  next: 'plain',
  free: 'accent',
  here: 'plain',
  away: 'plain',
  on_site: 'legal',
};

/** Everybody a call-out went to. */
export const askedBy = (callOut: CallOutView): number => callOut.coming + callOut.later + callOut.cannot + callOut.silent;

/** "21 coming, 6 later, 13 no answer" as numbers with their words. */
export const answersOf = (callOut: CallOutView): { id: 'coming' | 'later' | 'cannot' | 'silent'; count: number }[] =>
  (['coming', 'later', 'cannot', 'silent'] as const).map((id) => ({ id, count: callOut[id] }));

/** Splits what is typed into a list: "Polish, English". */
export const listOf = (typed: string): string[] => typed.split(',').map((one) => one.trim()).filter(Boolean);
