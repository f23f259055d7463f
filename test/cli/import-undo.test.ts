import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSheetFile } from '../../src/platform/sheets/index.ts';
import { AKIMS_HEADER, ELECTIONS_HEADER, PLACES_HEADER, UNITS_HEADER } from '../rooms/directory/samples.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';
import { aDirectory, aPlaceToImport, csv } from './an-import.ts';

const { aFile, folder, imports } = await aPlaceToImport();

describe('akim units', () => {
  test('are struck off and given by a file, the others stay; the last numbers are listed; a number is taken back', async () => {
    const home = await aDirectory();
    const rows = [
      ['275639000', 'no'],
      ['275630100', 'иә'],
      ['275637000', 'да'],
    ];
    const file = await aFile('units.csv', csv(['kato', 'has_akim'], rows));
    const before = await akimUnits(home);
    const dry = await imports(home.url, 'akim-units', file);
    expect(dry.out).toContain('\nӨз әкімі болады / Получат своего акима\n  275630100 Достық а. / с.Достык\n');
    expect(dry.out).toContain('\nӨз әкімі болмайды / Останутся без своего акима\n  275639000 Мерей к.ә. / Мерейская п.а.\n');
    expect(dry.out).toMatch(/^ *1  Өзгермеген \/ Без изменений$/mu);
    expect(await akimUnits(home)).toEqual(before);

    expect((await imports(home.url, 'akim-units', file, '--apply')).code).toBe(0);
    expect(await akimUnits(home)).toEqual(['275630000', '275630100', '275637000']);

    const undone = await imports(home.url, 'undo', '2');
    expect([undone.code, undone.err]).toEqual([0, '']);
    expect(undone.out.trimEnd().split('\n').at(-1)).toBe(
      'Енгізу қайтарылды: 2. Қайтарудың нөмірі: 3 / Внесение отменено: 2. Номер отмены: 3',
    );
    expect(await akimUnits(home)).toEqual(before);

    const again = await imports(home.url, 'undo', '2');
    expect([again.code, again.out]).toEqual([1, '']);
    expect(again.err.trimEnd().split('\n')).toEqual([
      'Қайтарылмады, ештеңе өзгерген жоқ / Отмена не выполнена, ничего не изменено',
      'Бұл енгізу қайтарылып қойған. Қайтарудың нөмірі: 3 / Это внесение уже отменено. Номер отмены: 3',
    ]);
    const { out } = await imports(home.url, 'list');
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^Нөмірі \/ Номер +Тізілім \/ Реестр +Файл \/ Файл +Жол \/ Строк +Қашан \/ Когда +Қайтару \/ Отмена$/u);
    expect(lines[1]).toMatch(/^3 +akim-units +units\.csv +2 +\d{4}-\d\d-\d\d \d\d:\d\d +осыны қайтарды: 2 \/ отменяет: 2$/u);
    expect(lines[2]).toMatch(/^2 +akim-units +units\.csv +3 +.* +қайтарылды, нөмірі: 3 \/ отменено, номер: 3$/u);
    expect(lines[3]).toMatch(/^1 +places +sample\.csv +12 +\d{4}-\d\d-\d\d \d\d:\d\d$/u);
  });
});

describe('a template', () => {
  test.each(['places', 'akims', 'akim-units', 'elections'] as const)(
    'of %s says what each column is in both languages; its example is refused, and nothing but it',
    async (register) => {
      const home = await aDatabase();
      const file = join(folder, `${register}-empty.xlsx`);
      const written = await imports(home.url, 'template', register, file);
      expect([written.code, written.out]).toEqual([0, `Үлгі жазылды: / Шаблон записан: ${file}\n`]);
      const { header, rows } = (await readSheetFile(file)).sheet;
      for (const cell of header) expect(cell).toMatch(/^[a-z_]+ · \S.* · \S.*$/u);
      const columns = { places: PLACES_HEADER, akims: AKIMS_HEADER, 'akim-units': UNITS_HEADER, elections: ELECTIONS_HEADER }[register];
      expect(header.map((cell) => cell.split(' · ')[0])).toEqual(expect.arrayContaining([...columns]));

      const left = await imports(home.url, register, file, '--apply');
      expect(left.err.split('\n').filter((line) => line.startsWith('  '))).toEqual([
        expect.stringMatching(/^ {2}2, (te|kato): «example: \d{9}» → үлгі жолы: өшіріп тастаңыз \/ строка-пример: удалите её$/u),
      ]);
      const empty = await imports(home.url, register, await aFile(`${register}-empty.csv`, csv(header, [])), '--apply');
      expect(empty.err).toContain(`  1, ${columns[0]}: «» → кемінде бір жол керек / нужна хотя бы одна строка\n`);
      const filled = csv(header, [(rows[0]?.cells ?? []).map((cell) => cell.replace('example: ', ''))]);
      const { err } = await imports(home.url, register, await aFile(`${register}-filled.csv`, filled));
      const missing = register === 'places' ? 'жоғарғы жердің жолы керек' : 'тізілімдегі жердің коды';
      expect(err.split('\n').filter((line) => line.startsWith('  '))).toEqual([expect.stringContaining(missing)]);
    },
  );

  test('is a workbook, and takes no name that an import would read otherwise', async () => {
    for (const name of ['elections.csv', 'elections', '.xlsx']) {
      const path = join(folder, name);
      const { code, err } = await imports('postgresql://nobody@localhost:1/none', 'template', 'elections', path);
      expect([code, err]).toEqual([
        1,
        `Үлгі .xlsx файлына жазылады, осындай ат беріңіз: / Шаблон пишется в файл .xlsx, дайте такое имя:\n  ${path}\n`,
      ]);
      await expect(readFile(path)).rejects.toThrow('ENOENT');
    }
  });

  test('is not written over what somebody has filled in', async () => {
    const file = await aFile('mine.xlsx', 'my work');
    const { code, err } = await imports('postgresql://nobody@localhost:1/none', 'template', 'akims', file);
    expect(code).toBe(1);
    expect(err).toContain('  мұндай файл бар, басқа ат беріңіз / такой файл уже есть, дайте другое имя\n');
    expect(await readFile(file, 'utf8')).toBe('my work');
  });
});

async function akimUnits(home: TestDatabase): Promise<string[]> {
  const rows = await home.db
    .selectFrom('directory.akim_unit')
    .select('place_code')
    .where('ended_on', 'is', null)
    .orderBy('place_code')
    .limit(20)
    .execute();
  return rows.map((row) => row.place_code);
}
