import { addDays, addYears } from '../../kernel/calendar/index.ts';
import { readDay } from '../../kernel/locale/index.ts';

/** Between two days that are typed: a dash, or a space alone where the days are in figures. */
const BETWEEN = /\s*[–—]\s*|\s+-\s+|(?<=\d)-(?=\d)|(?<=[\d.])\s+(?=\d{1,2}\.)/;

/**
 * Two days as people type them: `05.12 – 12.12`; one alone is the last, from today on. What has begun before today begins today.
 *
 * @param today `YYYY-MM-DD`
 * @param daysMax how long it may last
 * @returns undefined where they cannot be read; which of them is the earlier is not looked at
 */
export function readSpan(text: string, today: string, daysMax: number): { fromOn: string; toOn: string } | undefined {
  const only = readDay(text, today);
  if (only !== undefined) return { fromOn: today, toOn: only };
  const parts = text.trim().split(BETWEEN);
  const [from, to] = parts.map((part) => readDay(part, today));
  if (parts.length !== 2 || from === undefined || to === undefined) return undefined;
  // A first day without its year is read as the next such day: where it was this year's, the absence has begun already. What would have
  // begun longer ago than one may last are two days in the wrong order.
  const lastYears = addYears(from, -1);
  const hasBegun = from > to && lastYears <= today && lastYears >= addDays(today, -daysMax);
  return hasBegun ? { fromOn: today, toOn: to } : { fromOn: from, toOn: to };
}
