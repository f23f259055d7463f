import { dayOf, formatTime } from '../locale/index.ts';
import { addWorkingDays, type Calendar, isWorkingDay } from './days.ts';

/** АППК (Administrative Procedural Code) art. 76: an appeal is decided in 15 working days. */
export const TERM_WORKING_DAYS = 15;

/**
 * When the day of state bodies ends in Kazakhstan. An assumption: art. 64(3) says "after hours" without an hour; akimats commonly work
 * from 9:00 to 18:30.
 */
const HOURS_END = '18:30';

/**
 * The day, `YYYY-MM-DD`, that a letter counts as registered: the day it was written in Kazakhstan, or the next working day when that day
 * is off or its hours are over (from 18:30 on). Before hours counts as within them. Source: АППК art. 64(3).
 *
 * @throws RangeError when the calendar does not cover the days needed
 */
export function registeredOn(calendar: Calendar, instant: Date): string {
  const day = dayOf(instant);
  const inTime = isWorkingDay(calendar, day) && formatTime(instant) < HOURS_END;
  return inTime ? day : addWorkingDays(calendar, day, 1);
}

/**
 * The last day, `YYYY-MM-DD`, to answer: the 15th working day, counted from the day after registration. Source: АППК art. 76.
 *
 * @param registered `YYYY-MM-DD`, the day that `registeredOn` gave
 * @throws RangeError when the calendar does not cover the days needed
 */
export function dueOn(calendar: Calendar, registered: string): string {
  return addWorkingDays(calendar, registered, TERM_WORKING_DAYS);
}
