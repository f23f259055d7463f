/** Hours of one kind of day. Days are 1 (Monday) to 7, rising; times `HH:MM` in Kazakhstan. */
export interface HoursSpan {
  readonly days: readonly number[];
  readonly from: string;
  readonly until: string;
}

/** When an akim receives people, week by week. */
export type Hours = readonly HoursSpan[];

/** What can be said of a reception at an instant: under way, still to come today, over for today, or none today. */
export type ReceptionNow =
  | { readonly kind: 'open'; readonly until: string }
  | { readonly kind: 'later'; readonly from: string; readonly until: string }
  | { readonly kind: 'over' }
  | { readonly kind: 'none' };

/** As OpenStreetMap's opening_hours writes days. */
const CODES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
/** How days are shortened in the two languages and in English; «ср» is the same day in both. */
const DAYS: Readonly<Record<string, number>> = {
  ...{ mo: 1, tu: 2, we: 3, th: 4, fr: 5, sa: 6, su: 7 },
  ...{ дс: 1, сс: 2, ср: 3, бс: 4, жм: 5, сн: 6, жс: 7 },
  ...{ пн: 1, вт: 2, чт: 4, пт: 5, сб: 6, вс: 7 },
};
const SPANS_MAX = 14;

/**
 * Reads hours as OpenStreetMap writes them, in its English days or in the short days of Kazakh and Russian: `Tu,Th 10:00-13:00`,
 * `сс, бс 10:00–13:00`, `пн-пт 9-13, 14-18; сб 10:00-12:00`.
 *
 * @returns undefined for what cannot be hours: no day, no time, an end before its beginning, hours that overlap
 */
export function readHours(text: string): Hours | undefined {
  const parts = text
    .toLowerCase()
    .replaceAll(/[–—]/gu, '-')
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map(readPart);
  if (read.length === 0 || read.some((spans) => spans === undefined)) return undefined;
  const hours = read.flatMap((spans) => spans ?? []);
  return hours.length <= SPANS_MAX && !isOverlapping(hours) ? hours : undefined;
}

/** As they are kept: `Tu,Th 10:00-13:00; Sa 09:00-12:00`. `readHours` reads it back. */
export function writeHours(hours: Hours): string {
  return hours.map(({ days, from, until }) => `${days.map((day) => CODES[day - 1]).join(',')} ${from}-${until}`).join('; ');
}

/**
 * Whether people are received now.
 *
 * @param now the day of the week (1 to 7), the time (`HH:MM`) in Kazakhstan, and whether the day is a holiday
 */
export function receptionAt(hours: Hours, now: { weekday: number; time: string; isHoliday: boolean }): ReceptionNow {
  const today = hours
    .filter(({ days }) => !now.isHoliday && days.includes(now.weekday))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  if (today.length === 0) return { kind: 'none' };
  const next = today.find(({ until }) => now.time < until);
  if (!next) return { kind: 'over' };
  return next.from <= now.time ? { kind: 'open', until: next.until } : { kind: 'later', from: next.from, until: next.until };
}

/** `вт, чт 10:00-13:00, 14:00-18:00`: days first, then times. */
function readPart(part: string): HoursSpan[] | undefined {
  const [, dayText = '', timeText = ''] = /^([^\d]+?)[\s:]*(\d.*)$/u.exec(part) ?? [];
  const days = readDays(dayText);
  const spans = timeText.split(',').map(readSpan);
  if (days === undefined || spans.some((span) => span === undefined)) return undefined;
  return spans.flatMap((span) => (span ? [{ days, ...span }] : []));
}

function readDays(text: string): number[] | undefined {
  const days = new Set<number>();
  for (const item of text.split(/[\s,]+/u).filter((word) => word !== '')) {
    const [first = '', last = first, ...more] = item.split('-');
    const [from, until] = [DAYS[dot(first)], DAYS[dot(last)]];
    if (from === undefined || until === undefined || until < from || more.length > 0) return undefined;
    for (let day = from; day <= until; day += 1) days.add(day);
  }
  return days.size > 0 ? [...days].toSorted((one, other) => one - other) : undefined;
}

function dot(word: string): string {
  return word.replace(/\.$/u, '');
}

function readSpan(text: string): { from: string; until: string } | undefined {
  const [from, until, ...more] = text
    .trim()
    .split(/\s*-\s*/u)
    .map(readTime);
  if (from === undefined || until === undefined || until <= from || more.length > 0) return undefined;
  return { from, until };
}

function readTime(text: string): string | undefined {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/u.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

function isOverlapping(hours: Hours): boolean {
  return hours.some((one, at) =>
    hours
      .slice(at + 1)
      .some((other) => one.from < other.until && other.from < one.until && one.days.some((day) => other.days.includes(day))),
  );
}
