// Headings that help with a decision: kept as a list in the settings, and the usual five until somebody changes them.

import { t } from '../words';

/** The usual five, short. */
export const usualPrompts = (): string[] => ['information', 'risk', 'powers', 'options', 'action'].map((name) => t(`prompt-${name}`));

/** Reads a list of texts from a setting; what cannot be read is no list. */
export function textsOf(setting: string | undefined): string[] {
  try {
    const list: unknown = JSON.parse(setting ?? '[]');
    return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string' && one.trim() !== '') : [];
  } catch {
    return [];
  }
}

/** Returns the headings: somebody's own, or the usual five. */
export function promptsOf(setting: string | undefined): string[] {
  const own = textsOf(setting);
  return own.length > 0 ? own : usualPrompts();
}
