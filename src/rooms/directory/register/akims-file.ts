import { placeCodeOf } from '../../../kernel/ids.ts';
import { readHours, writeHours } from '../reception.ts';
import type { AkimRow, TenureFacts, Vacancy } from '../terms/facts.ts';
import type { Party } from '../terms/parties.ts';
import { AKIMS_COLUMNS, type Cells, type Column } from './akims-row.ts';
import { readEnd, readParty, readTerm } from './akims-term.ts';
import { dayOf, emailOf, isWebAddress, phoneOf, sexOf, yearOf, yesOrNo } from './cells.ts';
import { nameColumns, type RegisterTable } from './columns.ts';
import type { Expected, Parsed, RowProblem } from './problem.ts';
import { openCells } from './row-cells.ts';

/** Stands in `nomination` where nobody is in office any more. */
const VACANT = 'vacant';
const BIRTH_YEAR_MIN = 1930;
const CELL_CHARS_MAX = 200;
const CHARS_MAX: Partial<Record<Column, number>> = { name_kk: 100, name_ru: 100, source_url: 500 };
/** Source: constitutional rule on akims of villages, art. 36-2 of the law on local government. */
const AGE_YEARS_MIN = 25;

/** What the database knows and a row is checked against. */
export interface AkimsFileContext {
  readonly isPlace: (code: string) => boolean;
  readonly isAkimUnit: (code: string) => boolean;
  readonly parties: readonly Party[];
  /** `YYYY-MM-DD` in Kazakhstan. */
  readonly today: string;
}

/**
 * Reads a file of akims, or tells every wrong cell of it. Never throws.
 *
 * A unit has one row for who is in office (or that nobody is), and any number for terms of the past, each from a day of its own.
 */
export function readAkimsFile(sheet: RegisterTable, context: AkimsFileContext): Parsed<readonly AkimRow[]> {
  const { rows, problems: columnProblems } = nameColumns(sheet, AKIMS_COLUMNS);
  const problems = [...columnProblems];
  if (problems.some((problem) => problem.expected === 'column')) return { ok: false, problems };

  const isTaken = takenKeys();
  const read = rows.map((row): AkimRow => {
    const at: RowProblem[] = [];
    const cells = openCells(row, sheet, at);
    checkUnit(cells, context);
    checkLengths(cells);
    const isVacant = cells.text('nomination')?.toLowerCase() === VACANT;
    const one = { row: row.line, ...(isVacant ? { vacancy: readVacancy(cells, context) } : { facts: readFacts(cells, context) }) };
    const twice: RowProblem[] = [];
    const taken = isTaken(one);
    if (taken) openCells(row, sheet, twice).wrong(taken.column, taken.expected);
    problems.push(...twice, ...at);
    return one;
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read };
}

/** Remembers the rows that it is asked about. @returns what a row repeats */
function takenKeys(): (read: AkimRow) => { column: Column; expected: Expected } | undefined {
  const seen = new Set<string>();
  const isNew = (key: string): boolean => {
    const wasSeen = seen.has(key);
    seen.add(key);
    return !wasSeen;
  };
  return (read) => {
    const { unitCode } = 'facts' in read ? read.facts : read.vacancy;
    const isPast = 'facts' in read && (read.facts.endedOn ?? null) !== null;
    const isFirst = isPast || isNew(unitCode);
    const isFirstFrom = !('facts' in read) || isNew(`${unitCode} ${read.facts.startedOn}`);
    if (!isFirst) return { column: 'kato', expected: 'unique-code' };
    if (isFirstFrom) return undefined;
    return { column: 'facts' in read ? startColumn(read.facts) : 'kato', expected: 'unique-row' };
  };
}

/** The column that said when a term began. */
export function startColumn({ how, startKnown }: Pick<TenureFacts, 'how' | 'startKnown'>): Column {
  if (how === 'elected') return 'elected_on';
  return startKnown ? 'since' : 'checked_on';
}

/** Nothing but the unit and a day is needed; a name or an end beside it is a slip of one of the two cells. */
function readVacancy({ text, wrong, parsed }: Cells, context: AkimsFileContext): Vacancy {
  if (text('name_kk') !== null || text('name_ru') !== null || text('ended_on') !== null) wrong('nomination', 'nomination');
  const saidIn = text('since') === null ? 'checked_on' : 'since';
  const vacantOn = parsed(saidIn, 'date', dayOf);
  if (text(saidIn) === null) wrong(saidIn, 'date');
  if (vacantOn !== null && vacantOn > context.today) wrong(saidIn, 'date-not-future');
  return { unitCode: text('kato') ?? '', vacantOn: vacantOn ?? context.today, saidIn };
}

function readFacts(cells: Cells, { today, parties }: AkimsFileContext): TenureFacts {
  const { text, wrong, parsed } = cells;
  const needed = (column: Column, expected: Expected): string => {
    const given = text(column);
    if (given === null || !/\p{L}/u.test(given)) wrong(column, expected);
    return given ?? '';
  };
  const names = { nameKk: needed('name_kk', 'name'), nameRu: needed('name_ru', 'name') };
  const checked = parsed('checked_on', 'date', dayOf);
  if (text('checked_on') === null) wrong('checked_on', 'date');
  if (checked !== null && checked > today) wrong('checked_on', 'date-not-future');
  // Where the term's own day is missing: a wrong day of the check must not be held against a cell that is right.
  const checkedOn = checked !== null && checked <= today ? checked : today;
  const term = readTerm(cells, { checkedOn, today });
  if (term.startedOn > today) wrong(term.how === 'acting' ? 'since' : 'elected_on', 'date-not-future');
  const sourceUrl = text('source_url') ?? '';
  if (!isWebAddress(sourceUrl)) wrong('source_url', 'web-address');
  const lastYear = Number(today.slice(0, 4)) - AGE_YEARS_MIN;
  return {
    unitCode: text('kato') ?? '',
    ...names,
    birthYear: parsed('birth_year', 'birth-year', (given) => yearOf(given, BIRTH_YEAR_MIN, lastYear)),
    ...term,
    party: readParty(cells, term, parties),
    priorCivilService: parsed('prior_civil_service', 'yes-or-no', yesOrNo),
    phone: parsed('phone', 'phone', phoneOf),
    receptionKk: text('reception_kk'),
    receptionRu: text('reception_ru'),
    sourceUrl,
    checkedOn,
    ...readMore(cells),
    ...readEnd(cells, term, today),
  };
}

function readMore({ has, parsed }: Cells): Pick<TenureFacts, 'sex' | 'officeKk' | 'officeRu' | 'email' | 'receptionHours'> {
  const address = (column: Column) => parsed(column, 'address', (given) => (/\p{L}/u.test(given) ? given : undefined));
  return {
    ...(has('sex') && { sex: parsed('sex', 'sex', sexOf) }),
    ...(has('office_kk') && { officeKk: address('office_kk') }),
    ...(has('office_ru') && { officeRu: address('office_ru') }),
    ...(has('email') && { email: parsed('email', 'email', emailOf) }),
    ...(has('reception_hours') && { receptionHours: parsed('reception_hours', 'hours', hoursOf) }),
  };
}

/** In the one spelling that is kept, so that the same hours written otherwise are no change. */
function hoursOf(text: string): string | undefined {
  const hours = readHours(text);
  return hours && writeHours(hours);
}

/** How much a cell may hold: a message has 4,096 signs, and a card's photo has a caption of 1,024. */
export function charsMaxOf(column: Column): number {
  return CHARS_MAX[column] ?? CELL_CHARS_MAX;
}

function checkLengths({ text, wrong }: Cells): void {
  for (const { name } of AKIMS_COLUMNS) {
    const most = charsMaxOf(name);
    if ((text(name)?.length ?? 0) > most) wrong(name, 'shorter', String(most));
  }
}

function checkUnit({ text, wrong }: Cells, context: AkimsFileContext): void {
  const code = text('kato') ?? '';
  if (placeCodeOf(code) === undefined) wrong('kato', 'nine-digits');
  else if (!context.isPlace(code)) wrong('kato', 'known-place');
  else if (!context.isAkimUnit(code)) wrong('kato', 'akim-unit');
}
