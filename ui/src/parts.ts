// The features, found by their names, so that none of them has to know another.

import type { Component } from 'svelte';
import type { MapView, MarksView } from './api';

/** What the board gives the map, and hears from it. */
export type CloseMapProps = {
  map: MapView | null;
  marks: MarksView;
  theme: string;
  lookingBack: boolean;
  onopen?: (kind: 'incident' | 'post' | 'place', id: string) => void;
};

/** The parts of the screen that other folders make. */
export type Parts = {
  Welcome?: Component;
  SignIn?: Component;
  Roles?: Component;
  Roster?: Component;
  Cases?: Component;
  LegalKey?: Component<{ onclose: () => void }>;
  Handover?: Component;
  Settings?: Component;
  MapSetup?: Component;
  CloseMap?: Component<CloseMapProps>;
};

const files = import.meta.glob<{ default: Component }>(
  [
    './welcome/{Welcome,SignIn}.svelte',
    './roles/Roles.svelte',
    './roster/Roster.svelte',
    './cases/{Cases,LegalKey}.svelte',
    './handover/Handover.svelte',
    './settings/Settings.svelte',
    './map/{MapSetup,CloseMap}.svelte',
  ],
  { eager: true },
);

/** Every part there is, by name. */
export const parts = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.svelte$/g, ''), file.default]),
) as Parts;
