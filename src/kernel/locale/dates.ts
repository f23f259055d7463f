import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../zone.ts';
import type { Language } from './language.ts';

const MONTHS: Record<Language, readonly string[]> = {
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
};
/** As a month is called when no day stands before it; Kazakh has one form for both. */
const MONTHS_ALONE: Record<Language, readonly string[]> = {
  kk: MONTHS.kk,
  ru: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
};
/** In both languages no two months begin with the same three letters. */
const MONTH_LETTERS = 3;
const WEEKDAYS: Record<Language, readonly string[]> = {
  kk: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
};
/** By how many days lie between: yesterday, today, tomorrow. */
const NEAR_DAYS: Record<Language, Readonly<Record<number, string>>> = {
  kk: { [-1]: 'кеше', 0: 'бүгін', 1: 'ертең' },
  ru: { [-1]: 'вчера', 0: 'сегодня', 1: 'завтра' },
};

/** The calendar day, `YYYY-MM-DD`, that an instant falls on in Kazakhstan. */
export function dayOf(instant: Date): string {
  return zoned(instant).toPlainDate().toString();
}

/** The instant at which a day, `YYYY-MM-DD`, begins in Kazakhstan. Throws a RangeError for no calendar day. */
export function startOfDay(day: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds);
}

/** The day of the week, 1 (Monday) to 7, that an instant falls on in Kazakhstan. */
export function weekdayOf(instant: Date): number {
  return zoned(instant).dayOfWeek;
}

/** The time of an instant in Kazakhstan: `14:30`. */
export function formatTime(instant: Date): string {
  return zoned(instant).toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * A day with its weekday, or with its year when that is not the present one:
 * `25 қараша, сәрсенбі`, `2027 ж. 25 қараша`; `25 ноября, среда`, `25 ноября 2027 г.`
 *
 * @param day `YYYY-MM-DD`, as `today`; both throw a RangeError when they are no calendar days
 */
export function formatDay(language: Language, day: string, today: string): string {
  const date = Temporal.PlainDate.from(day);
  if (date.year !== Temporal.PlainDate.from(today).year) return withYear(language, date);
  return `${dayAndMonth(language, date)}, ${WEEKDAYS[language][date.dayOfWeek - 1] ?? ''}`;
}

/** As `formatDay`, but yesterday, today and tomorrow are named first: `бүгін, 25 қараша`. */
export function formatNearDay(language: Language, day: string, today: string): string {
  const date = Temporal.PlainDate.from(day);
  const near = NEAR_DAYS[language][Temporal.PlainDate.from(today).until(date).days];
  return near === undefined ? formatDay(language, day, today) : `${near}, ${dayAndMonth(language, date)}`;
}

/** A day without its weekday, the year only when it is not the present one: `3 қараша`, `3 ноября`. */
export function formatShortDay(language: Language, day: string, today: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.year === Temporal.PlainDate.from(today).year ? dayAndMonth(language, date) : withYear(language, date);
}

/** A day with its year, as on the akim's card: `2024 ж. 14 шілде`, `14 июля 2024 г.` */
export function formatCardDay(language: Language, day: string): string {
  return withYear(language, Temporal.PlainDate.from(day));
}

/** A month with its year: `2026 ж. қараша`, `ноябрь 2026 г.` @param month `YYYY-MM`; throws a RangeError when it is none */
export function formatMonth(language: Language, month: string): string {
  const { year, month: number } = Temporal.PlainYearMonth.from(month);
  const name = MONTHS_ALONE[language][number - 1] ?? '';
  return language === 'kk' ? `${year} ж. ${name}` : `${name} ${year} г.`;
}

/** A month in three letters, for a chart: `қар`, `ноя`. @param month `YYYY-MM`; throws a RangeError when it is none */
export function formatChartMonth(language: Language, month: string): string {
  return (MONTHS_ALONE[language][Temporal.PlainYearMonth.from(month).month - 1] ?? '').slice(0, MONTH_LETTERS);
}

/**
 * Days of the week in words, three or more in a row as a range: `сейсенбі, бейсенбі`, `дүйсенбі–жұма`; `вторник, четверг`.
 *
 * @param days 1 (Monday) to 7, rising
 */
export function formatWeekdays(language: Language, days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined) => WEEKDAYS[language][(day ?? 0) - 1] ?? '';
  return runs.map((run) => (run.length < 3 ? run.map(name).join(', ') : `${name(run[0])}–${name(run.at(-1))}`)).join(', ');
}

function zoned(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);
}

function dayAndMonth(language: Language, date: Temporal.PlainDate): string {
  return `${date.day} ${MONTHS[language][date.month - 1] ?? ''}`;
}

function withYear(language: Language, date: Temporal.PlainDate): string {
  const dayMonth = dayAndMonth(language, date);
  return language === 'kk' ? `${date.year} ж. ${dayMonth}` : `${dayMonth} ${date.year} г.`;
}
