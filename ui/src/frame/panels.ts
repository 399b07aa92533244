// F6 walks the panels of a screen.

/** Moves the focus to the next panel, or the one before. */
export function focusPanel(step: 1 | -1): void {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-panel], nav')].filter((panel) => panel.offsetParent !== null);
  if (panels.length === 0) return;
  const here = panels.findIndex((panel) => panel.contains(document.activeElement));
  const next = here < 0 && step < 0 ? panels.length - 1 : (here + step + panels.length) % panels.length;
  const panel = panels[next];
  if (panel && panel.tabIndex < 0 && !panel.hasAttribute('tabindex')) panel.tabIndex = -1;
  panel?.focus();
}
