// Which keys belong on which screen's sheet.

import type { ScreenName } from '../shared/going.svelte';
import type { Place } from '../shared/keys';

const own: Record<ScreenName, Place[]> = {
  board: ['board', 'list', 'strip', 'map'],
  roles: ['roles', 'list'],
  roster: ['list'],
  cases: ['cases', 'list'],
  handover: ['handover'],
  map: ['map'],
  sync: [],
  chat: ['list'],
  settings: [],
};

/** The kinds of keys that work on a screen. */
export const placesOf = (screen: ScreenName): Place[] => ['everywhere', ...own[screen]];
