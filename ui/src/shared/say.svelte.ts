// What is said to screen readers: politely, or at once for failures.

const said = $state({ politely: '', atOnce: '' });

/** The words now in the live regions. */
export const spoken = {
  get politely(): string {
    return said.politely;
  },
  get atOnce(): string {
    return said.atOnce;
  },
};

/** Says one sentence when the listener has time. */
export function sayPolitely(words: string): void {
  said.politely = words;
}

/** Says a failure at once. */
export function sayAtOnce(words: string): void {
  said.atOnce = words;
}
