// How the map is drawn: layers from below, and what each looks like at how many metres in a pixel.

import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Palette } from './palette';
import { bands, metresInPixel, zoomAt } from './scale';

/** What the drawing depends on. */
export type Drawing = {
  palette: Palette;
  /** Where tiles are, with {z}, {x} and {y}. */
  tiles: string;
  /** The latitude of the close: how wide a metre is on the screen. */
  lat: number;
  /** The street that is written bold. */
  own: string | null;
};

/** Letters are drawn from the page's own face, so that none is ever fetched. The engine reads the weight
    from the first name; nobody has a face of that name, so the second is the one drawn. */
const FONT = 'Atkinson Hyperlegible Next Variable';
const MEDIUM = ['Street Medium', FONT];
const BOLD = ['Street Bold', FONT];
const FAR = 24;
const source = 'close';

const MAIN = ['tertiary', 'secondary', 'primary', 'trunk', 'motorway'];
const isMain: ExpressionSpecification = ['in', ['get', 'class'], ['literal', MAIN]];

/** True width in pixels at a zoom, plus so many pixels, and at least so many. */
function wide(lat: number, zoom: number, least: ExpressionSpecification | number, plus = 0): ExpressionSpecification {
  return ['+', plus, ['max', least, ['/', ['get', 'width_m'], metresInPixel(zoom, lat)]]];
}

/** A road's width: thin in town, true from the streets on, doubled with every zoom. */
function roadWidth(lat: number, casing: { near: number; far: number } = { near: 0, far: 0 }): ExpressionSpecification {
  const streets = zoomAt(bands.streets, lat);
  const close = zoomAt(bands.close, lat);
  const inTown: ExpressionSpecification = ['+', casing.far, ['case', isMain, 3, 1.2]];
  const least: ExpressionSpecification = ['case', isMain, 5, 3];
  return [
    'interpolate', ['exponential', 2], ['zoom'],
    streets - 0.01, inTown,
    streets, wide(lat, streets, least, casing.near),
    close, wide(lat, close, least, casing.near),
    FAR, wide(lat, FAR, 0, casing.near),
  ];
}

const byZoom = (lat: number, far: number, streets: number, close: number, doorstep: number): ExpressionSpecification => [
  'step', ['zoom'],
  far,
  zoomAt(bands.streets, lat), streets,
  zoomAt(bands.close, lat), close,
  zoomAt(bands.doorstep, lat), doorstep,
];

function ground({ palette }: Drawing): LayerSpecification[] {
  return [
    { id: 'land', type: 'background', paint: { 'background-color': palette.land } },
    { id: 'green', source, 'source-layer': 'green', type: 'fill', paint: { 'fill-color': palette.green } },
    {
      id: 'water', source, 'source-layer': 'water', type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'stream', source, 'source-layer': 'water', type: 'line',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': palette.water, 'line-width': 2.5 },
    },
  ];
}

/** Paths are dashes in the ground: a pixel wide among the streets, as wide as they are in the close. */
function paths({ palette, lat }: Drawing): LayerSpecification[] {
  const streets = zoomAt(bands.streets, lat);
  const close = zoomAt(bands.close, lat);
  const common = { source, 'source-layer': 'path', type: 'line' as const, layout: { 'line-cap': 'butt' as const } };
  return [
    {
      ...common, id: 'path', minzoom: streets, maxzoom: close,
      paint: { 'line-color': palette.casing, 'line-width': 1, 'line-dasharray': [3, 4] },
    },
    {
      ...common, id: 'path-near', minzoom: close,
      paint: {
        'line-color': palette.casing,
        'line-width': [
          'interpolate', ['exponential', 2], ['zoom'],
          close, wide(lat, close, 1.2),
          FAR, wide(lat, FAR, 0),
        ],
        'line-dasharray': [0.35, 0.45],
      },
    },
  ];
}

function roads({ palette, lat }: Drawing): LayerSpecification[] {
  const layout = {
    'line-cap': 'round' as const,
    'line-join': 'round' as const,
    'line-sort-key': ['get', 'width_m'] as ExpressionSpecification,
  };
  const edge = (thick: number) => roadWidth(lat, { near: 2 * thick, far: 0 });
  const doorstep = zoomAt(bands.doorstep, lat);
  return [
    {
      id: 'casing', source, 'source-layer': 'road', type: 'line', layout, minzoom: zoomAt(bands.streets, lat), maxzoom: doorstep,
      paint: { 'line-color': palette.casing, 'line-width': edge(1) },
    },
    {
      id: 'casing-near', source, 'source-layer': 'road', type: 'line', layout, minzoom: doorstep,
      paint: { 'line-color': palette.casing, 'line-width': edge(1.5) },
    },
    {
      id: 'road', source, 'source-layer': 'road', type: 'line', layout,
      paint: { 'line-color': palette.road, 'line-width': roadWidth(lat) },
    },
  ];
}

function built({ palette, lat }: Drawing): LayerSpecification[] {
  return [
    {
      id: 'building', source, 'source-layer': 'building', type: 'fill',
      paint: { 'fill-color': palette.building },
    },
    {
      id: 'building-edge', source, 'source-layer': 'building', type: 'line', minzoom: zoomAt(bands.streets, lat),
      paint: { 'line-color': palette['building-edge'], 'line-width': byZoom(lat, 0, 0.5, 1, 1.5) },
    },
    {
      id: 'tree', source, 'source-layer': 'tree', type: 'circle', minzoom: zoomAt(bands.streets, lat),
      paint: {
        'circle-color': palette.tree,
        'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], 0, 0, FAR, 1.9 / metresInPixel(FAR, lat)],
      },
    },
  ];
}

function names({ palette, lat, own }: Drawing): LayerSpecification[] {
  const paint = { 'text-color': palette.name, 'text-halo-color': palette.land, 'text-halo-width': 2.4, 'text-halo-blur': 0.6 };
  const street = {
    source, 'source-layer': 'street', type: 'symbol' as const,
    layout: {
      'symbol-placement': 'line' as const,
      'symbol-spacing': 300,
      'text-field': ['get', 'name'] as ExpressionSpecification,
      'text-font': MEDIUM,
      'text-size': 13,
      'text-letter-spacing': 0.02,
      'text-max-angle': 40,
      'text-padding': 2,
    },
    paint,
  };
  const isOwn: ExpressionSpecification = ['==', ['get', 'name'], own ?? ''];
  return [
    {
      id: 'number', source, 'source-layer': 'address', type: 'symbol', minzoom: zoomAt(bands.numbers, lat),
      layout: { 'text-field': ['get', 'number'], 'text-font': MEDIUM, 'text-size': 12, 'text-padding': 3 },
      paint: { ...paint, 'text-halo-color': palette.building, 'text-halo-width': 1.2 },
    },
    {
      ...street, id: 'street-name-town', maxzoom: zoomAt(bands.streets, lat),
      filter: isMain,
    },
    { ...street, id: 'street-name', minzoom: zoomAt(bands.streets, lat), filter: ['!', isOwn] },
    {
      // In the close its name is written by us, where nothing stands in the way.
      ...street, id: 'own-name', minzoom: zoomAt(bands.streets, lat), maxzoom: zoomAt(bands.close, lat),
      filter: isOwn,
      layout: { ...street.layout, 'text-font': BOLD, 'text-size': 16 },
    },
    {
      id: 'part-of-town', source, 'source-layer': 'place', type: 'symbol', maxzoom: zoomAt(bands.streets, lat),
      layout: { 'text-field': ['get', 'name'], 'text-font': BOLD, 'text-size': 14 },
      paint,
    },
  ];
}

/** The whole drawing. No sprite, no glyphs: nothing in it is fetched but the close's own tiles. */
export function closeStyle(drawing: Drawing): StyleSpecification {
  return {
    version: 8,
    sources: {
      [source]: { type: 'vector', tiles: [drawing.tiles], minzoom: 10, maxzoom: 16 },
      taken: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      ...ground(drawing),
      ...paths(drawing),
      ...roads(drawing),
      ...built(drawing),
      ...names(drawing),
      // Unseen squares where our own signs stand, so that street names give way to them.
      {
        id: 'taken', source: 'taken', type: 'symbol',
        layout: { 'icon-image': 'taken', 'icon-allow-overlap': true, 'icon-ignore-placement': false },
      },
    ],
  };
}
