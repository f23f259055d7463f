import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../src/kernel/ids.ts';
import {
  applyAkimsImport,
  applyDemoCountry,
  applyPlacesImport,
  findAkimCard,
  getCorpsFigures,
  openPlaceSearch,
  undoImport,
} from '../../../src/rooms/directory/actions/index.ts';
import {
  findAkimUnitCode,
  findPlace,
  findTenureInOffice,
  getDirectoryVersion,
  saveHome,
} from '../../../src/rooms/directory/queries/index.ts';
import { atTheEnd } from '../../support/at-the-end.ts';
import { aDatabase } from '../../support/database.ts';
import { added, akims, anApp, clock, renamed, rowsOf, TODAY, without } from './rows.ts';
import { AKIMS_HEADER, aFile, anAkimRow, aPlaceRow, placeRows } from './samples.ts';

describe('an import of places taken back', () => {
  test('leaves every row as it was, closes what it added, and is a batch itself', async () => {
    const app = await anApp();
    const before = await rowsOf(app.db);
    const rows = renamed(without('275637100', '275641105'), '275630103', 'Бейбіт а.', 'с.Бейбит');
    await applyPlacesImport(app, aFile([...rows, aPlaceRow('275650000', 'Жаңа а.о.', 'Жанаский с.о.')]));
    expect(await undoImport(app, 2)).toEqual({ ok: true, value: { batchId: 3, undoes: 2, restored: 3, closed: 3 } });

    const after = await rowsOf(app.db);
    expect(after).toMatchObject(before);
    expect(added(after, before)).toEqual([
      ['place 275650000', expect.objectContaining({ retired_on: TODAY })],
      ['akim_unit 275650000', { place_code: '275650000', ended_on: TODAY }],
    ]);
    expect(await getDirectoryVersion(app.db)).toBe(3);
    const { rows: batches } = await sql`select distinct batch_id from directory.place where code in ('275650000', '275637100')`.execute(
      app.db,
    );
    expect(batches).toEqual([{ batch_id: 3 }]);
  });

  test('and imported again is as if nothing had been taken back: new units have their akims again', async () => {
    const app = await anApp();
    const file = aFile([...placeRows(), aPlaceRow('275650000', 'Жаңа а.о.', 'Жанаский с.о.')]);
    await applyPlacesImport(app, file);
    const imported = await rowsOf(app.db);
    await undoImport(app, 2);
    expect(await findAkimUnitCode(app.db, '275650000')).toBeUndefined();
    expect(await applyPlacesImport(app, file)).toMatchObject({ ok: true, value: { batchId: 4, diff: { returned: [{}] } } });
    expect(await rowsOf(app.db)).toEqual(imported);
    expect(await findAkimUnitCode(app.db, '275650000')).toBe('275650000');
  });

  test('is refused while people live or head something there that would go, unless told to go on', async () => {
    const app = await anApp();
    await applyPlacesImport(app, aFile([...placeRows(), aPlaceRow('275650000', 'Жаңа а.о.', 'Жанаский с.о.')]));
    await applyAkimsImport(app, akims(anAkimRow({ kato: '275650000' })));
    await saveHome(app.db, 1 as PersonId, '275650000', clock());
    const named = { code: '275650000', publishedKk: 'Жаңа а.о.', publishedRu: 'Жанаский с.о.', count: 1 };
    const conflicts = (['in-office', 'home'] as const).map((reason) => ({ ...named, reason }));
    const before = await rowsOf(app.db);
    expect(await undoImport(app, 2)).toEqual({ ok: false, refusal: { reason: 'conflicts', conflicts } });
    expect(await rowsOf(app.db)).toEqual(before);
    expect(await undoImport(app, 2, { despiteConflicts: true })).toMatchObject({ ok: true });
    expect((await findPlace(app.db, '275650000'))?.place.retiredOn).toBe(TODAY);
  });

  test('takes back the old name too: the search knows it while the rename stands, with the reason, and not after', async () => {
    const app = await anApp();
    const search = await openPlaceSearch(app.db);
    atTheEnd(() => search.close());
    await applyPlacesImport(app, aFile(renamed(placeRows(), '275630103', 'Бейбіт а.', 'с.Мир')));
    await search.refresh();
    expect(search.find('Бейбіт', { limit: 5 }).matches).toEqual([{ code: '275630103', why: 'exact' }]);
    expect(search.find('бастау', { limit: 5 }).matches).toEqual([
      { code: '275637100', why: 'exact' },
      { code: '275630103', why: 'old-name', oldName: expect.objectContaining({ nameKk: 'Бастау', nameRu: 'Бастау' }) },
    ]);
    await undoImport(app, 2);
    await search.refresh();
    expect(search.version).toBe(3);
    expect(search.find('Бейбіт', { limit: 5 }).matches.filter((match) => match.why !== 'near')).toEqual([]);
    expect(search.find('бастау', { limit: 5 }).matches.map((match) => match.why)).toEqual(['exact', 'exact']);
  });

  test('a name that only is spelled otherwise is no old name', async () => {
    const app = await anApp();
    await applyPlacesImport(app, aFile(renamed(placeRows(), '275641105', 'Жалгыз қыстауы', 'зимовка Жал гыз')));
    expect(await app.db.selectFrom('directory.place_former_name').select(['name_kk', 'until_on']).limit(5).execute()).toEqual([
      { name_kk: 'Жалғыз', until_on: TODAY },
    ]);
    const search = await openPlaceSearch(app.db);
    atTheEnd(() => search.close());
    expect(search.find('Жалғыз', { limit: 5 }).matches).toEqual([{ code: '275641105', why: 'exact' }]);
  });
});

describe('an import of akims taken back', () => {
  test('puts the one before into the office again; the successor never was', async () => {
    const app = await anApp();
    await applyAkimsImport(app, akims(anAkimRow()));
    const before = await rowsOf(app.db);
    const successor = { name_kk: 'Омарова Айгүл', name_ru: 'Омарова Айгуль', elected_on: '2026-05-10', term_until: '' };
    await applyAkimsImport(app, akims(anAkimRow(successor), anAkimRow({ ...successor, kato: '275637000' })));
    expect(await undoImport(app, 3)).toEqual({ ok: true, value: { batchId: 4, undoes: 3, restored: 1, closed: 2 } });
    const after = await rowsOf(app.db);
    expect(after).toMatchObject(before);
    const never = expect.objectContaining({ started_on: '2026-05-10', ended_on: '2026-05-10', end_reason: 'taken-back' });
    expect(added(after, before).map(([, row]) => row)).toEqual([never, never]);
    expect((await findAkimCard(app.db, '275637000'))?.unit).toMatchObject({ tenure: undefined, vacantSince: undefined });
    expect(await getCorpsFigures(app.db, null, TODAY)).toMatchObject({ elected: 1, vacant: 0 });
  });

  test('is refused where a later import changed a term of the same unit, and names it; of another unit it does not matter', async () => {
    const app = await anApp();
    await applyAkimsImport(app, akims(anAkimRow()));
    const nobody = Object.fromEntries(AKIMS_HEADER.map((column) => [column, '']));
    await applyAkimsImport(app, akims(anAkimRow({ ...nobody, kato: '275630000', nomination: 'vacant', checked_on: '2026-11-20' })));
    const next = {
      name_kk: 'Омарова Айгүл',
      name_ru: 'Омарова Айгуль',
      elected_on: '2026-11-21',
      term_until: '',
      checked_on: '2026-11-22',
    };
    await applyAkimsImport(app, akims(anAkimRow(next)));
    await applyAkimsImport(app, akims(anAkimRow({ ...next, phone: '87114431199' })));
    await undoImport(app, 5);
    await applyAkimsImport(app, akims(anAkimRow({ kato: '275637000' })));
    const before = await rowsOf(app.db);
    expect(await undoImport(app, 3)).toEqual({ ok: false, refusal: { reason: 'changed-later', by: 4 } });
    expect(await rowsOf(app.db)).toEqual(before);
    expect(await undoImport(app, 4)).toMatchObject({ ok: true });
    expect(await undoImport(app, 3)).toMatchObject({ ok: true });
    expect(await findTenureInOffice(app.db, '275630000')).toMatchObject({ nameKk: 'Бекенов Айдос Серікұлы' });
  });
});

describe('taking back', () => {
  test('is refused for what is no import, is an undo, was taken back, or was changed by a later import that stands', async () => {
    const app = await anApp();
    await applyPlacesImport(app, aFile(renamed(placeRows(), '275630103', 'Бейбіт а.', 'с.Бейбит')));
    await applyPlacesImport(app, aFile(renamed(placeRows(), '275630103', 'Ынтымақ а.', 'с.Ынтымак')));
    const twice = renamed(renamed(placeRows(), '275630103', 'Ынтымақ а.', 'с.Ынтымак'), '275637100', 'Арай а.', 'с.Арай');
    await applyPlacesImport(app, aFile(twice));
    const reasonOf = async (batchId: number) => {
      const decision = await undoImport(app, batchId);
      return decision.ok ? decision.value.batchId : decision.refusal;
    };
    expect(await reasonOf(9)).toEqual({ reason: 'no-such-batch' });
    expect(await reasonOf(1)).toEqual({ reason: 'changed-later', by: 4 });
    // The last one changed another place, but places hang together.
    expect(await reasonOf(3)).toEqual({ reason: 'changed-later', by: 4 });
    expect(await reasonOf(4)).toBe(5);
    expect(await reasonOf(4)).toEqual({ reason: 'already-undone', by: 5 });
    expect(await reasonOf(5)).toEqual({ reason: 'is-undo', undoes: 4 });
    expect(await reasonOf(3)).toBe(6);
    expect(await reasonOf(2)).toBe(7);
    expect((await findPlace(app.db, '275630103'))?.place.nameKk).toBe('Бастау');
    expect((await findPlace(app.db, '275637100'))?.place.nameKk).toBe('Бастау');
  });

  test('is refused for the demo, and for what was imported before the rows were kept', async () => {
    const app = await anApp();
    const place = { code: 'D01000000', parentCode: null, level: 'region', kind: 'region', nameKk: 'Ойдан', nameRu: 'Выдуманная' } as const;
    await applyDemoCountry(app, { places: [place], akims: [] });
    expect(await undoImport(app, 2)).toEqual({ ok: false, refusal: { reason: 'demo' } });
    await app.db.deleteFrom('directory.register_change').where('batch_id', '=', 1).execute();
    expect(await undoImport(app, 1)).toEqual({ ok: false, refusal: { reason: 'not-kept' } });
  });

  test('is not held up by an invented country that came later', async () => {
    const app = await anApp();
    const place = { code: 'D01000000', parentCode: null, level: 'region', kind: 'region', nameKk: 'Ойдан', nameRu: 'Выдуманная' } as const;
    await applyDemoCountry(app, { places: [place], akims: [] });
    expect(await undoImport(app, 1)).toMatchObject({ ok: true });
    expect((await findPlace(app.db, 'D01000000'))?.place.retiredOn).toBeNull();
  });

  test('twice at the same time happens once', async () => {
    const app = await anApp();
    const both = await Promise.all([undoImport(app, 1), undoImport(app, 1)]);
    expect(both.filter((decision) => decision.ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, refusal: { reason: 'already-undone', by: 2 } });
  });

  test('any row of imports, the last first, gives exactly the rows of before each, and at the end nothing that the first had not found', async () => {
    const { db } = await aDatabase();
    const app = { db, clock };
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 7 }), async (steps) => {
        await sql`truncate directory.import_batch cascade`.execute(db);
        const standing: { batchId: number; before: Record<string, unknown> }[] = [];
        const undoLast = async () => {
          const last = standing.pop();
          if (!last) return;
          const at = await rowsOf(db);
          expect(await undoImport(app, last.batchId, { despiteConflicts: true })).toMatchObject({ ok: true });
          const after = await rowsOf(db);
          const kept = Object.fromEntries(Object.entries(after).filter(([key]) => key in last.before));
          expect(kept).toEqual(last.before);
          for (const [key, row] of added(after, last.before)) expect([key, closedOn(row)]).toEqual([key, expect.any(String)]);
          expect(Object.keys(after)).toEqual(Object.keys(at).filter((key) => key in last.before || !key.startsWith('former')));
        };
        for (const step of steps) {
          if (step === 'undo') {
            await undoLast();
            continue;
          }
          const before = await rowsOf(db);
          const result = await applyPlacesImport(app, aFile(step), { despiteConflicts: true });
          if (!result.ok) throw new Error(JSON.stringify(result.problems));
          if (result.value.batchId !== undefined) standing.push({ batchId: result.value.batchId, before });
        }
        while (standing.length > 0) await undoLast();
        const live = Object.values(await rowsOf(db)).filter((row) => closedOn(row) === null);
        expect(live).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

const NAMES = [
  ['Бастау', 'Бастау'],
  ['Бейбіт', 'Бейбит'],
  ['Арай', 'Арай'],
] as const;

/** A file: the oblast and the district, of the others some, each with one of three names; or that the last import is taken back. */
const aStep = fc.oneof(
  { weight: 1, arbitrary: fc.constant('undo' as const) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(null, 0, 1, 2), { minLength: 10, maxLength: 10 }).map((choices) => {
      const [oblast = [], district = [], ...others] = placeRows();
      const chosen = others.flatMap((row, at) => {
        const choice = choices[at] ?? null;
        const [kk, ru] = (choice === null ? undefined : NAMES[choice]) ?? [];
        // A place of oblast level has to stay for those below it.
        if (row[0]?.startsWith('75')) return [row];
        if (kk === undefined) return [];
        const isUnit = row[0]?.endsWith('000') === true;
        return [aPlaceRow(row[0] ?? '', `${kk} ${isUnit ? 'а.о.' : 'а.'}`, isUnit ? `${ru}ский с.о.` : `с.${ru}`)];
      });
      return [oblast, district, ...chosen];
    }),
  },
);

/** Since when a row counts no more; null while it does. A former name goes whole, so that it is never closed. */
function closedOn(row: unknown): string | null {
  const { retired_on: retired = null, ended_on: ended = null } = row as { retired_on?: string | null; ended_on?: string | null };
  return retired ?? ended;
}
