// What the board gives the map, and hears from it: the two never import each other.

import type { Component } from 'svelte';
import type { LonLat, MapView, MarksView } from '../api/contract';

/** The map, as the board shows it. */
export type CloseMapPart = Component<{
  map: MapView | null;
  marks: MarksView;
  theme?: string;
  lookingBack?: boolean;
  /** People were measured to stand on this ground. */
  oncount?: (ground: LonLat[]) => void;
  onopen?: (kind: 'incident' | 'post' | 'place', id: string) => void;
}>;
