import { Temporal } from 'temporal-polyfill';
import { formatMonth, formatShortDay } from './dates.ts';
import { LANGUAGES } from './language.ts';

const MONTHS_A_YEAR = 12;
/** Days that have a name of their own, by how many days from today they are. */
const NEAR: ReadonlyMap<string, number> = new Map([
  ['бүгін', 0],
  ['ертең', 1],
  ['бүрсігүні', 2],
  ['сегодня', 0],
  ['завтра', 1],
  ['послезавтра', 2],
]);
/** `05.12`, `5/12/2026`. */
const IN_FIGURES = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}))?\.?$/;
/** `5 декабря`, `5 декабря 2026 г.`, `2026 ж. 5 желтоқсан`. */
const IN_WORDS = /^(?:(\d{4})\s*(?:ж\.?|жыл\p{L}*)?\s+)?(\d{1,2})\s+(\p{L}+)(?:\s+(\d{4})(?:\s*(?:ж|г)\.?)?)?$/u;

/**
 * Reads a day as people write it: «ертең», in figures, or with its month in Kazakh or Russian. Without a year it is the next such day.
 *
 * @param today `YYYY-MM-DD`, the day in Kazakhstan
 * @returns `YYYY-MM-DD`; undefined for what is no day
 */
export function readDay(text: string, today: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const near = NEAR.get(typed);
  if (near !== undefined) return Temporal.PlainDate.from(today).add({ days: near }).toString();
  const [, day, month, year] = IN_FIGURES.exec(typed) ?? [];
  if (day !== undefined) return dayIn(year, Number(month), Number(day), today);
  const [, before, number, name = '', after] = IN_WORDS.exec(typed) ?? [];
  const named = MONTHS.get(name);
  return named === undefined || (before !== undefined && after !== undefined)
    ? undefined
    : dayIn(before ?? after, named, Number(number), today);
}

/** Whether it is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOn(text.slice(0, 4), Number(text.slice(5, 7)), Number(text.slice(8))) === text;
}

/** As months are called when a day stands before them, and alone. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((language) =>
    Array.from({ length: MONTHS_A_YEAR }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`).flatMap((month, at) => [
      [formatShortDay(language, `${month}-01`, '2026-01-01').replace('1 ', ''), at + 1] as const,
      [formatMonth(language, month).replaceAll(/[\d ]|(?:ж|г)\./gu, ''), at + 1] as const,
    ]),
  ),
);

function dayIn(year: string | undefined, month: number, day: number, today: string): string | undefined {
  if (year !== undefined) return dayOn(year, month, day);
  const [thisYear, nextYear] = [today.slice(0, 4), String(Number(today.slice(0, 4)) + 1)];
  const near = dayOn(thisYear, month, day);
  return near !== undefined && near >= today ? near : dayOn(nextYear, month, day);
}

function dayOn(year: string, month: number, day: number): string | undefined {
  try {
    return Temporal.PlainDate.from({ year: Number(year), month, day }, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
