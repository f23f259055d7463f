import { DAY_MS } from '../../kernel/clock.ts';

/** @throws RangeError unless `day` is a real day written YYYY-MM-DD */
export function checkDay(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(at) || isoDay(at) !== day) throw new RangeError(`Not a day: "${day}"`);
  return day;
}

/** Days are YYYY-MM-DD throughout, without a time zone. */
export function addDays(day: string, count: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS);
}

/** The same day in another year; 29 February becomes 28 where there is none. */
export function addYears(day: string, count: number): string {
  const year = String(yearOf(day) + count).padStart(4, '0');
  const same = Date.parse(`${year}${day.slice(4)}T00:00:00Z`);
  return Number.isNaN(same) || isoDay(same).slice(5) !== day.slice(5) ? `${year}-02-28` : isoDay(same);
}

/** That day if it is a Sunday, else the last one before: people vote on Sundays. */
export function sundayUpTo(day: string): string {
  return addDays(day, -new Date(`${day}T00:00:00Z`).getUTCDay());
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
