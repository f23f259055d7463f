import type { RowProblem } from './problem.ts';

/** A table of text as the platform reads it from a CSV or a workbook. */
export interface RegisterTable {
  readonly header: readonly string[];
  /** `line` is the number that a spreadsheet shows; `numbers`: which cells, from 0, a workbook keeps as numbers. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[]; readonly numbers?: readonly number[] }[];
}

export interface ColumnRule<Name extends string> {
  readonly name: Name;
  /** Other spellings in the wild, lower case. */
  readonly also?: readonly string[];
  readonly optional?: boolean;
}

/** Reads a cell by the column's name; an absent optional column reads as an empty cell. */
export interface NamedRow<Name extends string> {
  readonly line: number;
  cell(name: Name): string;
  /** Whether a workbook keeps the cell as a number, not as text. */
  isNumber(name: Name): boolean;
  /** The column's name as this file spells it. */
  spelled(name: Name): string;
}

export interface NamedRows<Name extends string> {
  readonly rows: readonly NamedRow<Name>[];
  readonly problems: readonly RowProblem[];
}

/** Stands between a column's name and what it means, as in `kato · ӘАОЖ коды · код КАТО`. */
export const NAME_END = ' · ';
/** Stands before the code in the first column of a template's example row. */
export const EXAMPLE_MARK = 'example:';

/** The column's name in a cell of the header: a template writes what it means in both languages behind it. */
export function columnNameIn(cell: string): string {
  return cell.split(NAME_END, 1)[0]?.trim() ?? '';
}

/** The cells of a column, as they stand; empty where the file has no such column. */
export function cellsOf(sheet: RegisterTable, column: string): readonly { readonly line: number; readonly text: string }[] {
  const at = sheet.header.findIndex((cell) => columnNameIn(cell).toLowerCase() === column);
  return sheet.rows.map((row) => ({ line: row.line, text: (row.cells[at] ?? '').trim() }));
}

/**
 * Gives rows by column names. Problems: a missing or an unknown column, cells beyond the header, a file without rows, and a template's
 * example row, which is not among the rows.
 */
export function nameColumns<Name extends string>(sheet: RegisterTable, rules: readonly ColumnRule<Name>[]): NamedRows<Name> {
  const names = sheet.header.map(columnNameIn);
  const header = names.map((name) => name.toLowerCase());
  const at = new Map<Name, number>();
  const problems: RowProblem[] = [];
  const known = new Set<number>();
  for (const rule of rules) {
    const index = header.findIndex((cell) => cell === rule.name || (rule.also ?? []).includes(cell));
    if (index >= 0) {
      at.set(rule.name, index);
      known.add(index);
    } else if (rule.optional !== true) problems.push({ row: 1, column: rule.name, value: '', expected: 'column' });
  }
  header.forEach((cell, index) => {
    if (!known.has(index))
      problems.push({ row: 1, column: names[index] ?? cell, value: sheet.header[index] ?? cell, expected: 'known-column' });
  });
  if (sheet.rows.length === 0) problems.push({ row: 1, column: names[0] ?? '', value: '', expected: 'some-rows' });
  const rows: NamedRow<Name>[] = [];
  for (const row of sheet.rows) {
    const first = at.get(rules[0]?.name as Name) ?? -1;
    const key = row.cells[first]?.trim() ?? '';
    const extra = row.cells[header.length];
    if (key.toLowerCase().startsWith(EXAMPLE_MARK)) {
      problems.push({ row: row.line, column: names[first] ?? '', value: key, expected: 'no-example-row' });
      continue;
    }
    if (extra !== undefined) problems.push({ row: row.line, column: '', value: extra, expected: 'no-more-cells' });
    rows.push(namedRow(row, at, names));
  }
  return { rows, problems };
}

/** What would command a terminal, turn a line of a chat around, or cannot be seen at all, is no part of any register. */
const INVISIBLE = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/gu;

export function visible(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, ' ');
}

function namedRow<Name extends string>(
  row: RegisterTable['rows'][number],
  at: ReadonlyMap<Name, number>,
  header: readonly string[],
): NamedRow<Name> {
  return {
    line: row.line,
    cell: (name) => visible(row.cells[at.get(name) ?? -1] ?? ''),
    isNumber: (name) => row.numbers?.includes(at.get(name) ?? -1) ?? false,
    spelled: (name) => header[at.get(name) ?? -1] ?? name,
  };
}
