// What is open, who is at the desk, and what the day's clock says.

import { desk, type DayView, type JoiningView, type SessionView } from './contract';
import { staleAll } from './fresh.svelte';

const state = $state<{
  day: DayView | null;
  joining: JoiningView | null;
  version: string;
  laying: boolean;
  asked: boolean;
  received: number;
  tick: number;
}>({
  day: null,
  joining: null,
  version: '',
  laying: false,
  asked: false,
  received: 0,
  tick: 0,
});

/** What is open. Read its parts in markup; they change by themselves. */
export const session = {
  get day(): DayView | null {
    return state.day;
  },
  /** A vault that waits to be let in by its team. */
  get joining(): JoiningView | null {
    return state.joining;
  },
  get version(): string {
    return state.version;
  },
  /** Whether the sample day is being laid out, before it opens by itself. */
  get layingSample(): boolean {
    return state.laying;
  },
  /** Whether the desk has answered at all yet. */
  get known(): boolean {
    return state.asked;
  },
  /** The day's clock now: an exercise has its own. */
  get now(): number {
    return state.day ? state.day.now + (state.tick - state.received) : state.tick;
  },
};

/** Takes over what the desk answered about the session. */
export function enter(answer: SessionView): SessionView {
  state.day = answer.day;
  state.joining = answer.joining;
  state.version = answer.version;
  state.laying = answer.layingSample;
  state.received = Date.now();
  state.tick = state.received;
  state.asked = true;
  return answer;
}

/** Asks the desk what is open. */
export const refreshSession = async (): Promise<SessionView> => enter(await desk.session());

/** Asks how it stands with other laptops; when something came in from one, every view asks again. */
async function hearOthers(): Promise<void> {
  const before = state.day?.sync;
  if (!before && !state.joining) return;
  // A desk that does not answer says so where somebody asks it for something.
  const answer = await desk.session().catch(() => null);
  if (!answer) return;
  enter(answer);
  if (before && answer.day?.sync && answer.day.sync.came !== before.came) staleAll();
}

/** Keeps the clock going while the page stands. Returns what stops it. */
export function useSession(): () => void {
  const clock = window.setInterval(() => (state.tick = Date.now()), 1000);
  const others = window.setInterval(() => void hearOthers(), 2000);
  return () => {
    window.clearInterval(clock);
    window.clearInterval(others);
  };
}

/** The zone every time is shown in. */
export const dayZone = (): string => state.day?.zone ?? 'Europe/London';
