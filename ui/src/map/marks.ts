// What stands on the map as signs: which kind, where, what is written beside it, what is spoken.

import type { IncidentMark, LonLat, MarksView, PlaceMark, PostMark } from '../api';
import { t } from '../words';

/** What opening a sign opens. */
export type MarkKind = 'incident' | 'place' | 'post';

type Said = { key: string; id: string; at: LonLat; label: string; detail: string; spoken: string };

/** One sign. */
export type Mark =
  | (Said & { kind: 'incident'; mark: IncidentMark })
  | (Said & { kind: 'place'; mark: PlaceMark })
  | (Said & { kind: 'post'; mark: PostMark });

function incidentMark(mark: IncidentMark): Mark {
  const spoken = t('map-incident-spoken', { number: mark.number, title: mark.title, state: t(`map-incident-${mark.state}`) });
  const detail = t(`map-incident-${mark.state}`);
  return { kind: 'incident', key: `incident-${mark.number}`, id: String(mark.number), at: mark.position, label: mark.title, detail, spoken, mark };
}

/** "4.6 m clear, step-free", with what is known of it. */
export function entranceSays(mark: PlaceMark): string {
  return [
    mark.clearWidthM !== null && t('map-clear', { metres: (Math.round(mark.clearWidthM * 10) / 10).toFixed(1) }),
    mark.stepFree === true && t('map-step-free'),
    mark.stepFree === false && t('map-steps'),
    mark.obstructed && t('map-obstructed'),
  ].filter(Boolean).join(', ');
}

function placeMark(mark: PlaceMark): Mark {
  const detail = mark.kind === 'entrance' ? entranceSays(mark) : mark.stepFree ? t('map-step-free') : '';
  const label = mark.name || t(`map-place-${mark.kind}`);
  const spoken = [t(`map-place-${mark.kind}`), label, detail].filter(Boolean).join(', ');
  return { kind: 'place', key: `place-${mark.id}`, id: mark.id, at: mark.position, label, detail, spoken, mark };
}

function postMark(mark: PostMark): Mark {
  const detail = t('map-post-filled', { filled: mark.filled, needed: mark.needed });
  return { kind: 'post', key: `post-${mark.id}`, id: mark.id, at: mark.position, label: mark.title, detail, spoken: `${mark.title}, ${detail}`, mark };
}

/** The order of places in the walk: the way in first, the vehicle last. */
const placeOrder = ['entrance', 'first_aid', 'water', 'toilet', 'rest', 'muster', 'spot', 'vehicle'];

/** Every sign, in the order Tab walks them: incidents as in their list, places, posts. */
export function signsOf(marks: MarksView): Mark[] {
  const places = [...marks.places].sort((a, b) => placeOrder.indexOf(a.kind) - placeOrder.indexOf(b.kind));
  const incidents = [...marks.incidents].sort((a, b) => a.number - b.number);
  return [...incidents.map(incidentMark), ...places.map(placeMark), ...marks.posts.map(postMark)];
}

/** Points the whole view should hold. */
export const pointsOf = (marks: MarksView): LonLat[] =>
  [...marks.incidents, ...marks.posts, ...marks.places].map((mark) => mark.position);
