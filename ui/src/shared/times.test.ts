import { expect, test } from 'vitest';
import { clock, clockOn, dayName } from './times';

const june = Date.UTC(2027, 5, 13, 13, 54);

test('times are shown in the zone of the day, whatever the machine thinks', () => {
  expect(clock(june, 'Europe/London')).toBe('14:54');
  expect(clock(june, 'Asia/Tokyo')).toBe('22:54');
});

test('midnight is 00:00, not 24:00', () => {
  expect(clock(Date.UTC(2027, 0, 1), 'Europe/London')).toBe('00:00');
});

test('another day says which', () => {
  const dayAfter = june + 86_400_000;
  expect(clockOn(june, june, 'Europe/London')).toBe('14:54');
  expect(clockOn(june, dayAfter, 'Europe/London')).toBe('13 June, 14:54');
  expect(dayName(june, 'Europe/London')).toBe('Sunday 13 June');
});
