// What "the whole close" is: the close with what stands in it, or the whole map while no close is marked.

import type { LonLat, MapView } from '../api';
import { around, distance } from './plane';

/** West, south, east and north. */
export type Bounds = [number, number, number, number];

/** Where the map opens when nobody has said where: the middle of London. */
const SOMEWHERE: Bounds = [-0.13, 51.5, -0.11, 51.51];

/** The bounds of the whole close. What stands further off than the close is long does not count. */
export function wholeOf(map: MapView, signs: LonLat[]): Bounds {
  const { close, bounds } = map;
  if (!close || close.axis.length === 0) return bounds ?? SOMEWHERE;
  const near = signs.filter((at) => distance(at, close.centre) < close.lengthM * 0.75);
  return around([...close.axis, ...near]) ?? SOMEWHERE;
}
