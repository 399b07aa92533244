// How keys are written on their caps.

const caps: Record<string, string> = {
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** "Ctrl+Shift+ArrowLeft" as caps: Ctrl, Shift, ←. */
export const capsOf = (combination: string): string[] =>
  combination === '+' ? ['+'] : combination.split('+').map((key) => caps[key] ?? key);
