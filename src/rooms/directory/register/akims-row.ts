import { type ColumnRule, columnNameIn, type NamedRow, type RegisterTable } from './columns.ts';
import type { Expected, RowProblem } from './problem.ts';

const NEEDED = [
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
const OPTIONAL = [
  'since',
  'registered_on',
  'term_number',
  'sex',
  'office_kk',
  'office_ru',
  'reception_hours',
  'ended_on',
  'end_reason',
] as const;

export type Column = (typeof NEEDED)[number] | (typeof OPTIONAL)[number];
export const AKIMS_COLUMNS: readonly ColumnRule<Column>[] = [
  ...NEEDED.map((name) => ({ name })),
  ...OPTIONAL.map((name) => ({ name, optional: true })),
];

/** The cells of one row. What is wrong with them goes where all problems of the file go. */
export interface Cells {
  /** Null for an empty cell and an absent column. */
  readonly text: (column: Column) => string | null;
  /** Whether the file has the column at all: what it lacks changes nothing, what it leaves empty is cleared. */
  readonly has: (column: Column) => boolean;
  readonly wrong: (column: Column, expected: Expected, fits?: string) => void;
  /** @param known all that would fit, where it is a list of words */
  readonly parsed: <Value>(
    column: Column,
    expected: Expected,
    parse: (text: string) => Value | undefined,
    known?: readonly string[],
  ) => Value | null;
}

export function openCells(row: NamedRow<Column>, sheet: RegisterTable, problems: RowProblem[]): Cells {
  const text = (column: Column): string | null => row.cell(column).trim() || null;
  const wrong = (column: Column, expected: Expected, fits?: string): void => {
    const problem = { row: row.line, column: row.spelled(column), value: row.cell(column), expected };
    problems.push(fits === undefined ? problem : { ...problem, fits });
  };
  return {
    text,
    has: (column) => sheet.header.some((cell) => columnNameIn(cell).toLowerCase() === column),
    wrong,
    parsed: (column, expected, parse, known) => {
      const given = text(column);
      if (given === null) return null;
      const value = parse(given);
      if (value === undefined) wrong(column, expected, known?.join(', '));
      return value ?? null;
    },
  };
}

export function oneOf<T extends string>(known: readonly T[], given: string): T | undefined {
  return known.find((one) => one === given);
}
