import { type BudgetYear, isEmptySide } from './budget.ts';
import type { OwnIncome } from './income.ts';

/** A year of the budget as it is told: in full, or in a line. */
export interface ToldYear {
  readonly year: BudgetYear;
  readonly isFull: boolean;
}

/** The maslikhat plans three years at once: of those to come two say enough, and must not push aside what came in. */
const PLANNED_TOLD_MAX = 2;
const FULL_MAX = 2;

/**
 * The years that are told, the latest first: those of which it is known what came in, and beside them the nearest plans. Years by which
 * own income is judged are always among them: a figure is not told without its source.
 *
 * @param years the latest first
 * @param today `YYYY-MM-DD` in Kazakhstan
 * @param yearsMax of which it is known what came in
 */
export function chooseToldYears(years: readonly BudgetYear[], income: OwnIncome, today: string, yearsMax: number): ToldYear[] {
  const thisYear = Number(today.slice(0, 4));
  const over = years.filter((one) => !isPlanned(one));
  const named = new Set([income.revenue, income.share].flatMap((told) => (told ? [told.first.year, told.last.year] : [])));
  const done = over.filter(({ year }, at) => at < yearsMax || named.has(year));
  const coming = years.filter((one) => isPlanned(one) && one.year >= thisYear).slice(-PLANNED_TOLD_MAX);
  const since = done.at(-1)?.year ?? 0;
  // Of a year that is over, and nobody knows what came in.
  const past = years.filter((one) => isPlanned(one) && one.year < thisYear && one.year > since).slice(0, yearsMax);
  const nearest = coming.at(-1);
  const full = new Set([...(nearest ? [nearest] : []), ...done, ...past].slice(0, FULL_MAX));
  return [...coming, ...done, ...past].toSorted((one, other) => other.year - one.year).map((year) => ({ year, isFull: full.has(year) }));
}

function isPlanned({ fact }: BudgetYear): boolean {
  return isEmptySide(fact);
}
