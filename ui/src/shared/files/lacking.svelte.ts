// Which kept files are not whole on this laptop, and fetching them from the others.

import { desk, type LackingFileView, type LackingView, type Problem } from '../../api/contract';
import { change } from '../../api/fresh.svelte';
import { keep } from '../keep.svelte';
import { trying } from '../trying.svelte';
import { t } from '../../words';

const EVERY = 1000;

/** What is not here, and a way to ask for it. */
export type Lacking = {
  readonly view: LackingView | null;
  readonly problem: Problem | null;
  of: (id: string) => LackingFileView | undefined;
  /** Whether somebody asked for it here, so that it is on its way or waits for who has it. */
  isAsked: (id: string) => boolean;
  fetch: (wanted: string[]) => Promise<unknown>;
};

/** What files that were asked for wait for, in words. */
export function waitsFor({ awake, fetching }: LackingView): string {
  if (awake === 0) return t('file-lacking-nobody');
  return t(fetching?.nobodyHas ? 'file-lacking-nobody-has' : 'file-lacking-coming');
}

/** What is lacking of these files, or of all when `ids` is null; asked again while something is on its way. */
export function lackingFiles(ids: () => string[] | null): Lacking {
  let asked = $state.raw<string[]>([]);
  const attempt = trying();
  const kept = keep<LackingView | null>(['sync'], () => {
    const files = ids();
    return files?.length === 0 ? Promise.resolve(null) : desk.lackingFiles({ files: files ?? [] });
  });
  const files = $derived(kept.value?.files ?? []);

  $effect(() => {
    if (files.length === 0 || (asked.length === 0 && !kept.value?.fetching)) return;
    const asks = window.setInterval(() => kept.again(), EVERY);
    return () => window.clearInterval(asks);
  });

  return {
    get view() {
      return kept.value;
    },
    get problem() {
      return attempt.problem;
    },
    of: (id) => files.find((file) => file.id === id),
    isAsked: (id) => asked.includes(id),
    fetch: (wanted) =>
      attempt.does(async () => {
        await change(desk.fetchFiles({ files: wanted }));
        asked = [...asked, ...wanted];
        kept.again();
      }),
  };
}
