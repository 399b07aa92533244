// How wide words will be, so that they can be given a place before they are drawn.

let context: CanvasRenderingContext2D | null | undefined;

/** The width of words in pixels; a fair guess where there is no canvas. */
export function widthOf(words: string, size: number, weight = 400): number {
  if (context === undefined) context = document.createElement('canvas').getContext('2d');
  if (!context) return words.length * size * 0.55;
  context.font = `${weight} ${size}px "Atkinson Hyperlegible Next Variable", sans-serif`;
  return context.measureText(words).width;
}
