// What has to be right before a vault is made. The desk checks again; this says it beside the field.

/** A new vault as it is filled in. */
export type NewVaultForm = {
  name: string;
  passphrase: string;
  again: string;
  hasLegal: boolean;
  legal: string;
  legalAgain: string;
  author: string;
};

/** Which field is not right yet, and the words for it. */
export type Fault = { about: 'name' | 'passphrase' | 'legal' | 'author'; says: string };

/** Returns the first thing that is not right, from the top. */
export function firstFault(form: NewVaultForm): Fault | null {
  if (!form.name.trim()) return { about: 'name', says: 'new-name-missing' };
  if (!form.passphrase) return { about: 'passphrase', says: 'new-passphrase-missing' };
  if (form.passphrase !== form.again) return { about: 'passphrase', says: 'passphrase-different' };
  if (form.hasLegal && !form.legal) return { about: 'legal', says: 'new-passphrase-missing' };
  if (form.hasLegal && form.legal !== form.legalAgain) return { about: 'legal', says: 'passphrase-different' };
  if (form.hasLegal && form.legal === form.passphrase) return { about: 'legal', says: 'new-legal-same' };
  if (!form.author.trim()) return { about: 'author', says: 'new-author-missing' };
  return null;
}
