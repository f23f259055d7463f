import { inflateRawSync } from 'node:zlib';
import { SheetError } from './sheet.ts';

/** The classifier's workbook unpacks to 5 MB. */
export const UNPACKED_BYTES_MAX = 128 * 1024 * 1024;

/** The classifier has 15,594 rows and nine columns. */
const ROWS_MAX = 200_000;
/** Up to ZZ. */
const COLUMN_LETTERS_MAX = 2;

const END_SIGNATURE = 0x06_05_4b_50;
const END_BYTES = 22;
const ENTRY_SIGNATURE = 0x02_01_4b_50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** Stands where the true number is in a record of zip64, which no workbook of our size needs. */
const IN_ZIP64 = 0xff_ff_ff_ff;
const ZIP64_LOCATOR = 0x07_06_4b_50;
const ZIP64_LOCATOR_BYTES = 20;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly localAt: number;
  readonly name: string;
}

/**
 * Refuses a zip that would unpack to more than the limit, by the sizes in its directory: before anything is unpacked.
 *
 * Sizes can lie. One that says too much is refused by what it says; for one that says too little unpacking is broken off at the size it
 * says, and the zip is refused as broken. So memory never holds more than the limit.
 *
 * A sheet with a cell further out than any register has one is refused too.
 *
 * @throws SheetError too-large, broken-xlsx
 */
export function checkZip(bytes: Buffer, bytesMax = UNPACKED_BYTES_MAX): void {
  const entries = readDirectory(bytes);
  const total = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (total > bytesMax) throw new SheetError('too-large', `The workbook would unpack to ${total} bytes, more than ${bytesMax}.`);
  for (const entry of entries) checkPart(bytes, entry);
}

function readDirectory(bytes: Buffer): Entry[] {
  const end = findEnd(bytes);
  const isZip64 = end >= ZIP64_LOCATOR_BYTES && bytes.readUInt32LE(end - ZIP64_LOCATOR_BYTES) === ZIP64_LOCATOR;
  if (isZip64) throw broken('it is a zip64');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 8); left > 0; left -= 1) {
    if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw broken('its directory is cut');
    const entry = {
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      unpackedBytes: bytes.readUInt32LE(at + 24),
      localAt: bytes.readUInt32LE(at + 42),
      name: bytes.toString('latin1', at + ENTRY_BYTES, at + ENTRY_BYTES + bytes.readUInt16LE(at + 28)),
    };
    if ([entry.packedBytes, entry.unpackedBytes, entry.localAt].includes(IN_ZIP64)) throw broken('it is a zip64');
    entries.push(entry);
    at += ENTRY_BYTES + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where the record begins that ends a zip: a comment may follow it, so that it is looked for from the end. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - END_BYTES; at >= 0; at -= 1) if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  throw broken('it is no zip, or its end is missing');
}

function checkPart(bytes: Buffer, { method, packedBytes, unpackedBytes, localAt, name }: Entry): void {
  if (localAt + LOCAL_BYTES > bytes.length) throw broken('a part is missing');
  const from = localAt + LOCAL_BYTES + bytes.readUInt16LE(localAt + 26) + bytes.readUInt16LE(localAt + 28);
  const packed = bytes.subarray(from, from + packedBytes);
  if (method !== STORED && method !== DEFLATED) throw broken(`it is packed by a method that no workbook uses: ${method}`);
  const part = method === STORED ? packed : inflated(packed, unpackedBytes);
  if (part.length !== unpackedBytes) throw broken('the sizes in its directory are not true');
  if (/worksheets\/[^/]+\.xml$/u.test(name)) checkExtent(part);
}

/** A cell far from all others is an accident, but the reader makes a table of everything before it. */
function checkExtent(sheet: Buffer): void {
  for (const [, columns = '', row = ''] of sheet.toString('latin1').matchAll(/\br="([A-Z]*)(\d+)"/gu)) {
    if (Number(row) > ROWS_MAX || columns.length > COLUMN_LETTERS_MAX) {
      throw new SheetError('too-large', `The workbook has a cell at ${columns}${row}: ${ROWS_MAX} rows and 702 columns are read at most.`);
    }
  }
}

function inflated(packed: Buffer, bytesMax: number): Buffer {
  try {
    // The limit must be 1 at least.
    return inflateRawSync(packed, { maxOutputLength: Math.max(bytesMax, 1) });
  } catch (cause) {
    throw broken(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function broken(why: string, cause?: unknown): SheetError {
  return new SheetError('broken-xlsx', `The workbook cannot be opened: ${why}`, { cause });
}
