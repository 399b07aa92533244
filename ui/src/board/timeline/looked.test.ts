import { afterEach, expect, test, vi } from 'vitest';
import { lines } from '../../gallery/afternoon';
import { lookedAgain, lookedAway, newsIn } from './looked.svelte';

vi.mock('../../host', () => ({ call: vi.fn(), host: { onFocus: () => () => undefined } }));

const line = (recorded: number) => ({ ...lines[0]!, recorded });

afterEach(() => lookedAgain());

test('while somebody looks nothing is news', () => {
  expect(newsIn([line(Number.MAX_SAFE_INTEGER)], 0)).toBeNull();
});

test('what was written since is counted, however far down it happened', () => {
  lookedAway();
  const later = Number.MAX_SAFE_INTEGER;
  expect(newsIn([line(later), line(0), line(later), line(0)], 60)).toMatchObject({ count: 2, last: 62 });
  expect(newsIn([line(0)], 0)).toBeNull();
  lookedAgain();
  expect(newsIn([line(later)], 0)).toBeNull();
});
