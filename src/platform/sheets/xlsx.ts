import { Buffer } from 'node:buffer';
import readXlsxFile from 'read-excel-file/universal';
import { type Sheet, SheetError, type SheetRow, toSheet } from './sheet.ts';
import { checkZip } from './zip.ts';

/**
 * Reads the first sheet of an xlsx workbook. Numbers become the digits that the file holds (leading zeros were lost by the program that
 * wrote it), dates become `YYYY-MM-DD`, times of day `HH:MM`, yes/no becomes `true`/`false`.
 *
 * @throws SheetError also for a workbook that would unpack to more than memory should hold
 */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet> {
  checkZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const lines = await readLines(bytes);
  return toSheet(lines.map((cells, index) => rowOf(cells, index + 1)));
}

/** What the reader makes of a number. */
interface NumberCell {
  readonly digits: string;
}

function rowOf(cells: readonly unknown[], line: number): SheetRow {
  const numbers = cells.flatMap((cell, at) => (isNumberCell(cell) ? [at] : []));
  return { line, cells: cells.map(textOf), ...(numbers.length > 0 && { numbers }) };
}

function isNumberCell(cell: unknown): cell is NumberCell {
  return typeof cell === 'object' && cell !== null && 'digits' in cell;
}

// The reader for Node unpacks by what stands before each part, which the check has not seen; this one goes by the directory, as the check.
async function readLines(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  try {
    const sheets = await readXlsxFile(new Uint8Array(bytes).buffer, { parseNumber: (digits): NumberCell => ({ digits }), trim: false });
    return sheets[0]?.data ?? [];
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new SheetError('broken-xlsx', `The workbook cannot be opened: ${said}`, { cause });
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dayOrTime(cell);
  if (typeof cell === 'boolean') return String(cell);
  const text = isNumberCell(cell) ? cell.digits : typeof cell === 'string' ? cell : '';
  // Excel may store 101000000 as 1.01E8.
  return /^-?\d+(\.\d+)?E[+]?\d+$/iu.test(text) ? String(Number(text)) : text;
}

/** A spreadsheet keeps a time of day as a fraction of its day zero, 30 December 1899, with the slips of a fraction. */
const DAY_ONE = Date.UTC(1899, 11, 31);
const HALF_MINUTE_MS = 30_000;

function dayOrTime(cell: Date): string {
  if (cell.getTime() >= DAY_ONE) return cell.toISOString().slice(0, 10);
  return new Date(cell.getTime() + HALF_MINUTE_MS).toISOString().slice(11, 16);
}
