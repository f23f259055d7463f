import { describe, expect, test } from 'vitest';
import { type PlaceCode, WHOLE_COUNTRY } from '../../../src/kernel/ids.ts';
import {
  applyAkimsImport,
  applyAkimUnitsImport,
  applyElectionsImport,
  applyPassportsImport,
  applyPlacesImport,
  listUnitsInCampaign,
  planElectionsImport,
  planPassportsImport,
  undoImport,
} from '../../../src/rooms/directory/index.ts';
import { listElections } from '../../../src/rooms/directory/queries/elections.ts';
import { listSeats } from '../../../src/rooms/directory/queries/seats.ts';
import { passports } from './passport/samples.ts';
import { akims, anApp, units, without } from './rows.ts';
import { AKIMS_HEADER, AKIMS_MORE, aFile, anAkimRow, anElectionRow, ELECTIONS_HEADER } from './samples.ts';

type Cells = Readonly<Record<string, string>>;

const UNIT = '275630000';
const OTHER = '275637000';
const elections = (...rows: Cells[]) =>
  aFile(
    rows.map((cells) => anElectionRow(cells)),
    ELECTIONS_HEADER,
  );

describe('an import of elections', () => {
  test('is planned without a change, applied in one batch with its source and day, and applied once', async () => {
    const app = await anApp();
    const file = elections(
      { opens_at: '08:00', station_kk: 'Клуб', station_ru: 'Клуб', candidates_url: 'https://example.kz/list' },
      { kato: OTHER },
    );
    const planned = await planElectionsImport(app, file);
    expect(planned).toMatchObject({ ok: true, value: { batchId: undefined, rowCount: 2, diff: { added: [{}, {}] } } });
    expect(await listElections(app.db, [UNIT, OTHER])).toEqual([]);

    expect(await applyElectionsImport(app, file)).toMatchObject({ ok: true, value: { batchId: 2 } });
    expect(await listElections(app.db, [UNIT])).toEqual([
      {
        id: expect.any(Number),
        unitCode: UNIT,
        voteOn: '2026-12-13',
        setOn: '2026-11-15',
        kind: 'early',
        opensAt: '08:00',
        closesAt: '20:00',
        stationKk: 'Клуб',
        stationRu: 'Клуб',
        candidatesUrl: 'https://example.kz/list',
        cancelledOn: null,
        sourceUrl: 'https://example.kz/election',
        checkedOn: '2026-11-20',
      },
    ]);
    expect(await applyElectionsImport(app, file)).toMatchObject({ ok: true, value: { batchId: undefined, diff: { unchangedCount: 2 } } });
    const batches = await app.db.selectFrom('directory.election').select('batch_id').distinct().execute();
    expect(batches).toEqual([{ batch_id: 2 }]);
  });

  test('tells every change in words: before and after, what is cancelled, stale or worth a look', async () => {
    const app = await anApp();
    await applyElectionsImport(app, elections({}, { kato: OTHER }, { kato: '275639000' }));
    const file = elections(
      { closes_at: '21:00', checked_on: '2026-11-21' },
      { kato: OTHER, cancelled_on: '2026-11-21', checked_on: '2026-11-22' },
      { kato: '275639000', kind: 'regular', checked_on: '2026-11-01' },
      { vote_on: '2027-03-13', set_on: '2026-11-15', station_kk: 'Мектеп', station_ru: 'Школа' },
    );
    const planned = await planElectionsImport(app, file);
    const dostyk = { kk: 'Достық а.о.', ru: 'Достыкский с.о.' };
    const told = planned.ok ? planned.value.changes.map(({ part, code, row, after, note }) => ({ part, code, row, after, note })) : [];
    expect(told).toEqual([
      {
        part: 'stale',
        code: '275639000',
        row: 4,
        after: { kk: 'Мерей к.ә.', ru: 'Мерейская п.а.' },
        note: { kind: 'facts', facts: ['vote_on: 2026-12-13', '2026-11-01 < 2026-11-20'] },
      },
      {
        part: 'added',
        code: UNIT,
        row: 5,
        after: dostyk,
        note: {
          kind: 'facts',
          facts: [
            'vote_on: 2027-03-13',
            'set_on: 2026-11-15',
            'kind: early',
            'opens_at: 07:00',
            'closes_at: 20:00',
            'station_kk: Мектеп',
            'station_ru: Школа',
            'source_url: https://example.kz/election',
            'checked_on: 2026-11-20',
          ],
        },
      },
      {
        part: 'updated',
        code: UNIT,
        row: 2,
        after: dostyk,
        note: { kind: 'facts', facts: ['vote_on: 2026-12-13', 'closes_at: 20:00 → 21:00', 'checked_on: 2026-11-20 → 2026-11-21'] },
      },
      {
        part: 'cancelled',
        code: OTHER,
        row: 3,
        after: { kk: 'Ақтау а.о.', ru: 'с.о.им.Актау батыра' },
        note: {
          kind: 'facts',
          facts: ['vote_on: 2026-12-13', 'cancelled_on: — → 2026-11-21', 'checked_on: 2026-11-20 → 2026-11-22'],
        },
      },
      { part: 'suspicious', code: UNIT, row: 5, after: dostyk, note: { kind: 'expected', column: 'vote_on', expected: 'vote-on-sunday' } },
      {
        part: 'suspicious',
        code: UNIT,
        row: 5,
        after: dostyk,
        note: { kind: 'expected', column: 'vote_on', expected: 'held-within-days' },
      },
    ]);
  });

  test('notes the law’s last days of the term in office', async () => {
    const app = await anApp();
    await applyAkimsImport(app, akims(anAkimRow({ elected_on: '2023-01-15', term_until: '2027-01-15' })));
    const planned = await planElectionsImport(app, elections({ kind: 'regular', set_on: '2026-11-26', vote_on: '2027-01-10' }));
    expect(planned.ok && planned.value.diff.suspicious).toEqual([
      { row: 2, column: 'set_on', value: '2026-11-26', expected: 'called-already' },
      { row: 2, column: 'vote_on', value: '2027-01-10', expected: 'held-before-expiry', fits: '2027-01-05' },
    ]);
  });

  test('with one wrong cell changes nothing, and the unit must have an akim of its own', async () => {
    const app = await anApp();
    const refused = await applyElectionsImport(app, elections({}, { kato: '275630100' }, { kato: OTHER, kind: 'no' }));
    expect(refused).toMatchObject({
      ok: false,
      problems: [
        { row: 3, column: 'kato', expected: 'akim-unit' },
        { row: 4, column: 'kind', expected: 'election-kind' },
      ],
    });
    expect(await listElections(app.db, [UNIT, OTHER])).toEqual([]);
  });

  test('of real places names none of the demo’s, and one of the demo’s no other; passports neither', async () => {
    const app = await anApp();
    await app.db.updateTable('directory.place').set({ demo: true }).where('code', '=', OTHER).execute();
    const unknown = { ok: false, problems: [{ row: 2, column: 'kato', expected: 'known-place' }] };
    for (const demo of [true, false]) {
      const [taken, refused] = demo ? [OTHER, UNIT] : [UNIT, OTHER];
      expect(await applyElectionsImport(app, elections({ kato: refused }), { demo })).toMatchObject(unknown);
      expect(await applyElectionsImport(app, elections({ kato: taken }), { demo })).toMatchObject({ ok: true });
      expect(await applyPassportsImport(app, passports({ kato: refused }), { demo })).toMatchObject(unknown);
      expect(await applyPassportsImport(app, passports({ kato: taken }), { demo })).toMatchObject({ ok: true });
    }
    expect(await planElectionsImport(app, elections({ kato: OTHER }))).toMatchObject(unknown);
    expect(await planPassportsImport(app, passports({ kato: OTHER }))).toMatchObject(unknown);
  });

  test('taken back leaves what was before: added ones are gone, moved ones stand again, and it may come once more', async () => {
    const app = await anApp();
    await applyElectionsImport(app, elections({ station_kk: 'Клуб', station_ru: 'Клуб' }));
    const before = await listElections(app.db, [UNIT]);
    const moved = elections({ cancelled_on: '2026-11-21', checked_on: '2026-11-22' }, { vote_on: '2026-12-20', checked_on: '2026-11-22' });
    expect(await applyElectionsImport(app, moved)).toMatchObject({ ok: true, value: { batchId: 3 } });
    expect(await listElections(app.db, [UNIT])).toMatchObject([{ cancelledOn: '2026-11-21' }, { voteOn: '2026-12-20' }]);
    expect(await undoImport(app, 2)).toEqual({ ok: false, refusal: { reason: 'changed-later', by: 3 } });
    expect(await undoImport(app, 3)).toEqual({ ok: true, value: { batchId: 4, undoes: 3, restored: 1, closed: 1 } });
    expect(await listElections(app.db, [UNIT])).toEqual(before);
    expect(await applyElectionsImport(app, moved)).toMatchObject({
      ok: true,
      value: { batchId: 5, diff: { added: [{}], cancelled: [{}] } },
    });
  });
});

describe('for the surveys', () => {
  test('a unit is in campaign from the call to the registration, and the list of units says the same', async () => {
    const app = await anApp();
    const { db } = app;
    await applyElectionsImport(
      app,
      elections({}, { kato: OTHER, vote_on: '2026-12-20', cancelled_on: '2026-11-20' }, { kato: '275639000', vote_on: '2026-12-06' }),
    );
    const inOn = (day: string) => listUnitsInCampaign(db, day, WHOLE_COUNTRY);
    expect(await inOn('2026-11-14')).toEqual([]);
    expect(await inOn('2026-11-15')).toEqual([UNIT, '275639000']);
    expect(await inOn('2026-12-13')).toEqual([UNIT, '275639000']);
    expect(await inOn('2026-12-14')).toEqual([UNIT]);
    expect(await inOn('2026-12-21')).toEqual([]);
    // Of one unit, of a village in it, and of the district.
    expect(await listUnitsInCampaign(db, '2026-12-14', UNIT as PlaceCode)).toEqual([UNIT]);
    expect(await listUnitsInCampaign(db, '2026-12-14', '275630100' as PlaceCode)).toEqual([UNIT]);
    expect(await listUnitsInCampaign(db, '2026-12-14', OTHER as PlaceCode)).toEqual([]);
    expect(await listUnitsInCampaign(db, '2026-12-13', '275600000' as PlaceCode)).toEqual([UNIT, '275639000']);
    const header = [...AKIMS_HEADER, ...AKIMS_MORE];
    const later = { db, clock: () => new Date('2026-12-17T06:00:00Z') };
    const elected = { elected_on: '2026-12-13', registered_on: '2026-12-16', term_until: '', checked_on: '2026-12-16' };
    await applyAkimsImport(later, aFile([anAkimRow(elected, header)], header));
    expect(await inOn('2026-12-15')).toContain(UNIT);
    expect(await inOn('2026-12-16')).not.toContain(UNIT);
  });

  test('a unit that has no akim of its own any more, or is gone, is in no campaign', async () => {
    const app = await anApp();
    await applyElectionsImport(app, elections({}, { kato: OTHER }));
    expect(await listUnitsInCampaign(app.db, '2026-11-23', WHOLE_COUNTRY)).toEqual([UNIT, OTHER]);
    await applyAkimUnitsImport(app, units([UNIT, 'no']));
    await applyPlacesImport(app, aFile(without(OTHER, '275637100')), { despiteConflicts: true });
    expect(await listUnitsInCampaign(app.db, '2026-11-23', WHOLE_COUNTRY)).toEqual([]);
    expect(await listUnitsInCampaign(app.db, '2026-11-23', WHOLE_COUNTRY)).toEqual([]);
  });
});

describe('the seats of an area', () => {
  test('say who is in office until when, when the last term ended, and which votes stand around today', async () => {
    const app = await anApp();
    await applyAkimsImport(app, akims(anAkimRow()));
    const header = [...AKIMS_HEADER, ...AKIMS_MORE];
    await applyAkimsImport(app, aFile([anAkimRow({ kato: OTHER, ended_on: '2026-10-01' }, header)], header));
    await applyElectionsImport(
      app,
      elections({ cancelled_on: '2026-11-20' }, { kato: OTHER }, { kato: OTHER, vote_on: '2026-11-01', set_on: '2026-10-02' }),
    );
    const seats = await listSeats(app.db, { areaCodes: ['275600000'], today: '2026-11-23' });
    expect(seats).toMatchObject([
      {
        code: UNIT,
        how: 'elected',
        termUntil: '2028-07-14',
        lastEndedOn: null,
        lastBegunOn: '2024-07-14',
        nextVoteOn: null,
        lastVoteOn: null,
      },
      { code: OTHER, how: null, termUntil: null, lastEndedOn: '2026-10-01', nextVoteOn: '2026-12-13', lastVoteOn: '2026-11-01' },
      { code: '275639000', how: null, lastEndedOn: null, nextVoteOn: null },
    ]);
    expect(await listSeats(app.db, { areaCodes: ['750000000'], today: '2026-11-23' })).toEqual([]);
    expect(await listSeats(app.db, { areaCodes: [OTHER, '750000000'], today: '2026-11-23' })).toHaveLength(1);
    expect(await listSeats(app.db, { areaCodes: null, today: '2026-11-23' })).toHaveLength(3);
  });
});
