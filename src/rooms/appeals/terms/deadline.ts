import {
  addDays,
  addMonths,
  addWorkingDays,
  addYears,
  type Calendar,
  isQuiet,
  isWorkingDay,
  quietUntil,
  workingDaysBetween,
} from '../../../kernel/calendar/index.ts';
import { DAY_MS, HOUR_MS } from '../../../kernel/clock.ts';
import { dayOf, formatTime, startOfDay } from '../../../kernel/locale/index.ts';

// The law's clock: АППК (Code 350-VI of 29.06.2020, as amended 17.12.2025). All days are `YYYY-MM-DD` in Kazakhstan (UTC+5); each function
// throws a RangeError when the calendar does not cover the days that it needs.

/** Art. 65: what is somebody else's to decide is passed on, and its author told. */
export const PASS_ON_WORKING_DAYS = 3;
/** Art. 76: an appeal is decided. */
export const TERM_WORKING_DAYS = 15;
/** Art. 76(3): only to establish facts, by a reasoned decision; from the day of that decision. */
export const EXTENSION_MONTHS_MAX = 2;
/** Art. 76(4): its author hears of the extension. */
export const EXTENSION_NOTICE_WORKING_DAYS = 3;
/** Art. 91: from the day of the answer, or from the first day of silence. */
export const COMPLAINT_MONTHS = 3;
/** Art. 99: a complaint is decided, without extension. */
export const COMPLAINT_TERM_WORKING_DAYS = 20;
/** Of ours: so long the operator of the district has an overdue case before that of the oblast hears of it. */
export const ESCALATION_WORKING_DAYS = 5;

/**
 * When the day of state bodies ends in Kazakhstan. An assumption: art. 64(3) says "after hours" without an hour; akimats commonly work
 * from 9:00 to 18:30.
 */
const HOURS_END = '18:30';
/** When people are reminded: no earlier, the quiet hours end then. */
const MORNING_HOUR = 9;

/**
 * The day that a letter counts as registered: the day it was written, or the next working day when that day is off or its hours are over
 * (from 18:30 on). Before hours counts as within them. Source: art. 64(3).
 */
export function registeredOn(calendar: Calendar, instant: Date): string {
  const day = dayOf(instant);
  const inTime = isWorkingDay(calendar, day) && formatTime(instant) < HOURS_END;
  return inTime ? day : addWorkingDays(calendar, day, 1);
}

/** The last day to pass it on, counted from the day after registration. Source: art. 65. */
export function passOnBy(calendar: Calendar, registered: string): string {
  return addWorkingDays(calendar, registered, PASS_ON_WORKING_DAYS);
}

/** The last day to answer, counted from the day after registration. Source: art. 76. */
export function dueOn(calendar: Calendar, registered: string): string {
  return addWorkingDays(calendar, registered, TERM_WORKING_DAYS);
}

/** The latest day to which an answer can be put off that was put off on this one. Source: art. 76(3). */
export function extendedUntilMax(calendar: Calendar, decided: string): string {
  return monthsAfter(calendar, decided, EXTENSION_MONTHS_MAX);
}

/** Of ours: the latest day that can be promised, a year ahead. */
export function promisedUntilMax(today: string): string {
  return addYears(today, 1);
}

/** The last day to tell its author so; here he hears of it with the decision. Source: art. 76(4). */
export function extensionNoticeBy(calendar: Calendar, decided: string): string {
  return addWorkingDays(calendar, decided, EXTENSION_NOTICE_WORKING_DAYS);
}

/** The last day to complain of an answer, or of silence. @param from the day of the answer, or `silentFrom`. Source: art. 91 */
export function complainBy(calendar: Calendar, from: string): string {
  return monthsAfter(calendar, from, COMPLAINT_MONTHS);
}

/** The last day to decide a complaint, counted from the day after its registration. Source: art. 99. */
export function complaintDueOn(calendar: Calendar, registered: string): string {
  return addWorkingDays(calendar, registered, COMPLAINT_TERM_WORKING_DAYS);
}

/** The first day on which silence counts as a refusal: that after the last day. Source: art. 91(2). */
export function silentFrom(due: string): string {
  return addDays(due, 1);
}

/** In a month without that day, its last one; a day off gives way to the next working day. */
function monthsAfter(calendar: Calendar, day: string, months: number): string {
  const end = addMonths(day, months);
  return isWorkingDay(calendar, end) ? end : addWorkingDays(calendar, end, 1);
}

/** When an official is told of the term of a case; instants are 09:00 in Kazakhstan. */
export interface TermMoments {
  /** Half of the working days have passed, and four fifths. */
  readonly half: Date;
  readonly most: Date;
  /** The morning after the last day. */
  readonly over: Date;
}

/** @param registered the day from which the term runs @param due its last day, after it */
export function termMoments(calendar: Calendar, registered: string, due: string): TermMoments {
  const days = Math.max(1, workingDaysBetween(calendar, registered, due));
  return {
    half: morningOf(addWorkingDays(calendar, registered, Math.ceil(days * 0.5))),
    most: morningOf(addWorkingDays(calendar, registered, Math.ceil(days * 0.8))),
    over: morningOf(silentFrom(due)),
  };
}

/** When the operator above hears of an overdue case. @param overdueAt when the first one did */
export function escalatedAt(calendar: Calendar, overdueAt: Date): Date {
  return morningOf(addWorkingDays(calendar, dayOf(overdueAt), ESCALATION_WORKING_DAYS));
}

/** «Done», says the official: so many days later its author is asked again, then for the last time. */
const ASKED_AGAIN_DAYS = 3;
const ASKED_LAST_DAYS = 10;
/** Of ours: so long the last question waits for its answer. */
const UNCONFIRMED_DAYS = 4;

/** When the author of a case is asked again whether what was claimed is so; never in the quiet hours. */
export function askedAgainAt(claimedAt: Date): Date {
  return byDay(claimedAt, ASKED_AGAIN_DAYS);
}

/** When he is asked for the last time. */
export function askedLastAt(claimedAt: Date): Date {
  return byDay(claimedAt, ASKED_LAST_DAYS);
}

/** When his silence is written down. @param lastAskedAt when he was asked for the last time */
export function unconfirmedAt(lastAskedAt: Date): Date {
  return byDay(lastAskedAt, UNCONFIRMED_DAYS);
}

function byDay(instant: Date, days: number): Date {
  const at = new Date(instant.getTime() + days * DAY_MS);
  return isQuiet(at) ? quietUntil(at) : at;
}

/** 09:00 in Kazakhstan. */
export function morningOf(day: string): Date {
  return new Date(startOfDay(day).getTime() + MORNING_HOUR * HOUR_MS);
}
