// What the entry line holds and what becomes of it. The component shows it; this decides the order of things.

import { change, desk, problemOf, type ParsedLine, type Problem, type Stored } from '../../api';
import { keptDraft } from '../../shared/kept-draft.svelte';
import { filesOfTheLine } from '../../shared/files/waiting.svelte';
import { sayAtOnce, sayPolitely } from '../../shared/say.svelte';
import { clockWithSeconds } from '../../shared/times';
import { t } from '../../words';

/** Where the line is between typing and stored. */
export type Bar =
  | { is: 'typing' }
  | { is: 'late'; minutes: number }
  | { is: 'stored'; stored: Stored }
  | { is: 'wrong-time'; says: string }
  | { is: 'not-stored'; problem: Problem };

/** The first word of the line, where a time stands. */
const timeOf = (line: string): string => line.trimStart().split(' ', 1)[0] ?? '';

/** The line being written. */
export class Writing {
  bar = $state.raw<Bar>({ is: 'typing' });
  parsed = $state.raw<ParsedLine | null>(null);
  /** The text that `parsed` speaks of. */
  parsedText = $state('');
  storing = $state(false);
  /** Files that will be kept with the line. */
  readonly files = filesOfTheLine();
  #draft = keptDraft('entry');
  #asking = false;
  #caret = 0;

  /** The words, kept as they are typed. */
  get text(): string {
    return this.#draft.text;
  }

  set text(words: string) {
    this.#draft.type(words);
  }

  /** Somebody typed: what was said about the line before is over; ask how it is understood now. */
  typed(caret: number): void {
    if (this.bar.is !== 'typing') this.bar = { is: 'typing' };
    void this.parse(caret);
  }

  /** Which of two moments was chosen, and for which time. */
  #chosen: { at: number; time: string } | null = null;

  /** The choice, as long as the line still begins with the same time. */
  get #moment(): number | null {
    return this.#chosen && timeOf(this.text) === this.#chosen.time ? this.#chosen.at : null;
  }

  /** Takes one of the moments that the time on the line can mean. */
  choose(at: number): void {
    this.#chosen = { at, time: timeOf(this.text) };
    this.bar = { is: 'typing' };
    void this.parse(this.#caret);
  }

  /** Asks how the line is understood; while one answer is on its way the next waits for it. */
  async parse(caret: number): Promise<void> {
    this.#caret = caret;
    if (this.#asking) return;
    this.#asking = true;
    const line = this.text;
    const chosen = this.#moment;
    try {
      const parsed = await desk.parseLine({ line, caret, chosen });
      this.parsed = parsed;
      this.parsedText = line;
    } catch {
      // Not being understood never stops anybody from writing.
    } finally {
      this.#asking = false;
    }
    if (this.text !== line || this.#caret !== caret || this.#moment !== chosen) await this.parse(this.#caret);
  }

  /** Stores the line. The text goes only when the desk has said that it is stored. */
  async store(lateReason: string | null = null): Promise<boolean> {
    if (this.text.trim() === '') return this.#storeFiles();
    if (this.storing) return false;
    this.storing = true;
    const line = this.text;
    try {
      const stored = await change(desk.logEntry({ line, lateReason, chosen: this.#moment }));
      if (this.text === line) this.#draft.clear();
      this.#chosen = null;
      this.bar = { is: 'stored', stored };
      sayPolitely(t('stored-spoken', { number: stored.number, at: clockWithSeconds(stored.recorded), text: stored.text }));
      void this.parse(0);
      // The words are stored; a file that cannot be kept stays here and says why.
      void this.files.keep({ number: stored.number });
      return true;
    } catch (thrown) {
      this.#refused(problemOf(thrown));
      return false;
    } finally {
      this.storing = false;
    }
  }

  /** Files without a word get a line of their own, which the desk writes. */
  async #storeFiles(): Promise<boolean> {
    if (this.storing || this.files.files.length === 0) return false;
    this.storing = true;
    const kept = await this.files.keep({});
    this.storing = false;
    if (!kept || kept.number === null) return false;
    this.bar = { is: 'stored', stored: { id: '', number: kept.number, recorded: kept.file.at, text: kept.file.name } };
    sayPolitely(t('stored-spoken', { number: kept.number, at: clockWithSeconds(kept.file.at), text: kept.file.name }));
    return true;
  }

  #refused(problem: Problem): void {
    if (problem.code === 'late_reason_needed') {
      this.bar = { is: 'late', minutes: this.parsed?.lateMinutes ?? 0 };
    } else if (problem.code === 'bad_input' && this.parsed?.problem) {
      this.bar = { is: 'wrong-time', says: this.parsed.problem };
      sayAtOnce(this.parsed.problem);
    } else {
      this.bar = { is: 'not-stored', problem };
      sayAtOnce(`${problem.says} ${problem.tryThis}`);
    }
  }

  /** Lets go of the line; its words are kept. */
  park(): void {
    this.bar = { is: 'typing' };
    if (this.text.trim()) sayPolitely(t('draft-kept'));
  }
}
