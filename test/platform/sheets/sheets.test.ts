import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readSheetFile, SheetError, type SheetFault } from '../../../src/platform/sheets/index.ts';

const REAL = resolve('../shared/data');
const isRealThere = existsSync(join(REAL, 'kato.csv'));
if (!isRealThere) process.stderr.write('NOT TESTED: the real files, ../shared/data is not there\n');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('a CSV', () => {
  test.each([
    ['commas', 'a,b\n1,"x, y"\n'],
    ['semicolons', 'a;b\n1;"x, y"\n'],
    ['a byte order mark and Windows line ends', '\uFEFFa,b\r\n1,"x, y"\r\n'],
  ])('is read with %s', async (_name, content) => {
    const { sheet } = await readSheetFile(await aFile('some.csv', content));
    expect(sheet).toEqual({ header: ['a', 'b'], rows: [{ line: 2, cells: ['1', 'x, y'] }] });
  });

  test('keeps the line numbers of the file across empty lines and cells of several lines', async () => {
    const { sheet } = await readSheetFile(await aFile('lines.csv', 'a,b\n1,"two\nlines"\n\n,\n2,x\n'));
    expect(sheet.rows.map((row) => row.line)).toEqual([2, 6]);
  });

  test('gives rows as long as the header and keeps cells beyond it', async () => {
    const { sheet } = await readSheetFile(await aFile('ragged.csv', 'a,b\n1\n1,2,3\n1,2,,\n'));
    expect(sheet.rows.map((row) => row.cells)).toEqual([
      ['1', ''],
      ['1', '2', '3'],
      ['1', '2'],
    ]);
  });

  test('says its name and the sum of its bytes', async () => {
    const file = await readSheetFile(await aFile('sum.csv', 'a\n1\n'));
    expect(file.source).toBe('sum.csv');
    expect(file.sha256).toBe('309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc');
  });
});

describe('a workbook', () => {
  test('tells which cells it keeps as numbers: their text alone does not', async () => {
    const rows = [[{ value: 'a' }, { value: 'b' }], [{ value: '950.125' }, { value: 950.125 }], [{ value: 'x' }]];
    const { sheet } = await readSheetFile(await aFile('numbers.xlsx', await writeXlsxFile(rows).toBuffer()));
    expect(sheet.rows).toEqual([
      { line: 2, cells: ['950.125', '950.125'], numbers: [1] },
      { line: 3, cells: ['x', ''] },
    ]);
  });

  test('gives days as days and times of day as times, however its program shows them', async () => {
    const times = [
      { value: 7 / 24, type: Number, format: 'hh:mm' },
      { value: 20 / 24, type: Number, format: 'h:mm AM/PM' },
      { value: 0.99999, type: Number, format: 'hh:mm:ss' },
      { value: 46_369, type: Number, format: 'yyyy-mm-dd' },
    ] as const;
    const header = ['opens', 'closes', 'late', 'day'].map((value) => ({ value, type: String }));
    const bytes = await writeXlsxFile([header, [...times]], {}).toBuffer();
    const { sheet } = await readSheetFile(await aFile('times.xlsx', bytes));
    expect(sheet.rows[0]?.cells).toEqual(['07:00', '20:00', '00:00', '2026-12-13']);
  });
});

describe('a file that is no table', () => {
  test.each<[string, SheetFault, string | Uint8Array]>([
    ['empty.csv', 'empty', ''],
    ['blank.csv', 'empty', '\n,,\n'],
    ['open.csv', 'broken-csv', 'a,b\n1,"open\n'],
    ['cp1251.csv', 'not-utf8', new Uint8Array([0xc0, 0xc1, 0x2c, 0xc2])],
    ['notes.txt', 'unknown-format', 'a'],
    ['text.xlsx', 'broken-xlsx', 'this is no zip'],
    ['cut.xlsx', 'broken-xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
  ])('%s is refused as %s, in one sentence', async (name, fault, content) => {
    const error = await readSheetFile(await aFile(name, content)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(SheetError);
    expect(error).toMatchObject({ fault });
    expect((error as SheetError).message).not.toContain('\n');
  });

  test('a file that is not there is refused', async () => {
    await expect(readSheetFile(join(folder, 'absent.csv'))).rejects.toMatchObject({ fault: 'unreadable' });
  });
});

describe.runIf(isRealThere)('the real classifier', () => {
  test('is the same in CSV and in the workbook, lost zeros aside', async () => {
    const csv = await readSheetFile(join(REAL, 'kato.csv'));
    const xlsx = await readSheetFile(join(REAL, 'KATO_17.07.2026.xlsx'));
    expect(xlsx.sheet.rows).toHaveLength(15_594);
    const codesAndNames = (rows: typeof csv.sheet.rows) => rows.map((row) => [row.line, row.cells[0], row.cells[6], row.cells[7]]);
    expect(codesAndNames(xlsx.sheet.rows)).toEqual(codesAndNames(csv.sheet.rows));
  });
});
