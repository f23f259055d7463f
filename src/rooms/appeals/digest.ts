import { type Calendar, isWorkingDay } from '../../kernel/calendar/index.ts';
import { dayOf, formatTime } from '../../kernel/locale/index.ts';

/** From now on an akim is told in the morning what waits for him; late after an outage, but not when his day is over. */
const FROM = '08:30';
const UNTIL = '18:00';
const NOON = '12:00';

/** What waits for an akim. */
export interface DigestCounts {
  readonly late: number;
  /** The last day to answer is today. */
  readonly today: number;
  readonly disputed: number;
  /** Not read yet, and come since the last morning. */
  readonly fresh: number;
  /** Promised for today. */
  readonly promised: number;
  /** Since the last morning. */
  readonly thanks: number;
}

/** Whether it is the time to tell: on a working day, while it lasts. @throws RangeError for a year that the calendar does not know */
export function isDigestTime(calendar: Calendar, now: Date): boolean {
  const time = formatTime(now);
  return time >= FROM && time < UNTIL && isWorkingDay(calendar, dayOf(now));
}

/** Whether «good morning» can still be said. */
export function isMorning(now: Date): boolean {
  return formatTime(now) < NOON;
}

/** Nothing to say, nothing said. */
export function hasNews(counts: DigestCounts): boolean {
  return Object.values(counts).some((n: number) => n > 0);
}

/** Of an akim of several units. */
export function addCounts(one: DigestCounts, other: DigestCounts): DigestCounts {
  return {
    late: one.late + other.late,
    today: one.today + other.today,
    disputed: one.disputed + other.disputed,
    fresh: one.fresh + other.fresh,
    promised: one.promised + other.promised,
    thanks: one.thanks + other.thanks,
  };
}
