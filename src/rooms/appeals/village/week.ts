import { addDays, type Calendar, isWorkingDay } from '../../../kernel/calendar/index.ts';
import { dayOf, formatTime } from '../../../kernel/locale/index.ts';

/** From this minute on, on the first working day after a week, whoever wants to is told what became of its letters. */
const FROM = '10:00';
const UNTIL = '18:00';
const WEEK_DAYS = 7;

/** What became of the letters of a unit in a week. */
export interface WeekCounts {
  /** Letters that were written. */
  readonly filed: number;
  /** Letters that got an answer, a refusal among them. */
  readonly answered: number;
  /** Of how many it was said that it is done. */
  readonly claimed: number;
  /** For how many a day was promised. */
  readonly promised: number;
  /** What authors said last in that week: solved, in part, not. */
  readonly confirmed: number;
  readonly partly: number;
  readonly disputed: number;
  readonly thanks: number;
}

/** Under so many a share says more about chance than about the village; the number. */
export const SHARE_OF_MIN = 20;

/**
 * The one share that is said: how many of those authors who have said in that week what came of their letters call it solved. Of what was
 * claimed or answered in the same week it would be no share: what is confirmed now was mostly claimed before.
 *
 * @returns undefined where too few have said something
 */
export function shareOf({ confirmed, partly, disputed }: WeekCounts): { readonly of: number; readonly share: number } | undefined {
  const of = confirmed + partly + disputed;
  return of < SHARE_OF_MIN ? undefined : { of, share: confirmed / of };
}

export function hasHappened(counts: WeekCounts): boolean {
  return Object.values(counts).some((n: number) => n > 0);
}

/** The Monday of the week before this one, `YYYY-MM-DD` in Kazakhstan. */
export function lastWeek(now: Date): string {
  return addDays(mondayOf(dayOf(now)), -WEEK_DAYS);
}

/** The Monday behind a week. */
export function weekAfter(weekOn: string): string {
  return addDays(weekOn, WEEK_DAYS);
}

function mondayOf(day: string): string {
  const days = Array.from({ length: WEEK_DAYS }, (_, back) => addDays(day, -back));
  return days.find((one) => new Date(`${one}T00:00:00Z`).getUTCDay() === 1) ?? day;
}

/** Whether the week that is over is told now: on a working day, late after an outage. @throws RangeError for a year that the calendar does not know */
export function isWeekTime(calendar: Calendar, now: Date): boolean {
  const time = formatTime(now);
  return time >= FROM && time < UNTIL && isWorkingDay(calendar, dayOf(now));
}
