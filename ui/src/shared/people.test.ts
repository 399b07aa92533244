import { expect, test } from 'vitest';
import { peopleRange } from './people';

test('a range has both ends, and one number stands alone', () => {
  expect(peopleRange({ low: 100, high: 150 })).toBe('100–150');
  expect(peopleRange({ low: 150, high: 150 })).toBe('150');
});
