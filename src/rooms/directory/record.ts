import { addYears } from '../../kernel/calendar/index.ts';
import { powersFrom } from './terms/office.ts';

/** What became of the letters that an akim had to answer, over some time. */
export interface UnitRecord {
  readonly filed: number;
  /** Of those, still before their last day and without an answer. */
  readonly awaited: number;
  readonly answered: number;
  readonly answeredInTime: number;
  /** Residents who said that it is solved. */
  readonly confirmed: number;
  /** Half of the answers came within so many days; null where there was none. */
  readonly medianDays: number | null;
}

/** What became of the promises of an office whose day is over; of `due` ones nobody may have said anything. */
export interface PromiseCounts {
  readonly due: number;
  readonly kept: number;
  readonly partly: number;
  readonly broken: number;
}

/** Of fewer promises nothing is said: the consent promises residents that fewer than ten are never shown. */
const PROMISES_MIN = 10;

export function arePromisesShown({ due }: PromiseCounts): boolean {
  return due >= PROMISES_MIN;
}

/** Of fewer cases nothing is said: one quarrel would be a verdict. */
export const RECORD_CASES_MIN = 20;

/** From when the record of an akim counts: a year back, and never what his predecessor left. */
export interface RecordSpan {
  /** `YYYY-MM-DD` in Kazakhstan. */
  readonly sinceDay: string;
  readonly isWholeYear: boolean;
}

/** @param today `YYYY-MM-DD` in Kazakhstan */
export function recordSpan(term: { readonly startedOn: string; readonly registeredOn: string | null }, today: string): RecordSpan {
  const yearAgo = addYears(today, -1);
  const from = powersFrom(term);
  return from > yearAgo ? { sinceDay: from, isWholeYear: false } : { sinceDay: yearAgo, isWholeYear: true };
}

/** Cases that are still in time say nothing yet. */
export function isShown({ filed, awaited }: UnitRecord): boolean {
  return filed - awaited >= RECORD_CASES_MIN;
}

export function isMedianShown({ answered, medianDays }: UnitRecord): boolean {
  return medianDays !== null && answered >= RECORD_CASES_MIN;
}
