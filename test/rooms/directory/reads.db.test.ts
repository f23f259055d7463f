import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { WHOLE_COUNTRY } from '../../../src/kernel/ids.ts';
import { applyAkimsImport, applyPlacesImport, findAkimCard, openPlaceSearch } from '../../../src/rooms/directory/actions/index.ts';
import {
  countResidents,
  findAkimUnitCode,
  findHome,
  findPlace,
  listChildren,
  listResidentIds,
  listSettlements,
  saveHome,
} from '../../../src/rooms/directory/queries/index.ts';
import { aDatabase } from '../../support/database.ts';
import { AKIMS_HEADER, aFile, anAkimRow, aPlaceRow, placeRows } from './samples.ts';

const clock = () => new Date('2026-11-22T06:00:00Z');
const person = (id: number) => id as PersonId;

async function anApp() {
  const home = await aDatabase();
  const app = { db: home.db, clock };
  await applyPlacesImport(app, aFile(placeRows()));
  return app;
}

describe('places', () => {
  test('are found with their chain, from the oblast down', async () => {
    const { db } = await anApp();
    const found = await findPlace(db, '275630100');
    expect(found?.place.nameKk).toBe('Достық');
    expect(found?.chain.map((place) => place.nameKk)).toEqual(['Батыс Қазақстан', 'Тасқала', 'Достық', 'Достық']);
    expect(await findPlace(db, '123456789')).toBeUndefined();
  });

  test('are listed level by level, without the retired ones', async () => {
    const app = await anApp();
    const codesOf = async (parent: string | null) => (await listChildren(app.db, parent)).map((place) => place.code);
    expect(await codesOf(null)).toEqual(['270000000', '750000000']);
    expect(await codesOf('275600000')).toEqual(['275630000', '275637000', '275639000', '275641105']);
    await applyPlacesImport(app, aFile(placeRows().filter(([code]) => code !== '275630103')));
    expect(await codesOf('275630000')).toEqual(['275630100']);
    expect((await listSettlements(app.db, '275630000', 30)).map((place) => place.code)).toEqual(['275630100']);
    expect(await listChildren(app.db, null, { demo: true })).toEqual([]);
  });

  test('have the akim of the nearest unit above; in a big city there is none', async () => {
    const { db } = await anApp();
    expect(await findAkimUnitCode(db, '275630103')).toBe('275630000');
    expect(await findAkimUnitCode(db, '275630000')).toBe('275630000');
    expect(await findAkimUnitCode(db, '275641105')).toBeUndefined();
    expect(await findAkimUnitCode(db, '751110000')).toBeUndefined();
  });
});

describe("an akim's card", () => {
  test('of a village names the unit, who is in office and the villages', async () => {
    const app = await anApp();
    await applyAkimsImport(app, aFile([anAkimRow()], AKIMS_HEADER), { demo: true });
    const card = await findAkimCard(app.db, '275630103');
    expect(card?.place.nameKk).toBe('Бастау');
    expect(card?.chain.map((place) => place.code)).toEqual(['270000000', '275600000', '275630000', '275630103']);
    expect(card?.unit?.chain.map((place) => place.code)).toEqual(['270000000', '275600000', '275630000']);
    expect(card?.unit?.tenure).toMatchObject({ nameRu: 'Бекенов Айдос Серикович', demo: true });
    expect(card?.unit?.vacantSince).toBeUndefined();
    expect(card?.unit?.villages.map((place) => place.nameKk)).toEqual(['Достық', 'Бастау']);
  });

  test('of a village is that of the nearest unit, also where an area above has an akim of its own', async () => {
    const { db } = await anApp();
    await db
      .insertInto('directory.akim_unit')
      .values([{ place_code: '275600000' }, { place_code: '275630103' }])
      .execute();
    const card = await findAkimCard(db, '275630100');
    expect(card?.unit?.place.code).toBe('275630000');
    expect(card?.unit?.villages.map((place) => place.code)).toEqual(['275630100', '275630103']);
    expect((await findAkimCard(db, '275630103'))?.unit?.place.code).toBe('275630103');
    expect(await findAkimUnitCode(db, '275630100')).toBe('275630000');
    expect(await findAkimUnitCode(db, '275641105')).toBe('275600000');
  });

  test('of a unit whose post is vacant says since when', async () => {
    const app = await anApp();
    await applyAkimsImport(app, aFile([anAkimRow()], AKIMS_HEADER));
    await app.db.updateTable('directory.tenure').set({ ended_on: '2026-10-01' }).execute();
    expect((await findAkimCard(app.db, '275630000'))?.unit).toMatchObject({ tenure: undefined, vacantSince: '2026-10-01' });
    expect((await findAkimCard(app.db, '275637000'))?.unit).toMatchObject({ tenure: undefined, vacantSince: undefined });
  });

  test('of a district or a big city has no unit; of an unknown place there is no card', async () => {
    const { db } = await anApp();
    expect(await findAkimCard(db, '275600000')).toMatchObject({ place: { nameKk: 'Тасқала' }, unit: undefined });
    expect(await findAkimCard(db, '751110000')).toMatchObject({ unit: undefined });
    expect(await findAkimCard(db, '999999999')).toBeUndefined();
  });
});

describe('homes', () => {
  test('are kept and replaced', async () => {
    const { db } = await anApp();
    await saveHome(db, person(1), '275630100', clock());
    await saveHome(db, person(1), '275637100', clock());
    expect(await findHome(db, person(1))).toEqual({ placeCode: '275637100', chosenAt: clock() });
  });

  test('make the residents of every area above them, page by page', async () => {
    const { db } = await anApp();
    const homes = ['275630100', '275630103', '275637100', '275630000', '751110000'];
    for (const [at, code] of homes.entries()) await saveHome(db, person(at + 1), code, clock());
    expect(await listResidentIds(db, { areaCode: '275630000', limit: 10 })).toEqual([1, 2, 4]);
    expect(await listResidentIds(db, { areaCode: '275600000', limit: 2, afterPersonId: person(1) })).toEqual([2, 3]);
    expect(await listResidentIds(db, { areaCode: WHOLE_COUNTRY, limit: 10 })).toEqual([1, 2, 3, 4, 5]);
    expect(await Promise.all(['275630000', '270000000', WHOLE_COUNTRY, '999999999'].map((area) => countResidents(db, area)))).toEqual([
      3, 4, 5, 0,
    ]);
  });
});

describe('the search in memory', () => {
  test('knows the chain of every place and finds it by name', async () => {
    const { db } = await anApp();
    const search = await openPlaceSearch(db);
    expect(search.find('бастау', { limit: 5 }).matches.map((match) => match.code)).toEqual(['275630103', '275637100']);
    expect(search.chain('275630103')?.map((place) => place.nameKk)).toEqual(['Батыс Қазақстан', 'Тасқала', 'Достық', 'Бастау']);
    expect(search.chain('999999999')).toBeUndefined();
    await search.close();
  });

  test('sees an import at once when told to look, and does not find what is retired', async () => {
    const app = await anApp();
    const search = await openPlaceSearch(app.db);
    const changed = [...placeRows().filter(([code]) => code !== '275630103'), aPlaceRow('275630107', 'Ынтымақ а.', 'с.Ынтымак')];
    await applyPlacesImport(app, aFile(changed));
    await search.refresh();
    expect(search.version).toBe(2);
    expect(search.find('ынтымак', { limit: 5 }).matches).toEqual([{ code: '275630107', why: 'exact' }]);
    expect(search.find('бастау', { limit: 5 }).matches.map((match) => match.code)).toEqual(['275637100']);
    expect(search.place('275630103')?.retiredOn).toBe('2026-11-22');
    await search.close();
  });

  test('sees an import by itself', async () => {
    const app = await anApp();
    const reloaded = Promise.withResolvers<number>();
    const search = await openPlaceSearch(app.db, { checkEveryMs: 20, onReload: ({ version }) => reloaded.resolve(version) });
    await applyPlacesImport(app, aFile([...placeRows(), aPlaceRow('275630107', 'Ынтымақ а.', 'с.Ынтымак')]));
    expect(await reloaded.promise).toBe(2);
    await search.close();
  });

  test('goes on answering while the database is away, and says so', async () => {
    const home = await aDatabase();
    await applyPlacesImport({ db: home.db, clock }, aFile(placeRows()));
    const failed = Promise.withResolvers<unknown>();
    const search = await openPlaceSearch(home.db, { checkEveryMs: 20, onFailure: failed.resolve });
    await home.close();
    expect(await failed.promise).toBeInstanceOf(Error);
    expect(search.find('бастау', { limit: 5 }).kind).toBe('found');
    await search.close();
  });
});
