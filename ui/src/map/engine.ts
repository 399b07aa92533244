// The drawing engine behind the map, and all we ask of it. Loaded only when there is a map to draw.

import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as Engine, setWorkerUrl, type GeoJSONSource, type MapSourceDataEvent } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { LonLat } from '../api';
import type { Box } from './labels';
import type { Palette } from './palette';
import { metresInPixel, zoomAt } from './scale';
import { closeStyle } from './style';

// Before the first map: the engine cannot find its own worker under the window's scheme.
setWorkerUrl(new URL(workerUrl, location.href).href);

/** Where the map looks, and how to get from the ground to the screen. */
export type Camera = {
  project(at: LonLat): { x: number; y: number };
  unproject(x: number, y: number): LonLat;
  centre: LonLat;
  metresInPixel: number;
  width: number;
  height: number;
};

/** What the map shows when it opens. */
export type Opening = {
  tiles: string;
  palette: Palette;
  own: string | null;
  bounds: [number, number, number, number];
};

/** What the map tells. */
export type Heard = { camera(camera: Camera): void; resting(): void; drawn(whole: boolean): void; pressed(at: LonLat): void; failed(): void };

/** A map that is open. */
export type OpenMap = {
  fit(bounds: [number, number, number, number]): void;
  lookAt(at: LonLat): void;
  pan(x: number, y: number): void;
  zoom(steps: number): void;
  paint(palette: Palette, own: string | null): void;
  take(boxes: Box[]): void;
  close(): void;
};

const TAKEN_SIDE = 18;

function camera(engine: Engine): Camera {
  const { lng, lat } = engine.getCenter();
  const { clientWidth: width, clientHeight: height } = engine.getContainer();
  return {
    project: (at) => engine.project([at.lon, at.lat]),
    unproject: (x, y) => {
      const found = engine.unproject([x, y]);
      return { lon: found.lng, lat: found.lat };
    },
    centre: { lon: lng, lat },
    metresInPixel: metresInPixel(engine.getZoom(), lat),
    width,
    height,
  };
}

/** Covers boxes with unseen squares, so that street names find those places taken. */
function squares(engine: Engine, boxes: Box[]) {
  const spots = boxes.flatMap((box) => {
    const across = Math.max(1, Math.ceil((box.right - box.left) / TAKEN_SIDE));
    const y = (box.top + box.bottom) / 2;
    return Array.from({ length: across }, (_, at) => engine.unproject([box.left + (at + 0.5) * TAKEN_SIDE, y]));
  });
  const features = spots.map((spot) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Point' as const, coordinates: [spot.lng, spot.lat] },
  }));
  return { type: 'FeatureCollection' as const, features };
}

/** A map none of whose tiles came has failed. Beyond its edge there are none, and that is no failure. */
function watchTiles(engine: Engine, failed: () => void): void {
  let came = false;
  engine.on('sourcedata', (event: MapSourceDataEvent) => {
    if (event.sourceId === 'close' && event.tile) came = true;
  });
  engine.on('error', ({ error }) => {
    const beyond = 'status' in error && error.status === 404;
    if (!came && !beyond) failed();
  });
}

/** The picture itself is nothing to read: what stands on it is spoken by our own signs and the list. */
function hush(canvas: HTMLCanvasElement): void {
  canvas.tabIndex = -1;
  canvas.removeAttribute('role');
  canvas.removeAttribute('aria-label');
  canvas.setAttribute('aria-hidden', 'true');
}

/** Opens a map. Throws when the machine cannot draw one. */
export async function openMap(container: HTMLElement, opening: Opening, heard: Heard): Promise<OpenMap> {
  const [west, south, east, north] = opening.bounds;
  const lat = (south + north) / 2;
  const style = (palette: Palette, own: string | null) => closeStyle({ palette, tiles: opening.tiles, lat, own });
  const fitting = { padding: { top: 84, bottom: 72, left: 64, right: 64 }, maxZoom: zoomAt(0.16, lat), animate: false };
  // Letters drawn before their face has come would stay in another for good.
  await Promise.allSettled([500, 700].map((weight) => document.fonts.load(`${weight} 24px "Atkinson Hyperlegible Next Variable"`)));
  const engine = new Engine({
    container,
    style: style(opening.palette, opening.own),
    bounds: [west, south, east, north],
    fitBoundsOptions: fitting,
    attributionControl: false,
    maxZoom: 22,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    keyboard: false,
    fadeDuration: 0,
    trackResize: true,
  });
  engine.touchZoomRotate.disableRotation();
  // The square that keeps a place: nothing to see.
  engine.on('styleimagemissing', () => undefined);
  const hold = () => {
    if (!engine.hasImage('taken')) {
      engine.addImage('taken', { width: TAKEN_SIDE, height: TAKEN_SIDE, data: new Uint8Array(TAKEN_SIDE * TAKEN_SIDE * 4) });
    }
  };
  engine.on('styledata', hold);
  let taken = squares(engine, []);
  const tell = () => heard.camera(camera(engine));
  engine.on('load', tell);
  // Some drawing stacks do not show the last frame until another is asked for.
  engine.once('idle', () => engine.triggerRepaint());
  engine.on('idle', () => heard.drawn(true));
  engine.on('movestart', () => heard.drawn(false));
  engine.on('move', tell);
  engine.on('resize', tell);
  engine.on('moveend', () => heard.resting());
  engine.on('click', (event) => heard.pressed({ lon: event.lngLat.lng, lat: event.lngLat.lat }));
  hush(engine.getCanvas());
  watchTiles(engine, heard.failed);
  tell();
  return {
    fit: (bounds) => void engine.fitBounds([bounds[0], bounds[1], bounds[2], bounds[3]], fitting),
    lookAt: (at) => void engine.jumpTo({ center: [at.lon, at.lat], zoom: Math.max(engine.getZoom(), zoomAt(0.35, lat)) }),
    pan: (x, y) => void engine.panBy([x, y], { animate: false }),
    zoom: (steps) => void engine.zoomTo(engine.getZoom() + steps, { animate: false }),
    paint(palette, own) {
      const next = style(palette, own);
      // Another mood of the same picture: the places taken stay taken.
      engine.setStyle({ ...next, sources: { ...next.sources, taken: { type: 'geojson', data: taken } } });
    },
    take(boxes) {
      taken = squares(engine, boxes);
      void engine.getSource<GeoJSONSource>('taken')?.setData(taken);
    },
    close: () => engine.remove(),
  };
}
