import { placeCodeOf } from '../../../kernel/ids.ts';
import { dayOf, isWebAddress } from '../register/cells.ts';
import { type ColumnRule, nameColumns, type RegisterTable } from '../register/columns.ts';
import type { Parsed } from '../register/problem.ts';
import { openCells, type RowCells } from '../register/row-cells.ts';
import { FACTS, type FactRule, findFactRule, isRemoved, keyOf, type PassportFact } from './facts.ts';
import { readValue } from './value.ts';

const NEEDED = ['kato', 'fact', 'value', 'source_url', 'checked_on'] as const;
const OPTIONAL = ['year', 'position', 'note_kk', 'note_ru'] as const;

type Column = (typeof NEEDED)[number] | (typeof OPTIONAL)[number];
export const PASSPORTS_COLUMNS: readonly ColumnRule<Column>[] = [
  { name: 'kato' },
  { name: 'fact' },
  { name: 'year', optional: true },
  { name: 'position', optional: true },
  { name: 'value' },
  { name: 'note_kk', optional: true },
  { name: 'note_ru', optional: true },
  { name: 'source_url' },
  { name: 'checked_on' },
];

const YEAR_MIN = 2000;
/** The maslikhat approves a budget of three years at once. */
const YEARS_PLANNED_MAX = 3;
/** A passport stands in one message. */
const NOTE_CHARS_MAX = 100;
const URL_CHARS_MAX = 500;

/** A figure as a file says it. */
export interface FactRow extends PassportFact {
  readonly row: number;
}

/** What the database knows and a row is checked against. */
export interface PassportsFileContext {
  /** `unit`: it has an akim of its own. `place`: a unit or settlement without. `area`: an oblast or a district. Undefined: no such place. */
  readonly placeOf: (code: string) => 'unit' | 'place' | 'area' | undefined;
  /** `YYYY-MM-DD` in Kazakhstan. */
  readonly today: string;
}

interface Cells {
  /** Empty for an empty cell and an absent column. */
  readonly text: (column: Column) => string;
  readonly wrong: RowCells<Column>['wrong'];
  readonly isNumber: (column: Column) => boolean;
}

/**
 * Reads a file of village passports, a figure a row, or tells every wrong cell of it. Never throws.
 *
 * A figure may stand in several rows that were checked on different days: the latest counts. Two of one day contradict each other.
 */
export function readPassportsFile(sheet: RegisterTable, context: PassportsFileContext): Parsed<readonly FactRow[]> {
  const { rows, problems: columnProblems } = nameColumns(sheet, PASSPORTS_COLUMNS);
  const problems = [...columnProblems];
  if (problems.some((problem) => problem.expected === 'column')) return { ok: false, problems };

  const seen = new Set<string>();
  const read = rows.flatMap((row): FactRow[] => {
    const { text, wrong } = openCells(row, sheet, problems);
    const cells: Cells = { text: (column) => text(column) ?? '', wrong, isNumber: (column) => row.isNumber(column) };
    const found = readRow(cells, row.line, context);
    if (!found) return [];
    const key = `${keyOf(found)} ${found.checkedOn}`;
    if (seen.has(key)) cells.wrong('fact', 'unique-fact');
    seen.add(key);
    return [found];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read };
}

/** Undefined where not even the fact is known; what else is wrong goes to the problems. */
function readRow(cells: Cells, row: number, context: PassportsFileContext): FactRow | undefined {
  const { text, wrong } = cells;
  const rule = findFactRule(text('fact').toLowerCase());
  checkPlace(cells, rule, context);
  const checkedOn = readCheckedOn(cells, context.today);
  const sourceUrl = text('source_url');
  if (!isWebAddress(sourceUrl) || !URL.canParse(sourceUrl)) wrong('source_url', 'web-address');
  else if (sourceUrl.length > URL_CHARS_MAX) wrong('source_url', 'shorter', String(URL_CHARS_MAX));
  if (!rule) {
    wrong('fact', 'passport-fact', FACTS.map(({ name }) => name).join(', '));
    return undefined;
  }
  const value = readValue(text('value'), rule.value, cells.isNumber('value'));
  if (!value.ok) wrong('value', value.refusal.expected, value.refusal.fits);
  return {
    row,
    placeCode: text('kato'),
    fact: rule.name,
    year: readYear(cells, rule, Number((checkedOn ?? context.today).slice(0, 4))),
    position: readPosition(cells, rule),
    amount: value.ok ? value.value.amount : null,
    choice: value.ok ? value.value.choice : null,
    ...readNotes(cells, value.ok && isRemoved(value.value) ? 'may' : rule.notes),
    sourceUrl,
    checkedOn: checkedOn ?? context.today,
  };
}

function checkPlace({ text, wrong }: Cells, rule: FactRule | undefined, { placeOf }: PassportsFileContext): void {
  const code = text('kato');
  const place = placeOf(code);
  if (placeCodeOf(code) === undefined) wrong('kato', 'nine-digits');
  else if (place === undefined) wrong('kato', 'known-place');
  else if (place === 'area') wrong('kato', 'rural-place');
  else if (rule?.of === 'unit' && place !== 'unit') wrong('kato', 'akim-unit');
}

function readCheckedOn({ text, wrong }: Cells, today: string): string | undefined {
  const day = dayOf(text('checked_on'));
  if (day === undefined) wrong('checked_on', 'date');
  else if (day > today) wrong('checked_on', 'date-not-future');
  else return day;
  return undefined;
}

/** What has been done by the day of the check has a year that had begun by then. */
function readYear({ text, wrong }: Cells, rule: FactRule, checkedIn: number): number | null {
  const given = text('year');
  if (rule.time === 'now') {
    if (given !== '') wrong('year', 'empty-for-fact', rule.name);
    return null;
  }
  const last = rule.time === 'planned' ? checkedIn + YEARS_PLANNED_MAX : checkedIn;
  const year = /^\d{4}$/u.test(given) ? Number(given) : 0;
  if (year < YEAR_MIN || year > last) wrong('year', 'year-of-fact', `${YEAR_MIN}–${last}`);
  return year;
}

function readPosition({ text, wrong }: Cells, rule: FactRule): number {
  const given = text('position');
  const position = /^[1-9]$/u.test(given) ? Number(given) : 0;
  if (rule.positions === undefined) {
    if (given !== '' && position !== 1) wrong('position', 'empty-for-fact', rule.name);
    return 1;
  }
  if (position < 1 || position > rule.positions) wrong('position', 'position', `1–${rule.positions}`);
  return position;
}

/** A note is read in both languages or not written at all. */
function readNotes({ text, wrong }: Cells, need: FactRule['notes']): Pick<PassportFact, 'noteKk' | 'noteRu'> {
  const notes = { note_kk: text('note_kk'), note_ru: text('note_ru') };
  const isWanted = need === 'must' || notes.note_kk !== '' || notes.note_ru !== '';
  for (const column of ['note_kk', 'note_ru'] as const) {
    if (notes[column].length > NOTE_CHARS_MAX) wrong(column, 'shorter', String(NOTE_CHARS_MAX));
    if (isWanted && !/[\p{L}\d]/u.test(notes[column])) wrong(column, 'both-notes');
  }
  return { noteKk: notes.note_kk || null, noteRu: notes.note_ru || null };
}
