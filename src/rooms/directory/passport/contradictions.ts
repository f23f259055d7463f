import type { RowProblem } from '../register/problem.ts';
import { isOfSameTime } from './budget.ts';
import { factsAfter, type PassportsDiff } from './diff.ts';
import { type FactName, keyOf, type PassportFact, WORKS_MAX } from './facts.ts';
import type { FactRow } from './file.ts';
import { isWithin } from './sums.ts';

/** What together must not be more than something else. */
const LIMITS: readonly { readonly parts: readonly FactName[]; readonly whole: FactName; readonly expected: RowProblem['expected'] }[] = [
  { parts: ['own_plan', 'transfers_plan'], whole: 'budget_plan', expected: 'within-total' },
  { parts: ['own_fact', 'transfers_fact'], whole: 'budget_fact', expected: 'within-total' },
  { parts: ['work'], whole: 'budget_fact', expected: 'within-budget' },
  { parts: ['households'], whole: 'people', expected: 'within-people' },
  { parts: ['adults'], whole: 'people', expected: 'within-people' },
];

/**
 * Figures that cannot be true together once the file is imported: own revenue and transfers, or works, above the whole budget, more
 * households or adults than people. Told at the row of the file; what stands against it may be known from before. Nobody should read sums that do
 * not add up. Sums of different times are no contradiction: what came in of half a year may be less than what came in of all of it.
 */
export function findContradictions(known: readonly PassportFact[], diff: PassportsDiff): RowProblem[] {
  const after = factsAfter(known, diff);
  const asked = new Set<string>();
  const problems: RowProblem[] = [];
  for (const read of [...diff.added, ...diff.updated.map(({ after }) => after)]) {
    for (const limit of LIMITS) {
      if (limit.whole !== read.fact && !limit.parts.includes(read.fact)) continue;
      const whole = after.get(keyOf({ ...read, fact: limit.whole, position: 1 }));
      if (!whole) continue;
      const parts = limit.parts.flatMap((fact) => ofYear(after, read, fact)).filter((part) => isComparable(part, whole));
      const question = `${limit.expected} ${keyOf(whole)}`;
      if (parts.length === 0 || asked.has(question) || isWithin(parts, whole)) continue;
      asked.add(question);
      problems.push(problemAt([...parts, whole], limit.expected, `${named(whole)} < ${parts.map(named).join(' + ')}`));
    }
  }
  return problems.toSorted((one, other) => one.row - other.row);
}

/** The figure of the same place and year, or all of them where there may be several. */
function ofYear(after: ReadonlyMap<string, PassportFact | FactRow>, read: PassportFact, fact: FactName): (PassportFact | FactRow)[] {
  const count = fact === 'work' ? WORKS_MAX : 1;
  return Array.from({ length: count }, (_, at) => after.get(keyOf({ ...read, fact, position: at + 1 }))).filter((one) => one !== undefined);
}

function isComparable(part: PassportFact, whole: PassportFact): boolean {
  return whole.year === null || isOfSameTime(part, whole);
}

function problemAt(facts: readonly (PassportFact | FactRow)[], expected: RowProblem['expected'], fits: string): RowProblem {
  const read = facts.find((fact): fact is FactRow => 'row' in fact);
  return { row: read?.row ?? 1, column: 'value', value: String(read?.amount ?? ''), expected, fits };
}

function named({ fact, year, position, amount }: PassportFact): string {
  return [fact, ...(year === null ? [] : [year]), ...(fact === 'work' ? [position] : []), amount].join(' ');
}
