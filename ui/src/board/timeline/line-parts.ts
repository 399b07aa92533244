// Cuts the words of a line at numbers of other entries ("#12"), which stand out.

/** A part of a line. */
export type LinePart = { text: string; number: boolean };

/** Returns the parts of `text` in order; together they are the whole of it. */
export const lineParts = (text: string): LinePart[] =>
  text
    .split(/(#\d{1,7}\b)/)
    .filter(Boolean)
    .map((part) => ({ text: part, number: /^#\d+$/.test(part) }));
