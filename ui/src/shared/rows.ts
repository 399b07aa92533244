// Which rows of a long list stand in the window: only they exist on the page.

/** Heights of rows, known or guessed, with the place of each. */
export class RowHeights {
  #heights: Float64Array;
  #tops: Float64Array;
  #right = 0;

  constructor(
    readonly count: number,
    readonly guess: number,
    known?: RowHeights,
    /** How many rows came in above the known ones. */
    above = 0,
  ) {
    this.#heights = new Float64Array(count).fill(guess);
    this.#tops = new Float64Array(count + 1);
    if (known && above < count) this.#heights.set(known.#heights.subarray(0, Math.min(count - above, known.count)), above);
  }

  /** Notes how tall a row is. Returns whether that is news. */
  note(row: number, height: number): boolean {
    if (row >= this.count || Math.abs((this.#heights[row] ?? 0) - height) < 0.5) return false;
    this.#heights[row] = height;
    this.#right = Math.min(this.#right, row);
    return true;
  }

  #settle(): void {
    for (let row = this.#right; row < this.count; row += 1) {
      this.#tops[row + 1] = (this.#tops[row] ?? 0) + (this.#heights[row] ?? this.guess);
    }
    this.#right = this.count;
  }

  /** Where a row begins. */
  top(row: number): number {
    this.#settle();
    return this.#tops[Math.min(row, this.count)] ?? 0;
  }

  /** How tall all rows are together. */
  get total(): number {
    return this.top(this.count);
  }

  /** The row that stands at a place. */
  at(place: number): number {
    this.#settle();
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tops[middle + 1] ?? Infinity) <= place) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, Math.max(0, this.count - 1));
  }

  /** The rows in a window, with a few beyond either edge. */
  within(scrolled: number, height: number, beyond = 4): { first: number; end: number } {
    if (this.count === 0) return { first: 0, end: 0 };
    return {
      first: Math.max(0, this.at(scrolled) - beyond),
      end: Math.min(this.count, this.at(scrolled + height) + 1 + beyond),
    };
  }
}
