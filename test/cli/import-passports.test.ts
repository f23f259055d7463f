import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readSheetFile } from '../../src/platform/sheets/index.ts';
import { aFactRow, PASSPORTS_HEADER } from '../rooms/directory/passport/samples.ts';
import type { TestDatabase } from '../support/database.ts';
import { aDirectory, aPlaceToImport, csv } from './an-import.ts';

const { aFile, folder, imports } = await aPlaceToImport();
const OWN = { fact: 'own_fact', year: '2025', value: '10041', checked_on: '2026-02-15' };

const factsFile = (name: string, ...rows: Readonly<Record<string, string>>[]) =>
  aFile(
    name,
    csv(
      PASSPORTS_HEADER,
      rows.map((row) => aFactRow(row)),
      ';',
    ),
  );

async function countFacts(home: TestDatabase): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from directory.passport_fact`.execute(home.db);
  return rows[0]?.count ?? 0;
}

test('passports are announced, applied, applied once, and taken back', async () => {
  const home = await aDirectory();
  const file = await factsFile('passports.csv', {}, OWN, { kato: '275630103', fact: 'school', value: 'бар' });
  const dry = await imports(home.url, 'passports', file);
  expect([dry.code, dry.err]).toEqual([0, '']);
  expect(dry.out).toMatch(/^ *3  Жаңа \/ Новые$/m);
  expect(dry.out).toContain('\n  275630000 Достық а.о. / Достыкский с.о., own_fact 2025: 10041\n');
  expect(dry.out).toContain('\n  275630103 Бастау а. / с. Бастау, school: yes\n');
  expect(dry.out).toContain('--apply');
  expect(await countFacts(home)).toBe(0);

  const applied = await imports(home.url, 'passports', file, '--apply');
  expect([applied.code, applied.out.trimEnd().split('\n').at(-1)]).toEqual([0, 'Енгізілді, нөмірі: 2 / Внесено, номер: 2']);
  expect((await imports(home.url, 'passports', file, '--apply')).out).toMatch(/^ *3  Өзгермеген \/ Без изменений$/m);
  expect((await imports(home.url, 'list')).out).toMatch(/^2 +passports +passports\.csv +3 /m);
  const undone = await imports(home.url, 'undo', '2');
  expect([undone.code, undone.out.trimEnd().split('\n').at(-1)]).toEqual([
    0,
    'Енгізу қайтарылды: 2. Қайтарудың нөмірі: 3 / Внесение отменено: 2. Номер отмены: 3',
  ]);
  expect(await countFacts(home)).toBe(0);
});

test('what replaces a figure, what is older than what we know, and where it came from stand on the screen and in the workbook', async () => {
  const home = await aDirectory();
  await imports(home.url, 'passports', await factsFile('first.csv', {}, { fact: 'households', value: '560' }), '--apply');
  const later = { value: '2400', checked_on: '2026-11-20', note_kk: 'тіркелгені', note_ru: 'по учёту' };
  const file = await factsFile('second.csv', later, { fact: 'households', value: '7', checked_on: '2020-01-01' }, OWN);
  const { out } = await imports(home.url, 'passports', file, '--diff', join(folder, 'second.xlsx'));
  const place = '275630000 Достық а.о. / Достыкский с.о.';
  const change = 'people: 2346 → 2400, note_kk: — → тіркелгені, note_ru: — → по учёту, checked_on: 2026-11-03 → 2026-11-20';
  expect(out).toContain(`\nДерегі түзелген / Уточнены сведения\n  ${place}, ${change}\n`);
  expect(out).toContain(`\n  3: ${place}, households: 7, 2020-01-01 < 2026-11-03\n`);
  const { rows } = (await readSheetFile(join(folder, 'second.xlsx'))).sheet;
  expect(rows.map(({ cells }) => [cells[1], cells[2], cells[3], cells[5], cells[8], cells[9]])).toEqual([
    ['275630000', 'households: 560', 'households: 7', 'households: 7', '3', 'checked_on: 2020-01-01 < 2026-11-03'],
    ['275630000', '', 'own_fact 2025: 10041', 'own_fact 2025: 10041', '4', 'https://stat.gov.kz/region/275630000; 2026-02-15'],
    [
      '275630000',
      'people: 2346',
      'people: 2400 (тіркелгені)',
      'people: 2400 (по учёту)',
      '2',
      'note_kk: — → тіркелгені; note_ru: — → по учёту; checked_on: 2026-11-03 → 2026-11-20',
    ],
    [
      '275630000',
      '',
      'own_fact 2025: 10041',
      'own_fact 2025: 10041',
      '4',
      'value: жанында жалпы сома да керек, әйтпесе үлесі есептелмейді / рядом нужна и вся сумма, иначе долю не посчитать',
    ],
  ]);
});

test('every wrong cell is named by row, column, value and what is expected, in both languages', async () => {
  const home = await aDirectory();
  const file = await factsFile(
    'bad.csv',
    { kato: '275699000' },
    { fact: 'gas', value: 'well' },
    { ...OWN, year: '2027' },
    { ...OWN, kato: '275630103', value: '184,163' },
    { ...OWN, kato: '275637000', fact: 'work', position: '1', note_kk: 'Жол' },
    { year: '2025' },
  );
  const { code, out, err } = await imports(home.url, 'passports', file, '--apply');
  expect([code, out]).toEqual([1, '']);
  expect(err.trimEnd().split('\n').slice(2, -1)).toEqual([
    '  2, kato: «275699000» → тізілімдегі жердің коды. Жоқ болса, алдымен places файлын қосыңыз / код места из реестра. Если его нет, сначала внесите places',
    '  3, value: «well» → мына сөздің бірі / одно из слов: piped, bottled, none',
    '  4, year: «2027» → тексерілген күнге лайық жыл / год, возможный на день проверки: 2000–2026',
    '  5, kato: «275630103» → өз әкімі бар бірлік. Әкімі болса, akim-units арқылы қосыңыз / единица со своим акимом. Если аким есть, добавьте её через akim-units',
    '  5, value: «184,163» → мұндағы үтір не нүкте түсініксіз, екеуінің бірін жазыңыз / запятая или точка здесь непонятна, напишите одно из двух: 184163 / 184,2',
    '  6, note_ru: «» → екі тілде де түсініктеме / пояснение на обоих языках',
    '  7, year: «2025» → бос ұяшық, мына дерекке керек емес / пустая ячейка, для этого факта она не нужна: people',
  ]);
  const sums = await factsFile('sums.csv', OWN, { ...OWN, fact: 'budget_fact', value: '9000' });
  expect((await imports(home.url, 'passports', sums)).err).toContain(
    '  2, value: «10041» → өз кірісі мен трансферт қосындысы жалпы сомадан аспайды / ' +
      'свои доходы и трансферты вместе не больше всей суммы: budget_fact 2025 9000 < own_fact 2025 10041\n',
  );
  expect(await countFacts(home)).toBe(0);
});

test('what a file takes back and what is worth a look stand on the screen and in the workbook', async () => {
  const home = await aDirectory();
  const work = { ...OWN, fact: 'work', note_kk: 'Жол', note_ru: 'Дорога' };
  const works = [1, 2].map((position) => ({ ...work, position: String(position), value: String(900 - position) }));
  await imports(home.url, 'passports', await factsFile('five.csv', {}, OWN, ...works), '--apply');
  const changed = [{ value: '2400' }, { ...works[0], checked_on: '2026-05-01' }, { ...OWN, value: 'unknown', checked_on: '2026-05-01' }];
  const path = join(folder, 'less.xlsx');
  const { code, out } = await imports(home.url, 'passports', await factsFile('less.csv', ...changed), '--diff', path);
  const place = '275630000 Достық а.о. / Достыкский с.о.';
  expect(code).toBe(0);
  const gone = `${place}, work 2025 2: 898 → unknown, note_kk: Жол → —, note_ru: Дорога → —, checked_on: 2026-02-15 → 2026-05-01`;
  expect(out).toContain(`${place}, own_fact 2025: 10041 → unknown, checked_on: 2026-02-15 → 2026-05-01\n  ${gone}\n`);
  const note = 'тексерілген күні дәл сондай, бірақ бізде басқасы тұр / с тем же днём проверки у нас стоит другое';
  expect(out).toContain(`\n  2, value: «2400» → ${note}: people: 2346\n`);
  const { rows } = (await readSheetFile(path)).sheet;
  expect(rows.map(({ cells }) => [cells[0], cells[5], cells[8]])).toEqual([
    ['Дерегі түзелген / Уточнены сведения', 'people: 2400', '2'],
    ['Дерегі түзелген / Уточнены сведения', 'work 2025 1: 899 (Дорога)', '3'],
    ['Алынып тасталған / Убраны', 'own_fact 2025: unknown', '4'],
    ['Алынып тасталған / Убраны', 'work 2025 2: unknown', '3'],
    ['Күмәнді ұяшықтар, солай енгізіледі / Сомнительные ячейки, вносятся как есть', 'people: 2400', '2'],
  ]);
});

test('numbers that a workbook keeps as numbers are taken with any fraction', async () => {
  const home = await aDirectory();
  const cells = aFactRow({ fact: 'km_district', value: '28.125' });
  const at = PASSPORTS_HEADER.indexOf('value');
  const typed = cells.map((text, column) => (column === at ? { value: Number(text), type: Number } : { value: text, type: String }));
  const path = join(folder, 'numbers.xlsx');
  await writeFile(path, await writeXlsxFile([PASSPORTS_HEADER.map((value) => ({ value, type: String })), typed]).toBuffer());
  expect((await imports(home.url, 'passports', path)).out).toContain('km_district: 28.1\n');
});

test('ten thousand errors fit on the screen', async () => {
  const home = await aDirectory();
  const rows = Array.from({ length: 10_000 }, (_, at) => ({ value: `\u001B[2J${'9'.repeat(300)}${at}` }));
  const { code, err } = await imports(home.url, 'passports', await factsFile('flood.csv', ...rows));
  expect(code).toBe(1);
  expect(err.split('\n').length).toBeLessThan(60);
  expect(err.length).toBeLessThan(10_000);
  expect(err).not.toContain('\u001B');
  expect(err).toMatch(/\n {2}10000 × value → /u);
});

test('the template says in both languages what each column is; its example is refused until it is deleted, and right once it is a row', async () => {
  const home = await aDirectory();
  const path = join(folder, 'template.xlsx');
  expect((await imports(home.url, 'template', 'passports', path)).code).toBe(0);
  const { header, rows } = (await readSheetFile(path)).sheet;
  expect(header.map((cell) => cell.split(' · ')[0])).toEqual(PASSPORTS_HEADER);
  expect(header.every((cell) => cell.split(' · ').length === 3)).toBe(true);
  const refused = await imports(home.url, 'passports', path, '--apply');
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('үлгі жолы: өшіріп тастаңыз / строка-пример: удалите её')]);
  const example = rows[0]?.cells.map((cell) => cell.replace(/^example: \d+$/u, '275630000')) ?? [];
  const filled = await imports(home.url, 'passports', await aFile('filled.csv', csv(header, [example])), '--apply');
  expect([filled.code, filled.err]).toEqual([0, '']);
});
