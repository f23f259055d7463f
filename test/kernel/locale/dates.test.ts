import { expect, test } from 'vitest';
import {
  dayOf,
  formatCardDay,
  formatChartMonth,
  formatDay,
  formatMonth,
  formatNearDay,
  formatShortDay,
  formatTime,
  formatWeekdays,
  weekdayOf,
} from '../../../src/kernel/locale/index.ts';

const TODAY = '2026-11-22';

test('a day and a time are those of Kazakhstan, five hours ahead of UTC', () => {
  expect(dayOf(new Date('2026-11-22T18:59:59Z'))).toBe('2026-11-22');
  expect(dayOf(new Date('2026-11-22T19:00:00Z'))).toBe('2026-11-23');
  expect(formatTime(new Date('2026-11-22T09:30:45Z'))).toBe('14:30');
  expect(formatTime(new Date('2026-11-22T19:05:00Z'))).toBe('00:05');
});

test('a day of this year has its weekday, one of another year has its year', () => {
  expect(formatDay('kk', '2026-11-25', TODAY)).toBe('25 қараша, сәрсенбі');
  expect(formatDay('ru', '2026-11-25', TODAY)).toBe('25 ноября, среда');
  expect(formatDay('kk', '2027-11-25', TODAY)).toBe('2027 ж. 25 қараша');
  expect(formatDay('ru', '2027-11-25', TODAY)).toBe('25 ноября 2027 г.');
  expect(formatDay('kk', '2026-12-17', TODAY)).toBe('17 желтоқсан, бейсенбі');
});

test('yesterday, today and tomorrow are named first', () => {
  expect(formatNearDay('kk', '2026-11-25', '2026-11-25')).toBe('бүгін, 25 қараша');
  expect(formatNearDay('ru', '2026-11-25', '2026-11-25')).toBe('сегодня, 25 ноября');
  expect(formatNearDay('kk', '2026-11-23', TODAY)).toBe('ертең, 23 қараша');
  expect(formatNearDay('ru', '2026-11-21', TODAY)).toBe('вчера, 21 ноября');
  expect(formatNearDay('ru', '2026-11-24', TODAY)).toBe('24 ноября, вторник');
  expect(formatNearDay('kk', '2027-01-01', '2026-12-31')).toBe('ертең, 1 қаңтар');
});

test('a day a whole month away is not taken for a near one', () => {
  expect(formatNearDay('ru', '2026-12-22', TODAY)).toBe('22 декабря, вторник');
  expect(formatNearDay('ru', '2025-11-22', TODAY)).toBe('22 ноября 2025 г.');
});

test('the card writes the year, a check of this year does not', () => {
  expect(formatCardDay('kk', '2024-07-14')).toBe('2024 ж. 14 шілде');
  expect(formatCardDay('ru', '2024-07-14')).toBe('14 июля 2024 г.');
  expect(formatShortDay('kk', '2026-11-03', TODAY)).toBe('3 қараша');
  expect(formatShortDay('ru', '2025-11-03', TODAY)).toBe('3 ноября 2025 г.');
});

test('a month is called with its year, in a chart by three letters that no other month has', () => {
  expect([formatMonth('kk', '2026-11'), formatMonth('ru', '2026-11')]).toEqual(['2026 ж. қараша', 'ноябрь 2026 г.']);
  expect([formatChartMonth('kk', '2026-11'), formatChartMonth('ru', '2026-05')]).toEqual(['қар', 'май']);
  const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
  for (const language of ['kk', 'ru'] as const) expect(new Set(months.map((month) => formatChartMonth(language, month))).size).toBe(12);
  expect(() => formatMonth('kk', '2026-13')).toThrow(RangeError);
});

test('the day of the week is that of Kazakhstan, Monday being the first', () => {
  expect(weekdayOf(new Date('2026-11-22T18:59:59Z'))).toBe(7);
  expect(weekdayOf(new Date('2026-11-22T19:00:00Z'))).toBe(1);
});

test.each([
  [[2, 4], 'сейсенбі, бейсенбі', 'вторник, четверг'],
  [[3], 'сәрсенбі', 'среда'],
  [[1, 2], 'дүйсенбі, сейсенбі', 'понедельник, вторник'],
  [[1, 2, 3, 4, 5], 'дүйсенбі–жұма', 'понедельник–пятница'],
  [[1, 2, 3, 5, 7], 'дүйсенбі–сәрсенбі, жұма, жексенбі', 'понедельник–среда, пятница, воскресенье'],
  [[], '', ''],
])('the days of a week %j are named, three or more in a row as a range', (days, kk, ru) => {
  expect([formatWeekdays('kk', days), formatWeekdays('ru', days)]).toEqual([kk, ru]);
});

test('what is no day is refused', () => {
  expect(() => formatDay('kk', '2026-02-30', TODAY)).toThrow(RangeError);
});
