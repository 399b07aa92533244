import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { closeStyle } from './style';
import type { Palette } from './palette';

const palette: Palette = {
  land: '#efebe2', building: '#ddd6c8', 'building-edge': '#bfb6a4', road: '#ffffff', casing: '#c8c0b0',
  green: '#dde8d0', water: '#c9dee9', tree: '#bfd3a8', name: '#4a4f55',
};
const style = closeStyle({ palette, tiles: 'closeby-map://localhost/{z}/{x}/{y}', lat: 51.5, own: 'Linnet Close' });

test('the drawing is one the engine understands', () => {
  expect(validateStyleMin(style).map((fault) => fault.message)).toEqual([]);
});

test('nothing in it is fetched but the tiles of the close', () => {
  expect(style.glyphs).toBeUndefined();
  expect(style.sprite).toBeUndefined();
  expect(JSON.stringify(style)).not.toMatch(/https?:/);
});

test('layers lie in the order of the design: ground, paths, casings, roads, buildings, trees, names', () => {
  const at = (id: string) => style.layers.findIndex((layer) => layer.id === id);
  const order = ['land', 'green', 'path', 'casing', 'road', 'building', 'tree', 'street-name', 'taken'].map(at);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order.includes(-1)).toBe(false);
});

test('names and numbers are never smaller than twelve pixels', () => {
  const sizes = style.layers.flatMap((layer) => (layer.type === 'symbol' && layer.layout?.['text-size'] ? [layer.layout['text-size']] : []));
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.min(...(sizes as number[]))).toBeGreaterThanOrEqual(12);
});
