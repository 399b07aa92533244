// A desk is not a browser: no reload, no find bar, no second window, no browser menu.
// What Closeby itself binds (Ctrl+F, Ctrl+N, Ctrl+P ...) still arrives, since only the default is stopped.
(() => {
  const stopped = new Set(['f', 'g', 'j', 'n', 'o', 'p', 'r', 's', 't', 'u']);
  window.addEventListener('keydown', (event) => {
    const chord = event.ctrlKey || event.metaKey;
    if (event.key === 'F5' || event.key === 'F7' || (chord && stopped.has(event.key.toLowerCase()))) {
      event.preventDefault();
    }
  });
  window.addEventListener('contextmenu', (event) => {
    const writes = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
    if (!writes) event.preventDefault();
  });
})();
