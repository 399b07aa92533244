// Every word on the screen, from Fluent files beside this one. Nothing else holds sentences.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

const files = import.meta.glob('./en-GB/*.ftl', { query: '?raw', import: 'default', eager: true }) as Record<string, string>;

// The web view may not know its own language, so it is never asked for it.
const bundle = new FluentBundle('en-GB', { useIsolating: false });
for (const words of Object.values(files)) bundle.addResource(new FluentResource(words), { allowOverrides: false });

/** What a thing is called by is no amount: entry 1001, never 1,001. */
const names = ['number', 'into'];

const plain = (args: Record<string, FluentVariable>): Record<string, FluentVariable> =>
  Object.fromEntries(Object.entries(args).map(([name, value]) => [name, names.includes(name) ? String(value) : value]));

/** Returns the words called `id`; an id nobody wrote shows itself, so that it is seen. */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const message = bundle.getMessage(id);
  return message?.value ? bundle.formatPattern(message.value, args ? plain(args) : null) : id;
}

/** Returns whether words called `id` exist. */
export const hasWords = (id: string): boolean => Boolean(bundle.getMessage(id)?.value);
