import { type BudgetSide, type BudgetYear, ownShare, splitByTime } from './budget.ts';
import type { Origin, PassportFact } from './facts.ts';
import { comparedYears, decideOwnIncome, type OwnIncome } from './income.ts';
import { latestOrigins } from './origins.ts';
import { isWithin } from './sums.ts';

/** What a picture of a village's budget is drawn from: what came in, year after year, the earliest first. */
export interface BudgetPicture {
  /** From the first of the years that are compared to the last, also those of which nothing is known. */
  readonly years: readonly PictureYear[];
  readonly income: OwnIncome;
  /** Whether the rest of every year is transfers and nothing else, as far as anybody knows. */
  readonly isRestTransfers: boolean;
  /** Where what is drawn and told comes from, each source once with the day of its last check. */
  readonly origins: readonly Origin[];
}

/** Thousands of tenge; undefined: no data. */
export interface PictureYear {
  readonly year: number;
  readonly own: number | undefined;
  /** Of the whole budget what is not own revenue; where the whole is unknown, the transfers. */
  readonly rest: number | undefined;
  /** From 0 to 1; undefined where the whole budget is unknown. */
  readonly share: number | undefined;
}

/** A year that is drawn, and what it is drawn from. */
interface Source {
  readonly drawn: PictureYear;
  readonly from: readonly PassportFact[];
  readonly isRestTransfers: boolean;
}

/**
 * The years that are compared, each with its own revenue and the rest of the budget.
 *
 * @param years in any order
 * @returns undefined where of no whole year both own revenue and either the whole or the transfers are known
 */
export function drawableBudget(years: readonly BudgetYear[]): BudgetPicture | undefined {
  const sources = comparedYears(years).map(sourceOf);
  const [first, last] = [sources[0], sources.at(-1)];
  if (!first || !last || sources.every(({ drawn }) => drawn.rest === undefined)) return undefined;
  const known = new Map(sources.map(({ drawn }) => [drawn.year, drawn]));
  const span = Array.from({ length: last.drawn.year - first.drawn.year + 1 }, (_, at) => first.drawn.year + at);
  return {
    years: span.map((year) => known.get(year) ?? { year, own: undefined, rest: undefined, share: undefined }),
    income: decideOwnIncome(years),
    isRestTransfers: sources.every(({ isRestTransfers }) => isRestTransfers),
    origins: latestOrigins(
      sources.flatMap(({ from }) => from),
      ({ sourceUrl }) => sourceUrl,
    ),
  };
}

function sourceOf({ year, fact }: BudgetYear): Source {
  const { total, own, transfers } = splitByTime(fact).whole;
  const amount = own?.amount ?? 0;
  const share = ownShare({ total, own, transfers });
  const drawn = { year, own: amount, share };
  if (share !== undefined && total) {
    const rest = Math.max(0, (total.amount ?? 0) - amount);
    const from = [own, total, transfers].filter((fact) => fact !== undefined);
    return { drawn: { ...drawn, rest }, from, isRestTransfers: isAllTransfers({ total, own, transfers }) };
  }
  const from = [own, transfers].filter((fact) => fact !== undefined);
  return { drawn: { ...drawn, rest: transfers?.amount ?? undefined }, from, isRestTransfers: true };
}

/** Sums that were rounded make no other rest. */
function isAllTransfers({ total, own, transfers }: BudgetSide): boolean {
  if (!total || !own || !transfers) return false;
  const parts = (own.amount ?? 0) + (transfers.amount ?? 0);
  return isWithin([total], { ...total, amount: parts });
}
