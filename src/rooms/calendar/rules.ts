import { type Calendar, type CalendarDay, isWorkingDay, ruleCalendar, YEAR_MIN, yearOf } from '../../kernel/calendar/index.ts';
import type { Decision } from '../../kernel/decision.ts';

/** Why an operator may say that a day is off, and that it is worked. */
export const REASONS_OFF = ['moved', 'kurban-ait', 'other'] as const;
export const REASONS_WORKING = ['moved', 'other'] as const;

export interface Wanted {
  readonly day: string;
  readonly off: boolean;
  readonly why: (typeof REASONS_OFF)[number];
}

export type ChangeRefusal =
  /** It is so already. */
  | { readonly reason: 'same' }
  | { readonly reason: 'past' }
  /** The calendar ends with that year, or begins later. */
  | { readonly reason: 'unknown-year'; readonly yearMax: number };

/**
 * Decides whether a day may become what is wanted, and what the calendar then is. What has passed stays: terms were kept by it.
 *
 * @param today `YYYY-MM-DD`, the day in Kazakhstan
 */
export function decideChange(calendar: Calendar, { day, off, why }: Wanted, today: string): Decision<Calendar, ChangeRefusal> {
  if (day < today) return { ok: false, refusal: { reason: 'past' } };
  const unknown = knownYearRefusal(calendar, day);
  if (unknown) return { ok: false, refusal: unknown };
  if (isWorkingDay(calendar, day) !== off) return { ok: false, refusal: { reason: 'same' } };
  return { ok: true, value: withDay(calendar, day, { off, why }) };
}

export type UndoRefusal = 'gone' | 'past' | 'changed-later';

/** Decides whether a change may be taken back. @param last the last change of its day */
export function decideUndo(
  change: { readonly id: number; readonly day: string; readonly undoes: number | null } | undefined,
  last: { readonly id: number } | undefined,
  today: string,
): Decision<null, UndoRefusal> {
  if (!change || change.undoes !== null) return { ok: false, refusal: 'gone' };
  if (last?.id !== change.id) return { ok: false, refusal: 'changed-later' };
  return change.day < today ? { ok: false, refusal: 'past' } : { ok: true, value: null };
}

/** @param entry undefined: as in the plain week */
export function withDay(calendar: Calendar, day: string, entry: CalendarDay | undefined): Calendar {
  const changed = new Map(calendar);
  if (entry) changed.set(day, entry);
  else changed.delete(day);
  return changed;
}

/** The days by rule of the years that are not in the calendar yet, up to the next one: without a gap, so that every term can be counted. */
export function missingDays(calendar: Calendar, today: string): Calendar {
  const missing = [...ruleCalendar(YEAR_MIN, yearOf(today) + 1)].filter(([day]) => !isKnownYear(calendar, yearOf(day)));
  return new Map(missing);
}

/** The days that stand in the calendar of this and the next year, in their order. */
export function listedDays(calendar: Calendar, today: string): [day: string, entry: CalendarDay][] {
  const year = yearOf(today);
  return [...calendar]
    .filter(([day]) => yearOf(day) === year || yearOf(day) === year + 1)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** Nothing is said of a day in a year that is not in the calendar. */
export function knownYearRefusal(calendar: Calendar, day: string): ChangeRefusal | undefined {
  return isKnownYear(calendar, yearOf(day)) ? undefined : { reason: 'unknown-year', yearMax: lastYear(calendar) };
}

function isKnownYear(calendar: Calendar, year: number): boolean {
  return calendar.has(`${year}-01-01`);
}

function lastYear(calendar: Calendar): number {
  return Math.max(...[...calendar.keys()].map(yearOf));
}
