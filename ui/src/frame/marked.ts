// Cuts words into the parts that match and the parts between.

/** A part of some words. */
export type Part = { text: string; marked: boolean };

/** Cuts `text` at `marks`, given in UTF-16 units; marks out of order or out of the text are left out. */
export function marked(text: string, marks: [number, number][]): Part[] {
  const parts: Part[] = [];
  let here = 0;
  for (const [from, to] of marks) {
    if (from < here || to > text.length || to <= from) continue;
    if (from > here) parts.push({ text: text.slice(here, from), marked: false });
    parts.push({ text: text.slice(from, to), marked: true });
    here = to;
  }
  if (here < text.length) parts.push({ text: text.slice(here), marked: false });
  return parts;
}
