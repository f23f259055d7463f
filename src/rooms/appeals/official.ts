import { addYears, type Calendar } from '../../kernel/calendar/index.ts';
import { DAY_MS } from '../../kernel/clock.ts';
import type { Decision } from '../../kernel/decision.ts';
import { readCode } from './code.ts';
import { complainBy, dueOn, passOnBy, silentFrom } from './terms/deadline.ts';
import { findPrivateNumbers } from './words/private-numbers.ts';

/** `ЖТ-2026-01234567`, and whatever else an office may give; a number without a digit is none. */
const NUMBER = /^(?=.*\d)[\p{L}\d][\p{L}\d/-]{4,29}$/u;
/** Twelve digits are somebody's IIN, or may be, whatever stands before them: that is kept nowhere. */
const TWELVE = /(?<!\d)\d{6}[-/]\d{6}(?!\d)|(?<!\d)\d{12}(?!\d)/;
/** A word of a sentence, and not the letters of a number. */
const WORD = /(?<![\p{L}\d/-])\p{L}{3,}(?![\p{L}\d/-])/gu;
/** So many tell of something, whatever numbers stand among them: what is private in a letter its author is asked about. */
const STORY_WORDS_MIN = 3;

/** The number that an office has given to a letter, as it was typed. @returns `private`: it must not be kept, `unread`: it is no such number, `other`: something else is said */
export function readOfficialNo(text: string): Decision<string, 'private' | 'unread' | 'other'> {
  const typed = text
    .trim()
    .replace(/^№\s*/u, '')
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-');
  const words = typed.match(WORD)?.length ?? 0;
  if (words >= STORY_WORDS_MIN) return { ok: false, refusal: 'other' };
  const isTwelve = TWELVE.test(typed.replaceAll(/(?<=\d)\s+(?=\d)/gu, '').replaceAll(/\s*([-/])\s*/gu, '$1'));
  if (isTwelve || findPrivateNumbers(typed).length > 0) return { ok: false, refusal: 'private' };
  const number = typed.replaceAll(/\s*-\s*/gu, '-').toUpperCase();
  // A code of ours opens its case; whoever tells of something is heard.
  const isSentence = /\s/u.test(number) && words > 0;
  if (!/\d/.test(number) || isSentence || readCode(typed) !== undefined) return { ok: false, refusal: 'other' };
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
  const before = addYears(day, -1);
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
