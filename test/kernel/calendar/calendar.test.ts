import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, isQuiet, isWorkingDay, quietUntil, ruleCalendar, workingDaysBetween } from '../../../src/kernel/calendar/index.ts';

const calendar = ruleCalendar(2026, 2028);
/** Written in Kazakhstan, UTC+5. */
const at = (day: string, time: string): Date => new Date(`${day}T${time}:00+05:00`);
/** Noon of a day so many days after 1 January 2026. */
const dayNumber = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const days = integer({ min: 0, max: 1000 }).map(dayNumber);

describe('the days off of a year', () => {
  test.each([
    ['2026-01-01', 'new-year'],
    ['2026-01-07', 'orthodox-christmas'],
    ['2026-03-09', 'carried'],
    ['2026-03-24', 'carried'],
    ['2026-03-25', 'carried'],
    ['2026-05-11', 'carried'],
    ['2026-05-27', 'kurban-ait'],
    ['2026-10-26', 'carried'],
    ['2026-12-16', 'independence'],
    ['2027-01-04', 'carried'],
    ['2027-01-07', 'orthodox-christmas'],
    ['2027-03-15', 'constitution'],
    ['2027-03-24', 'carried'],
    ['2027-05-03', 'carried'],
    ['2027-05-10', 'carried'],
    ['2027-05-16', 'kurban-ait'],
    ['2028-01-03', 'carried'],
    ['2028-01-04', 'carried'],
  ])('%s is off: %s', (day, why) => {
    expect(calendar.get(day)).toEqual({ off: true, why });
    expect(isWorkingDay(calendar, day)).toBe(false);
  });

  test('after a Kurban ait on a Sunday, Monday is working: nothing is carried over', () => {
    expect(isWorkingDay(calendar, '2027-05-17')).toBe(true);
  });

  test('2027 has exactly four days carried over', () => {
    const carried = [...calendar].filter(([day, { why }]) => day.startsWith('2027') && why === 'carried').map(([day]) => day);
    expect(carried.toSorted()).toEqual(['2027-01-04', '2027-03-24', '2027-05-03', '2027-05-10']);
  });

  test('a weekend is off, unless the table says that it is working', () => {
    expect(isWorkingDay(calendar, '2026-11-21')).toBe(false);
    expect(isWorkingDay(calendar, '2026-11-22')).toBe(false);
    expect(isWorkingDay(calendar, '2026-11-23')).toBe(true);
    const moved = new Map([
      ...calendar,
      ['2026-11-21', { off: false, why: 'moved' }],
      ['2026-11-23', { off: true, why: 'moved' }],
    ] as const);
    expect(isWorkingDay(moved, '2026-11-21')).toBe(true);
    expect(addWorkingDays(moved, '2026-11-20', 2)).toBe('2026-11-24');
  });
});

describe('counting', () => {
  test.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-12-31', 1, '2027-01-05'],
    ['2027-03-19', 1, '2027-03-25'],
  ])('after %s working day %i is %s', (day, n, expected) => {
    expect(addWorkingDays(calendar, day, n)).toBe(expected);
  });

  test.each([
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-27', '2026-11-23', -4],
    ['2026-11-22', '2026-11-21', 0],
  ])('from %s to %s there are %i', (from, to, expected) => {
    expect(workingDaysBetween(calendar, from, to)).toBe(expected);
  });

  test('the nth working day after a day is working and n working days away', () => {
    assert(
      property(days, integer({ min: 1, max: 30 }), (day, n) => {
        const then = addWorkingDays(calendar, day, n);
        expect(isWorkingDay(calendar, then)).toBe(true);
        expect(workingDaysBetween(calendar, day, then)).toBe(n);
        expect(workingDaysBetween(calendar, then, day)).toBe(-n);
      }),
    );
  });

  test('a number that counts nothing is refused', () => {
    expect(() => addWorkingDays(calendar, '2026-11-23', 0)).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, '2026-11-23', 1.5)).toThrow(RangeError);
  });
});

test.each([
  ['08:59', true],
  ['09:00', false],
  ['20:59', false],
  ['21:00', true],
  ['00:00', true],
])('at %s it is quiet: %s', (time, quiet) => {
  expect(isQuiet(at('2026-11-25', time))).toBe(quiet);
});

test.each([
  ['21:00', '2026-11-26'],
  ['23:59', '2026-11-26'],
  ['00:00', '2026-11-25'],
  ['08:59', '2026-11-25'],
  ['12:00', '2026-11-26'],
])('what waits at %s waits until nine in the morning of %s', (time, day) => {
  expect(quietUntil(at('2026-11-25', time))).toEqual(at(day, '09:00'));
});

describe('a year outside the calendar', () => {
  test('is refused with a sentence that names it', () => {
    expect(() => isWorkingDay(calendar, '2029-06-01')).toThrow(
      new RangeError('The working calendar has no days of 2029: add that year to it.'),
    );
    expect(() => addWorkingDays(ruleCalendar(2026, 2026), '2026-12-17', 15)).toThrow(/2027/);
    expect(() => workingDaysBetween(calendar, '2025-12-30', '2026-01-05')).toThrow(/2025/);
  });

  test('is not made up by the rule', () => {
    expect(() => ruleCalendar(2025, 2026)).toThrow(RangeError);
  });

  test('of which no Kurban ait is known has all the other holidays, and counts that day as a working day', () => {
    const far = ruleCalendar(2031, 2040);
    const why = (year: number) => [...far].filter(([day]) => day.startsWith(`${year}`)).map(([, day]) => day.why);
    expect(why(2031)).toContain('kurban-ait');
    for (let year = 2032; year <= 2040; year += 1) {
      expect(why(year), `${year}`).not.toContain('kurban-ait');
      expect(why(year), `${year}`).toEqual(expect.arrayContaining(['orthodox-christmas', 'independence', 'republic']));
    }
    expect(() => addWorkingDays(far, '2032-03-01', 15)).not.toThrow();
  });

  test('what is no calendar day is refused', () => {
    expect(() => isWorkingDay(calendar, '2026-02-30')).toThrow(RangeError);
  });
});
