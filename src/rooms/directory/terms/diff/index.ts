import type { Parsed, RowProblem } from '../../register/problem.ts';
import type { AkimRow, KnownTenure } from '../facts.ts';
import { type Draft, type FactsRow, isPast, type Standing, type TenuresDiff } from './changes.ts';
import { readPast } from './past.ts';
import { readPresent } from './present.ts';
import { vacate } from './vacate.ts';

export { isEmptyTenuresDiff, type TenuresDiff } from './changes.ts';

/**
 * Compares a file of akims with the terms of its units, those of the past among them. Units that the file does not name stay as they are.
 *
 * Terms of a unit never overlap: a row that would make them do so is a problem, a row that knows a term but not that it has ended a
 * conflict. Rows of the past are read first, so that one file may end a term and name who came after. Never throws.
 *
 * @param known all terms of the file's units but those that were taken back
 * @param options.overCorrections the file's word is taken also for what an operator corrected in the chat
 */
export function diffTenures(
  known: readonly KnownTenure[],
  rows: readonly AkimRow[],
  options: { readonly overCorrections?: boolean } = {},
): Parsed<TenuresDiff> {
  const units = new Map<string, Standing[]>(Map.groupBy(known, (term) => term.unitCode));
  const diff: Draft = {
    opened: [],
    succeeded: [],
    updated: [],
    ended: [],
    vacated: [],
    past: [],
    moved: [],
    conflicts: [],
    stale: [],
    byHand: [],
    unknown: [],
    unchangedCount: 0,
  };
  const problems: RowProblem[] = [];
  for (const read of pastFirst(rows)) {
    const { unitCode } = 'facts' in read ? read.facts : read.vacancy;
    const terms = units.get(unitCode) ?? [];
    units.set(unitCode, terms);
    const problem = 'vacancy' in read ? vacate(diff, terms, read) : readTerm(diff, terms, { ...read, ...options });
    if (problem) problems.push(problem);
  }
  problems.sort((one, other) => one.row - other.row);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: diff };
}

function pastFirst(rows: readonly AkimRow[]): AkimRow[] {
  const past = rows.filter(isPast).toSorted((one, other) => (one.facts.startedOn < other.facts.startedOn ? -1 : 1));
  return [...past, ...rows.filter((read) => !isPast(read))];
}

function readTerm(diff: Draft, terms: Standing[], read: FactsRow): RowProblem | undefined {
  return isPast(read) ? readPast(diff, terms, read) : readPresent(diff, terms, read);
}
