import type { RowProblem } from './problem.ts';

/** A table of text as the platform reads it from a CSV or a workbook. */
export interface RegisterTable {
  readonly header: readonly string[];
  /** `line` is the number that a spreadsheet shows. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
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
  /** The column's name as this file spells it. */
  spelled(name: Name): string;
}

export interface NamedRows<Name extends string> {
  readonly rows: readonly NamedRow<Name>[];
  readonly problems: readonly RowProblem[];
}

/** Gives rows by column names; a missing or an unknown column, cells beyond the header and a file without rows are problems. */
export function nameColumns<Name extends string>(sheet: RegisterTable, rules: readonly ColumnRule<Name>[]): NamedRows<Name> {
  const header = sheet.header.map((cell) => cell.toLowerCase());
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
    if (!known.has(index)) problems.push({ row: 1, column: sheet.header[index] ?? cell, value: cell, expected: 'known-column' });
  });
  if (sheet.rows.length === 0) problems.push({ row: 1, column: sheet.header[0] ?? '', value: '', expected: 'some-rows' });
  for (const row of sheet.rows) {
    const extra = row.cells[header.length];
    if (extra !== undefined) problems.push({ row: row.line, column: '', value: extra, expected: 'no-more-cells' });
  }
  return { rows: sheet.rows.map((row) => namedRow(row, at, sheet.header)), problems };
}

function namedRow<Name extends string>(
  row: RegisterTable['rows'][number],
  at: ReadonlyMap<Name, number>,
  header: readonly string[],
): NamedRow<Name> {
  return {
    line: row.line,
    cell: (name) => row.cells[at.get(name) ?? -1] ?? '',
    spelled: (name) => header[at.get(name) ?? -1] ?? name,
  };
}
