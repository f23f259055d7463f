import { dayOf, isWebAddress, phoneOf, yearOf, yesOrNo } from './cells.ts';
import { type ColumnRule, type NamedRow, nameColumns, type RegisterTable } from './columns.ts';
import type { Expected, Parsed, RowProblem } from './problem.ts';

/**
 * Codes of parties; their names are the locale keys `directory-party-<code>`.
 *
 * `amanat` is the name that `adilet` had before 2026-07-01: an akim elected then was nominated under it.
 */
export const PARTY_CODES = ['adilet', 'amanat', 'auyl', 'ak-zhol', 'khalyq', 'respublica', 'osdp', 'baitaq'] as const;
export const TERM_YEARS = 4;
/** Stands in `nomination` where nobody is in office any more. */
const VACANT = 'vacant';
const BIRTH_YEAR_MIN = 1930;
/** Source: constitutional rule on akims of villages, art. 36-2 of the law on local government. */
const AGE_YEARS_MIN = 25;

/** Who heads a unit, as a file says it. Days are `YYYY-MM-DD`. */
export interface TenureFacts {
  readonly unitCode: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly birthYear: number | null;
  readonly how: 'elected' | 'acting';
  /** Elected on, or acting since. */
  readonly startedOn: string;
  /** False where an acting akim's file does not say since when: then `startedOn` is the day of the check. */
  readonly startKnown: boolean;
  readonly termUntil: string | null;
  readonly nomination: 'party' | 'self' | 'akim' | null;
  readonly party: string | null;
  readonly priorCivilService: boolean | null;
  readonly phone: string | null;
  readonly receptionKk: string | null;
  readonly receptionRu: string | null;
  readonly sourceUrl: string;
  readonly checkedOn: string;
}

/** What the database knows and a row is checked against. */
export interface AkimsFileContext {
  readonly isPlace: (code: string) => boolean;
  readonly isAkimUnit: (code: string) => boolean;
  /** `YYYY-MM-DD` in Kazakhstan. */
  readonly today: string;
}

/** That nobody heads a unit any more. */
export interface Vacancy {
  readonly unitCode: string;
  /** `YYYY-MM-DD`: since when the post is vacant, or the day of the check where the file does not say. */
  readonly vacantOn: string;
  /** The column that said so. */
  readonly saidIn: 'since' | 'checked_on';
}

/** A row and where it stood, so that later checks can name it. */
export type AkimRow = { readonly row: number; readonly facts: TenureFacts } | { readonly row: number; readonly vacancy: Vacancy };

const COLUMN_NAMES = [
  'kato',
  'name_kk',
  'name_ru',
  'birth_year',
  'elected_on',
  'term_until',
  'nomination',
  'party',
  'prior_civil_service',
  'phone',
  'reception_kk',
  'reception_ru',
  'source_url',
  'checked_on',
] as const;
type Column = (typeof COLUMN_NAMES)[number] | 'since';
const COLUMNS: readonly ColumnRule<Column>[] = [...COLUMN_NAMES.map((name) => ({ name })), { name: 'since', optional: true }];

/** Reads a file of akims, or tells every wrong cell of it. Never throws. */
export function readAkimsFile(sheet: RegisterTable, context: AkimsFileContext): Parsed<readonly AkimRow[]> {
  const { rows, problems: columnProblems } = nameColumns(sheet, COLUMNS);
  const problems = [...columnProblems];
  if (problems.some((problem) => problem.expected === 'column')) return { ok: false, problems };

  const seen = new Set<string>();
  const read = rows.map((row) => {
    const code = row.cell('kato').trim();
    if (seen.has(code)) problems.push(problemAt(row, 'kato', 'unique-code'));
    seen.add(code);
    const cells = openCells(row, problems);
    checkUnit(code, context, cells.wrong);
    const isVacant = row.cell('nomination').trim().toLowerCase() === VACANT;
    return { row: row.line, ...(isVacant ? { vacancy: readVacancy(cells, context) } : { facts: readFacts(row, cells, context) }) };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read };
}

/** Reads the cells of one row; what is wrong with them goes into `problems`. */
function openCells(row: NamedRow<Column>, problems: RowProblem[]) {
  const text = (column: Column): string | null => row.cell(column).trim() || null;
  const wrong = (column: Column, expected: Expected): void => void problems.push(problemAt(row, column, expected));
  const parsed = <T>(column: Column, expected: Expected, parse: (text: string) => T | undefined): T | null => {
    const given = text(column);
    if (given === null) return null;
    const value = parse(given);
    if (value === undefined) wrong(column, expected);
    return value ?? null;
  };
  return { text, wrong, parsed };
}

/** Nothing but the unit and a day is needed; a name beside it is a slip of one of the two cells. */
function readVacancy({ text, wrong, parsed }: Cells, context: AkimsFileContext): Vacancy {
  if (text('name_kk') !== null || text('name_ru') !== null) wrong('nomination', 'nomination');
  const saidIn = text('since') === null ? 'checked_on' : 'since';
  const vacantOn = parsed(saidIn, 'date', dayOf);
  if (text(saidIn) === null) wrong(saidIn, 'date');
  if (vacantOn !== null && vacantOn > context.today) wrong(saidIn, 'date-not-future');
  return { unitCode: text('kato') ?? '', vacantOn: vacantOn ?? context.today, saidIn };
}

function readFacts(row: NamedRow<Column>, { text, wrong, parsed }: Cells, context: AkimsFileContext): TenureFacts {
  const needed = (column: Column, expected: Expected): string => {
    const given = text(column);
    if (given === null || !/\p{L}/u.test(given)) wrong(column, expected);
    return given ?? '';
  };
  const names = { nameKk: needed('name_kk', 'name'), nameRu: needed('name_ru', 'name') };
  const checkedOn = parsed('checked_on', 'date', dayOf);
  if (text('checked_on') === null) wrong('checked_on', 'date');
  if (checkedOn !== null && checkedOn > context.today) wrong('checked_on', 'date-not-future');
  // Where the term's own day is missing: a wrong day of the check must not be held against a cell that is right.
  const checkedBy = checkedOn !== null && checkedOn <= context.today ? checkedOn : context.today;
  const term = readTerm(row, parsed, wrong, checkedBy);
  if (term.startedOn > context.today) wrong(term.how === 'acting' ? 'since' : 'elected_on', 'date-not-future');
  const sourceUrl = text('source_url') ?? '';
  if (!isWebAddress(sourceUrl)) wrong('source_url', 'web-address');
  const lastYear = Number(context.today.slice(0, 4)) - AGE_YEARS_MIN;
  return {
    unitCode: text('kato') ?? '',
    ...names,
    birthYear: parsed('birth_year', 'birth-year', (given) => yearOf(given, BIRTH_YEAR_MIN, lastYear)),
    ...term,
    party: readParty(term.nomination, parsed, wrong),
    priorCivilService: parsed('prior_civil_service', 'yes-or-no', yesOrNo),
    phone: parsed('phone', 'phone', phoneOf),
    receptionKk: text('reception_kk'),
    receptionRu: text('reception_ru'),
    sourceUrl,
    checkedOn: checkedBy,
  };
}

type Cells = ReturnType<typeof openCells>;
type Parse = Cells['parsed'];
type Wrong = Cells['wrong'];
type Term = Pick<TenureFacts, 'how' | 'startedOn' | 'startKnown' | 'termUntil' | 'nomination'>;

function checkUnit(code: string, context: AkimsFileContext, wrong: Wrong): void {
  if (!/^[0-9D]\d{8}$/u.test(code)) wrong('kato', 'nine-digits');
  else if (!context.isPlace(code)) wrong('kato', 'known-place');
  else if (!context.isAkimUnit(code)) wrong('kato', 'akim-unit');
}

function readTerm(row: NamedRow<Column>, parsed: Parse, wrong: Wrong, checkedOn: string): Term {
  const nomination = parsed('nomination', 'nomination', (given) =>
    oneOf(['party', 'self', 'akim', 'acting'] as const, given.toLowerCase()),
  );
  const electedOn = parsed('elected_on', 'date', dayOf);
  const termUntil = parsed('term_until', 'date', dayOf);
  if (nomination === 'acting') {
    // Nobody elected an acting akim: a day of election beside it is a slip of one of the two cells.
    if (row.cell('elected_on').trim() !== '') wrong('nomination', 'nomination');
    const since = parsed('since', 'date', dayOf);
    return { how: 'acting', startedOn: since ?? checkedOn, startKnown: since !== null, termUntil: null, nomination: null };
  }
  if (row.cell('elected_on').trim() === '') wrong('elected_on', 'date');
  if (electedOn !== null && termUntil !== null && termUntil <= electedOn) wrong('term_until', 'date-after-start');
  const startedOn = electedOn ?? checkedOn;
  return { how: 'elected', startedOn, startKnown: true, termUntil: termUntil ?? yearsAfter(startedOn, TERM_YEARS), nomination };
}

function readParty(nomination: TenureFacts['nomination'], parsed: Parse, wrong: Wrong): string | null {
  const party = parsed('party', 'party-code', (given) => oneOf(PARTY_CODES, given.toLowerCase()));
  if (party !== null && nomination !== 'party') wrong('nomination', 'nomination');
  return party;
}

function oneOf<T extends string>(known: readonly T[], given: string): T | undefined {
  return known.find((one) => one === given);
}

function yearsAfter(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  // 29 February has no twin in most years.
  return moved.endsWith('02-29') && dayOf(moved) === undefined ? `${moved.slice(0, 4)}-02-28` : moved;
}

function problemAt(row: NamedRow<Column>, column: Column, expected: Expected): RowProblem {
  return { row: row.line, column: row.spelled(column), value: row.cell(column), expected };
}
