import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkWritable, readSheetFile, writeSheetFile } from '../../../src/platform/sheets/index.ts';
import { aTempFolder } from '../../support/temp-folder.ts';

const folder = await aTempFolder();

describe('a written workbook', () => {
  test('is read back as it was, empty cells and line ends too; what no XML holds is left out', async () => {
    const path = join(folder, 'deep/er/some.xlsx');
    const rows = [
      ['007', '', 'Нұр & <Әлем>\n"екі"'],
      ['', '', 'a\u0000\u0008b\u{1F600}'],
    ];
    await writeSheetFile(path, { header: ['a', 'b', 'c'], rows });
    const { sheet } = await readSheetFile(path);
    expect(sheet.header).toEqual(['a', 'b', 'c']);
    expect(sheet.rows.map((row) => row.cells)).toEqual([rows[0], ['', '', 'ab\u{1F600}']]);
  });

  test('has no formula, whatever a cell begins with', async () => {
    const path = join(folder, 'formula.xlsx');
    const cells = ['=HYPERLINK("http://example.kz")', '+1', '-1', '@SUM(A1)'];
    await writeSheetFile(path, { header: ['=1', 'b', 'c', 'd'], rows: [cells] });
    const { sheet } = await readSheetFile(path);
    expect(sheet.rows[0]?.cells).toEqual(cells);
    const xml = strFromU8(unzipSync(await readFile(path))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).not.toContain('<f>');
    expect(xml.match(/<c [^>]*>/gu)?.filter((cell) => !cell.includes('t="s"'))).toEqual([]);
    // Excel makes no formula of it either when somebody opens the cell and leaves it: 49 is its own format for text.
    expect(strFromU8(unzipSync(await readFile(path))['xl/styles.xml'] ?? new Uint8Array())).toMatch(/formatCode="@"|numFmtId="49"/u);
  });

  test('is written over, but not where only a new one is wanted', async () => {
    const path = join(folder, 'twice.xlsx');
    await writeSheetFile(path, { header: ['a'], rows: [['1']] });
    await writeSheetFile(path, { header: ['a'], rows: [['2']] });
    await expect(writeSheetFile(path, { header: ['a'], rows: [['3']] }, { onlyNew: true })).rejects.toMatchObject({
      fault: 'already-there',
    });
    expect((await readSheetFile(path)).sheet.rows[0]?.cells).toEqual(['2']);
  });

  test('that cannot be written is known before the work is done', async () => {
    await writeFile(join(folder, 'file'), '');
    const options = { butNot: join(folder, 'file') };
    await expect(checkWritable(join(folder, 'file/some.xlsx'), options)).rejects.toMatchObject({ fault: 'unwritable' });
    await expect(writeSheetFile(join(folder, 'file/some.xlsx'), { header: ['a'], rows: [] })).rejects.toMatchObject({
      fault: 'unwritable',
    });
    await expect(checkWritable(join(folder, 'not/yet/there.xlsx'), options)).rejects.toMatchObject({ fault: 'unwritable' });
    await expect(checkWritable(folder, options)).rejects.toMatchObject({ fault: 'unwritable' });
    await checkWritable(join(folder, 'new.xlsx'), options);
    await symlink(join(folder, 'file'), join(folder, 'link.xlsx'));
    await expect(checkWritable(join(folder, 'link.xlsx'), options)).rejects.toMatchObject({ fault: 'unwritable' });
  });
});
