import { globSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openFileStore } from '../../src/platform/files/index.ts';
import { readSheetFile } from '../../src/platform/sheets/index.ts';
import { AKIMS_HEADER, AKIMS_MORE, anAkimRow } from '../rooms/directory/samples.ts';
import type { TestDatabase } from '../support/database.ts';
import { aDirectory, aPlaceToImport, csv, everything } from './an-import.ts';

const { aFile, folder, filesFolder, imports } = await aPlaceToImport();
const HEADER = [...AKIMS_HEADER, ...AKIMS_MORE];
const AIDOS = 'Бекенов Айдос Серікұлы / Бекенов Айдос Серикович';
const store = openFileStore(filesFolder);
let folders = 0;
let files = 0;

const akimsFile = (...rows: Readonly<Record<string, string>>[]) => {
  files += 1;
  return aFile(
    `akims-${files}.csv`,
    csv(
      HEADER,
      rows.map((row) => anAkimRow(row, HEADER)),
    ),
  );
};

/** A folder with these files in it. */
async function photos(given: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  folders += 1;
  const path = join(folder, `photos-${folders}`);
  await mkdir(path);
  for (const [name, content] of Object.entries(given)) await writeFile(join(path, name), content);
  return path;
}

/** As a phone takes it: with its make and its place. */
function aPicture(background: string, format: 'jpeg' | 'png' | 'webp' | 'avif' = 'jpeg'): Promise<Buffer> {
  const exif = { IFD0: { Make: 'AuylPhone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 10/1 0/1' } };
  return sharp({ create: { width: 60, height: 80, channels: 3, background } })
    .withExif(exif)
    .toFormat(format)
    .toBuffer();
}

const kept = () =>
  globSync('??/??/*', { cwd: filesFolder })
    .map((path) => basename(path))
    .toSorted();
const photoNames = async ({ db }: TestDatabase) => {
  const terms = await db.selectFrom('directory.tenure').select(['unit_code', 'name_ru', 'photo_name', 'ended_on']).orderBy('id').execute();
  return terms.map(({ unit_code, name_ru, photo_name, ended_on }) => [unit_code, name_ru.split(' ')[0], photo_name, ended_on]);
};
const photoOf = async (home: TestDatabase) => (await photoNames(home)).at(0)?.at(2) ?? '';
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);
const changesFile = (out: string) => /(\S+\.xlsx)$/m.exec(out)?.[1] ?? '';

describe('akims with a folder of pictures', () => {
  test('a dry run tells whose portrait comes and keeps nothing; --apply keeps it without what the phone wrote into it', async () => {
    const home = await aDirectory();
    const picture = await aPicture('#246');
    expect(picture.includes('AuylPhone')).toBe(true);
    const dir = await photos({ '275630000.jpg': picture });
    const file = await akimsFile({});
    const before = await everything(home);
    const dry = await imports(home.url, 'akims', file, '--photos', dir);
    expect([dry.code, dry.err]).toEqual([0, '']);
    expect(dry.out).toMatch(/^ *1 {2}Суреті қосылады не ауысады \/ Добавятся или сменятся фото$/m);
    expect(dry.out).toContain(`Добавятся или сменятся фото\n  275630000 ${AIDOS}\n`);
    expect([await everything(home), kept()]).toEqual([before, []]);

    const applied = await imports(home.url, 'akims', file, '--photos', dir, '--apply');
    expect(applied.code).toBe(0);
    const name = await photoOf(home);
    expect(kept()).toEqual([name]);
    const stored = (await store.read(name)) ?? Buffer.alloc(0);
    expect(await sharp(stored).metadata()).toMatchObject({ format: 'jpeg', width: 60, height: 80 });
    expect([stored.includes('AuylPhone'), stored.includes('Exif')]).toEqual([false, false]);
    const { rows } = (await readSheetFile(changesFile(applied.out))).sheet;
    expect(rows[0]?.cells.at(-1)).toBe('2024-07-14; photo: суреті қосылады / добавится фото');

    const after = await everything(home);
    const again = await imports(home.url, 'akims', file, '--photos', dir, '--apply');
    expect(lastLine(again.out)).toBe('Өзгеріс жоқ / Изменений нет');
    expect([await everything(home), kept()]).toEqual([after, [name]]);
  });

  test('another picture takes its place, in plain words; an undo brings the earlier one back; without the folder nothing changes', async () => {
    const home = await aDirectory();
    const file = await akimsFile({});
    await imports(home.url, 'akims', file, '--photos', await photos({ '275630000.png': await aPicture('#135', 'png') }), '--apply');
    const first = await photoOf(home);
    const dir = await photos({ '275630000.WebP': await aPicture('#531', 'webp') });
    const applied = await imports(home.url, 'akims', file, '--photos', dir, '--apply');
    expect(applied.out).toMatch(/^ *1 {2}Дерегі түзелген \/ Уточнены сведения$/m);
    const { rows } = (await readSheetFile(changesFile(applied.out))).sheet;
    expect(rows.map(({ cells }) => cells.at(-1))).toEqual(['photo: суреті ауысады / фото сменится']);
    const second = await photoOf(home);
    expect(second).not.toBe(first);

    const without = await imports(home.url, 'akims', await akimsFile({ phone: '87114431199' }), '--apply');
    expect([without.code, await photoOf(home)]).toEqual([0, second]);
    expect(without.out).not.toContain('Добавятся или сменятся фото');
    expect(await readFile(changesFile(without.out)).then((bytes) => bytes.length)).toBeGreaterThan(0);
    for (const [batch, name] of [
      ['4', second],
      ['3', first],
    ] as const) {
      expect((await imports(home.url, 'undo', batch)).code).toBe(0);
      expect(await photoOf(home)).toBe(name);
    }
    expect(await store.read(first)).toBeDefined();
  });

  test('a portrait belongs to who is in office: none goes to terms of the past, to a vacant seat or to a successor', async () => {
    const home = await aDirectory();
    const nobody = Object.fromEntries(HEADER.map((column) => [column, '']));
    const dir = await photos({ '275630000.jpg': await aPicture('#333'), '275637000.jpg': await aPicture('#666') });
    const file = await akimsFile(
      {},
      { name_ru: 'Сейтов Болат', name_kk: 'Сейітов Болат', elected_on: '2021-07-25', term_until: '', ended_on: '2024-07-14' },
      { ...nobody, kato: '275637000', nomination: 'vacant', checked_on: '2026-11-03' },
    );
    const { out } = await imports(home.url, 'akims', file, '--photos', dir, '--apply');
    expect(out).toContain('с таким кодом в файле никто не в должности\n  275637000.jpg\n');
    const name = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(await photoNames(home)).toEqual([
      ['275630000', 'Сейтов', null, '2024-07-14'],
      ['275630000', 'Бекенов', name, null],
    ]);
    const successor = { name_ru: 'Омарова Айгуль', name_kk: 'Омарова Айгүл', elected_on: '2026-05-10', term_until: '' };
    await imports(home.url, 'akims', await akimsFile(successor), '--apply');
    expect((await photoNames(home)).slice(1)).toEqual([
      ['275630000', 'Бекенов', name, '2026-05-10'],
      ['275630000', 'Омарова', null, null],
    ]);
  });

  test('what belongs to nobody whom the file names is a hint, however many there are; hidden files and folders are none', async () => {
    const home = await aDirectory();
    const extra = Object.fromEntries(Array.from({ length: 22 }, (_, at) => [`27569${String(at).padStart(4, '0')}.jpg`, 'x']));
    const dir = await photos({
      ...extra,
      'IMG 0001.heic': 'x',
      '275630000.heic': 'x',
      '.DS_Store': 'x',
      '275630000.avif': await aPicture('#777', 'avif'),
    });
    await mkdir(join(dir, 'old.jpg'));
    const { code, out } = await imports(home.url, 'akims', await akimsFile({}), '--photos', dir);
    expect(code).toBe(0);
    expect(out).toMatch(/^ *24 {2}Қалтадағы басқа файлдар: .*$/m);
    expect(out).toContain('\n  275630000.heic\n  275690000.jpg\n');
    expect(out).toContain('\n  … тағы 4 / ещё 4\n');
    expect(out).toMatch(/^ *1 {2}Суреті қосылады не ауысады \/ /m);
  });

  test('every picture that will not do is told with its file, beside the cells that are wrong, and nothing is imported or kept', async () => {
    const home = await aDirectory();
    const dir = await photos({
      '275630000.jpg': 'бұл сурет емес',
      '275637000.jpg': await aPicture('#888'),
      '275637000.PNG': await aPicture('#999', 'png'),
      '275639000.jpg': 'x',
      '275630100.jpg': await aPicture('#aaa'),
    });
    await truncate(join(dir, '275639000.jpg'), 20 * 1024 * 1024 + 1);
    const rows = [{}, { kato: '275637000', phone: '12345' }, { kato: '275639000' }, { kato: '275630100' }];
    const before = [await everything(home), kept()];
    const { code, err } = await imports(home.url, 'akims', await akimsFile(...rows), '--photos', dir, '--apply');
    expect(code).toBe(1);
    expect(err.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      '  2, --photos: «275630000.jpg» → ашылатын сурет: JPEG, PNG, WebP не AVIF / картинка, которая открывается: JPEG, PNG, WebP или AVIF',
      '  3, phone: «12345» → телефон: +7 және он цифр / телефон: +7 и десять цифр',
      '  3, --photos: «275637000.PNG, 275637000.jpg» → бір кодқа бір сурет / одна картинка на код',
      '  4, --photos: «275639000.jpg» → кішірек файл, ең көбі / файл меньше, не больше: 20 MB',
      expect.stringMatching(/^ {2}5, kato: «275630100» → /),
    ]);
    expect([await everything(home), kept()]).toEqual(before);
    const problems = (await readSheetFile(changesFile(err))).sheet.rows.map(({ cells }) => cells.slice(0, 3));
    expect(problems).toContainEqual(['2', '--photos', '275630000.jpg']);
  });

  test('a picture that is broken stops the whole import, though the cells and the other pictures are right', async () => {
    const home = await aDirectory();
    const whole = await aPicture('#bbb');
    const dir = await photos({ '275630000.jpg': await aPicture('#ccc'), '275637000.jpg': whole.subarray(0, whole.length / 2) });
    await symlink(join(dir, 'nowhere'), join(dir, '275639000.jpg'));
    const before = [await everything(home), kept()];
    const file = await akimsFile({}, { kato: '275637000' }, { kato: '275639000' });
    const { code, err } = await imports(home.url, 'akims', file, '--photos', dir, '--apply');
    expect(code).toBe(1);
    expect(err.match(/^ {2}\d, --photos: «\d{9}\.jpg»/gm)).toEqual(['  3, --photos: «275637000.jpg»', '  4, --photos: «275639000.jpg»']);
    expect([await everything(home), kept()]).toEqual(before);
  });

  test('a picture of a row that changes nothing, being older than what we have, is not kept either', async () => {
    const home = await aDirectory();
    await imports(home.url, 'akims', await akimsFile({ checked_on: '2026-11-20' }), '--apply');
    const before = kept();
    const dir = await photos({ '275630000.jpg': await aPicture('#ddd') });
    const { code, out } = await imports(home.url, 'akims', await akimsFile({}), '--photos', dir, '--apply');
    expect([code, lastLine(out), await photoOf(home)]).toEqual([0, 'Өзгеріс жоқ / Изменений нет', '']);
    expect(kept()).toEqual(before);
  });

  test('a folder that is not there, or is a file, is named', async () => {
    const home = await aDirectory();
    const file = await akimsFile({});
    for (const dir of [join(folder, 'nowhere'), file]) {
      const { code, err } = await imports(home.url, 'akims', file, '--photos', dir, '--apply');
      expect([code, err.includes(' → бар қалта / папка, которая есть')]).toEqual([1, true]);
      expect(err).toContain(basename(dir));
    }
    expect(await photoNames(home)).toEqual([]);
    await rm(filesFolder, { recursive: true, force: true });
  });
});
