// A chat while it is looked through: where one is, what was taken, what was skipped.

import { SvelteSet } from 'svelte/reactivity';
import { change, desk, problemOf, session, type CandidateView, type ChatView, type DateOrder, type FoundMessage, type Problem, type SecondStyle } from '../api';
import { host } from '../host';
import { chatEndings } from '../shared/files/may-be-chat';
import { sayAtOnce, sayPolitely } from '../shared/say.svelte';
import { t } from '../words';

/** How many messages are fetched around the one that is looked at. */
const RUN = 60;
/** How many of them stand before it. */
const BEFORE = 12;
/** How many beyond the one that is looked at are always there, so that somebody sees what comes. */
const BEYOND = 3;

type Reading = ReturnType<typeof readAnew>;
let kept: Reading | null = null;
// Somebody who looks at another screen goes on where they were; a locked desk leaves nothing of it behind.
$effect.root(() => {
  $effect(() => {
    if (!session.day) kept = null;
  });
});

/** The chat that is being read on this desk, or none yet. */
export const readingChat = (): Reading => (session.day ? (kept ??= readAnew()) : readAnew());

/** Reads a chat and walks through its messages. */
function readAnew() {
  let path = '';
  /** What was answered about the file: each answer may bring the next question. */
  let order: DateOrder | null = null;
  let second: SecondStyle | null = null;
  let chat = $state.raw<ChatView | null>(null);
  let near = $state.raw<CandidateView[]>([]);
  let place = $state(0);
  let stored = $state(0);
  let problem = $state.raw<Problem | null>(null);
  let through = $state(false);
  const skipped = new SvelteSet<number>();

  async function attempt(work: () => Promise<void>) {
    problem = null;
    try {
      await work();
    } catch (thrown) {
      problem = problemOf(thrown);
      sayAtOnce(problem.says);
    }
  }

  async function read() {
    [chat, near, place, stored] = [null, [], 0, 0];
    through = false;
    skipped.clear();
    const found = await desk.readChat({ path, order, second });
    [chat, stored] = [found, found.stored];
    // Whoever exports a chat exports months of it: one begins where it comes to this day.
    if (!found.question && !found.styles) await forward(found.starts);
  }

  async function begin(chosen: string) {
    [path, order, second] = [chosen, null, null];
    await read();
  }

  async function fetchAround(wanted: number) {
    const skip = Math.max(0, wanted - BEFORE);
    near = (await desk.chatMessages({ skip, limit: RUN })).messages;
  }

  async function goTo(wanted: number) {
    if (!chat || wanted < 0 || wanted >= chat.messages) return;
    const first = near[0]?.place ?? chat.messages;
    const last = near.at(-1)?.place ?? -1;
    if (Math.max(0, wanted - BEYOND) < first || Math.min(chat.messages - 1, wanted + BEYOND) > last) await fetchAround(wanted);
    place = wanted;
  }

  const waits = (one: CandidateView) => one.kind === 'said' && one.stored === null && !skipped.has(one.place);

  /** Goes to the first message from here on that somebody still has to decide about. */
  async function forward(from: number) {
    for (let at = from; chat && at < chat.messages; at = (near.at(-1)?.place ?? at) + 1) {
      if (!near.some((one) => one.place === at)) await fetchAround(at);
      const next = near.find((one) => one.place >= at && waits(one));
      if (next) return goTo(next.place);
    }
    through = true;
    sayPolitely(t('chat-through'));
  }

  return {
    /** The chat, or a question about it. */
    get chat(): ChatView | null {
      return chat;
    },
    /** Messages around the one that is looked at. */
    get near(): CandidateView[] {
      return near;
    },
    /** The place of the one that is looked at. */
    get place(): number {
      return place;
    },
    /** The one that is looked at. */
    get current(): CandidateView | undefined {
      return near.find((one) => one.place === place);
    },
    /** How many are in the log. */
    get stored(): number {
      return stored;
    },
    /** Whether everything was decided about. */
    get through(): boolean {
      return through;
    },
    /** What went wrong last. */
    get problem(): Problem | null {
      return problem;
    },
    /** Places that were skipped. */
    skipped: skipped as ReadonlySet<number>,

    /** Asks for a file and reads it. */
    choose: () =>
      attempt(async () => {
        const chosen = await host.pickFile({ title: t('chat-pick'), kind: t('chat-pick-kind'), endings: chatEndings });
        if (chosen) await begin(chosen);
      }),
    /** Reads a file that was dropped on the window. */
    open: (dropped: string) => attempt(() => begin(dropped)),
    /** Says which number of a date comes first. */
    answer: (answered: DateOrder) => {
      order = answered;
      return attempt(read);
    },
    /** Says what lines in a second style are. */
    answerStyle: (answered: SecondStyle) => {
      second = answered;
      return attempt(read);
    },
    /** Goes to a message. */
    go: (wanted: number) => void attempt(() => goTo(wanted)),
    /** Goes on or back by one. */
    step: (by: 1 | -1) => void attempt(() => goTo(place + by)),
    /** Finds a message and goes to it; `here` when the one that is looked at may be it. */
    async find(query: string, back: boolean, here: boolean): Promise<FoundMessage | undefined> {
      let found: FoundMessage | undefined;
      await attempt(async () => {
        const last = (chat?.messages ?? 1) - 1;
        const beyond = back ? (place === 0 ? last : place - 1) : place + 1;
        found = await desk.findMessage({ query, from: here ? place : beyond, back });
        if (found.place !== null) await goTo(found.place);
      });
      return found;
    },
    /** Leaves a message where it is, and goes on. */
    skip() {
      skipped.add(place);
      void attempt(() => forward(place + 1));
    },
    /** Takes the message into the log, in its own words or in others, and goes on. */
    take: (text: string | null) =>
      attempt(async () => {
        const taken = await change(desk.takeMessage({ place, text }));
        near = near.map((one) => (one.place === place ? { ...one, stored: taken.number } : one));
        stored += 1;
        sayPolitely(t('chat-stored-as', { number: taken.number }));
        await forward(place + 1);
      }),
  };
}
