import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../../kernel/calendar/index.ts';
import { DAY_MS } from '../../kernel/clock.ts';
import type { Decision } from '../../kernel/decision.ts';
import { complainBy, dueOn, passOnBy, silentFrom } from './deadline.ts';
import { hasIin } from './private-numbers.ts';

/** `ЖТ-2026-01234567`, and whatever else an office may give; a number without a digit is none. */
const NUMBER = /^(?=.*\d)[\p{L}\d][\p{L}\d/-]{4,29}$/u;
/** Twelve bare digits are somebody's IIN, or may be: that is kept nowhere. */
const BARE = /^\d{12}$/;

/** The number that an office has given to a letter, as it was typed. @returns `iin`: it must not be kept, `unread`: it is no such number */
export function readOfficialNo(text: string): Decision<string, 'iin' | 'unread'> {
  const typed = text.trim().replace(/^№\s*/u, '');
  if (BARE.test(typed.replaceAll(/\s/gu, '')) || hasIin(typed)) return { ok: false, refusal: 'iin' };
  const number = typed
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll(/\s*-\s*/gu, '-')
    .replaceAll(/\s+/gu, '-')
    .toUpperCase();
  return NUMBER.test(number) ? { ok: true, value: number } : { ok: false, refusal: 'unread' };
}

/** Of a registration that is older, all terms are over. */
const DAYS_BACK_MAX = 92;

/** Whether a letter can have been registered on a day. @param day `YYYY-MM-DD`, as `today` */
export function decideOfficialDay(day: string, today: string): 'future' | 'too-old' | undefined {
  if (day > today) return 'future';
  return Date.parse(today) - Date.parse(day) > DAYS_BACK_MAX * DAY_MS ? 'too-old' : undefined;
}

/**
 * A day that was typed without its year, as one that is past: `readDay` takes it for one to come.
 *
 * @returns the day a year earlier where that may be meant
 */
export function asPastDay(day: string, today: string): string {
  const before = Temporal.PlainDate.from(day).subtract({ years: 1 }).toString();
  return day > today && decideOfficialDay(before, today) === undefined ? before : day;
}

/** What the law gives an office from the day of registration on; all days are `YYYY-MM-DD` in Kazakhstan. */
export interface OfficialDays {
  readonly passOnBy: string;
  readonly dueOn: string;
  /** The first day on which silence counts as a refusal. */
  readonly silentFrom: string;
  /** The last day to complain of silence. */
  readonly complainBy: string;
}

export function officialDays(calendar: Calendar, registered: string): OfficialDays {
  const due = dueOn(calendar, registered);
  const silent = silentFrom(due);
  return { passOnBy: passOnBy(calendar, registered), dueOn: due, silentFrom: silent, complainBy: complainBy(calendar, silent) };
}
