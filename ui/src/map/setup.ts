// What a map needs before it can serve: the places people ask for, and how far the file is read.

import type { IncidentView, PlaceKindView, PlaceMark, PostView } from '../api';
import { t } from '../words';

/** Kinds of place in the order of the checklist. */
export const kinds: PlaceKindView[] = ['entrance', 'water', 'toilet', 'first_aid', 'rest', 'muster', 'vehicle', 'spot'];

/** Kinds the day should not be without. */
export const wanted: PlaceKindView[] = ['entrance', 'water', 'toilet', 'first_aid', 'rest', 'muster'];

/** Kinds nobody has marked yet. */
export const lacking = (places: PlaceMark[]): PlaceKindView[] =>
  wanted.filter((kind) => !places.some((place) => place.kind === kind));

/** Reads a width as typed: "4.6", "4,6". Nothing when it is empty, false when it is no width. */
export function widthTyped(typed: string): number | null | false {
  const words = typed.trim().replace(',', '.');
  if (words === '') return null;
  const width = Number(words);
  return Number.isFinite(width) && width > 0 && width < 100 ? Math.round(width * 100) / 100 : false;
}

/** Something that already exists and may get this place: what it is, which one, and its words. */
export type Movable = { kind: 'place' | 'incident' | 'post'; id: string; says: string };

/** What may be put where the cross stands: incidents and posts first, then places that stood elsewhere. */
export const movable = (places: PlaceMark[], incidents: IncidentView[], posts: PostView[]): Movable[] => [
  ...incidents
    .filter((incident) => incident.state !== 'closed')
    .map(({ number, title }) => ({ kind: 'incident' as const, id: String(number), says: t('map-put-incident', { number, title }) })),
  ...posts.map(({ id, title }) => ({ kind: 'post' as const, id, says: t('map-put-post', { title }) })),
  ...places.map(({ id, name }) => ({ kind: 'place' as const, id, says: t('map-put-place', { name }) })),
];
