// What the board can ask in a dialog.

import type { LineView, LonLat } from '../../api';

/** A question the board asks. */
export type Question =
  | { ask: 'open' | 'verify' | 'correct' | 'strike' | 'lift' | 'dispute' | 'check' | 'told' | 'decide'; number: number }
  | { ask: 'answer'; request: string; title: string }
  | { ask: 'incident'; line: LineView | null }
  | { ask: 'incident-page'; incident: number }
  | { ask: 'crowd'; ground: LonLat[] }
  | { ask: 'claims' | 'decision' | 'request' };
