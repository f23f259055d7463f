import { isSum, type PassportFact } from './facts.ts';
import { isWithin } from './sums.ts';

/** Figures of a year as they were planned, or as they came out. */
export interface BudgetSide {
  readonly total: PassportFact | undefined;
  readonly own: PassportFact | undefined;
  readonly transfers: PassportFact | undefined;
}

export interface BudgetYear {
  readonly year: number;
  readonly plan: BudgetSide;
  readonly fact: BudgetSide;
}

/** The years of which anything is known, the latest first. */
export function budgetYears(facts: readonly PassportFact[]): BudgetYear[] {
  const found = new Map(facts.map((fact) => [`${fact.fact} ${fact.year}`, fact]));
  const years = new Set(facts.flatMap(({ fact, year }) => (year === null || fact === 'work' ? [] : [year])));
  return [...years]
    .toSorted((one, other) => other - one)
    .map((year) => ({
      year,
      plan: {
        total: found.get(`budget_plan ${year}`),
        own: found.get(`own_plan ${year}`),
        transfers: found.get(`transfers_plan ${year}`),
      },
      fact: {
        total: found.get(`budget_fact ${year}`),
        own: found.get(`own_fact ${year}`),
        transfers: found.get(`transfers_fact ${year}`),
      },
    }));
}

export function isEmptySide({ total, own, transfers }: BudgetSide): boolean {
  return total === undefined && own === undefined && transfers === undefined;
}

/** Whether a sum tells of the whole year: a plan does, and what came in or was done where it was looked at after the year had ended. */
export function isWhole(fact: PassportFact): boolean {
  if (fact.year === null) return false;
  return isSum(fact.fact, 'planned') || Number(fact.checkedOn.slice(0, 4)) > fact.year;
}

/** Whether two sums of a year may be held against each other: both of the whole year, or both of what came in by the same day. */
export function isOfSameTime(one: PassportFact, other: PassportFact): boolean {
  return isWhole(one) ? isWhole(other) : !isWhole(other) && one.checkedOn === other.checkedOn;
}

/** What came in, told apart: of the whole year, and of a year that had not ended when somebody looked. */
export function splitByTime(side: BudgetSide): { readonly whole: BudgetSide; readonly part: BudgetSide } {
  const only = (isWanted: (fact: PassportFact) => boolean): BudgetSide => {
    const kept = (fact: PassportFact | undefined) => (fact && isWanted(fact) ? fact : undefined);
    return { total: kept(side.total), own: kept(side.own), transfers: kept(side.transfers) };
  };
  return { whole: only(isWhole), part: only((fact) => !isWhole(fact)) };
}

/**
 * Own revenue as a share of the whole, from 0 to 1; undefined where one of them is unknown, where they contradict each other, and where
 * one is of a part of the year: half a year must not be held against a whole one.
 */
export function ownShare({ total, own, transfers }: BudgetSide): number | undefined {
  if (!total?.amount || own?.amount === null || own?.amount === undefined) return undefined;
  if (!isOfSameTime(own, total)) return undefined;
  if (!isWithin(transfers && isOfSameTime(transfers, total) ? [own, transfers] : [own], total)) return undefined;
  return Math.min(1, own.amount / total.amount);
}

export interface BudgetLine {
  readonly year: number;
  /** `so-far`: what came in of a year that had not ended when somebody looked. */
  readonly kind: 'fact' | 'plan' | 'so-far';
  readonly side: BudgetSide;
}

/**
 * The one year that is told first: the latest that has begun and has a total of any kind, else the next one planned. Of that year what
 * came in is told where the year was over, else the plan, else what had come in by the day of the check.
 *
 * @param today `YYYY-MM-DD` in Kazakhstan
 */
export function chooseBudgetLine(years: readonly BudgetYear[], today: string): BudgetLine | undefined {
  const known = years.filter(({ plan, fact }) => plan.total ?? fact.total);
  const begun = known.find(({ year }) => year <= Number(today.slice(0, 4)));
  const chosen = begun ?? known.at(-1);
  return chosen && lineOf(chosen);
}

function lineOf({ year, plan, fact }: BudgetYear): BudgetLine {
  if (fact.total && isWhole(fact.total)) return { year, kind: 'fact', side: fact };
  return plan.total ? { year, kind: 'plan', side: plan } : { year, kind: 'so-far', side: fact };
}
