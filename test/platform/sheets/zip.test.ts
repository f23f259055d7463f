import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSheetFile, writeSheetFile } from '../../../src/platform/sheets/index.ts';
import { checkZip, UNPACKED_BYTES_MAX } from '../../../src/platform/sheets/zip.ts';
import { aTempFolder } from '../../support/temp-folder.ts';

const folder = await aTempFolder();
const SMALL_BYTES_MAX = 2 ** 20;

/** Zeros pack a thousandfold: a workbook of some hundred kilobytes that would fill the memory. */
function aBomb(bytes: number, parts = 1): Buffer {
  const part = new Uint8Array(Math.ceil(bytes / parts));
  return Buffer.from(zipSync(Object.fromEntries(Array.from({ length: parts }, (_, at) => [`xl/worksheets/sheet${at + 1}.xml`, part]))));
}

/** Writes another size into every entry of the directory and before every part. */
function withSizes(zip: Buffer, bytes: number): Buffer {
  const lying = Buffer.from(zip);
  for (const [signature, at] of [
    ['PK\u0001\u0002', 24],
    ['PK\u0003\u0004', 22],
  ] as const) {
    for (let from = lying.indexOf(signature, 0, 'latin1'); from >= 0; from = lying.indexOf(signature, from + 4, 'latin1')) {
      lying.writeUInt32LE(bytes, from + at);
    }
  }
  return lying;
}

describe('a workbook that would fill the memory', () => {
  test('is refused as too large before it is unpacked', async () => {
    const bomb = aBomb(UNPACKED_BYTES_MAX + 1);
    expect(bomb.length).toBeLessThan(UNPACKED_BYTES_MAX / 500);
    await writeFile(join(folder, 'bomb.xlsx'), bomb);
    await expect(readSheetFile(join(folder, 'bomb.xlsx'))).rejects.toMatchObject({ name: 'SheetError', fault: 'too-large' });
  });

  test('is refused by what all its parts are together', () => {
    const bomb = aBomb(SMALL_BYTES_MAX + 1, 3);
    expect(() => checkZip(bomb, SMALL_BYTES_MAX)).toThrow(expect.objectContaining({ fault: 'too-large' }));
    expect(() => checkZip(bomb, SMALL_BYTES_MAX + 2)).not.toThrow();
  });

  test('and says that it is small is refused as broken, and unpacking stops at what it says', async () => {
    const lying = withSizes(aBomb(16 * SMALL_BYTES_MAX), 1_000);
    await writeFile(join(folder, 'lying.xlsx'), lying);
    const before = process.memoryUsage().arrayBuffers;
    await expect(readSheetFile(join(folder, 'lying.xlsx'))).rejects.toMatchObject({ name: 'SheetError', fault: 'broken-xlsx' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(SMALL_BYTES_MAX);
  });

  test.each(['XFD2', 'A1048576', 'ZZZZZZ2'])('for one cell far out at %s is refused as too large', (at) => {
    const sheet = Buffer.from(`<worksheet><sheetData><row r="1"><c r="A1"/><c r="${at}"/></row></sheetData></worksheet>`);
    expect(() => checkZip(Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': sheet })))).toThrow(
      expect.objectContaining({ fault: 'too-large' }),
    );
    expect(() => checkZip(Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': Buffer.from('<c r="ZZ200000"/>') })))).not.toThrow();
  });

  test('and says that it is larger than it is is refused too', () => {
    const small = Buffer.from(zipSync({ 'a.xml': new Uint8Array(100) }));
    expect(() => checkZip(small, 100)).not.toThrow();
    expect(() => checkZip(small, 99)).toThrow(expect.objectContaining({ fault: 'too-large' }));
    expect(() => checkZip(withSizes(small, 101), 200)).toThrow(expect.objectContaining({ fault: 'broken-xlsx' }));
    expect(() => checkZip(withSizes(small, 0xff_ff_ff_ff))).toThrow(expect.objectContaining({ fault: 'broken-xlsx' }));
  });
});

test('a true workbook passes, cut anywhere it does not, and nothing but a refusal comes of it', async () => {
  const path = join(folder, 'true.xlsx');
  await writeSheetFile(path, { header: ['a'], rows: [['1']] });
  const whole = await readFile(path);
  expect(() => checkZip(whole)).not.toThrow();
  for (let length = 0; length < whole.length; length += 7) {
    expect(() => checkZip(whole.subarray(0, length)), String(length)).toThrow(expect.objectContaining({ name: 'SheetError' }));
  }
});
