import { assert, constantFrom, date, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuiet, isWorkingDay, ruleCalendar, workingDaysBetween } from '../../../src/kernel/calendar/index.ts';
import { dayOf, formatTime } from '../../../src/kernel/locale/index.ts';
import {
  askedAgainAt,
  askedLastAt,
  complainBy,
  complaintDueOn,
  dueOn,
  escalatedAt,
  extendedUntilMax,
  extensionNoticeBy,
  passOnBy,
  registeredOn,
  silentFrom,
  TERM_WORKING_DAYS,
  termMoments,
  unconfirmedAt,
} from '../../../src/rooms/appeals/terms/deadline.ts';
import { withDay } from '../../../src/rooms/calendar/rules.ts';

const calendar = ruleCalendar(2026, 2030);
/** Written in Kazakhstan, UTC+5. */
const at = (day: string, time: string): Date => new Date(`${day}T${time}:00+05:00`);
const dayNumber = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const days = integer({ min: 0, max: 1000 }).map(dayNumber);
const instants = date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2028-10-01T00:00:00Z'), noInvalidDate: true });

describe('a letter', () => {
  test.each([
    ['2026-11-25', '14:30', '2026-11-25'],
    ['2026-11-25', '06:00', '2026-11-25'],
    ['2026-11-25', '18:29', '2026-11-25'],
    ['2026-11-25', '18:30', '2026-11-26'],
    ['2026-11-27', '23:59', '2026-11-30'],
    ['2026-11-22', '12:00', '2026-11-23'],
    ['2026-12-16', '10:00', '2026-12-17'],
    ['2026-12-31', '19:00', '2027-01-05'],
  ])('written on %s at %s counts as registered on %s', (day, time, expected) => {
    expect(registeredOn(calendar, at(day, time))).toBe(expected);
  });

  test.each([
    ['2026-11-25', '2026-12-17'],
    ['2026-12-17', '2027-01-12'],
    ['2027-03-01', '2027-03-29'],
  ])('registered on %s is to be answered by %s', (registered, due) => {
    expect(dueOn(calendar, registered)).toBe(due);
  });

  test('is registered on a working day, and at noon of that day again on it', () => {
    assert(
      property(instants, (instant) => {
        const registered = registeredOn(calendar, instant);
        expect(isWorkingDay(calendar, registered)).toBe(true);
        expect(registeredOn(calendar, at(registered, '12:00'))).toBe(registered);
      }),
    );
  });

  test('is due on a working day, exactly fifteen after registration', () => {
    assert(
      property(instants, (instant) => {
        const registered = registeredOn(calendar, instant);
        const due = dueOn(calendar, registered);
        expect(isWorkingDay(calendar, due)).toBe(true);
        expect(workingDaysBetween(calendar, registered, due)).toBe(TERM_WORKING_DAYS);
      }),
    );
  });

  test('written later is never due earlier', () => {
    assert(
      property(instants, instants, (one, two) => {
        const [earlier, later] = one <= two ? [one, two] : [two, one];
        const dues = [earlier, later].map((instant) => dueOn(calendar, registeredOn(calendar, instant)));
        expect(dues.toSorted()).toEqual(dues);
      }),
    );
  });
});

describe('the days of a letter', () => {
  test('come in their order: passed on before it is answered, answered before silence is complained of; a complaint has longer', () => {
    assert(
      property(instants, (instant) => {
        const registered = registeredOn(calendar, instant);
        const [passed, due] = [passOnBy(calendar, registered), dueOn(calendar, registered)];
        const silent = complainBy(calendar, silentFrom(due));
        const order = [dayOf(instant), registered, passed, due, complaintDueOn(calendar, registered), silent];
        expect(order.toSorted()).toEqual(order);
        expect([passed, due, silent].every((day) => isWorkingDay(calendar, day))).toBe(true);
        expect(passed > registered && due > passed && silent > due).toBe(true);
      }),
    );
  });

  test('that count months end on a working day, never earlier than the month says, and later never earlier', () => {
    assert(
      property(days, days, constantFrom(extendedUntilMax, complainBy), (one, two, endOf) => {
        const [earlier, later] = one <= two ? [one, two] : [two, one];
        const ends = [endOf(calendar, earlier), endOf(calendar, later)];
        expect(ends.toSorted()).toEqual(ends);
        expect(ends.every((day) => isWorkingDay(calendar, day))).toBe(true);
        expect(extensionNoticeBy(calendar, earlier) < extendedUntilMax(calendar, earlier)).toBe(true);
      }),
    );
  });

  test('move with the calendar: a day off more never brings the last day nearer, a worked day more never puts it off', () => {
    assert(
      property(days, integer({ min: -5, max: 40 }), (registered, after) => {
        const day = new Date(Date.parse(registered) + after * 86_400_000).toISOString().slice(0, 10);
        const [off = '', worked = ''] = [true, false].map((isOff) =>
          dueOn(withDay(calendar, day, { off: isOff, why: 'moved' }), registered),
        );
        const due = dueOn(calendar, registered);
        expect(worked <= due && due <= off).toBe(true);
        if (after <= 0 || day > off) expect([off, worked]).toEqual([due, due]);
      }),
    );
  });
});

test('the clock speaks of a case at nine in the morning: at half of its term, then at most of it, then when it is over, then higher up', () => {
  assert(
    property(instants, (instant) => {
      const registered = registeredOn(calendar, instant);
      const due = dueOn(calendar, registered);
      const { half, most, over } = termMoments(calendar, registered, due);
      const escalated = escalatedAt(calendar, over);
      expect(half < most && most < over && over < escalated).toBe(true);
      expect([half, most, over, escalated].map(formatTime)).toEqual(['09:00', '09:00', '09:00', '09:00']);
      expect([half, most, over, escalated].some(isQuiet)).toBe(false);
      expect(workingDaysBetween(calendar, registered, dayOf(half))).toBe(8);
      expect(workingDaysBetween(calendar, registered, dayOf(most))).toBe(12);
      expect(dayOf(over)).toBe(silentFrom(due));
      expect(workingDaysBetween(calendar, dayOf(over), dayOf(escalated))).toBe(5);
    }),
  );
});

test('of any term, however short, half comes no later than most, most before it is over, and that no later than higher up', () => {
  assert(
    property(days, integer({ min: 1, max: 60 }), (registered, length) => {
      const due = new Date(Date.parse(registered) + length * 86_400_000).toISOString().slice(0, 10);
      const { half, most, over } = termMoments(calendar, registered, due);
      const escalated = escalatedAt(calendar, over);
      expect(half <= most && over <= escalated).toBe(true);
      if (workingDaysBetween(calendar, registered, due) > 0) expect(most < over).toBe(true);
    }),
  );
});

test('whoever is asked whether it was done is asked after three, ten and fourteen days, and never in the quiet hours', () => {
  assert(
    property(instants, (claimed) => {
      const [again, last, unconfirmed] = [askedAgainAt(claimed), askedLastAt(claimed), unconfirmedAt(askedLastAt(claimed))];
      expect([again, last, unconfirmed].some(isQuiet)).toBe(false);
      for (const [moment, after] of [
        [again, 3],
        [last, 10],
        [unconfirmed, 14],
      ] as const) {
        const earliest = claimed.getTime() + after * 86_400_000;
        expect(moment.getTime()).toBeGreaterThanOrEqual(earliest);
        expect(moment.getTime() - earliest).toBeLessThanOrEqual(12 * 3_600_000);
      }
    }),
  );
});

test('a term that leaves the calendar is refused with a sentence that names the year', () => {
  expect(() => dueOn(ruleCalendar(2026, 2026), '2026-12-17')).toThrow('The working calendar has no days of 2027: add that year to it.');
});
