import { type BudgetYear, isWhole, ownShare } from './budget.ts';
import type { Origin } from './facts.ts';
import { decideOwnIncome, type OwnIncome, YEARS_TOLD_MAX } from './income.ts';

/** What a picture of a village's budget is drawn from: what came in, year after year, the earliest first. */
export interface BudgetPicture {
  readonly years: readonly PictureYear[];
  readonly income: OwnIncome;
  /** Where the figures come from, each source once with the day of its last check. */
  readonly origins: readonly Origin[];
}

export interface PictureYear {
  readonly year: number;
  /** Thousands of tenge. */
  readonly own: number;
  readonly transfers: number;
  /** From 0 to 1; undefined where the whole budget is unknown. */
  readonly share: number | undefined;
}

/** @param years in any order @returns undefined where of no whole year both own revenue and transfers are known */
export function drawableBudget(years: readonly BudgetYear[]): BudgetPicture | undefined {
  const shown = years
    .flatMap(({ year, fact }): (PictureYear & { from: readonly Origin[] })[] => {
      const { total, own, transfers } = fact;
      if (!own || !transfers || !isWhole(own) || !isWhole(transfers)) return [];
      const share = total && isWhole(total) ? ownShare(fact) : undefined;
      const from = share === undefined || !total ? [own, transfers] : [own, transfers, total];
      return [{ year, own: own.amount ?? 0, transfers: transfers.amount ?? 0, share, from }];
    })
    .toSorted((one, other) => one.year - other.year)
    .slice(-YEARS_TOLD_MAX);
  if (shown.length === 0) return undefined;
  return {
    years: shown.map(({ year, own, transfers, share }) => ({ year, own, transfers, share })),
    income: decideOwnIncome(years),
    origins: latestOfEach(shown.flatMap(({ from }) => from)),
  };
}

function latestOfEach(origins: readonly Origin[]): Origin[] {
  const latest = new Map<string, string>();
  for (const { sourceUrl, checkedOn } of origins) {
    const known = latest.get(sourceUrl);
    if (known === undefined || known < checkedOn) latest.set(sourceUrl, checkedOn);
  }
  return [...latest].map(([sourceUrl, checkedOn]) => ({ sourceUrl, checkedOn }));
}
