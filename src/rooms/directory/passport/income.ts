import { type BudgetYear, isWhole, ownShare } from './budget.ts';

/** `up`, `down`: above or below no earlier year but those it is as good as equal to. `mixed`: above some and below others. */
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

/** Years that are told and compared; what was before is history. */
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
  const revenue = years.flatMap(({ year, fact: { own } }) =>
    own && own.amount !== null && isWhole(own) ? [{ year, value: own.amount }] : [],
  );
  const share = years.flatMap(({ year, fact }) => {
    const value = [fact.total, fact.own].every((part) => part && isWhole(part)) ? ownShare(fact) : undefined;
    return value === undefined ? [] : [{ year, value: Math.round(value * SHARE_STEPS) / SHARE_STEPS }];
  });
  return {
    revenue: courseOf(revenue, (last, earlier) => (Math.abs(last - earlier) < earlier * REVENUE_CHANGE_MIN ? 0 : last - earlier)),
    share: courseOf(share, (last, earlier) => last - earlier),
  };
}

function courseOf(values: readonly YearValue[], compare: (last: number, earlier: number) => number): CourseTold | undefined {
  const told = values.toSorted((one, other) => one.year - other.year).slice(-YEARS_TOLD_MAX);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last || first === last) return undefined;
  const steps = told.slice(0, -1).map(({ value }) => Math.sign(compare(last.value, value)));
  return { course: courseBy(steps), first, last };
}

function courseBy(steps: readonly number[]): Course {
  const [above, below] = [steps.includes(1), steps.includes(-1)];
  if (above && below) return 'mixed';
  if (above) return 'up';
  return below ? 'down' : 'same';
}
