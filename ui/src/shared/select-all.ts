// Selects what stands in a field when it gets the focus, so that typing replaces it.

/** WebKit puts the caret at the start after a dialog has given the focus: all is chosen once it has. */
export function selectAll(event: FocusEvent) {
  const field = event.currentTarget;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) queueMicrotask(() => field.select());
}
