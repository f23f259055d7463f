import { addWorkingDays, type Calendar } from '../../../kernel/calendar/index.ts';

/** So many working days before its last day a case counts as «due soon». */
export const SOON_WORKING_DAYS = 3;

/**
 * The day, `YYYY-MM-DD`, up to which a case that is not answered yet is due soon or late.
 *
 * @param today `YYYY-MM-DD`, the day in Kazakhstan
 * @throws RangeError for a year that the calendar does not know
 */
export function soonBy(calendar: Calendar, today: string): string {
  return addWorkingDays(calendar, today, SOON_WORKING_DAYS);
}
