// How much room the board has: three shapes, from look.md's table of screens.

/** wide: three columns. middle: needs fold to a bar. narrow: one column, as at 200 % zoom. */
export type Room = 'wide' | 'middle' | 'narrow';

/** The shape for a window's width. */
export const roomFor = (width: number): Room => (width > 1160 ? 'wide' : width > 900 ? 'middle' : 'narrow');

/** Follows the window. */
export function room(): { readonly now: Room } {
  let width = $state(window.innerWidth);
  $effect(() => {
    const measure = () => (width = window.innerWidth);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  });
  return {
    get now() {
      return roomFor(width);
    },
  };
}
