import { Temporal } from 'temporal-polyfill';

const DOTTED = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?\.?$/;

/**
 * A day as people type it: `05.12`, `5.12.2026`, `5/12/26`. Without a year the next such day from today on.
 *
 * @param today `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`; undefined for what is no day
 */
export function readDay(text: string, today: string): string | undefined {
  const [, day, month, year] = DOTTED.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined) return undefined;
  if (year !== undefined) return dayIn(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day));
  const thisYear = Temporal.PlainDate.from(today).year;
  const near = dayIn(thisYear, Number(month), Number(day));
  return near === undefined || near < today ? dayIn(thisYear + 1, Number(month), Number(day)) : near;
}

function dayIn(year: number, month: number, day: number): string | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
