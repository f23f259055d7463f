import { foldName } from '../../../kernel/fold.ts';
import type { AkimRow, TenureFacts, Vacancy } from './akims-file.ts';
import type { Parsed, RowProblem } from './problem.ts';

/** Who is in office now, as the database has it. */
export interface TenureInOffice extends Omit<TenureFacts, 'startKnown'> {
  readonly id: number;
}

export interface TenureChange {
  readonly before: TenureInOffice;
  readonly after: TenureFacts;
}

export interface TenuresDiff {
  /** Units that had nobody in office. */
  readonly opened: readonly TenureFacts[];
  /** Another person, or the same one by a new election: the old term ends on the day the new one begins. */
  readonly succeeded: readonly TenureChange[];
  /** The same person and term, other facts. */
  readonly updated: readonly TenureChange[];
  /** Nobody follows: the term ends on the day since which the post is vacant. */
  readonly vacated: readonly { readonly before: TenureInOffice; readonly endedOn: string }[];
  readonly unchangedCount: number;
}

/** The same person elected again this long after the last time serves a new term; a smaller difference corrects the date. */
const NEW_TERM_AFTER_DAYS = 365;
const DAY_MS = 86_400_000;

/**
 * Compares a file of akims with who is in office. Units that the file does not name stay as they are.
 *
 * A successor cannot start, nor a post become vacant, before the term in office began: that is a problem of the row. Never throws.
 */
export function diffTenures(inOffice: ReadonlyMap<string, TenureInOffice>, rows: readonly AkimRow[]): Parsed<TenuresDiff> {
  const opened: TenureFacts[] = [];
  const succeeded: TenureChange[] = [];
  const updated: TenureChange[] = [];
  const vacated: { before: TenureInOffice; endedOn: string }[] = [];
  const problems: RowProblem[] = [];
  let unchangedCount = 0;
  for (const read of rows) {
    if ('vacancy' in read) {
      const { row, vacancy } = read;
      const before = inOffice.get(vacancy.unitCode);
      if (before === undefined) unchangedCount += 1;
      else vacated.push({ before, endedOn: vacancy.vacantOn });
      if (before !== undefined && vacancy.vacantOn < before.startedOn) problems.push(vacancyProblem(row, vacancy));
      continue;
    }
    const { row, facts } = read;
    const before = inOffice.get(facts.unitCode);
    if (before === undefined) opened.push(facts);
    else if (isSuccession(before, facts)) {
      succeeded.push({ before, after: facts });
      if (facts.startedOn < before.startedOn) problems.push(startProblem(row, facts));
    } else {
      const after = facts.startKnown ? facts : { ...facts, startedOn: before.startedOn };
      if (isSameFacts(before, after)) unchangedCount += 1;
      else updated.push({ before, after });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { opened, succeeded, updated, vacated, unchangedCount } };
}

export function isEmptyTenuresDiff(diff: TenuresDiff): boolean {
  return diff.opened.length + diff.succeeded.length + diff.updated.length + diff.vacated.length === 0;
}

function isSuccession(before: TenureInOffice, after: TenureFacts): boolean {
  if (!isSamePerson(before, after) || before.how !== after.how) return true;
  if (after.how === 'acting') return false;
  return (Date.parse(after.startedOn) - Date.parse(before.startedOn)) / DAY_MS >= NEW_TERM_AFTER_DAYS;
}

// One of the two spellings is enough: the other may have been corrected.
function isSamePerson(one: { nameKk: string; nameRu: string }, other: { nameKk: string; nameRu: string }): boolean {
  return foldName(one.nameKk) === foldName(other.nameKk) || foldName(one.nameRu) === foldName(other.nameRu);
}

const COMPARED = [
  'nameKk',
  'nameRu',
  'birthYear',
  'startedOn',
  'termUntil',
  'nomination',
  'party',
  'priorCivilService',
  'phone',
  'receptionKk',
  'receptionRu',
  'sourceUrl',
  'checkedOn',
] as const satisfies readonly (keyof TenureFacts)[];

function isSameFacts(before: TenureInOffice, after: TenureFacts): boolean {
  return COMPARED.every((fact) => before[fact] === after[fact]);
}

function startProblem(row: number, facts: TenureFacts): RowProblem {
  const column = facts.how === 'elected' ? 'elected_on' : facts.startKnown ? 'since' : 'checked_on';
  return { row, column, value: facts.startedOn, expected: 'start-after-predecessor' };
}

function vacancyProblem(row: number, { saidIn, vacantOn }: Vacancy): RowProblem {
  return { row, column: saidIn, value: vacantOn, expected: 'start-after-predecessor' };
}
