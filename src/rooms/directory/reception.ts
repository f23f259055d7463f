import { formatTime, formatWeekdays, LANGUAGES, weekdayOf } from '../../kernel/locale/index.ts';

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
/** How days are shortened in English, Kazakh and Russian, Monday first; «ср» is the same day in both. */
const SHORT = ['mo tu we th fr sa su', 'дс сс ср бс жм сн жс', 'пн вт ср чт пт сб вс'];
const DAYS: ReadonlyMap<string, number> = new Map([
  ...SHORT.flatMap((days) => days.split(' ').map((word, at) => [word, at + 1] as const)),
  ...LANGUAGES.flatMap((language) => CODES.map((_, at) => [formatWeekdays(language, [at + 1]), at + 1] as const)),
]);
/** Other days begin behind a semicolon, and where a day follows a time: `вт 10-13, чт 14-16`. */
const PART_END = /;|(?<=\d)[\s,]+(?=\p{L})/u;
const SPANS_MAX = 14;

/**
 * Reads hours as OpenStreetMap writes them, in its English days or in those of Kazakh and Russian, short or in full: `Tu,Th 10:00-13:00`,
 * `сс, бс 10:00–13:00`, `пн-пт 9-13, 14-18; сб 10:00-12:00`.
 *
 * @returns undefined for what cannot be hours: no day, no time, an end before its beginning, hours that overlap
 */
export function readHours(text: string): Hours | undefined {
  const parts = text
    .toLowerCase()
    .replaceAll(/\s*[-–—]\s*/gu, '-')
    .split(PART_END)
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

/** As `receptionAt`, for an instant. @param isHoliday whether the working calendar has its day among the days off */
export function receptionNow(hours: Hours, now: Date, isHoliday: boolean): ReceptionNow {
  return receptionAt(hours, { weekday: weekdayOf(now), time: formatTime(now), isHoliday });
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
    const [from, until] = [DAYS.get(dot(first)), DAYS.get(dot(last))];
    if (from === undefined || until === undefined || until < from || more.length > 0) return undefined;
    for (let day = from; day <= until; day += 1) days.add(day);
  }
  return days.size > 0 ? [...days].toSorted((one, other) => one - other) : undefined;
}

function dot(word: string): string {
  return word.replace(/\.$/u, '');
}

function readSpan(text: string): { from: string; until: string } | undefined {
  const [from, until, ...more] = text.trim().split('-').map(readTime);
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
