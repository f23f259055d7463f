import { expect, test } from 'vitest';
import { addDays, addYears, checkDay, sundayUpTo } from '../../../src/cli/demo-data/days.ts';

test('days are counted over months and leap years', () => {
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

test('a year later is the same day, or 28 February where there is no 29th', () => {
  expect(addYears('2024-07-14', 4)).toBe('2028-07-14');
  expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
});

test('the Sunday up to a day is that day or the one before', () => {
  expect(sundayUpTo('2024-07-14')).toBe('2024-07-14');
  expect(sundayUpTo('2024-07-20')).toBe('2024-07-14');
});

test('a day that does not exist is refused', () => {
  expect(checkDay('2028-02-29')).toBe('2028-02-29');
  for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', 'today']) expect(() => checkDay(day), day).toThrow(`Not a day: "${day}"`);
});
