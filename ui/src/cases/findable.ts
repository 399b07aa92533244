// Which lines of the shared timeline could still be taken into an extract.

import type { LineView } from '../api';

/** Lines that are not taken yet and have every word of `query`; "#41" and "41" find line 41. */
export function findable(lines: LineView[], taken: LineView[], query: string): LineView[] {
  const there = new Set(taken.map((line) => line.id));
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (line: LineView, word: string) =>
    String(line.number) === word.replace(/^#/, '') || line.text.toLowerCase().includes(word);
  return lines.filter((line) => !there.has(line.id) && words.every((word) => has(line, word)));
}
