// Where a letter of the line stands on the screen: the words shown under the field know.

/** Returns how far the letter at `offset` stands from the beginning of `shown`, in pixels. */
export function placeOf(shown: HTMLElement, offset: number): number {
  const range = document.createRange();
  const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  let left = offset;
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    if (left <= node.length) {
      range.setStart(node, left);
      return range.getBoundingClientRect().left - shown.getBoundingClientRect().left;
    }
    left -= node.length;
  }
  return 0;
}
