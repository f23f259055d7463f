import { type BudgetYear, isWhole, ownShare } from './budget.ts';

/**
 * `up`, `down`: above, or below, the first year, and every other one that is not as good as equal. `same`: as good as equal to all.
 * `mixed`: anything else, as where it fell and came back to what it was.
 */
export type Course = 'up' | 'down' | 'same' | 'mixed';

/** How something went from the first of the years to the last. */
export interface CourseTold {
  readonly course: Course;
  readonly first: YearValue;
  readonly last: YearValue;
}

export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** What the years say of a village's own income; undefined where fewer than two say anything. */
export interface OwnIncome {
  /** Thousands of tenge; the rise of prices is not taken out. */
  readonly revenue: CourseTold | undefined;
  /** Of the whole budget, from 0 to 1, to a tenth of a percent. Where it grows, the village depends less on transfers. */
  readonly share: CourseTold | undefined;
}

/** Years that are told and compared. */
export const YEARS_TOLD_MAX = 5;
/** A change below a hundredth is none. */
const REVENUE_CHANGE_MIN = 0.01;
/** As exactly as shares are shown: what reads the same is the same. */
const SHARE_STEPS = 1_000;

/**
 * Whether own revenue grows and dependence on transfers falls: the last whole year against every earlier one of the last five, so that no
 * year is chosen because it looks well. Only what came in counts, no plans and no year that had not ended.
 *
 * @param years in any order
 */
export function decideOwnIncome(years: readonly BudgetYear[]): OwnIncome {
  const told = comparedYears(years);
  const revenue = told.flatMap(({ year, fact: { own } }) => (own && own.amount !== null ? [{ year, value: own.amount }] : []));
  const share = told.flatMap(({ year, fact }) => {
    const value = fact.total && isWhole(fact.total) ? ownShare(fact) : undefined;
    return value === undefined ? [] : [{ year, value: Math.round(value * SHARE_STEPS) / SHARE_STEPS }];
  });
  return {
    revenue: courseOf(revenue, (last, earlier) => (Math.abs(last - earlier) < earlier * REVENUE_CHANGE_MIN ? 0 : last - earlier)),
    share: courseOf(share, (last, earlier) => last - earlier),
  };
}

/**
 * Those whose own revenue is known for the whole year: of the last such year and the four before it, the earliest first. Where years are
 * missing between them, earlier ones do not take their place: what was before is history.
 *
 * @param years in any order
 */
export function comparedYears(years: readonly BudgetYear[]): BudgetYear[] {
  const whole = years.filter(({ fact: { own } }) => own && isWhole(own)).toSorted((one, other) => one.year - other.year);
  const last = whole.at(-1)?.year ?? 0;
  return whole.filter(({ year }) => year > last - YEARS_TOLD_MAX);
}

/** @param values the earliest first */
function courseOf(values: readonly YearValue[], compare: (last: number, earlier: number) => number): CourseTold | undefined {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last || first === last) return undefined;
  const steps = values.slice(0, -1).map(({ value }) => Math.sign(compare(last.value, value)));
  return { course: courseBy(steps), first, last };
}

/** @param steps from each earlier year to the last one, that from the first year first */
function courseBy(steps: readonly number[]): Course {
  const [above, below] = [steps.includes(1), steps.includes(-1)];
  if (!above && !below) return 'same';
  if (above && !below && steps[0] === 1) return 'up';
  return below && !above && steps[0] === -1 ? 'down' : 'mixed';
}
