/** A table out of a file. Every cell is text; rows are as long as the header. */
export interface Sheet {
  /** Names of the columns, trimmed. */
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** The row's number as a spreadsheet shows it: the header is usually 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Which cells, from 0, a workbook keeps as numbers: there a point is a decimal one, whatever people mean by it. Absent: none. */
  readonly numbers?: readonly number[];
}

/** Why a file is no table, or cannot be written: one of these codes, so that a person can be told in his language. */
export type SheetFault =
  | 'unreadable'
  | 'unknown-format'
  | 'broken-csv'
  | 'broken-xlsx'
  | 'empty'
  | 'too-large'
  | 'not-utf8'
  | 'unwritable'
  | 'already-there';

/** A file that cannot be read as a table or written. The message is one sentence for an engineer; `fault` is for wording. */
export class SheetError extends Error {
  override readonly name = 'SheetError';
  readonly fault: SheetFault;
  constructor(fault: SheetFault, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.fault = fault;
  }
}

/** Makes a sheet of raw lines: the first line that says anything is the header, lines that say nothing are left out. */
export function toSheet(lines: readonly SheetRow[]): Sheet {
  const said = lines.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const [first, ...rest] = said;
  if (first === undefined) throw new SheetError('empty', 'The file has no rows.');
  const header = first.cells.map((cell) => cell.trim());
  while (header.at(-1) === '') header.pop();
  // Cells beyond the header are kept: a reader of the register may complain about them.
  const rows = rest.map((row) => ({ ...row, cells: padded(row.cells, header.length) }));
  return { header, rows };
}

/** A NUL shows nowhere and no text column takes it. */
function padded(cells: readonly string[], length: number): readonly string[] {
  const long = cells.map((cell) => cell.replaceAll('\0', ''));
  while (long.length > length && (long.at(-1) ?? '').trim() === '') long.pop();
  while (long.length < length) long.push('');
  return long;
}
