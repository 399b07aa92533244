// Files that are about to be kept with a line: named and measured at once, kept when the line is stored.

import { desk, type AttachedView, type KeepWith } from '../../api/contract';
import { change, problemOf } from '../../api/fresh.svelte';
import { session } from '../../api/session.svelte';
import { t } from '../../words';
import { MOST_PASTED, inBase64 } from './pasted';

/** A file that waits to be kept. */
export type WaitingFile = {
  id: number;
  name: string;
  size: string;
  /** Why it cannot be kept, in the desk's words. */
  problem: string | null;
  keep: (where: Partial<KeepWith>) => Promise<AttachedView>;
};

const whole = (where: Partial<KeepWith>): KeepWith => ({ number: null, case: null, note: null, forLegal: false, ...where });

/** Files that wait to be kept. */
export class Waiting {
  files = $state.raw<WaitingFile[]>([]);
  keeping = $state(false);
  #last = 0;

  /** Takes files of this laptop by their paths. */
  async add(paths: string[]): Promise<void> {
    for (const path of paths) {
      const keep = (where: Partial<KeepWith>) => change(desk.attach({ path, with: whole(where) }));
      try {
        const { name, size } = await desk.glanceAtFile({ path });
        this.#push({ name, size, problem: null, keep });
      } catch (thrown) {
        const { says, tryThis } = problemOf(thrown);
        this.#push({ name: path.split(/[/\\]/).pop() ?? path, size: '', problem: `${says} ${tryThis}`, keep });
      }
    }
  }

  /** Takes a picture from the clipboard. */
  async paste(picture: File): Promise<void> {
    const name = picture.name || t('file-pasted-name');
    const size = t('file-pasted-size', { kb: Math.ceil(picture.size / 1024) });
    const keep = async (where: Partial<KeepWith>) =>
      change(desk.attachPasted({ name, content: await inBase64(picture), with: whole(where) }));
    const problem = picture.size > MOST_PASTED ? t('file-pasted-too-large') : null;
    this.#push({ name, size, problem, keep });
  }

  /** Lets one go that is not to be kept after all. */
  drop(id: number): void {
    this.files = this.files.filter((file) => file.id !== id);
  }

  /**
   * Keeps all of them there; what cannot be kept stays and says why. Without a place the first gets a line of its own,
   * and the others go with it. Returns the first that was kept.
   */
  async keep(where: Partial<KeepWith>): Promise<AttachedView | null> {
    if (this.keeping) return null;
    this.keeping = true;
    let first: AttachedView | null = null;
    for (const file of this.files) {
      try {
        const kept = await file.keep(first?.number ? { ...where, number: first.number } : where);
        first ??= kept;
        this.drop(file.id);
      } catch (thrown) {
        const { says, tryThis } = problemOf(thrown);
        this.files = this.files.map((one) => (one.id === file.id ? { ...one, problem: `${says} ${tryThis}` } : one));
      }
    }
    this.keeping = false;
    return first;
  }

  #push(file: Omit<WaitingFile, 'id'>): void {
    this.#last += 1;
    this.files = [...this.files, { id: this.#last, ...file }];
  }
}

let ofTheLine: Waiting | null = null;
// Somebody who looks at another screen finds them again; a locked desk leaves nothing of them behind.
$effect.root(() => {
  $effect(() => {
    if (!session.day) ofTheLine = null;
  });
});

/** The files that wait to be kept with the entry line of the open day. */
export const filesOfTheLine = (): Waiting => (session.day ? (ofTheLine ??= new Waiting()) : new Waiting());
