import { describe, expect, test } from 'vitest';
import { demoCountry } from '../../../src/cli/demo-data/country.ts';
import {
  applyAkimsImport,
  applyDemoCountry,
  applyPlacesImport,
  findAkimCard,
  getCorpsFigures,
  planAkimsImport,
} from '../../../src/rooms/directory/actions/index.ts';
import { findTenureInOffice, getDirectoryVersion } from '../../../src/rooms/directory/queries/index.ts';
import { listParties, listTenures } from '../../../src/rooms/directory/queries/tenures.ts';
import { akimNow, akimOn } from '../../../src/rooms/directory/terms/office.ts';
import { partyOn } from '../../../src/rooms/directory/terms/parties.ts';
import { aDatabase } from '../../support/database.ts';
import { AKIMS_HEADER, AKIMS_MORE, aFile, anAkimRow, PARTIES, placeRows } from './samples.ts';

const TODAY = '2026-11-22';
const clock = () => new Date(`${TODAY}T06:00:00Z`);
const UNIT = '275630000';
const HEADER = [...AKIMS_HEADER, ...AKIMS_MORE];
const AIGUL = { name_kk: 'Омарова Айгүл', name_ru: 'Омарова Айгуль', term_until: '', elected_on: '2026-05-10' };

async function anApp() {
  const { db } = await aDatabase();
  const app = { db, clock };
  await applyPlacesImport(app, aFile(placeRows()));
  return app;
}

function akims(...cells: Readonly<Record<string, string>>[]) {
  return aFile(
    cells.map((one) => anAkimRow(one, HEADER)),
    HEADER,
  );
}

/** Files without the columns that may be missing. */
function oldAkims(...cells: Readonly<Record<string, string>>[]) {
  return aFile(
    cells.map((one) => anAkimRow(one)),
    AKIMS_HEADER,
  );
}

const spansOf = async ({ db }: Awaited<ReturnType<typeof anApp>>) =>
  (await listTenures(db, [UNIT]))
    .toSorted((one, other) => (one.startedOn < other.startedOn ? -1 : 1))
    .map(({ nameKk, startedOn, endedOn, endReason }) => [nameKk.split(' ')[0], startedOn, endedOn, endReason]);

describe('an import of akims', () => {
  test('keeps what the file says besides; a file without those columns changes nothing, one with empty cells clears them', async () => {
    const app = await anApp();
    const offices = { office_kk: 'Мектеп көшесі, 4', office_ru: 'улица Мектеп, 4', reception_hours: 'сс,бс 10-13' };
    await applyAkimsImport(app, akims({ registered_on: '2024-07-18', term_number: '2', sex: 'м', ...offices }));
    const office = { officeKk: 'Мектеп көшесі, 4', officeRu: 'улица Мектеп, 4', receptionHours: 'Tu,Th 10:00-13:00' };
    const kept = { registeredOn: '2024-07-18', termNumber: 2, sex: 'male', ...office };
    expect(await findTenureInOffice(app.db, UNIT)).toMatchObject(kept);
    expect((await findAkimCard(app.db, UNIT))?.unit?.tenure).toMatchObject(kept);
    expect(await applyAkimsImport(app, oldAkims({}))).toMatchObject({ value: { batchId: undefined, diff: { unchangedCount: 1 } } });
    await applyAkimsImport(app, oldAkims({ phone: '' }));
    expect(await findTenureInOffice(app.db, UNIT)).toMatchObject({ ...kept, phone: null });
    await applyAkimsImport(app, akims({}));
    const cleared = { registeredOn: null, termNumber: null, sex: null, officeKk: null, officeRu: null, receptionHours: null };
    expect(await findTenureInOffice(app.db, UNIT)).toMatchObject(cleared);
  });

  test('of a successor ends the term before on the day the successor is registered, also where that is told later', async () => {
    const app = await anApp();
    await applyAkimsImport(app, oldAkims({}));
    await applyAkimsImport(app, oldAkims(AIGUL));
    expect(await spansOf(app)).toEqual([
      ['Бекенов', '2024-07-14', '2026-05-10', 'succeeded'],
      ['Омарова', '2026-05-10', null, null],
    ]);
    const registered = akims({ ...AIGUL, registered_on: '2026-05-14' });
    await applyAkimsImport(app, registered);
    const after = [
      ['Бекенов', '2024-07-14', '2026-05-14', 'succeeded'],
      ['Омарова', '2026-05-10', null, null],
    ];
    expect(await spansOf(app)).toEqual(after);
    const other = await anApp();
    await applyAkimsImport(other, oldAkims({}));
    await applyAkimsImport(other, registered);
    expect(await spansOf(other)).toEqual(after);
    const terms = await listTenures(other.db, [UNIT]);
    expect(['2026-05-13', '2026-05-14'].map((day) => akimOn(terms, day)?.nameKk)).toEqual(['Бекенов Айдос Серікұлы', 'Омарова Айгүл']);
  });

  test('an old file does not open again what a vacancy or a hand-over has ended', async () => {
    const app = await anApp();
    const nobody = Object.fromEntries(AKIMS_HEADER.map((column) => [column, '']));
    await applyAkimsImport(app, oldAkims({}));
    await applyAkimsImport(app, akims({ ...nobody, kato: UNIT, nomination: 'vacant', since: '2026-04-01', checked_on: '2026-05-01' }));
    const version = await getDirectoryVersion(app.db);
    const again = await applyAkimsImport(app, oldAkims({}));
    expect(again).toMatchObject({
      ok: true,
      value: { batchId: undefined, diff: { conflicts: [{ row: 2, ended: { endedOn: '2026-04-01' } }] } },
    });
    expect(await getDirectoryVersion(app.db)).toBe(version);
    expect((await findAkimCard(app.db, UNIT))?.unit).toMatchObject({ tenure: undefined, vacantSince: '2026-04-01' });

    await applyAkimsImport(app, oldAkims(AIGUL));
    // What else the old file brings is done.
    const more = await applyAkimsImport(app, oldAkims({}, { kato: '275637000' }));
    expect(more).toMatchObject({ value: { batchId: expect.any(Number), diff: { conflicts: [{ row: 2 }], opened: [{}] } } });
    expect((await findAkimCard(app.db, UNIT))?.unit?.tenure?.nameKk).toBe('Омарова Айгүл');
    expect((await findAkimCard(app.db, '275637000'))?.unit?.tenure).toBeDefined();
  });

  test('adds terms of the past, ends the one in office with its reason and opens the next, in one file; again it changes nothing', async () => {
    const app = await anApp();
    await applyAkimsImport(app, oldAkims({}));
    const file = akims(
      { ...AIGUL, elected_on: '2026-07-05', registered_on: '2026-07-09' },
      { ended_on: '2026-05-10', end_reason: 'resigned' },
      { ...AIGUL, elected_on: '2021-07-25', ended_on: '2024-07-14', end_reason: 'term-over' },
      { ...AIGUL, elected_on: '', nomination: 'acting', since: '2026-05-10', ended_on: '2026-07-09', end_reason: 'succeeded' },
    );
    expect(await planAkimsImport(app, file)).toMatchObject({ value: { diff: { past: [{}, {}], ended: [{}], opened: [{}] } } });
    await applyAkimsImport(app, file);
    const after = [
      ['Омарова', '2021-07-25', '2024-07-14', 'term-over'],
      ['Бекенов', '2024-07-14', '2026-05-10', 'resigned'],
      ['Омарова', '2026-05-10', '2026-07-09', 'succeeded'],
      ['Омарова', '2026-07-05', null, null],
    ];
    expect(await spansOf(app)).toEqual(after);
    const card = await findAkimCard(app.db, UNIT);
    expect(card?.unit).toMatchObject({ tenure: { startedOn: '2026-07-05' }, vacantSince: undefined });
    expect(card?.unit?.past.map((term) => term.startedOn)).toEqual(['2026-05-10', '2024-07-14', '2021-07-25']);
    expect(await applyAkimsImport(app, file)).toMatchObject({ value: { batchId: undefined, diff: { unchangedCount: 4 } } });
    expect(await spansOf(app)).toEqual(after);
  });

  test('of a term that was taken back opens it anew: it never was, nor is its seat vacant', async () => {
    const app = await anApp();
    await applyAkimsImport(app, oldAkims({}));
    await app.db.updateTable('directory.tenure').set({ ended_on: TODAY, end_reason: 'taken-back' }).execute();
    expect((await findAkimCard(app.db, UNIT))?.unit).toMatchObject({ tenure: undefined, vacantSince: undefined, past: [] });
    expect(await getCorpsFigures(app.db, null, TODAY)).toMatchObject({ elected: 0, vacant: 0 });
    expect(await applyAkimsImport(app, oldAkims({}))).toMatchObject({ value: { diff: { opened: [{}], conflicts: [] } } });
    const other = await anApp();
    await applyAkimsImport(other, oldAkims({}));
    await other.db.updateTable('directory.tenure').set({ ended_on: TODAY, end_reason: 'taken-back' }).execute();
    const past = await applyAkimsImport(other, akims({ ended_on: '2026-05-10', end_reason: 'died' }));
    expect(past).toMatchObject({ value: { diff: { past: [{}], updated: [] } } });
  });
});

test('who is in office by the rule is who has no end in the database, for every unit of the demo’s country and of a register', async () => {
  const app = await anApp();
  await applyDemoCountry(app, demoCountry({ okrugsPerDistrict: 3, seed: 7, today: TODAY }));
  await applyAkimsImport(app, oldAkims({}));
  await applyAkimsImport(app, akims({ ...AIGUL, registered_on: '2026-05-14' }, { kato: '275637000' }));
  await applyAkimsImport(app, akims({ kato: '275637000', ended_on: '2026-10-01', end_reason: 'died' }));
  const units = await app.db.selectFrom('directory.akim_unit').select('place_code as code').execute();
  const terms = Map.groupBy(
    await listTenures(
      app.db,
      units.map((unit) => unit.code),
    ),
    (term) => term.unitCode,
  );
  const bySql = await app.db.selectFrom('directory.tenure').select(['id', 'unit_code']).where('ended_on', 'is', null).execute();
  const idBySql = new Map(bySql.map(({ id, unit_code }) => [unit_code, id]));
  expect(bySql.length).toBeGreaterThan(450);
  for (const { code } of units) {
    const ofUnit = terms.get(code) ?? [];
    expect(akimOn(ofUnit, TODAY)?.id, code).toBe(idBySql.get(code));
    expect(akimNow(ofUnit)?.id, code).toBe(idBySql.get(code));
  }
});

test('the parties of the database bear the names that the rules are tested with, and every line of names ends in one that is borne', async () => {
  const { db } = await aDatabase();
  const parties = await listParties(db);
  const spans = parties.map(({ code, validFrom, validUntil, successorCode }) => ({ code, validFrom, validUntil, successorCode }));
  for (const { code, validFrom, validUntil, successorCode } of PARTIES) {
    expect(spans).toContainEqual({ code, validFrom, validUntil, successorCode });
  }
  expect(parties.map(({ code }) => [code, partyOn(parties, code, TODAY)?.code]).filter(([code, today]) => code !== today)).toEqual([
    ['amanat', 'adilet'],
    ['nur-otan', 'adilet'],
  ]);
  expect(partyOn(parties, 'amanat', '2025-03-02')).toMatchObject({ nameKk: '«AMANAT» партиясы', nameRu: 'партия «AMANAT»' });
});
