import { readFile, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/import/wish.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import type { PersonId } from '../../src/kernel/ids.ts';
import { readSheetFile } from '../../src/platform/sheets/index.ts';
import { applyAkimsImport } from '../../src/rooms/directory/index.ts';
import { saveHome } from '../../src/rooms/directory/queries/index.ts';
import { AKIMS_HEADER, anAkimRow, aPlaceRow, aFile as aRegisterFile, PLACES_HEADER, placeRows } from '../rooms/directory/samples.ts';
import { aBot } from '../support/a-bot.ts';
import { aDatabase } from '../support/database.ts';
import { aDirectory, aPlaceToImport, csv, everything } from './an-import.ts';

const { aFile, folder, imports, placesFile, runs } = await aPlaceToImport();

const SEARCH_FRESH_MS_MAX = 5_000;
const NOTHING = 'Өзгеріс жоқ / Изменений нет';
const DRY_RUN = 'Тексеру ғана, ештеңе өзгерген жоқ. Енгізу: --apply / Только проверка, ничего не изменено. Внести: --apply';
const REFUSED = 'Файл қабылданбады, ештеңе өзгерген жоқ / Файл не принят, ничего не изменено';

test('called wrongly it says in both languages how it is called, and exits with 2', async () => {
  const wrong = [
    ['villages', 'a.csv'],
    ['places', 'a.csv', 'b.csv'],
    ['akims', 'a.csv', '--aply'],
    ['akims', 'a.csv', '--photos'],
    ['akims', 'a.csv', '--photos', ''],
    ['places', 'a.csv', '--photos', '.'],
    ['places', 'a.xlsx', '--diff', './a.xlsx'],
    ['undo'],
    ['undo', 'last'],
  ];
  const ended = await Promise.all(wrong.map((args) => imports('postgresql://nobody@localhost:1/none', ...args)));
  const usage = `Команда былай жазылады: / Команда пишется так:\n${COMMANDS}\n`;
  expect(ended).toEqual(wrong.map(() => ({ code: 2, out: '', err: usage })));
  expect(await runs('postgresql://nobody@localhost:1/none', 'undo')).toEqual({ code: 2, out: '', err: usage });
});

describe('places', () => {
  test('a dry run changes nothing, --apply does what it announced, the same file again has nothing to do', async () => {
    const home = await aDatabase({ empty: true });
    const file = await placesFile('places.csv', placeRows());
    const dry = await runs(home.url, 'places', file);
    expect([dry.code, dry.err]).toEqual([0, '']);
    expect(dry.out).toMatch(/^ *12  Файлдағы жол \/ Строк в файле$/m);
    expect(dry.out).toMatch(/^ *12  Жаңа \/ Новые$/m);
    expect(dry.out).toContain('  275630100 Достық а. / с.Достык\n');
    expect(dry.out.trimEnd().split('\n').at(-1)).toBe(DRY_RUN);
    expect(await everything(home)).toBe('');

    const applied = await imports(home.url, 'places', file, '--apply');
    expect(applied.code).toBe(0);
    expect(applied.out).toBe(dry.out.replace('.xlsx', '-1.xlsx').replace(DRY_RUN, 'Енгізілді, нөмірі: 1 / Внесено, номер: 1'));
    const after = await everything(home);
    expect(after).toContain('Жалғыз');

    const again = await imports(home.url, 'places', file, '--apply');
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/^ *12  Өзгермеген \/ Без изменений$/m);
    expect(again.out.trimEnd().split('\n').at(-1)).toBe(NOTHING);
    expect(await everything(home)).toBe(after);
  });

  test('what a newer file renames, no longer has, or spells oddly is listed by its code', async () => {
    const home = await aDirectory();
    const newer = placeRows()
      .filter(([code]) => code !== '275637100')
      .map((row) => (row[0] === '275630103' ? aPlaceRow('275630103', 'Бейбіт а.', 'с.Бейбит') : row));
    const file = await placesFile('newer.csv', [...newer, aPlaceRow('275630200', 'Аќжар а.', 'с.Акжар')]);
    const { code, out } = await imports(home.url, 'places', file, '--diff', join(folder, 'newer-diff.xlsx'));
    expect(code).toBe(0);
    const { header, rows } = (await readSheetFile(join(folder, 'newer-diff.xlsx'))).sheet;
    expect(header[0]).toBe('Не өзгереді / Что изменится');
    const above = '275630000 Достық а.о. / Достыкский с.о.';
    expect(rows.map((row) => row.cells)).toEqual([
      ['Жаңа / Новые', '275630200', '', 'Аќжар а.', '', 'с.Акжар', '', above, '13', ''],
      ['Аты өзгерген / Переименованы', '275630103', 'Бастау а.', 'Бейбіт а.', 'с. Бастау', 'с.Бейбит', above, above, '6', ''],
      [
        'Файлда жоқ, жабылады / Нет в файле, закроются',
        '275637100',
        'Бастау а.',
        '',
        'с.Бастау',
        '',
        '275637000 Ақтау а.о. / с.о.им.Актау батыра',
        '',
        '',
        '',
      ],
      [
        'Күмәнді ұяшықтар, солай енгізіледі / Сомнительные ячейки, вносятся как есть',
        '275630200',
        '',
        'Аќжар а.',
        '',
        'с.Акжар',
        '',
        above,
        '13',
        'name_kaz: қазақ немесе орыс әрпі / буквы казахского или русского алфавита',
      ],
    ]);
    expect(out).toContain('\nАты өзгерген / Переименованы\n  275630103 Бастау а. / с. Бастау → Бейбіт а. / с.Бейбит\n');
    expect(out).toContain('\nФайлда жоқ, жабылады / Нет в файле, закроются\n  275637100 Бастау а. / с.Бастау\n');
    expect(out).toContain('  13, name_kaz: «Аќжар а.» → қазақ немесе орыс әрпі / буквы казахского или русского алфавита\n');
  });

  test('a broken file is refused with the rows and columns that are wrong, and nothing is changed', async () => {
    const home = await aDirectory();
    const before = await everything(home);
    const twice = [...placeRows(), aPlaceRow('275630200', 'Жаңа а.', 'с.Жана'), aPlaceRow('275630100', 'Достық а.', 'с.Достык')];
    const badCells = [...placeRows(), aPlaceRow('27563', 'Б а.', 'с.Б'), [...aPlaceRow('275630300', '', 'с.Ж'), 'more']];
    const workbook = aLocalZipEntry('xl/worksheets/sheet1.xml', csv(PLACES_HEADER, placeRows()));
    const broken: [string, ...string[]][] = [
      [
        await aFile('header.csv', csv(['code', ...PLACES_HEADER.slice(1)], placeRows())),
        '1, te: «» → осындай баған керек / нужен такой столбец',
        '1, code: «code» → мұндай баған жоқ / такого столбца нет',
      ],
      [await placesFile('no-rows.csv', []), '1, te: «» → кемінде бір жол керек / нужна хотя бы одна строка'],
      [await placesFile('twice.csv', twice), '15, te: «275630100» → код екі рет кездеседі / код встречается дважды'],
      [
        await placesFile('cells.csv', badCells),
        '14, te: «27563» → тоғыз цифрлы ӘАОЖ коды / код КАТО из девяти цифр',
        '15, name_kaz: «» → атау / название',
        '15, —: «more» → жолда артық ұяшық бар / в строке лишние ячейки',
      ],
      [await aFile('empty.csv', ''), 'файл бос / файл пустой'],
      [await aFile('notes.txt', 'te'), '.csv не .xlsx файлы керек / нужен файл .csv или .xlsx'],
      [await aFile('text.xlsx', 'this is no workbook'), 'xlsx файлы бүлінген / файл xlsx повреждён'],
      [await aFile('cut.xlsx', workbook.subarray(0, -100)), 'xlsx файлы бүлінген / файл xlsx повреждён'],
      [await aFile('open.csv', 'te,ab\n1,"open\n'), 'CSV файлы бүлінген / файл CSV повреждён', 'line 2'],
      [join(folder, 'absent.csv'), 'файл ашылмайды / файл не открывается', 'absent.csv'],
    ];
    const ended = await Promise.all(broken.map(([file]) => imports(home.url, 'places', file, '--apply')));
    for (const [at, [file, ...sentences]] of broken.entries()) {
      const { code, out, err } = ended[at] ?? { code: null, out: '', err: '' };
      expect([code, out, err.split('\n')[0]], file).toEqual([1, '', REFUSED]);
      expect(err, file).not.toMatch(/^\s+at /m);
      for (const sentence of sentences) expect(err, file).toContain(sentence);
    }
    expect(await everything(home)).toBe(before);
  });

  test('of more than twenty errors the first twenty are shown, and how many more there are', async () => {
    const home = await aDatabase();
    const bad = Array.from({ length: 25 }, (_, at) => aPlaceRow(`X${at}`, 'Б а.', 'с.Б'));
    const { code, err } = await imports(home.url, 'places', await placesFile('many.csv', bad));
    expect(code).toBe(1);
    expect(err).toContain('\n  25 × te → тоғыз цифрлы ӘАОЖ коды / код КАТО из девяти цифр\n');
    expect(err.match(/^ {2}\d+, te: .*$/gm)).toHaveLength(20);
    expect(err).toContain('\n  21, te: «X19» → ');
    const [more, where] = err.trimEnd().split('\n').slice(-2);
    expect(more).toBe('  … тағы 5 / ещё 5');
    expect(where).toMatch(/^Барлық қате осы файлда: \/ Все ошибки в файле: .*\/imports\/places-[0-9a-f]{8}-problems\.xlsx$/u);
    const { rows } = (await readSheetFile(where?.split(': ').at(-1) ?? '')).sheet;
    expect(rows).toHaveLength(25);
    expect(rows[24]?.cells).toEqual(['26', 'te', 'X24', 'тоғыз цифрлы ӘАОЖ коды / код КАТО из девяти цифр']);
  });

  test('ten thousand errors, each with a cell that commands a terminal and has no end, fit on the screen', async () => {
    const home = await aDatabase();
    const header = Array.from({ length: 500 }, (_, at) => `=\u001B[2J${at}${'x'.repeat(400)}`);
    const bad = Array.from({ length: 10_000 }, () => aPlaceRow(`\u001B[2J${'7'.repeat(400)}`, 'Б а.', 'с.Б'));
    const file = await aFile('flood.csv', csv([...PLACES_HEADER, ...header], bad));
    const { code, err } = await imports(home.url, 'places', file);
    expect(code).toBe(1);
    expect(err.split('\n').length).toBeLessThan(60);
    expect(err.length).toBeLessThan(10_000);
    expect(err).not.toContain('\u001B');
    expect(err).toMatch(/^ {2}… тағы 10[\s\u00A0,]?480 \/ ещё 10[\s\u00A0,]?480$/mu);
  });

  test('a list of changes is never written over the file that is imported, by whatever name it is called', async () => {
    const home = await aDatabase();
    const file = await placesFile('mine-problems.xlsx.csv', placeRows());
    const named = join(folder, 'mine.xlsx');
    await rename(file, join(folder, 'mine-problems.xlsx'));
    const refused = await imports(home.url, 'places', join(folder, 'mine-problems.xlsx'), '--diff', named);
    expect(refused.code).toBe(1);
    const csvFile = await placesFile('in.csv', placeRows());
    await symlink(csvFile, join(folder, 'link.xlsx'));
    expect((await imports(home.url, 'places', csvFile, '--apply', '--diff', join(folder, 'link.xlsx'))).code).toBe(1);
    expect(await readFile(csvFile, 'utf8')).toContain('275630000');
    expect(await everything(home)).toBe('');
  });

  test('what cannot say what it would change changes nothing', async () => {
    const home = await aDatabase();
    const file = await placesFile('nowhere.csv', placeRows());
    const { code, err } = await imports(home.url, 'places', file, '--apply', '--diff', join(file, 'inside-a-file.xlsx'));
    expect([code, err.split('\n').slice(0, 2)]).toEqual([1, [REFUSED, '  бұл жерге файл жазылмайды / сюда файл не записывается']]);
    expect(await everything(home)).toBe('');
  });

  test('a place that goes while people live there or head it is shown, and goes only when told so', async () => {
    const home = await aDirectory();
    const app = { db: home.db, clock: systemClock };
    await applyAkimsImport(app, aRegisterFile([anAkimRow({ kato: '275639000' })], AKIMS_HEADER));
    await saveHome(home.db, 7 as PersonId, '275639100', new Date());
    const before = await everything(home);
    const file = await placesFile(
      'gone.csv',
      placeRows().filter(([code]) => !code?.startsWith('275639')),
    );
    const held = await imports(home.url, 'places', file, '--apply');
    expect([held.code, held.out]).toEqual([1, '']);
    expect(held.err).toContain('\n  275639000 Мерей к.ә. / Мерейская п.а.: әкім қызметте / аким в должности\n');
    expect(held.err).toContain(
      '\n  275639100 Мерей к. / п.Мерей: тұрғындар осы жерді таңдаған, саны: 1 / это место выбрали жители, число: 1\n',
    );
    expect(held.err).toMatch(/--despite-conflicts$/mu);
    expect(await everything(home)).toBe(before);
    const gone = await imports(home.url, 'places', file, '--apply', '--despite-conflicts');
    expect([gone.code, gone.out.trimEnd().split('\n').at(-1)]).toEqual([0, 'Енгізілді, нөмірі: 3 / Внесено, номер: 3']);
  });
});

describe('akims', () => {
  test('a file of an elected and an acting one, as a spreadsheet saves it, is announced, applied, and applied once', async () => {
    const home = await aDirectory();
    const rows = [
      anAkimRow({ nomination: 'party', party: 'amanat' }),
      anAkimRow({
        kato: '275637000',
        name_kk: 'Омарова Айгүл',
        name_ru: 'Омарова Айгуль',
        elected_on: '',
        term_until: '',
        nomination: 'acting',
      }),
    ];
    const file = await aFile('akims.csv', `\uFEFF${csv(AKIMS_HEADER, rows, ';')}`);
    const before = await everything(home);
    const dry = await imports(home.url, 'akims', file);
    expect([dry.code, dry.err]).toEqual([0, '']);
    expect(dry.out).toMatch(/^ *2  Жаңа өкілеттік \/ Новые сроки$/m);
    expect(dry.out).toContain('  275637000 Омарова Айгүл / Омарова Айгуль\n');
    expect(dry.out).toContain(DRY_RUN);
    expect(await everything(home)).toBe(before);

    const applied = await imports(home.url, 'akims', file, '--apply');
    expect(applied).toEqual({
      code: 0,
      err: '',
      out: dry.out.replace('.xlsx', '-2.xlsx').replace(DRY_RUN, 'Енгізілді, нөмірі: 2 / Внесено, номер: 2'),
    });
    // The list of what was done stays: the same file again writes none over it.
    const list = await readFile(/(\S+-2\.xlsx)/.exec(applied.out)?.[1] ?? '');
    await imports(home.url, 'akims', file, '--apply');
    expect(await readFile(/(\S+-2\.xlsx)/.exec(applied.out)?.[1] ?? '')).toEqual(list);
    const terms = await home.db
      .selectFrom('directory.tenure')
      .select(['unit_code', 'how', 'party', 'started_on', 'term_until', 'phone'])
      .orderBy('unit_code')
      .limit(5)
      .execute();
    const phone = '+77114431122';
    expect(terms).toEqual([
      { unit_code: '275630000', how: 'elected', party: 'amanat', started_on: '2024-07-14', term_until: '2028-07-14', phone },
      { unit_code: '275637000', how: 'acting', party: null, started_on: '2026-11-03', term_until: null, phone },
    ]);

    const after = await everything(home);
    const again = await imports(home.url, 'akims', file, '--apply');
    expect(again.code).toBe(0);
    expect(again.out).toContain(NOTHING);
    expect(await everything(home)).toBe(after);

    const left = AKIMS_HEADER.map((column) => ({ kato: '275637000', nomination: 'vacant', checked_on: '2026-11-20' })[column] ?? '');
    const vacant = await imports(home.url, 'akims', await aFile('vacant.csv', csv(AKIMS_HEADER, [left])));
    expect(vacant.out).toMatch(/^ *1  Бос қалған \/ Освободились$/m);
    expect(vacant.out).toContain('  275637000 Омарова Айгүл / Омарова Айгуль → 2026-11-20\n');
  });

  test('every wrong cell is named by row, column, value and what was expected, in both languages, and nothing is changed', async () => {
    const home = await aDirectory();
    const before = await everything(home);
    const nextYear = `${new Date().getUTCFullYear() + 1}-01-15`;
    const rows = [
      anAkimRow(),
      anAkimRow({ kato: '275699000' }),
      anAkimRow({ kato: '275600000' }),
      anAkimRow({ kato: '275637000', phone: '12345' }),
      anAkimRow({ kato: '275639000', elected_on: '2024-02-30', checked_on: nextYear }),
      anAkimRow({ kato: '275630100', nomination: 'халық', source_url: 'example' }),
      anAkimRow({ term_until: '2020-01-01', birth_year: '1800', party: 'nobody', prior_civil_service: 'maybe' }),
    ];
    const { code, out, err } = await imports(home.url, 'akims', await aFile('bad.csv', csv(AKIMS_HEADER, rows)), '--apply');
    expect([code, out]).toEqual([1, '']);
    expect(err.trimEnd().split('\n').slice(0, -1)).toEqual([
      REFUSED,
      'Жол, баған: «ұяшықта тұрғаны» → не керек / Строка, столбец: «что в ячейке» → что нужно',
      '  3, kato: «275699000» → тізілімдегі жердің коды. Жоқ болса, алдымен places файлын қосыңыз / код места из реестра. Если его нет, сначала внесите places',
      '  4, kato: «275600000» → өз әкімі бар бірлік. Әкімі болса, akim-units арқылы қосыңыз / единица со своим акимом. Если аким есть, добавьте её через akim-units',
      '  5, phone: «12345» → телефон: +7 және он цифр / телефон: +7 и десять цифр',
      `  6, checked_on: «${nextYear}» → болашақ күн емес / день не из будущего`,
      '  6, elected_on: «2024-02-30» → күні: 2026-11-22 / дата: 2026-11-22',
      '  7, kato: «275630100» → өз әкімі бар бірлік. Әкімі болса, akim-units арқылы қосыңыз / единица со своим акимом. Если аким есть, добавьте её через akim-units',
      '  7, nomination: «халық» → party, self, akim, acting не vacant / party, self, akim, acting или vacant',
      '  7, source_url: «example» → http сілтемесі / ссылка http',
      '  8, kato: «275630000» → код екі рет кездеседі / код встречается дважды',
      '  8, term_until: «2020-01-01» → сайланған күннен кейінгі күн / день после выборов',
      '  8, birth_year: «1800» → туған жылы, 25 жастан бастап / год рождения, от 25 лет',
      '  8, party: «nobody» → партия коды / код партии: adilet, ak-zhol, amanat, auyl, baitaq, khalyq, nur-otan, osdp, respublica',
      '  8, prior_civil_service: «maybe» → иә не жоқ / да или нет',
    ]);
    expect(await everything(home)).toBe(before);
  });
});

test('a bot that runs beside finds an imported place within five seconds', async () => {
  const bot = await aBot();
  const { search } = bot.app;
  const village = () => search.find('Жалғыз', { limit: 5 });
  expect(JSON.stringify(village())).not.toContain('275641105');
  const before = search.version;
  const { code, err } = await runs(bot.url, 'places', await placesFile('beside.csv', placeRows()), '--apply');
  expect([code, err]).toEqual([0, '']);
  await vi.waitFor(() => expect(search.version).toBeGreaterThan(before), { timeout: SEARCH_FRESH_MS_MAX, interval: 50 });
  expect(JSON.stringify(village())).toContain('275641105');
  expect(search.chain('275641105')?.map((place) => place.nameKk)).toEqual(['Батыс Қазақстан', 'Тасқала', 'Жалғыз']);
});

/** The beginning of a workbook, one file of a zip as it is stored: what lists the files comes at the very end. */
function aLocalZipEntry(name: string, content: string): Uint8Array {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04_03_4b_50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt32LE(bytes.length, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name), bytes]);
}
