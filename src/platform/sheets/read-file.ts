import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { readCsv } from './csv.ts';
import { type Sheet, SheetError } from './sheet.ts';
import { readXlsx } from './xlsx.ts';

const FILE_BYTES_MAX = 64 * 1024 * 1024;

/** A table with its origin: what an import remembers of the file. */
export interface SheetFile {
  readonly sheet: Sheet;
  /** The file's name without its folder. */
  readonly source: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
}

/**
 * Reads a table from a `.csv` or `.xlsx` file.
 *
 * @throws SheetError with one sentence: not there, another format, broken, empty, larger than 64 MB
 */
export async function readSheetFile(path: string): Promise<SheetFile> {
  const format = extname(path).toLowerCase();
  if (format !== '.csv' && format !== '.xlsx') {
    throw new SheetError('unknown-format', `Only .csv and .xlsx can be read, not "${basename(path)}".`);
  }
  const bytes = await readBytes(path);
  const sheet = format === '.csv' ? readCsv(bytes) : await readXlsx(bytes);
  return { sheet, source: basename(path), sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > FILE_BYTES_MAX) throw new SheetError('too-large', `"${basename(path)}" is larger than ${FILE_BYTES_MAX} bytes.`);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof SheetError) throw cause;
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new SheetError('unreadable', `The file cannot be read: ${said}`, { cause });
  }
}
