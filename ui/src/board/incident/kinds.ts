// The sorts of situation an incident can be, and where it can stand, in the order in which they are offered.

import type { IncidentKindView, IncidentStateView } from '../../api';
import { t } from '../../words';

const kinds: IncidentKindView[] = ['other', 'held', 'hurt', 'missing', 'crowd', 'arrival', 'hazard', 'welfare'];
const states: IncidentStateView[] = ['new', 'active', 'watching', 'closed'];

/** Every sort, in words. */
export const kindsOffered = (): { value: IncidentKindView; says: string }[] =>
  kinds.map((value) => ({ value, says: t(`incident-kind-${value}`) }));

/** Every state, in words. */
export const statesOffered = (): { value: IncidentStateView; says: string }[] =>
  states.map((value) => ({ value, says: t(`incident-${value}`) }));
