// Metres, pixels and zoom levels. Every band of the map is a number of metres in one pixel.

import { t } from '../words';

/** Metres in one pixel at zoom 0 on the equator, with the engine's tiles of 512 pixels. */
const AT_ZOOM_ZERO = 78_271.517;

/** The bands of the map: metres per pixel at which the drawing changes. */
export const bands = { streets: 1.5, close: 0.6, numbers: 0.35, doorstep: 0.2 } as const;

/** The zoom at which one pixel is so many metres. */
export const zoomAt = (metresInPixel: number, lat: number): number =>
  Math.log2((AT_ZOOM_ZERO * Math.cos((lat * Math.PI) / 180)) / metresInPixel);

/** How many metres one pixel is at a zoom. */
export const metresInPixel = (zoom: number, lat: number): number =>
  (AT_ZOOM_ZERO * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;

/** The longest round distance whose bar is at most `room` pixels long. */
export function scaleBar(perPixel: number, room = 100): { metres: number; pixels: number } {
  const most = perPixel * room;
  const ten = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * ten <= most) ?? 1) * ten;
  return { metres, pixels: metres / perPixel };
}

/** Says a distance: "4.6 m", "42 m", "1.2 km". */
export function metresSay(metres: number): string {
  if (metres >= 1000) return t('map-kilometres', { kilometres: (metres / 1000).toFixed(metres < 10_000 ? 1 : 0) });
  return t('map-metres', { metres: String(metres < 10 ? Math.round(metres * 10) / 10 : Math.round(metres)) });
}
