import type { RowProblem } from '../register/problem.ts';
import { isOfSameTime, isWhole } from './budget.ts';
import { writtenFact } from './changes.ts';
import { factsAfter, isSameFigure, type PassportsDiff } from './diff.ts';
import { type FactName, isRemoved, keyOf, type PassportFact } from './facts.ts';
import type { FactRow } from './file.ts';
import { isWithin } from './sums.ts';

/** A tenth of what the smallest okrugs have, thousands of tenge: a total below it was most likely written in millions. */
const TOTAL_USUAL_MIN = 1_500;
/** Between one year and the next, or plan and fact, a sum seldom changes so much; thousands and tenge, or millions, differ by more. */
const CHANGE_USUAL_MAX = 10;

const OWN_OF_TOTAL: ReadonlyMap<FactName, FactName> = new Map([
  ['own_plan', 'budget_plan'],
  ['own_fact', 'budget_fact'],
]);
const COUNTERPARTS: ReadonlyMap<FactName, FactName> = new Map([
  ['budget_fact', 'budget_plan'],
  ['own_fact', 'own_plan'],
  ['transfers_fact', 'transfers_plan'],
  ['budget_plan', 'budget_fact'],
  ['own_plan', 'own_fact'],
  ['transfers_plan', 'transfers_fact'],
]);

type After = ReadonlyMap<string, PassportFact>;
type Note = Pick<RowProblem, 'expected' | 'fits'>;

/**
 * What is worth a look and is imported as it is: sums that look as if they were written in tenge, or in millions, own revenue that nothing
 * can be held against, and another value with the same day of check as the one that we have.
 */
export function notesOnPassports(known: readonly PassportFact[], diff: PassportsDiff): RowProblem[] {
  const after = factsAfter(known, diff);
  const notes: RowProblem[] = [];
  const note = (read: FactRow, told: Note | undefined): void => {
    if (told) notes.push({ row: read.row, column: 'value', value: read.choice ?? String(read.amount ?? ''), ...told });
  };
  for (const { before, after: read } of diff.updated) {
    const isOther = !isRemoved(before) && before.checkedOn === read.checkedOn && !isSameFigure(before, read);
    note(read, isOther ? { expected: 'same-day', fits: writtenFact(before) } : undefined);
  }
  for (const read of [...diff.added, ...diff.updated.map((change) => change.after)]) {
    if (read.year !== null && !isRemoved(read)) note(read, noteOnSum(after, read));
  }
  return notes.toSorted((one, other) => one.row - other.row);
}

/** The first that there is to say of it. */
function noteOnSum(after: After, read: FactRow): Note | undefined {
  if (read.fact === 'work') return noteOnWork(after, read);
  const odd = othersOf(after, read).find((other) => isFarOff(read, other));
  if (odd) return { expected: 'usual-sum', fits: writtenFact(odd) };
  const isTotal = read.fact === 'budget_plan' || read.fact === 'budget_fact';
  if (isTotal && isWhole(read) && (read.amount ?? 0) < TOTAL_USUAL_MIN) return { expected: 'usual-total', fits: String(TOTAL_USUAL_MIN) };
  const total = OWN_OF_TOTAL.get(read.fact);
  if (total && !after.has(keyOf({ ...read, fact: total }))) return { expected: 'total-too', fits: `${total} ${read.year}` };
  return undefined;
}

/** Where it is known what came in, works that cost more are refused; a plan is no such limit, but worth a look. */
function noteOnWork(after: After, read: FactRow): Note | undefined {
  const [total, plan] = (['budget_fact', 'budget_plan'] as const).map((fact) => after.get(keyOf({ ...read, fact, position: 1 })));
  if (!plan || (total && isOfSameTime(read, total)) || isWithin([read], plan)) return undefined;
  return { expected: 'within-budget', fits: writtenFact(plan) };
}

/** The same sum of the year before, the plan of that year or what came of it, and the year after. */
function othersOf(after: After, read: FactRow): PassportFact[] {
  const year = read.year ?? 0;
  const counterpart = COUNTERPARTS.get(read.fact);
  const keys = [{ ...read, year: year - 1 }, ...(counterpart ? [{ ...read, fact: counterpart }] : []), { ...read, year: year + 1 }];
  return keys.flatMap((key) => after.get(keyOf(key)) ?? []);
}

/** A sum of a part of a year may well be small. */
function isFarOff(read: PassportFact, other: PassportFact): boolean {
  const [mine, its] = [read.amount ?? 0, other.amount ?? 0];
  if (mine === 0 || its === 0) return false;
  return (isWhole(other) && mine >= its * CHANGE_USUAL_MAX) || (isWhole(read) && its >= mine * CHANGE_USUAL_MAX);
}
