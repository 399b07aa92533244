// Lays signs and words out on the screen for where the map looks now. Pure: the same view gives the same picture.

import type { CloseView, CrowdMark } from '../api';
import { t } from '../words';
import { gather, type Sign } from './clusters';
import { covered, lead, type Led, type Point } from './crowd';
import type { Camera } from './engine';
import { boxAt, write, type Box, type Wanted, type Written } from './labels';
import type { Mark } from './marks';
import { nameClose, type OwnName } from './own-name';
import { bands } from './scale';
import { widthOf } from './text';

/** What is on the screen above the ground. */
export type Layout = {
  signs: Sign[];
  words: (Written & { mark: Mark })[];
  crowd: { ring: Point[]; led: Led | null } | null;
  /** The name of the close itself, where there is room for it. */
  own: OwnName | null;
  /** Where street names must not go. */
  taken: Box[];
};

/** Room kept for the controls at the top and the scale at the bottom. */
const CORNERS = { top: 8, bottom: 44 };
/** How far off the screen a sign may be before it is left out. */
const BEYOND = 60;

const ranks = { incident: 0, entrance: 1, place: 3, post: 4 } as const;

const rankOf = (mark: Mark): number =>
  mark.kind === 'place' ? (mark.mark.kind === 'entrance' ? ranks.entrance : ranks.place) : ranks[mark.kind];

/** The ground a sign covers on the screen. */
export function signBox(sign: Sign): Box {
  const [mark] = sign.marks;
  if (sign.marks.length > 1 || !mark) return boxAt(sign.x, sign.y, 44, 28);
  if (mark.kind === 'incident') return { left: sign.x - 15, right: sign.x + 15, top: sign.y - 36, bottom: sign.y };
  if (mark.kind === 'post') {
    const two = mark.mark.filled > 0 && mark.mark.filled < mark.mark.needed;
    return boxAt(sign.x, sign.y, two ? 56 : 28, 28);
  }
  return mark.mark.kind === 'entrance' ? boxAt(sign.x, sign.y, 46, 18) : boxAt(sign.x, sign.y, 26, 26);
}

/** How large words are: the first line, and a second one under it for ways in. */
export const textOf = (mark: Mark): { size: number; weight: number } =>
  mark.kind === 'incident' || (mark.kind === 'place' && mark.mark.kind === 'entrance')
    ? { size: 14, weight: 650 }
    : { size: 13, weight: 500 };

/** What is written beside a sign: nothing beside a vehicle or what is over, and posts only from the doorstep. */
export function wordsOf(mark: Mark, perPixel: number): string | null {
  if (mark.kind === 'place' && mark.mark.kind === 'vehicle') return null;
  if (mark.kind === 'incident' && mark.mark.state === 'closed') return null;
  if (mark.kind === 'post' && perPixel > bands.doorstep) return null;
  if (mark.kind === 'place' && mark.mark.kind !== 'entrance' && perPixel > bands.streets) return null;
  if (mark.kind === 'place' && mark.mark.kind !== 'entrance' && mark.detail) return `${mark.label}, ${mark.detail}`;
  return mark.label;
}

/** Only ways in have a second line. */
export const secondLine = (mark: Mark): string =>
  mark.kind === 'place' && mark.mark.kind === 'entrance' ? mark.detail : '';

function wantedBy(sign: Sign, perPixel: number): Wanted | null {
  const [mark] = sign.marks;
  const words = mark && sign.marks.length === 1 ? wordsOf(mark, perPixel) : null;
  if (!mark || words === null) return null;
  const { size, weight } = textOf(mark);
  const under = secondLine(mark);
  const box = signBox(sign);
  // Words stand level with an incident's circle, not with its tail.
  const beside = mark.kind === 'incident' ? { ...box, bottom: sign.y - 9 } : box;
  const width = Math.max(widthOf(words, size, weight), under ? widthOf(under, 12.5) : 0) + 2;
  return { key: sign.key, rank: rankOf(mark), sign: beside, width, height: under ? 36 : 20 };
}

/** "0.3"; a few people on much ground are "under 0.1", for a nought would say nobody. */
export const densitySays = (perM2: number): string =>
  perM2 > 0 && perM2.toFixed(1) === '0.0' ? t('map-density-under') : perM2.toFixed(1);

/** "About 130 people" and "0.3 per m², free". */
export const crowdSays = (crowd: CrowdMark): [string, string] => [
  t(crowd.about ? 'map-crowd-about' : 'map-crowd', { people: crowd.best }),
  t('map-density', { density: densitySays(crowd.perM2), band: t(`map-band-${crowd.band}`) }),
];

function crowdOn(camera: Camera, crowd: CrowdMark | null): { ring: Point[]; ground: Box[] } | null {
  if (!crowd || crowd.ring.length < 3) return null;
  const ring = crowd.ring.map((at) => camera.project(at));
  return { ring, ground: covered(ring) };
}

/** Lays out marks for a camera. */
export function layOut(camera: Camera, marks: Mark[], crowd: CrowdMark | null, close: CloseView | null): Layout {
  const view = { left: 4, right: camera.width - 4, top: CORNERS.top, bottom: camera.height - CORNERS.bottom };
  const placed = marks.map((mark) => ({ mark, ...camera.project(mark.at) }));
  const near = placed.filter(({ x, y }) => x > -BEYOND && y > -BEYOND && x < camera.width + BEYOND && y < camera.height + BEYOND);
  const signs = gather(near, camera.metresInPixel);
  const boxes = signs.map(signBox);
  const people = crowdOn(camera, crowd);
  const ground = people?.ground ?? [];
  const wanted = signs.map((sign) => wantedBy(sign, camera.metresInPixel)).filter((one) => one !== null);
  // Incidents and ways in come before the crowd, the crowd before the rest.
  const first = write(wanted.filter((one) => one.rank <= ranks.entrance), [...boxes, ...ground], view);
  const led = people && crowd ? lead(ground, crowdSize(crowd), [...boxes, ...first.map((one) => one.box)], view) : null;
  const sooner = [...first.map((one) => one.box), ...(led ? [led.box] : [])];
  const rest = write(wanted.filter((one) => one.rank > ranks.entrance), [...boxes, ...ground, ...sooner], view);
  const words = [...first, ...rest].flatMap((one) => {
    const mark = signs.find((sign) => sign.key === one.key)?.marks[0];
    return mark ? [{ ...one, mark }] : [];
  });
  const ours = [...boxes, ...words.map((one) => one.box), ...(led ? [led.box] : [])];
  const own = close && nameClose(camera, close.axis, close.widthM, close.street, [...ours, ...ground], view);
  return { signs, words, crowd: people ? { ring: people.ring, led } : null, own, taken: [...ours, ...(own?.boxes ?? [])] };
}

function crowdSize(crowd: CrowdMark): { width: number; height: number } {
  const [first, second] = crowdSays(crowd);
  return { width: Math.max(widthOf(first, 14.5, 650), widthOf(second, 12.5)) + 2, height: 37 };
}
