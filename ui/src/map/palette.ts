// The map's colours come from the same tokens as every other colour of the screens.

const names = ['land', 'building', 'building-edge', 'road', 'casing', 'green', 'water', 'tree', 'name'] as const;

/** Colours of the map as they stand in the tokens now. */
export type Palette = Record<(typeof names)[number], string>;

/** Reads the colours that an element has. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = names.map((name) => [name, style.getPropertyValue(`--map-${name}`).trim()]);
  return Object.fromEntries(read) as Palette;
}

/** Tells when the mood of the page changes: another theme, or looking back. Returns what stops it. */
export function onMood(tell: () => void): () => void {
  const watch = new MutationObserver(tell);
  watch.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-back'] });
  return () => watch.disconnect();
}
