// What has to be right before this laptop asks to be let in. The desk checks again; this says it beside the field.

import type { By, InvitationView } from '../api';

/** A joining as it is filled in. */
export type JoinForm = {
  name: string;
  passphrase: string;
  again: string;
  hasLegal: boolean;
  legal: string;
  legalAgain: string;
  by: By;
  address: string;
  path: string;
};

/** Which field is not right yet, and the words for it. */
export type Fault = { about: 'name' | 'passphrase' | 'legal' | 'way'; says: string };

/** How the two laptops are most likely to meet, by what the invitation says. */
export const likelyWay = (invitation: InvitationView): By => (invitation.byWire ? 'wire' : invitation.mailbox !== null ? 'mailbox' : 'stick');

/** Returns the first thing that is not right, from the top. */
export function firstFault(form: JoinForm, invitation: InvitationView): Fault | null {
  if (!form.name.trim()) return { about: 'name', says: 'join-name-missing' };
  if (!form.passphrase) return { about: 'passphrase', says: 'new-passphrase-missing' };
  if (form.passphrase !== form.again) return { about: 'passphrase', says: 'passphrase-different' };
  if (form.hasLegal && !form.legal) return { about: 'legal', says: 'new-passphrase-missing' };
  if (form.hasLegal && form.legal !== form.legalAgain) return { about: 'legal', says: 'passphrase-different' };
  if (form.hasLegal && form.legal === form.passphrase) return { about: 'legal', says: 'new-legal-same' };
  if (form.by === 'stick' && !form.path.trim()) return { about: 'way', says: 'join-path-missing' };
  if (form.by === 'wire' && !invitation.byWire && !form.address.trim()) return { about: 'way', says: 'join-address-missing' };
  return null;
}
