import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { confirmCard, correctCard } from '../../../src/rooms/directory/actions/correct-card.ts';
import {
  applyAkimsImport,
  findAkimCard,
  openPlaceSearch,
  planAkimsImport,
  undoImport,
} from '../../../src/rooms/directory/actions/index.ts';
import { changesOf } from '../../../src/rooms/directory/corrections/history.ts';
import { listBatches } from '../../../src/rooms/directory/queries/batches.ts';
import { findCorrection, listTermWrites } from '../../../src/rooms/directory/queries/corrections.ts';
import { findTenureInOffice, getDirectoryVersion } from '../../../src/rooms/directory/queries/index.ts';
import { atTheEnd } from '../../support/at-the-end.ts';
import { akims, anApp as aRegister, rowsOf, TODAY } from './rows.ts';
import { AKIMS_HEADER, AKIMS_MORE, aFile, anAkimRow } from './samples.ts';

const UNIT = '275630000' as PlaceCode;
const OPERATOR = 12 as PersonId;
let lastKey = 0;

/** Places, and the akim of Достық by the second batch. */
async function anApp() {
  const app = await aRegister();
  await applyAkimsImport(app, akims(anAkimRow()));
  return app;
}
type App = Awaited<ReturnType<typeof anApp>>;

const inOffice = ({ db }: App) => findTenureInOffice(db, UNIT);
async function correct(app: App, part: 'name' | 'phone' | 'hours' | 'office', text: string, key = `m${(lastKey += 1)}`) {
  const { id } = (await inOffice(app)) ?? { id: 0 };
  return await correctCard(app, { unitCode: UNIT, by: OPERATOR, key }, { tenureId: id, part, text });
}

describe('a correction of a card', () => {
  test('is a batch of its own with its operator, kept row by row, and no new version of the places', async () => {
    const app = await anApp();
    const search = await openPlaceSearch(app.db);
    atTheEnd(() => search.close());
    const before = await rowsOf(app.db);
    expect(await correct(app, 'phone', '87114431199')).toMatchObject({
      ok: true,
      value: { batchId: 3, before: { phone: '+77114431122' }, after: { phone: '+77114431199' } },
    });
    expect(await inOffice(app)).toMatchObject({ phone: '+77114431199', checkedOn: '2026-11-03', byHand: ['phone'] });
    expect((await listBatches(app.db, 1))[0]).toMatchObject({
      register: 'card',
      rowCount: 1,
      personId: OPERATOR,
      undoes: null,
      undoneBy: null,
    });
    await search.refresh();
    expect([search.version, await getDirectoryVersion(app.db)]).toEqual([2, 2]);
    expect((await findCorrection(app.db, 3))?.unitCode).toBe(UNIT);
    expect(await findCorrection(app.db, 2)).toBeUndefined();

    expect(await undoImport(app, 3, { by: OPERATOR })).toEqual({
      ok: true,
      value: { batchId: 4, undoes: 3, restored: 1, closed: 0, isCorrection: true },
    });
    expect(await rowsOf(app.db)).toEqual(before);
    expect((await listBatches(app.db, 1))[0]).toMatchObject({ register: 'card', personId: OPERATOR, undoes: 3 });
    expect(await undoImport(app, 3)).toEqual({ ok: false, refusal: { reason: 'already-undone', by: 4 } });
    expect(await undoImport(app, 4)).toEqual({ ok: false, refusal: { reason: 'is-undo', undoes: 3, isCorrection: true } });
  });

  test('said again with the same key is the same one, at once or later, also when the value is there already', async () => {
    const app = await anApp();
    const all = await Promise.all(Array.from({ length: 5 }, () => correct(app, 'phone', '87114431199', 'm-once')));
    for (const one of all) expect(one).toMatchObject({ ok: true, value: { batchId: 3, before: { phone: '+77114431122' } } });
    expect(await correct(app, 'phone', '87114431199', 'm-once')).toMatchObject({ ok: true, value: { batchId: 3 } });
    expect(await listBatches(app.db, 10)).toHaveLength(3);
    const { id } = (await inOffice(app)) ?? { id: 0 };
    const other = await correctCard(
      app,
      { unitCode: UNIT, by: 13 as PersonId, key: 'm-once' },
      { tenureId: id, part: 'phone', text: '87114431100' },
    );
    expect(other).toMatchObject({ ok: true, value: { batchId: 4 } });
  });

  test('of several at once keeps each, one after another', async () => {
    const app = await anApp();
    const office = 'Мектеп көшесі, 5\nулица Мектеп, 5';
    const [phone, address, hours] = await Promise.all([
      correct(app, 'phone', '87114431199'),
      correct(app, 'office', office),
      correct(app, 'hours', 'сс 9-12'),
    ]);
    expect([phone, address, hours].map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await inOffice(app)).toMatchObject({
      phone: '+77114431199',
      officeKk: 'Мектеп көшесі, 5',
      receptionHours: 'Tu 09:00-12:00',
      receptionKk: null,
      byHand: ['phone', 'hours', 'office'],
    });
  });

  test('waits for an import in hand, and is not lost under it', async () => {
    const app = await anApp();
    const file = akims(anAkimRow({ birth_year: '1982', checked_on: TODAY }));
    const [imported, corrected] = await Promise.all([applyAkimsImport(app, file), correct(app, 'phone', '87114431199')]);
    expect([imported.ok, corrected.ok]).toEqual([true, true]);
    expect(await inOffice(app)).toMatchObject({ birthYear: 1982, phone: '+77114431199', byHand: ['phone'] });
  });

  test('of a name is measured by the register’s spelling however often it is corrected, and by a file’s that came over it', async () => {
    const app = await anApp();
    expect(await correct(app, 'name', 'Омарова Айгүл\nБекенов Айдос Серикович')).toMatchObject({ ok: true });
    expect(await correct(app, 'name', 'Омарова Айгүл\nОмарова Айгуль')).toEqual({ ok: false, refusal: { reason: 'other-person' } });
    expect(await correct(app, 'name', 'Бекенұф Айдос Серікұлы\nБекеноф Айдос Серикович')).toMatchObject({ ok: true });
    expect(await correct(app, 'name', 'Бекенуф Айдос\nБекеноф Айдас Серикович')).toMatchObject({ ok: true });
    expect(await correct(app, 'name', 'Бикинуф Айдас\nБикинуф Айдас')).toEqual({ ok: false, refusal: { reason: 'other-person' } });
  });

  test('of a name is measured so also after a file over it was taken back', async () => {
    const app = await anApp();
    await correct(app, 'name', 'Бекенұф Айдос Серікұлы\nБекеноф Айдос Серикович');
    const wrong = { name_kk: 'Омаров Ерлан', name_ru: 'Омаров Ерлан', checked_on: TODAY };
    const header = [...AKIMS_HEADER, ...AKIMS_MORE];
    const applied = await applyAkimsImport(app, aFile([anAkimRow(wrong, header)], header), { overCorrections: true });
    await undoImport(app, applied.ok ? (applied.value.batchId ?? 0) : 0);
    expect(await correct(app, 'name', 'Омаров Ерлан Бек\nОмаров Ерлан')).toEqual({ ok: false, refusal: { reason: 'other-person' } });
    expect(await correct(app, 'name', 'Бекенов Айдос\nБекенов Айдос')).toMatchObject({ ok: true });
  });

  test('that is refused leaves nothing behind', async () => {
    const app = await anApp();
    const before = await rowsOf(app.db);
    expect(await correct(app, 'phone', 'x'.repeat(10_000))).toEqual({ ok: false, refusal: { reason: 'unreadable' } });
    expect(await correct(app, 'name', 'Омарова Айгүл\nОмарова Айгуль')).toEqual({ ok: false, refusal: { reason: 'other-person' } });
    expect(await correct(app, 'phone', '+7 711 443 11 22')).toEqual({ ok: false, refusal: { reason: 'same' } });
    const nobody = { unitCode: '275637000' as PlaceCode, by: OPERATOR, key: 'm' };
    expect(await correctCard(app, nobody, { tenureId: 1, part: 'phone', text: '87114431199' })).toMatchObject({
      refusal: { reason: 'nobody-in-office' },
    });
    expect(await rowsOf(app.db)).toEqual(before);
    expect(await listBatches(app.db, 10)).toHaveLength(2);
  });

  test('is in the way of taking the import before it back, until it is taken back itself', async () => {
    const app = await anApp();
    await correct(app, 'phone', '87114431199');
    expect(await undoImport(app, 2)).toEqual({ ok: false, refusal: { reason: 'changed-later', by: 3 } });
    await undoImport(app, 3);
    expect(await undoImport(app, 2)).toMatchObject({ ok: true });
  });

  test('keeps no word of what was said beside the value: a checksum, and a key that names no chat', async () => {
    const app = await anApp();
    await correct(app, 'phone', '8 711 443 11 99', 'm77');
    const { rows } = await sql<{ source: string; file_sha256: string }>`
      select source, file_sha256 from directory.import_batch where id = 3`.execute(app.db);
    expect(rows).toEqual([{ source: 'chat:12:m77', file_sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) }]);
  });
});

test('a card found right is checked today once, and its history says by whom; the latest first, with what an import and an undo did', async () => {
  const app = await anApp();
  const checking = { unitCode: UNIT, by: OPERATOR, key: 'tap:1' };
  expect(await confirmCard(app, checking, 1)).toMatchObject({ ok: true, value: { batchId: 3 } });
  expect(await confirmCard(app, checking, 1)).toMatchObject({ ok: true, value: { batchId: 3 } });
  expect(await confirmCard(app, { ...checking, key: 'tap:2' }, 1)).toEqual({ ok: false, refusal: { reason: 'same' } });
  await correct(app, 'phone', '87114431199');
  await undoImport(app, 4);
  await applyAkimsImport(app, akims(anAkimRow({ phone: '87114431133', checked_on: TODAY, birth_year: '1982' })));
  const history = changesOf(await listTermWrites(app.db, UNIT));
  expect(
    history.map(({ batchId, what, personId, isUndone }) => [batchId, what.kind === 'part' ? what.part : what.kind, personId, isUndone]),
  ).toEqual([
    [6, 'phone', null, false],
    [6, 'other', null, false],
    [4, 'phone', 12, true],
    [3, 'checked', 12, false],
    [2, 'began', null, false],
  ]);
  expect(history[0]).toMatchObject({ source: 'sample.csv', what: { before: { phone: '+77114431122' }, after: { phone: '+77114431133' } } });
});

describe('an import after a correction', () => {
  const HEADER = [...AKIMS_HEADER, ...AKIMS_MORE];
  const file = (cells: Readonly<Record<string, string>>) => aFile([anAkimRow({ checked_on: TODAY, ...cells }, HEADER)], HEADER);

  test('leaves the part as corrected and applies the rest; confirmed by a file it is by hand no longer; taken back it is by hand again', async () => {
    const app = await anApp();
    await correct(app, 'phone', '87114431199');
    const office = { office_kk: 'Мектеп көшесі, 4', office_ru: 'улица Мектеп, 4' };
    expect(await applyAkimsImport(app, file(office))).toMatchObject({
      value: { batchId: 4, diff: { byHand: [{ row: 2, parts: ['phone'] }] }, changes: [{ part: 'by-hand' }, { part: 'updated' }] },
    });
    expect(await inOffice(app)).toMatchObject({ phone: '+77114431199', officeKk: 'Мектеп көшесі, 4', byHand: ['phone'] });
    expect(await applyAkimsImport(app, file(office))).toMatchObject({ value: { batchId: undefined, diff: { byHand: [{}] } } });

    const confirming = file({ ...office, phone: '8 711 443 11 99' });
    expect(await planAkimsImport(app, confirming)).toMatchObject({ value: { diff: { byHand: [], updated: [{}] } } });
    await applyAkimsImport(app, confirming);
    expect(await inOffice(app)).toMatchObject({ phone: '+77114431199', byHand: [] });
    await undoImport(app, 5);
    expect(await inOffice(app)).toMatchObject({ phone: '+77114431199', byHand: ['phone'] });
  });

  test('wins with --over-corrections, and the correction can no longer be taken back under it', async () => {
    const app = await anApp();
    await correct(app, 'phone', '87114431199');
    expect(await planAkimsImport(app, file({}), { overCorrections: true })).toMatchObject({
      value: { diff: { byHand: [], updated: [{}] } },
    });
    await applyAkimsImport(app, file({}), { overCorrections: true });
    expect(await inOffice(app)).toMatchObject({ phone: '+77114431122', byHand: [] });
    expect(await undoImport(app, 3)).toEqual({ ok: false, refusal: { reason: 'changed-later', by: 4 } });
  });

  test('of a new akim begins with nothing by hand; who was corrected in name stays one person to the old file', async () => {
    const app = await anApp();
    await correct(app, 'name', 'Бекенұф Айдос Серікұлы\nБекеноф Айдос Серикович');
    await applyAkimsImport(app, file({}));
    expect(await inOffice(app)).toMatchObject({ nameKk: 'Бекенұф Айдос Серікұлы', byHand: ['name'] });
    expect((await findAkimCard(app.db, UNIT))?.unit?.past).toEqual([]);
    await applyAkimsImport(app, file({ name_kk: 'Омарова Айгүл', name_ru: 'Омарова Айгуль', elected_on: '2026-11-15', term_until: '' }));
    expect(await inOffice(app)).toMatchObject({ nameKk: 'Омарова Айгүл', byHand: [] });
  });
});
