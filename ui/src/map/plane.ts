// Measuring on the ground: a close is small enough for the earth to be flat.

import type { LonLat } from '../api';

const METRES_IN_DEGREE = 111_195;

/** East and north in metres of a point as seen from another. */
function flat(from: LonLat, point: LonLat): [number, number] {
  const shrink = Math.cos((from.lat * Math.PI) / 180);
  return [(point.lon - from.lon) * METRES_IN_DEGREE * shrink, (point.lat - from.lat) * METRES_IN_DEGREE];
}

/** The distance between two points in metres. */
export const distance = (one: LonLat, other: LonLat): number => Math.hypot(...flat(one, other));

/** The length of a line in metres. */
export const lineLength = (line: LonLat[]): number =>
  line.slice(1).reduce((sum, point, at) => sum + distance(line[at] as LonLat, point), 0);

/** The area of a ring in square metres, closed or not. */
export function area(ring: LonLat[]): number {
  const [origin] = ring;
  if (!origin || ring.length < 3) return 0;
  const points = ring.map((point) => flat(origin, point));
  const twice = points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] as [number, number];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** The smallest box around points: west, south, east, north. */
export function around(points: LonLat[]): [number, number, number, number] | null {
  if (points.length === 0) return null;
  const lons = points.map((point) => point.lon);
  const lats = points.map((point) => point.lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
