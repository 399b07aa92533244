// The ten roles: code, name and icon. A custom role has none of them and shows its own letters.

import Cross from '@lucide/svelte/icons/cross';
import Droplet from '@lucide/svelte/icons/droplet';
import Eye from '@lucide/svelte/icons/eye';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import Languages from '@lucide/svelte/icons/languages';
import Mic from '@lucide/svelte/icons/mic';
import PenLine from '@lucide/svelte/icons/pen-line';
import Scale from '@lucide/svelte/icons/scale';
import SearchCheck from '@lucide/svelte/icons/search-check';
import TrafficCone from '@lucide/svelte/icons/traffic-cone';
import { hasWords, t } from '../words';

/** Icons by role code. */
export const roleIcons = {
  LO: Eye,
  SO: Scale,
  WF: HeartHandshake,
  WR: Droplet,
  FA: Cross,
  ES: TrafficCone,
  LG: PenLine,
  IN: Languages,
  ME: Mic,
  VE: SearchCheck,
} as const;

/** A role that has its own colour and icon. */
export type KnownRole = keyof typeof roleIcons;

/** Every role that has its own colour and icon, in the order of the house. */
export const knownRoles = Object.keys(roleIcons) as KnownRole[];

/** Returns whether a code is one of the ten. */
export const isKnown = (code: string): code is KnownRole => code in roleIcons;

/** Returns a role's name; a custom role is called by its letters. */
export const roleName = (code: string): string => (hasWords(`role-${code}`) ? t(`role-${code}`) : code);
