// In an ordinary browser: a development host on this machine speaks the same questions.

import type { Host } from './index';

/** A browser never tells a page where a file is, so the path is typed. */
const typedPath = async (title: string): Promise<string | null> => window.prompt(title) || null;

export const browser: Host = {
  async call(name, ask) {
    const answer = await fetch(`/ask/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ask),
    });
    const said: unknown = await answer.json();
    if (!answer.ok) throw said;
    return said;
  },
  pickFile: (wanted) => typedPath(wanted.title),
  pickFolder: (wanted) => typedPath(wanted.title),
  saveFile: (wanted) => typedPath(wanted.title),
  // Braces would be written as codes by `new URL`, so the address is put together by hand.
  mapTiles: () => `${location.origin}/map/{z}/{x}/{y}`,
  async openPaper() {},
  // Nor where a dropped file is.
  onFiles: () => () => undefined,
  onFocus(tell) {
    const gained = () => tell(true);
    const lost = () => tell(false);
    window.addEventListener('focus', gained);
    window.addEventListener('blur', lost);
    return () => {
      window.removeEventListener('focus', gained);
      window.removeEventListener('blur', lost);
    };
  },
};
