import { columnNameIn, type NamedRow, type RegisterTable } from './columns.ts';
import type { Expected, RowProblem } from './problem.ts';

/** The cells of one row. What is wrong with them goes where all problems of the file go. */
export interface RowCells<Name extends string> {
  /** Null for an empty cell and an absent column. */
  readonly text: (column: Name) => string | null;
  /** Whether the file has the column at all: what it lacks changes nothing, what it leaves empty is cleared. */
  readonly has: (column: Name) => boolean;
  readonly wrong: (column: Name, expected: Expected, fits?: string) => void;
  /** @param known all that would fit, where it is a list of words */
  readonly parsed: <Value>(
    column: Name,
    expected: Expected,
    parse: (text: string) => Value | undefined,
    known?: readonly string[],
  ) => Value | null;
}

export function openCells<Name extends string>(row: NamedRow<Name>, sheet: RegisterTable, problems: RowProblem[]): RowCells<Name> {
  const text = (column: Name): string | null => row.cell(column).trim() || null;
  const wrong = (column: Name, expected: Expected, fits?: string): void => {
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
