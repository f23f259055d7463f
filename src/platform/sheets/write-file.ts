import { constants, type Stats } from 'node:fs';
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { SheetError } from './sheet.ts';

/** A row more and Excel does not open it; the header is one of them. */
export const SHEET_ROWS_MAX = 1_048_576;
/** What Excel holds in a cell. */
const CELL_CHARS_MAX = 32_767;
const COLUMN_CHARS = { min: 8, max: 60 };
/** Widths are guessed by the first rows. */
const ROWS_MEASURED = 200;

export interface SheetToWrite {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Writes a workbook of one sheet, its header bold and always in sight. Every cell is text and stays text when it is edited: what begins
 * with `=`, `+`, `-` or `@` is no formula.
 *
 * @param options.onlyNew a file that is there already is left alone, and refused
 * @throws SheetError unwritable, already-there
 */
export async function writeSheetFile(path: string, sheet: SheetToWrite, options: { onlyNew?: boolean } = {}): Promise<void> {
  const header = sheet.header.map((text): Cell => ({ value: text, type: String, fontWeight: 'bold' }));
  const rows = sheet.rows.slice(0, SHEET_ROWS_MAX - 1).map((cells) => cells.map(textCell));
  const bytes = await writeXlsxFile([header, ...rows], { stickyRowsCount: 1, columns: widths(sheet) }).toBuffer();
  await asSheetError(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes, { flag: options.onlyNew === true ? 'wx' : 'w' });
  });
}

/**
 * Looks whether a file may be written later: before the work is done, not after.
 *
 * @param options.butNot a file that must not be written over, by whatever name it is called
 * @throws SheetError
 */
export async function checkWritable(path: string, options: { butNot: string }): Promise<void> {
  await asSheetError(path, async () => {
    await access(dirname(path), constants.W_OK);
    const there = await statOf(path);
    if (there === undefined) return;
    if (!there.isFile()) throw new Error('it is no file');
    const input = await statOf(options.butNot);
    if (input && input.ino === there.ino && input.dev === there.dev) throw new Error('it is the file that is imported');
    await access(path, constants.W_OK);
  });
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function asSheetError(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    // Of the file itself: a file in place of a folder is there already too, but another name does not help.
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST' && 'syscall' in cause && cause.syscall === 'open';
    if (isThere) throw new SheetError('already-there', `"${path}" is there already and is not written over.`, { cause });
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new SheetError('unwritable', `"${path}" cannot be written: ${said}`, { cause });
  }
}

/** A NUL and its like show nowhere, and XML cannot hold them: the writer leaves them out. */
function textCell(text: string): Cell {
  return text === '' ? null : { value: text.slice(0, CELL_CHARS_MAX), type: String, format: '@' };
}

function widths({ header, rows }: SheetToWrite): { width: number }[] {
  const measured = rows.slice(0, ROWS_MEASURED);
  return header.map((name, at) => {
    const longest = measured.reduce((chars, row) => Math.max(chars, row[at]?.length ?? 0), name.length);
    return { width: Math.min(Math.max(longest + 2, COLUMN_CHARS.min), COLUMN_CHARS.max) };
  });
}
