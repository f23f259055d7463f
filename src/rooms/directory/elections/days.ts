import { Temporal } from 'temporal-polyfill';

/** Days are `YYYY-MM-DD` throughout, without a time zone. Throws a RangeError for no calendar day. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** How many days later `to` is; below zero where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

export function isSunday(day: string): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek === 7;
}
