import type { RowProblem } from '../register/problem.ts';
import { factsAfter, type PassportsDiff } from './diff.ts';
import { type FactName, keyOf, type PassportFact } from './facts.ts';
import type { FactRow } from './file.ts';
import { isWithin } from './sums.ts';

/** What together must not be more than something else. */
const LIMITS: readonly { readonly parts: readonly FactName[]; readonly whole: FactName; readonly expected: RowProblem['expected'] }[] = [
  { parts: ['own_plan', 'transfers_plan'], whole: 'budget_plan', expected: 'within-total' },
  { parts: ['own_fact', 'transfers_fact'], whole: 'budget_fact', expected: 'within-total' },
  { parts: ['households'], whole: 'people', expected: 'within-people' },
];

/**
 * Figures that cannot be true together once the file is imported: own revenue and transfers above the whole budget, more households than
 * people. Told at the row of the file; what stands against it may be known from before. Nobody should read sums that do not add up.
 */
export function findContradictions(known: readonly PassportFact[], diff: PassportsDiff): RowProblem[] {
  const after = factsAfter(known, diff);
  const asked = new Set<string>();
  const problems: RowProblem[] = [];
  for (const read of [...diff.added, ...diff.updated.map(({ after }) => after)]) {
    for (const limit of LIMITS) {
      if (limit.whole !== read.fact && !limit.parts.includes(read.fact)) continue;
      const keyIn = (fact: FactName) => keyOf({ ...read, fact });
      const whole = after.get(keyIn(limit.whole));
      const parts = limit.parts.flatMap((fact) => after.get(keyIn(fact)) ?? []);
      if (!whole || parts.length === 0 || asked.has(keyOf(whole)) || isWithin(parts, whole)) continue;
      asked.add(keyOf(whole));
      problems.push(problemAt([...parts, whole], limit.expected, `${named(whole)} < ${parts.map(named).join(' + ')}`));
    }
  }
  return problems.toSorted((one, other) => one.row - other.row);
}

function problemAt(facts: readonly (PassportFact | FactRow)[], expected: RowProblem['expected'], fits: string): RowProblem {
  const read = facts.find((fact): fact is FactRow => 'row' in fact);
  return { row: read?.row ?? 1, column: 'value', value: String(read?.amount ?? ''), expected, fits };
}

function named({ fact, year, amount }: PassportFact): string {
  return `${fact}${year === null ? '' : ` ${year}`} ${amount}`;
}
