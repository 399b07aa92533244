// The features by name, so that the frame can show them without one knowing another.

import Cases from './cases/Cases.svelte';
import LegalKey from './cases/LegalKey.svelte';
import ReviewChat from './chat/ReviewChat.svelte';
import Handover from './handover/Handover.svelte';
import CloseMap from './map/CloseMap.svelte';
import MapSetup from './map/MapSetup.svelte';
import Roles from './roles/Roles.svelte';
import Roster from './roster/Roster.svelte';
import Settings from './settings/Settings.svelte';
import Sync from './sync/Sync.svelte';
import Joining from './welcome/Joining.svelte';
import SignIn from './welcome/SignIn.svelte';
import Welcome from './welcome/Welcome.svelte';

/** Every part of the screen that another folder makes. */
export const parts = { Cases, CloseMap, Handover, Joining, LegalKey, MapSetup, ReviewChat, Roles, Roster, Settings, SignIn, Sync, Welcome };

/** The parts, as the frame takes them. */
export type Parts = typeof parts;
