// What screens need to talk to the desk: its contract, its failures, and what went stale.

export * from './contract';
export { change, isProblem, problemOf, stale, staleAll, turn } from './fresh.svelte';
export { moment, when } from './moment.svelte';
export { dayZone, enter, refreshSession, session, useSession } from './session.svelte';
