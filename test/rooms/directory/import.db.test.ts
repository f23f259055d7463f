import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { readSheetFile } from '../../../src/platform/sheets/index.ts';
import {
  applyAkimsImport,
  applyAkimUnitsImport,
  applyDemoCountry,
  applyPlacesImport,
  type DemoPlaceFacts,
  findAkimCard,
  getCorpsFigures,
  planAkimsImport,
  planPlacesImport,
  undoImport,
} from '../../../src/rooms/directory/actions/index.ts';
import {
  findAkimUnitCode,
  findPlace,
  findTenureInOffice,
  getDirectoryVersion,
  saveHome,
} from '../../../src/rooms/directory/queries/index.ts';
import { listTenures } from '../../../src/rooms/directory/queries/tenures.ts';
import { aDatabase } from '../../support/database.ts';
import { AKIMS_HEADER, aFile, anAkimRow, aPlaceRow, isRealThere, placeRows, REAL_FOLDER, UNITS_HEADER } from './samples.ts';

const clock = () => new Date('2026-11-22T20:00:00Z');

async function anApp(options: { empty?: boolean } = {}) {
  const { db } = await aDatabase();
  const app = { db, clock };
  if (options.empty !== true) await applyPlacesImport(app, aFile(placeRows()));
  return app;
}

function akims(...rows: string[][]) {
  return aFile(rows, AKIMS_HEADER);
}

describe('an import of places', () => {
  test('planned says what it would do and changes nothing', async () => {
    const app = await anApp({ empty: true });
    expect(await planPlacesImport(app, aFile(placeRows()))).toMatchObject({ ok: true, value: { rowCount: 12, batchId: undefined } });
    expect(await getDirectoryVersion(app.db)).toBe(0);
    expect(await findPlace(app.db, '275630100')).toBeUndefined();
  });

  test('applied twice is applied once', async () => {
    const app = await anApp();
    const again = await applyPlacesImport(app, aFile(placeRows()));
    expect(again).toMatchObject({ ok: true, value: { batchId: undefined, diff: { unchangedCount: 12 } } });
    expect(await getDirectoryVersion(app.db)).toBe(1);
  });

  test('seeds akim units: okrugs and kents, not districts, villages or districts of a city', async () => {
    const { db } = await anApp();
    const units = await db.selectFrom('directory.akim_unit').select('place_code').orderBy('place_code').limit(10).execute();
    expect(units.map((unit) => unit.place_code)).toEqual(['275630000', '275637000', '275639000']);
  });

  test('retires what is gone on the day in Kazakhstan, renames, moves and takes back', async () => {
    const app = await anApp();
    const changed = placeRows()
      .filter(([code]) => code !== '275637100')
      .map((row) => (row[0] === '275630103' ? aPlaceRow('275630103', 'Бейбіт а.', 'с.Бейбит') : row));
    await applyPlacesImport(app, aFile(changed));
    expect((await findPlace(app.db, '275637100'))?.place.retiredOn).toBe('2026-11-23');
    expect((await findPlace(app.db, '275630103'))?.place).toMatchObject({ nameKk: 'Бейбіт', publishedRu: 'с.Бейбит' });

    expect(await applyPlacesImport(app, aFile(placeRows()))).toMatchObject({ value: { diff: { returned: [{}], renamed: [{}] } } });
    expect((await findPlace(app.db, '275637100'))?.place.retiredOn).toBeNull();
  });

  test('does not bring back an akim unit that somebody has struck off', async () => {
    const app = await anApp();
    await applyAkimUnitsImport(app, aFile([['275639000', 'no']], UNITS_HEADER));
    await applyPlacesImport(app, aFile([...placeRows(), aPlaceRow('275630200', 'Жаңа а.', 'с.Жана')]));
    expect(await findAkimUnitCode(app.db, '275639100')).toBeUndefined();
    const without = placeRows().filter(([code]) => !code?.startsWith('275639'));
    await applyPlacesImport(app, aFile(without));
    await applyPlacesImport(app, aFile(placeRows()));
    expect((await findPlace(app.db, '275639000'))?.place.retiredOn).toBeNull();
    expect(await findAkimUnitCode(app.db, '275639100')).toBeUndefined();
  });

  test('lists a new place since the day in Kazakhstan, and goes on listing it since then when it comes back', async () => {
    const app = await anApp();
    const listed = async () =>
      (await app.db.selectFrom('directory.place').select(['listed_on', 'retired_on']).where('code', '=', '275637100').executeTakeFirst()) ??
      {};
    expect(await listed()).toEqual({ listed_on: '2026-11-23', retired_on: null });
    const later = { db: app.db, clock: () => new Date('2027-02-01T06:00:00Z') };
    await applyPlacesImport(later, aFile(placeRows().filter(([code]) => code !== '275637100')));
    expect(await listed()).toEqual({ listed_on: '2026-11-23', retired_on: '2027-02-01' });
    await applyPlacesImport(later, aFile(placeRows()));
    expect(await listed()).toEqual({ listed_on: '2026-11-23', retired_on: null });
  });

  test('is held back by who is in office, who lives there and what stays below, and says how many', async () => {
    const app = await anApp();
    await applyAkimsImport(app, akims(anAkimRow(), anAkimRow({ kato: '275637000' })));
    for (const id of [1, 2]) await saveHome(app.db, id as PersonId, '275637100', clock());
    await saveHome(app.db, 3 as PersonId, '275630100', clock());
    const gone = new Set(['275630000', '275637000', '275637100', '751110000']);
    const file = aFile(placeRows().filter(([code = '']) => !gone.has(code)));
    const conflicts = [
      { code: '275630000', publishedKk: 'Достық а.о.', publishedRu: 'Достыкский с.о.', reason: 'in-office', count: 1 },
      { code: '275630000', publishedKk: 'Достық а.о.', publishedRu: 'Достыкский с.о.', reason: 'children', count: 2 },
      { code: '275637000', publishedKk: 'Ақтау а.о.', publishedRu: 'с.о.им.Актау батыра', reason: 'in-office', count: 1 },
      { code: '275637100', publishedKk: 'Бастау а.', publishedRu: 'с.Бастау', reason: 'home', count: 2 },
    ];
    expect(await planPlacesImport(app, file)).toMatchObject({ ok: true, value: { conflicts, isHeldBack: false } });
    expect(await applyPlacesImport(app, file)).toMatchObject({ ok: true, value: { conflicts, isHeldBack: true, batchId: undefined } });
    expect((await findPlace(app.db, '751110000'))?.place.retiredOn).toBeNull();
    expect(await applyPlacesImport(app, file, { despiteConflicts: true })).toMatchObject({ value: { isHeldBack: false, batchId: 3 } });
    expect((await findPlace(app.db, '275637100'))?.place.retiredOn).toBe('2026-11-23');
  });

  test('that retires a unit leaves it without an akim: the card, the search for one and the corps know none', async () => {
    const app = await anApp();
    await applyAkimsImport(app, akims(anAkimRow()));
    const file = aFile(placeRows().filter(([code]) => code !== '275630000'));
    await applyPlacesImport(app, file, { despiteConflicts: true });
    expect(await findAkimUnitCode(app.db, '275630000')).toBeUndefined();
    expect(await findAkimUnitCode(app.db, '275630100')).toBeUndefined();
    expect(await findAkimCard(app.db, '275630000')).toMatchObject({ place: { code: '275630000' }, unit: undefined });
    expect(await getCorpsFigures(app.db, null, '2026-11-23')).toMatchObject({ elected: 0, vacant: 0 });
    expect(await findTenureInOffice(app.db, '275630000')).toBeUndefined();
    const [term] = await listTenures(app.db, ['275630000']);
    expect(term).toMatchObject({ endedOn: '2026-11-23', endReason: 'unit-abolished' });
    expect(await undoImport(app, 3)).toMatchObject({ ok: true });
    expect(await findTenureInOffice(app.db, '275630000')).toMatchObject({ id: term?.id, endReason: null });
  });

  test('of a broken file changes nothing', async () => {
    const app = await anApp();
    const broken = [...placeRows(), aPlaceRow('275630200', 'Жаңа а.', 'с.Жана'), aPlaceRow('27563', 'Б а.', 'с.Б')];
    expect(await applyPlacesImport(app, aFile(broken))).toMatchObject({ ok: false, problems: [{ row: 15, column: 'te' }] });
    expect(await findPlace(app.db, '275630200')).toBeUndefined();
    expect(await getDirectoryVersion(app.db)).toBe(1);
  });

  test('of a file cut short is refused instead of retiring half of the country', async () => {
    const app = await anApp({ empty: true });
    const villages = Array.from({ length: 60 }, (_, n) => aPlaceRow(`2756302${String(n).padStart(2, '0')}`, `Ауыл${n} а.`, `с.Аул${n}`));
    await applyPlacesImport(app, aFile([...placeRows(), ...villages]));
    const cut = await applyPlacesImport(app, aFile([...placeRows(), ...villages.slice(0, 20)]));
    expect(cut).toMatchObject({ ok: false, problems: [{ value: '40', expected: 'fewer-retired' }] });
  });

  test('two at the same time leave one batch and the same places', async () => {
    const app = await anApp({ empty: true });
    await Promise.all([applyPlacesImport(app, aFile(placeRows())), applyPlacesImport(app, aFile(placeRows()))]);
    expect(await getDirectoryVersion(app.db)).toBe(1);
  });

  test('leaves the demo alone, and the demo leaves the register alone', async () => {
    const app = await anApp();
    const places: DemoPlaceFacts[] = [
      { code: 'D01000000', parentCode: null, level: 'region', kind: 'region', nameKk: 'Батыс Қазақстан', nameRu: 'Западно-Казахстанская' },
      { code: 'D01010100', parentCode: 'D01000000', level: 'unit', kind: 'rural-okrug', nameKk: 'Достық', nameRu: 'Достыкский' },
    ];
    expect(await applyDemoCountry(app, { places, akims: [] })).toBe('new');
    expect(await applyDemoCountry(app, { places, akims: [] })).toBe('same');
    expect(await applyDemoCountry(app, { places: places.slice(0, 1), akims: [] })).toBe('other');
    expect(await applyPlacesImport(app, aFile(placeRows()))).toMatchObject({ value: { batchId: undefined } });
    expect((await findPlace(app.db, 'D01010100'))?.chain.map((place) => place.code)).toEqual(['D01000000', 'D01010100']);
    expect(await findAkimUnitCode(app.db, 'D01010100')).toBe('D01010100');
    // Earlier versions wrote one country over another: what is there is the last one.
    const over = { register: 'places', source: 'demo', file_sha256: '0'.repeat(64), row_count: 2, applied_at: clock() } as const;
    await app.db.insertInto('directory.import_batch').values(over).execute();
    expect(await applyDemoCountry(app, { places, akims: [] })).toBe('other');
  });
});

describe('an import of akims', () => {
  test('opens terms, and the same file again changes nothing', async () => {
    const app = await anApp();
    expect(await planAkimsImport(app, akims(anAkimRow()))).toMatchObject({
      ok: true,
      value: { diff: { opened: [{}] }, batchId: undefined },
    });
    expect(await findTenureInOffice(app.db, '275630000')).toBeUndefined();
    await applyAkimsImport(app, akims(anAkimRow()));
    expect(await findTenureInOffice(app.db, '275630000')).toMatchObject({
      nameKk: 'Бекенов Айдос Серікұлы',
      termUntil: '2028-07-14',
      phone: '+77114431122',
    });
    const again = await applyAkimsImport(app, akims(anAkimRow()));
    expect(again).toMatchObject({ ok: true, value: { batchId: undefined, diff: { unchangedCount: 1 } } });
    expect(await getDirectoryVersion(app.db)).toBe(2);
  });

  test('of another person ends the old term on the day the new one begins', async () => {
    const app = await anApp();
    await applyAkimsImport(app, akims(anAkimRow()));
    const successor = { name_kk: 'Омарова Айгүл', name_ru: 'Омарова Айгуль', elected_on: '2026-05-10', term_until: '' };
    await applyAkimsImport(app, akims(anAkimRow(successor)));
    const terms = await app.db
      .selectFrom('directory.tenure')
      .select(['name_kk', 'started_on', 'ended_on', 'end_reason'])
      .orderBy('id')
      .limit(5)
      .execute();
    expect(terms).toEqual([
      { name_kk: 'Бекенов Айдос Серікұлы', started_on: '2024-07-14', ended_on: '2026-05-10', end_reason: 'succeeded' },
      { name_kk: 'Омарова Айгүл', started_on: '2026-05-10', ended_on: null, end_reason: null },
    ]);
  });

  test('of the same person writes the facts over', async () => {
    const app = await anApp();
    await applyAkimsImport(app, akims(anAkimRow()));
    await applyAkimsImport(app, akims(anAkimRow({ phone: '87114431199', checked_on: '2026-11-20' })));
    expect(await findTenureInOffice(app.db, '275630000')).toMatchObject({ id: 1, phone: '+77114431199', checkedOn: '2026-11-20' });
  });

  test('that says “vacant” ends the term, the card says since when, and the same file again changes nothing', async () => {
    const app = await anApp();
    await applyAkimsImport(app, akims(anAkimRow()));
    const nobody = Object.fromEntries(AKIMS_HEADER.map((column) => [column, '']));
    const vacant = { ...nobody, kato: '275630000', nomination: 'vacant', checked_on: '2026-11-20' };
    const file = aFile(
      [
        [...anAkimRow(vacant), '2026-11-01'],
        [...anAkimRow({ ...vacant, kato: '275637000' }), ''],
      ],
      [...AKIMS_HEADER, 'since'],
    );
    const applied = await applyAkimsImport(app, file);
    expect(applied).toMatchObject({
      ok: true,
      value: { batchId: expect.any(Number), diff: { vacated: [{}], unchangedCount: 0, unknown: [{ unitCode: '275637000' }] } },
    });
    const [term] = await listTenures(app.db, ['275630000']);
    // Nobody said why: villagers read no reason.
    expect(term).toMatchObject({ endedOn: '2026-11-01', endReason: null });
    expect((await findAkimCard(app.db, '275630000'))?.unit).toMatchObject({ tenure: undefined, vacantSince: '2026-11-01' });
    expect((await findAkimCard(app.db, '275637000'))?.unit).toMatchObject({ tenure: undefined, vacantSince: undefined });
    expect(await applyAkimsImport(app, file)).toMatchObject({ value: { batchId: undefined, diff: { vacated: [], unchangedCount: 1 } } });
  });

  test('with one wrong cell changes nothing at all', async () => {
    const app = await anApp();
    const file = akims(anAkimRow(), anAkimRow({ kato: '275600000' }), anAkimRow({ kato: '275630999' }));
    expect(await applyAkimsImport(app, file)).toMatchObject({
      ok: false,
      problems: [
        { row: 3, column: 'kato', expected: 'akim-unit' },
        { row: 4, column: 'kato', expected: 'known-place' },
      ],
    });
    expect(await findTenureInOffice(app.db, '275630000')).toBeUndefined();
  });
});

describe.runIf(isRealThere)('the real register', () => {
  test('is imported in seconds; the second time nothing changes, and the workbook says the same', async () => {
    const app = await anApp({ empty: true });
    const csv = await readSheetFile(join(REAL_FOLDER, 'kato.csv'));
    const startedAt = performance.now();
    expect(await applyPlacesImport(app, csv)).toMatchObject({ ok: true, value: { batchId: 1, rowCount: 15_594 } });
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    const workbook = await readSheetFile(join(REAL_FOLDER, 'KATO_17.07.2026.xlsx'));
    expect(await applyPlacesImport(app, workbook)).toMatchObject({
      ok: true,
      value: { batchId: undefined, diff: { unchangedCount: 15_594 } },
    });
    const units = await app.db
      .selectFrom('directory.akim_unit')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirst();
    expect(units?.count).toBe(2108 + 108 + 71 + 32);
    expect((await findAkimCard(app.db, '103230100'))?.unit?.place.nameKk).toBe('Қараауыл');
  }, 60_000);
});
