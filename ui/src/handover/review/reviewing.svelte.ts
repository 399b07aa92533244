// Entries that wait for other eyes, one after another: who reads, where they are, and what they said.

import { change, desk, problemOf, session, type EntryView, type Problem } from '../../api';
import { sayPolitely } from '../../shared/say.svelte';
import { t } from '../../words';

/** Somebody reading entries that others wrote. */
export class Reviewing {
  entry = $state.raw<EntryView | null>(null);
  problem = $state.raw<Problem | null>(null);
  place = $state(0);
  /** Who reads, when that is not the one at the desk. */
  reader = $state('');
  /** Numbers that may leave now. */
  left = $state<number[]>([]);
  readonly #author = { name: session.day?.author ?? '', role: session.day?.role ?? '' };
  #busy = false;

  constructor(readonly numbers: number[]) {
    void this.#show();
  }

  get count(): number {
    return this.numbers.length;
  }

  get done(): boolean {
    return this.place >= this.numbers.length;
  }

  /** Goes on, or back. */
  step(by: number): void {
    this.place = Math.max(0, Math.min(this.numbers.length, this.place + by));
    void this.#show();
  }

  /** Somebody else sits down to read. */
  readAs(name: string): Promise<void> {
    return this.#tried(async () => {
      await desk.signIn({ name, role: t('review-role') });
      this.reader = name.trim();
      await this.#show();
    });
  }

  /** What shows may leave the room; on to the next. */
  allow(): Promise<void> {
    return this.#tried(async () => {
      const number = this.numbers[this.place];
      if (number === undefined || !this.entry?.mayReview) return;
      await change(desk.reviewEntry({ number, may: true }));
      this.left = [...this.left, number];
      sayPolitely(t('review-said', { number }));
      this.step(1);
    });
  }

  /** The one who was at the desk sits there again. */
  async leave(): Promise<void> {
    if (this.reader !== '') await this.#tried(() => desk.signIn(this.#author));
  }

  async #show(): Promise<void> {
    this.entry = null;
    const number = this.numbers[this.place];
    if (number === undefined) return;
    try {
      const entry = await desk.entry({ number });
      if (this.numbers[this.place] === number) this.entry = entry;
    } catch (thrown) {
      this.problem = problemOf(thrown);
    }
  }

  async #tried(work: () => Promise<unknown>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.problem = null;
    try {
      await work();
    } catch (thrown) {
      this.problem = problemOf(thrown);
    } finally {
      this.#busy = false;
    }
  }
}
