import { OPTIONS, type Tally } from './options.ts';
import { CONFIDENCE, type Interval, wilson } from './wilson.ts';

/** With fewer answers nothing of them is shown to anybody: neighbours would know who said what. */
export const ANSWERS_SHOWN_MIN = 10;

/** The four groups that are shown; together they are all who answered. */
export interface Groups {
  readonly trust: number;
  readonly distrust: number;
  readonly hard: number;
  readonly declined: number;
}

export interface Result {
  readonly answered: number;
  readonly counts: Groups;
  /** Of all who answered, those included who found it hard to say or declined; they sum to 1. */
  readonly shares: Groups;
  /** Of the share that trusts. */
  readonly trustInterval: Interval;
}

export function countAnswers(tally: Tally): number {
  return OPTIONS.reduce((sum, option) => sum + tally[option], 0);
}

/** @returns undefined where too few answered for anything to be shown */
export function resultOf(tally: Tally): Result | undefined {
  const answered = countAnswers(tally);
  if (answered < ANSWERS_SHOWN_MIN) return undefined;
  const counts = { trust: tally[4] + tally[3], distrust: tally[2] + tally[1], hard: tally[88], declined: tally[99] };
  const shares = {
    trust: counts.trust / answered,
    distrust: counts.distrust / answered,
    hard: counts.hard / answered,
    declined: counts.declined / answered,
  };
  return { answered, counts, shares, trustInterval: wilson(counts.trust, answered, CONFIDENCE) };
}

/**
 * A share as whole percent, 0 to 100. Rounded, but never to 0 where somebody is, nor to 100 where somebody is not: so the shown
 * percents may sum to a little less or more than 100, and the screen says so.
 *
 * @param share from 0 to 1
 */
export function wholePercent(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** An interval in whole percent that still contains the shown percent. */
export function wholeInterval(share: number, { low, high }: Interval): { low: number; high: number } {
  const shown = wholePercent(share);
  return { low: Math.min(Math.round(low * 100), shown), high: Math.max(Math.round(high * 100), shown) };
}
