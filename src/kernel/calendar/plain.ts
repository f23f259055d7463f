import { Temporal } from 'temporal-polyfill';

/** Days of the civil calendar are `YYYY-MM-DD` throughout, without a time zone. Throws a RangeError for no calendar day. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** In a month without that day, its last one. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Of 29 February, the 28th in a year without it. */
export function addYears(day: string, years: number): string {
  return Temporal.PlainDate.from(day).add({ years }).toString();
}

/** How many days later `to` is; below zero where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

export function isSunday(day: string): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek === 7;
}

export function yearOf(day: string): number {
  return Temporal.PlainDate.from(day).year;
}
