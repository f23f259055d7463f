import { Temporal } from 'temporal-polyfill';
import type { Calendar, CalendarDay } from './days.ts';

/** `MM-DD` of holidays that carry over. Law on holidays, as of November 2026. */
const HOLIDAYS: readonly (readonly [monthDay: string, why: string])[] = [
  ['01-01', 'new-year'],
  ['01-02', 'new-year'],
  ['03-08', 'womens-day'],
  ['03-15', 'constitution'],
  ['03-21', 'nauryz'],
  ['03-22', 'nauryz'],
  ['03-23', 'nauryz'],
  ['05-01', 'unity'],
  ['05-07', 'defenders'],
  ['05-09', 'victory'],
  ['07-06', 'capital'],
  ['10-25', 'republic'],
  ['12-16', 'independence'],
];
const ORTHODOX_CHRISTMAS = '01-07';

/**
 * The first day of Kurban ait, the year being the key. 2026 was announced; the others are computed by the Umm al-Qura calendar, and the day
 * that is announced each year may differ by one. A year without one counts that day as a working day: a last day may then be said a day
 * early, never late.
 */
const KURBAN_AIT: Readonly<Record<number, string>> = {
  2026: '05-27',
  2027: '05-16',
  2028: '05-05',
  2029: '04-24',
  2030: '04-13',
  2031: '04-02',
};

/** The first year whose holidays the rule knows. */
export const YEAR_MIN = 2026;
const SATURDAY = 6;

/**
 * The days off of whole years, by the rule of the law: a holiday that falls on a weekend makes the next working day free; Orthodox
 * Christmas and the first day of Kurban ait are free where they fall. What the government moves by decree is not in it.
 *
 * Reasons: `new-year`, `orthodox-christmas`, `womens-day`, `constitution`, `nauryz`, `unity`, `defenders`, `victory`, `capital`,
 * `republic`, `independence`, `kurban-ait`, `carried`.
 *
 * @param yearFrom the first year; both years are included
 * @throws RangeError for a year before 2026, when the holidays were others
 */
export function ruleCalendar(yearFrom: number, yearTo: number): Calendar {
  const calendar = new Map<string, CalendarDay>();
  for (let year = yearFrom; year <= yearTo; year += 1) addYear(calendar, year);
  return calendar;
}

function addYear(calendar: Map<string, CalendarDay>, year: number): void {
  if (year < YEAR_MIN) throw new RangeError(`The working calendar is known by rule from ${YEAR_MIN} on, not for ${year}.`);
  const kurbanAit = KURBAN_AIT[year];
  calendar.set(`${year}-${ORTHODOX_CHRISTMAS}`, { off: true, why: 'orthodox-christmas' });
  if (kurbanAit !== undefined) calendar.set(`${year}-${kurbanAit}`, { off: true, why: 'kurban-ait' });
  for (const [monthDay, why] of HOLIDAYS) calendar.set(`${year}-${monthDay}`, { off: true, why });

  for (const [monthDay] of HOLIDAYS) {
    const holiday = Temporal.PlainDate.from(`${year}-${monthDay}`);
    if (isWeekend(holiday)) calendar.set(nextPlainDay(calendar, holiday), { off: true, why: 'carried' });
  }
}

/** The next day that is neither a weekend nor off already: two holidays of one weekend take two days. */
function nextPlainDay(calendar: Calendar, from: Temporal.PlainDate): string {
  let date = from.add({ days: 1 });
  while (isWeekend(date) || calendar.has(date.toString())) date = date.add({ days: 1 });
  return date.toString();
}

function isWeekend(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek >= SATURDAY;
}
