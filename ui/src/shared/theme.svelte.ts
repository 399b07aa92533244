// Light, night or high contrast. Looking back adds its own mood on top.

/** The themes to choose from. */
export const themes = ['light', 'night', 'contrast'] as const;

/** A theme. */
export type Theme = (typeof themes)[number];

const state = $state<{ now: Theme }>({ now: 'light' });

/** The theme on the screen. */
export const theme = {
  get now(): Theme {
    return state.now;
  },
};

const prefersNight = (): boolean => window.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;

/** Shows a theme; `system` follows the machine, and a name nobody knows shows light. */
export function wear(name: string | undefined): Theme {
  state.now = name === 'system' && prefersNight() ? 'night' : (themes.find((known) => known === name) ?? 'light');
  document.documentElement.dataset.theme = state.now;
  return state.now;
}

/** The theme after this one. */
export const nextTheme = (): Theme => themes[(themes.indexOf(state.now) + 1) % themes.length] ?? 'light';
