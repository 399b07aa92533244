// A handover as the desk would answer, for tests and the gallery.

import type { HandoverView, PreviewView } from '../api';

const midnight = Date.UTC(2027, 5, 12, 23);

/** A time of the sample afternoon. */
export const at = (hour: number, minute: number): number => midnight + (hour * 60 + minute) * 60_000;

/** The second handover, being composed. */
export const second: HandoverView = {
  number: 2,
  from: 'Tom Ellery',
  fromRole: 'Loggist',
  to: 'Sunita Rao',
  candidates: ['Sunita Rao', 'Priya Raman'],
  coversFrom: at(15, 0),
  briefing: [
    { part: 'location', text: '', suggested: 'Linnet Close, off Fenwick Road.' },
    { part: 'type', text: 'Enforcement van held up by a peaceful gathering.', suggested: '' },
    { part: 'hazards', text: '', suggested: 'About 130 people in a road 9 m wide.' },
    { part: 'access', text: '', suggested: 'Only vehicle entrance, 4.6 m clear, step-free.' },
    { part: 'emergency_services', text: '', suggested: '' },
    { part: 'intent', text: 'Everyone goes home unhurt. The entrance stays open.', suggested: '' },
    { part: 'administration', text: '', suggested: 'Water runs|Runs 1 and 2 delivered.\nPlaces|Water no. 14. Toilet no. 6.' },
    { part: 'risk', text: '', suggested: '150 people leave in 24 s at full width.' },
    { part: 'communications', text: '', suggested: '' },
    { part: 'humanitarian', text: '', suggested: '2 requests are open.' },
  ],
  beforeYouSign: [
    { claim: false, title: '2 requests still open.', detail: 'Printed first, on page 1.' },
    { claim: true, title: '3 claims not confirmed.', detail: 'Boxed, apart from the facts.' },
    { claim: false, title: '1 check-in overdue.', detail: 'Ring Nell now? 07700 900203' },
  ],
  levels: [
    { level: 'legal', open: false },
    { level: 'organiser', open: true },
    { level: 'external', open: true },
    { level: 'public', open: true },
  ],
  key: '19C4 77E0',
  head: '7F3A C21E',
  earlier: [
    { id: 'h1', number: 1, from: 'Mags Okafor', to: 'Tom Ellery', signed: at(15, 0), acknowledged: [at(15, 4), 'Tom Ellery'] },
  ],
};

/** The organisers' copy. */
export const copy: PreviewView = {
  copy: 'copy-1',
  pages: 3,
  hash: '01AB 23CD 45EF 6789',
  withheld: [
    { what: '64 phone numbers', places: 'Method, Communications' },
    { what: '2 health notes', places: 'Roster' },
    { what: 'Anything the legal team holds', places: 'Not counted' },
  ],
  toReview: [],
};
