// How wide the panels of the board are: kept with the vault, within look.md's least sizes.

import { desk, turn } from '../api';

/** The panels whose width can be changed, with least, usual and most. */
export const limits = {
  needs: { least: 264, usual: 304, most: 380 },
  timeline: { least: 360, usual: 436, most: 620 },
} as const;

/** A panel of the board. */
export type PanelName = keyof typeof limits;

/** Widths by panel. */
export type Widths = Record<PanelName, number>;

/** Reads widths as they were kept; what makes no sense is as usual. */
export function readWidths(kept: string | undefined): Widths {
  let found: Partial<Record<PanelName, unknown>> = {};
  try {
    found = (JSON.parse(kept || '{}') as { board?: typeof found }).board ?? {};
  } catch {
    // Kept by a newer Closeby, perhaps: the usual widths do.
  }
  const one = (name: PanelName): number => {
    const { least, usual, most } = limits[name];
    const width = found[name];
    return typeof width === 'number' && width >= least && width <= most ? width : usual;
  };
  return { needs: one('needs'), timeline: one('timeline') };
}

/** Keeps the widths of the board. */
export function keepWidths(): { readonly now: Widths; set: (name: PanelName, width: number) => void } {
  let now = $state.raw(readWidths(undefined));
  let waiting = 0;

  $effect(() => {
    void turn('settings');
    desk.settings().then(({ values }) => (now = readWidths(values.panels)), () => undefined);
  });

  return {
    get now() {
      return now;
    },
    set(name, width) {
      now = { ...now, [name]: width };
      window.clearTimeout(waiting);
      const value = JSON.stringify({ board: now });
      waiting = window.setTimeout(() => void desk.setSetting({ name: 'panels', value }).catch(() => undefined), 400);
    },
  };
}
