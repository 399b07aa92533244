// Answers the page's questions from the afternoon, so that screens can be looked at without a desk.

import { at, board, day, lines, noMap, parse, timeline } from './afternoon';

type Asked = Record<string, unknown>;

let draft = new URLSearchParams(location.search).get('draft') ?? '';
let stored = 58;

const answers: Record<string, (ask: Asked) => unknown> = {
  session: () => ({ day, version: '0.1.0', layingSample: false, joining: null }),
  touch: () => ({ day, version: '0.1.0', layingSample: false, joining: null }),
  settings: () => ({ values: { theme: new URLSearchParams(location.search).get('theme') ?? 'light' } }),
  board: (ask) => ({ ...board, at: ask.at ?? board.at, lookingBack: Boolean(ask.at), mode: ask.mode ?? 'known' }),
  timeline: (ask) => {
    const many = Number(new URLSearchParams(location.search).get('lines') ?? timeline.total);
    const skip = Number(ask.skip ?? 0);
    const shown = Array.from({ length: Math.min(Number(ask.limit), Math.max(0, many - skip)) }, (_, step) => {
      const line = lines[(skip + step) % lines.length];
      return many > lines.length ? { ...line, id: `e${skip + step}`, number: many - skip - step } : line;
    });
    return { ...timeline, lines: shown, total: many };
  },
  map: () => noMap,
  parse_line: (ask) => parse(String(ask.line ?? '')),
  draft: () => ({ place: 'entry', text: draft }),
  keep_draft: (ask) => {
    draft = String(ask.text ?? '');
    return ask;
  },
  log_entry: (ask) => {
    const line = String(ask.line);
    if (line.includes('full')) throw { code: 'disk_full', says: 'Not stored yet. The disk is full. Your words are safe here.', tryThis: 'Free some space, then press Enter again.' };
    if (line.startsWith('1458') && !ask.lateReason) throw { code: 'late_reason_needed', says: 'Late.', tryThis: 'Say why.' };
    stored += 1;
    return { value: { id: `e${stored}`, number: stored, recorded: at('16:29') + 41_000, text: line }, stale: [] };
  },
  entry: (ask) => ({ line: lines.find((line) => line.number === ask.number) ?? lines[0], typed: '1628 ~20 police', history: [], incidents: [], files: [], mayMoveTo: ['confirmed', 'disputed', 'refuted'], mayReview: true, sources: { chain: [], root: null, entries: 1, sources: 1, oneSourceWith: [] }, decision: null }),
  search: (ask) => ({
    hits: lines
      .filter((line) => line.text.toLowerCase().includes(String(ask.query).toLowerCase()))
      .map((line) => ({ kind: 'entry', id: line.id, number: line.number, title: line.text, detail: line.author, at: line.at, standing: line.standing, marks: [] })),
    total: 0,
    readAs: `Read as: ${String(ask.query)}.`,
    unread: [],
  }),
};

/** Puts itself in the place of the development host. */
export function pretend(): void {
  window.fetch = async (input, init) => {
    const name = String(input).split('/').pop() ?? '';
    try {
      const answer = answers[name]?.(JSON.parse(String(init?.body ?? '{}')) as Asked);
      return new Response(JSON.stringify(answer ?? {}), { status: answer ? 200 : 404 });
    } catch (problem) {
      return new Response(JSON.stringify(problem), { status: 409 });
    }
  };
}
