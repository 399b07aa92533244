// Quotation marks around words that somebody said.

/** Puts somebody's own words in curly quotation marks, whether or not they were typed in straight ones. */
export function quoted(text: string, directSpeech: boolean): string {
  const curly = text.replace(/"([^"]+)"/g, '“$1”');
  return directSpeech && !curly.includes('“') ? `“${curly}”` : curly;
}
