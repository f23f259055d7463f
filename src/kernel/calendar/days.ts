import { Temporal } from 'temporal-polyfill';

/** What the table says of one day: is it off, and the key of the reason (`nauryz`, `carried`, `kurban-ait`). */
export interface CalendarDay {
  off: boolean;
  why: string;
}

/**
 * Days, `YYYY-MM-DD`, that differ from the plain week: holidays, days off carried over, Saturdays made working by decree. All others are
 * working from Monday to Friday.
 *
 * A year is covered when its 1 January, always a holiday, is in the table: so a table that ends too early is noticed.
 */
export type Calendar = ReadonlyMap<string, CalendarDay>;

const SATURDAY = 6;

/**
 * @param day `YYYY-MM-DD`
 * @throws RangeError when it is no calendar day, or the calendar does not cover its year
 */
export function isWorkingDay(calendar: Calendar, day: string): boolean {
  return isWorking(calendar, Temporal.PlainDate.from(day));
}

/**
 * The nth working day after a day; the day itself is never counted.
 *
 * @param day `YYYY-MM-DD`, working or not
 * @param n a whole number from 1 on
 * @throws RangeError for another n, for no calendar day, or when the calendar ends before the answer
 */
export function addWorkingDays(calendar: Calendar, day: string, n: number): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Working days are counted from 1 on, not ${n}.`);
  let date = Temporal.PlainDate.from(day);
  for (let left = n; left > 0; ) {
    date = date.add({ days: 1 });
    if (isWorking(calendar, date)) left -= 1;
  }
  return date.toString();
}

/**
 * How many working days come after `from`, up to and including `to`. Past `to`, as many below zero: the days by which it is late.
 *
 * @param from `YYYY-MM-DD`, as `to`
 * @throws RangeError for no calendar day, or when the calendar does not cover the days between
 */
export function workingDaysBetween(calendar: Calendar, from: string, to: string): number {
  const start = Temporal.PlainDate.from(from);
  const end = Temporal.PlainDate.from(to);
  if (Temporal.PlainDate.compare(start, end) > 0) {
    const late = countAfter(calendar, end, start);
    return late === 0 ? 0 : -late;
  }
  return countAfter(calendar, start, end);
}

function countAfter(calendar: Calendar, start: Temporal.PlainDate, end: Temporal.PlainDate): number {
  let count = 0;
  for (let date = start.add({ days: 1 }); Temporal.PlainDate.compare(date, end) <= 0; date = date.add({ days: 1 })) {
    if (isWorking(calendar, date)) count += 1;
  }
  return count;
}

function isWorking(calendar: Calendar, date: Temporal.PlainDate): boolean {
  const newYear = date.with({ month: 1, day: 1 }).toString();
  if (!calendar.has(newYear)) throw new RangeError(`The working calendar has no days of ${date.year}: add that year to it.`);
  const listed = calendar.get(date.toString());
  return listed ? !listed.off : date.dayOfWeek < SATURDAY;
}
