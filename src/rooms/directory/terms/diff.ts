import { startColumn } from '../register/akims-file.ts';
import type { Parsed, RowProblem } from '../register/problem.ts';
import { settleByHand } from './by-hand.ts';
import type { AkimRow, CardPart, KnownTenure, Tenure, TenureFacts, Vacancy } from './facts.ts';
import { akimNow, pastTerms, powersFrom } from './office.ts';
import { describeTerm, isSameFacts, isSuccession, isThatTerm, isToldOf, overlapping, settle } from './timeline.ts';

export interface TenureChange {
  readonly before: KnownTenure;
  readonly after: Tenure;
}

/** A row that would open again what has ended. */
export interface TermConflict {
  readonly row: number;
  readonly facts: TenureFacts;
  readonly ended: Tenure;
}

export interface TenuresDiff {
  /** Units that had nobody in office. */
  readonly opened: readonly Tenure[];
  /** Another person, or the same one by a new election: the old term ends on the day the new one's powers begin. */
  readonly succeeded: readonly TenureChange[];
  /** The same person and term, other facts; of a term of the past too. */
  readonly updated: readonly TenureChange[];
  /** The file says when, and perhaps why, the term in office ended. */
  readonly ended: readonly TenureChange[];
  /** Nobody follows: the term ends on the day since which the post is vacant. */
  readonly vacated: readonly { readonly before: KnownTenure; readonly endedOn: string }[];
  /** Terms of the past that were not known. */
  readonly past: readonly Tenure[];
  /** Terms whose successor's powers turned out to begin on another day. */
  readonly moved: readonly { readonly before: KnownTenure; readonly endedOn: string }[];
  /** Left as they are: an old file does not open again what has ended. */
  readonly conflicts: readonly TermConflict[];
  /** Left as they are: somebody looked at what we know later than at what the row says. */
  readonly stale: readonly { readonly row: number; readonly facts: TenureFacts; readonly known: KnownTenure }[];
  /** Rows that say otherwise than an operator in the chat: those parts stay as corrected, the rest of the row applies. */
  readonly byHand: readonly {
    readonly row: number;
    readonly facts: TenureFacts;
    readonly known: KnownTenure;
    readonly parts: readonly CardPart[];
  }[];
  /** Seats that are vacant and of which no term is known: there is nothing to end. */
  readonly unknown: readonly { readonly row: number; readonly unitCode: string }[];
  readonly unchangedCount: number;
}

type Draft = { -readonly [Part in keyof TenuresDiff]: TenuresDiff[Part] extends readonly (infer One)[] ? One[] : TenuresDiff[Part] };
/** A term as it stands after the rows before; those that the file itself brings have no number yet. */
type Standing = Tenure | KnownTenure;

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

/** Whether nothing would be written. */
export function isEmptyTenuresDiff({ opened, succeeded, updated, ended, vacated, past, moved }: TenuresDiff): boolean {
  return [opened, succeeded, updated, ended, vacated, past, moved].every((part) => part.length === 0);
}

type FactsRow = Extract<AkimRow, { facts: unknown }> & { readonly overCorrections?: boolean };
type VacancyRow = Extract<AkimRow, { vacancy: unknown }>;

function isPast(read: AkimRow): read is FactsRow {
  return 'facts' in read && (read.facts.endedOn ?? null) !== null;
}

function pastFirst(rows: readonly AkimRow[]): AkimRow[] {
  const past = rows.filter(isPast).toSorted((one, other) => (one.facts.startedOn < other.facts.startedOn ? -1 : 1));
  return [...past, ...rows.filter((read) => !isPast(read))];
}

function readTerm(diff: Draft, terms: Standing[], read: FactsRow): RowProblem | undefined {
  return isPast(read) ? readPast(diff, terms, read) : readPresent(diff, terms, read);
}

/** A row that brings nothing is counted, unless all that it brings is not taken: that is told. */
function passOver(diff: Draft, before: Standing, read: FactsRow, kept: readonly CardPart[]): undefined {
  if (kept.length === 0) diff.unchangedCount += 1;
  else tellKept(diff, before, read, kept);
}

function tellKept(diff: Draft, before: Standing | undefined, { row, facts }: FactsRow, parts: readonly CardPart[]): void {
  if (parts.length > 0 && isKnown(before)) diff.byHand.push({ row, facts, known: before, parts });
}

function vacate(diff: Draft, terms: readonly Standing[], { row, vacancy }: VacancyRow): RowProblem | undefined {
  const before = akimNow(terms);
  if (!isKnown(before)) vacateAgain(diff, terms, { row, vacancy });
  // On the day itself the new akim's powers hold: an old row about the gap before him.
  else if (vacancy.vacantOn <= powersFrom(before)) return vacancyProblem(row, vacancy);
  else diff.vacated.push({ before, endedOn: vacancy.vacantOn });
  return undefined;
}

/** Nobody is in office already: the row corrects since when, or tells of a seat of which no term is known. */
function vacateAgain(diff: Draft, terms: readonly Standing[], { row, vacancy }: Pick<VacancyRow, 'row' | 'vacancy'>): void {
  const last = latestEnd(pastTerms(terms));
  if (last === undefined) diff.unknown.push({ row, unitCode: vacancy.unitCode });
  else if (!isKnown(last) || last.endReason !== null || vacancy.saidIn !== 'since' || vacancy.vacantOn === last.endedOn)
    diff.unchangedCount += 1;
  else if (vacancy.vacantOn > powersFrom(last)) diff.vacated.push({ before: last, endedOn: vacancy.vacantOn });
  else diff.unchangedCount += 1;
}

function readPast(diff: Draft, terms: Standing[], read: FactsRow): RowProblem | undefined {
  const { row, facts } = read;
  const before = terms.find((term) => isToldOf(term, facts) && term.how === facts.how && term.startedOn === facts.startedOn);
  const { after, kept } = settleByHand(before, facts, read.overCorrections);
  if (before && isSameFacts(before, after)) return passOver(diff, before, read, kept);
  if (isKnown(before) && before.endedOn !== null && facts.checkedOn < before.checkedOn) {
    diff.stale.push({ row, facts, known: before });
    return undefined;
  }
  if (isRegisteredBefore(after)) return registrationProblem(row, after);
  const other = overlapping(terms, after, before);
  if (other) return { row, column: startColumn(facts), value: facts.startedOn, expected: 'no-overlap', fits: describeTerm(other) };
  tellKept(diff, before, read, kept);
  if (!isKnown(before)) diff.past.push(after);
  else if (before.endedOn === null) diff.ended.push({ before, after });
  else diff.updated.push({ before, after });
  if (before) terms.splice(terms.indexOf(before), 1);
  terms.push(after);
  return undefined;
}

function readPresent(diff: Draft, terms: readonly Standing[], read: FactsRow): RowProblem | undefined {
  const { row, facts } = read;
  const before = akimNow(terms);
  const isInOffice = before !== undefined && isToldOf(before, facts) && before.how === facts.how;
  const isExact = isInOffice && (!facts.startKnown || before.startedOn === facts.startedOn);
  // Also one that ended on the day it began, and so gave nobody a day in office.
  const ended = isExact ? undefined : terms.find((term) => isThatTerm(term, facts));
  if (ended) {
    diff.conflicts.push({ row, facts, ended });
    return undefined;
  }
  if (isKnown(before) && !isSuccession(before, facts)) return correct(diff, terms, before, read);
  const after = settle(undefined, facts);
  if (isKnown(before)) {
    if (after.startedOn < before.startedOn || powersFrom(after) < powersFrom(before)) return startProblem(row, facts);
    diff.succeeded.push({ before, after });
    return undefined;
  }
  const last = latestEnd(pastTerms(terms));
  if (last && powersFrom(after) < (last.endedOn ?? '')) return endedProblem(row, facts, last);
  diff.opened.push(after);
  return undefined;
}

/** The same term, told anew. Where its powers turn out to begin on another day, so does the end of the term before it. */
function correct(diff: Draft, terms: readonly Standing[], before: KnownTenure, read: FactsRow): RowProblem | undefined {
  const { row, facts } = read;
  const { after, kept } = settleByHand(before, facts, read.overCorrections);
  if (isSameFacts(before, after)) return passOver(diff, before, read, kept);
  if (facts.checkedOn < before.checkedOn) {
    diff.stale.push({ row, facts, known: before });
    return undefined;
  }
  if (isRegisteredBefore(after)) return registrationProblem(row, after);
  const past = pastTerms(terms);
  const from = powersFrom(after);
  const handed = past.find((term) => term.endReason === 'succeeded' && term.endedOn === powersFrom(before));
  if (from !== powersFrom(before)) {
    const last = latestEnd(past.filter((term) => term !== handed));
    if (last && from < (last.endedOn ?? '')) return endedProblem(row, facts, last);
    if (handed && from < powersFrom(handed)) return startProblem(row, facts);
    if (isKnown(handed)) diff.moved.push({ before: handed, endedOn: from });
  }
  tellKept(diff, before, read, kept);
  diff.updated.push({ before, after });
  return undefined;
}

function isKnown(term: Standing | undefined): term is KnownTenure {
  return term !== undefined && 'id' in term;
}

function latestEnd(past: readonly Standing[]): Standing | undefined {
  return past.toSorted((one, other) => ((one.endedOn ?? '') < (other.endedOn ?? '') ? 1 : -1)).at(0);
}

function startProblem(row: number, facts: TenureFacts): RowProblem {
  return { row, column: startColumn(facts), value: facts.startedOn, expected: 'start-after-predecessor' };
}

function endedProblem(row: number, facts: TenureFacts, last: Tenure): RowProblem {
  return { row, column: startColumn(facts), value: facts.startedOn, expected: 'start-after-ended', fits: describeTerm(last) };
}

/** The file may lack the column of registration and tell a later day of election. */
function isRegisteredBefore({ startedOn, registeredOn }: Tenure): boolean {
  return registeredOn !== null && registeredOn < startedOn;
}

function registrationProblem(row: number, { startedOn, registeredOn }: Tenure): RowProblem {
  return { row, column: 'elected_on', value: startedOn, expected: 'registered-after-vote', fits: registeredOn ?? '' };
}

function vacancyProblem(row: number, { saidIn, vacantOn }: Vacancy): RowProblem {
  return { row, column: saidIn, value: vacantOn, expected: 'start-after-predecessor' };
}
