// A close with what may stand in it, for tests and the gallery. Nobody lives here.

import type { LonLat, MapView, MarksView } from '../api';

/** A point so many metres east and north of another. */
export const off = (from: LonLat, east: number, north: number): LonLat => ({
  lon: from.lon + east / (111_195 * Math.cos((from.lat * Math.PI) / 180)),
  lat: from.lat + north / 111_195,
});

/** The middle of the close. */
export const middle: LonLat = { lon: -0.1, lat: 51.5 };

/** A close that runs north, 130 m long. */
export const mapAt = (at: LonLat): MapView => ({
  hasMap: true,
  summary: '8,329 ways, 2,120 buildings',
  bounds: [at.lon - 0.01, at.lat - 0.006, at.lon + 0.01, at.lat + 0.006],
  close: {
    street: 'Linnet Close',
    off: 'Fenwick Road',
    centre: at,
    axis: [off(at, 0, -65), off(at, 0, 65)],
    lengthM: 130,
    widthM: 7,
  },
  attribution: '© OpenStreetMap contributors',
  version: 'one',
  places: [],
});

/** A day without a map. */
export const noMap: MapView = { ...mapAt(middle), hasMap: false, summary: null, bounds: null, close: null, version: '' };

/** A day in which nothing stands anywhere. */
export const noMarks: MarksView = { incidents: [], posts: [], places: [], crowd: null };

const place = { clearWidthM: null, stepFree: null, obstructed: false, bearing: null };

/** What stands in the close at half past four. */
export const marksAt = (at: LonLat): MarksView => ({
  incidents: [
    { number: 1, title: 'Van and man held inside', state: 'active', position: off(at, 0, 49) },
    { number: 2, title: 'Toilet and water request', state: 'watching', position: off(at, -14, 10) },
    { number: 3, title: 'Crowd safety in the road', state: 'watching', position: off(at, -1, -11) },
  ],
  posts: [
    { id: 'lo-a', role: 'LO', title: 'Observers A, at the van', filled: 2, needed: 2, optional: false, position: off(at, 4, 34) },
    { id: 'so', role: 'SO', title: 'Solicitors, Rookery Law', filled: 2, needed: 2, optional: false, position: off(at, 7, 24) },
    { id: 'wr', role: 'WR', title: 'Water runs', filled: 1, needed: 1, optional: false, position: off(at, 13, 10) },
    { id: 'wf', role: 'WF', title: 'Welfare lead', filled: 1, needed: 1, optional: false, position: off(at, 14, -6) },
    { id: 'fa', role: 'FA', title: 'First aid, no. 9', filled: 1, needed: 1, optional: false, position: off(at, 14, -27) },
    { id: 'es', role: 'ES', title: 'Entrance steward', filled: 1, needed: 2, optional: false, position: off(at, 3, -47) },
  ],
  places: [
    { ...place, id: 'in', kind: 'entrance', name: 'Only vehicle entrance', position: off(at, 0, -55), clearWidthM: 4.6, stepFree: true, bearing: 0 },
    { ...place, id: 'water', kind: 'water', name: 'Water, no. 14', position: off(at, -18, 27) },
    { ...place, id: 'toilet', kind: 'toilet', name: 'Toilet, no. 6', position: off(at, -18, -26) },
    { ...place, id: 'rest', kind: 'rest', name: 'Rest', position: off(at, 21, 20), stepFree: true },
    { ...place, id: 'aid', kind: 'first_aid', name: 'First aid', position: off(at, 21, -17) },
    { ...place, id: 'van', kind: 'vehicle', name: 'Van', position: off(at, 0, 36), bearing: 0 },
  ],
  crowd: {
    ring: [off(at, -4.5, -35), off(at, 4.5, -35), off(at, 4.5, 20), off(at, -4.5, 20)],
    areaM2: 495,
    best: 130,
    about: true,
    perM2: 0.26,
    band: 'free',
  },
});
