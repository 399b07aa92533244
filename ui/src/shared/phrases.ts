// Phrases of one's own: a short word that stands for more words in the entry line.

/** A short word and what it stands for. */
export type Phrase = { short: string; words: string };

/** Reads phrases from a setting; what cannot be read is no phrase. */
export function phrasesOf(setting: string | undefined): Phrase[] {
  try {
    const list: unknown = JSON.parse(setting ?? '[]');
    return Array.isArray(list) ? list.filter(isPhrase) : [];
  } catch {
    return [];
  }
}

const isPhrase = (one: unknown): one is Phrase =>
  typeof one === 'object' && one !== null && typeof (one as Phrase).short === 'string' && typeof (one as Phrase).words === 'string';

/** Returns what is wrong with a new phrase, by the name of its words; nothing when it is sound. */
export function wrongWith(phrase: Phrase, others: Phrase[]): string | null {
  if (!/^\p{L}[\p{L}\p{N}]{1,15}$/u.test(phrase.short)) return 'phrases-short-wrong';
  if (phrase.words.trim() === '' || phrase.words.length > 400) return 'phrases-words-wrong';
  if (others.some(({ short }) => short.toLowerCase() === phrase.short.toLowerCase())) return 'phrases-taken';
  return null;
}
