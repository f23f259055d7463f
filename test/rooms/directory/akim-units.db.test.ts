import { describe, expect, test } from 'vitest';
import {
  applyAkimsImport,
  applyAkimUnitsImport,
  applyPlacesImport,
  getCorpsFigures,
  undoImport,
} from '../../../src/rooms/directory/actions/index.ts';
import { findAkimCard } from '../../../src/rooms/directory/index.ts';
import { findAkimUnitCode } from '../../../src/rooms/directory/queries/index.ts';
import { listTenures } from '../../../src/rooms/directory/queries/tenures.ts';
import { added, akims, anApp, rowsOf, TODAY, units, without } from './rows.ts';
import { aFile, anAkimRow } from './samples.ts';

describe('an import of akim units', () => {
  test('changes only the units that it names, and only what differs; taken back it never was', async () => {
    const app = await anApp();
    const before = await rowsOf(app.db);
    const file = units(['275639000', 'жоқ'], ['275630100', 'yes'], ['275637000', '1']);
    const applied = await applyAkimUnitsImport(app, file);
    expect(applied).toMatchObject({
      ok: true,
      value: { batchId: 2, diff: { gained: [{ code: '275630100' }], lost: [{ code: '275639000' }], unchangedCount: 1 } },
    });
    expect(await findAkimUnitCode(app.db, '275639100')).toBeUndefined();
    expect(await findAkimCard(app.db, '275639100')).toMatchObject({ unit: undefined });
    expect(await findAkimUnitCode(app.db, '275630100')).toBe('275630100');
    expect(await findAkimUnitCode(app.db, '275630103')).toBe('275630000');
    expect(await applyAkimUnitsImport(app, file)).toMatchObject({ ok: true, value: { batchId: undefined, diff: { unchangedCount: 3 } } });
    const refused = await applyAkimsImport(app, akims(anAkimRow({ kato: '275639000' })));
    expect(refused).toMatchObject({ ok: false, problems: [{ column: 'kato', expected: 'akim-unit' }] });

    expect(await undoImport(app, 2)).toMatchObject({ ok: true, value: { restored: 1, closed: 1 } });
    const after = await rowsOf(app.db);
    expect(after).toMatchObject(before);
    expect(added(after, before)).toEqual([['akim_unit 275630100', { place_code: '275630100', ended_on: TODAY }]]);
    expect(await applyAkimUnitsImport(app, file)).toMatchObject({ ok: true, value: { batchId: 4 } });
    expect(await findAkimUnitCode(app.db, '275630100')).toBe('275630100');
  });

  test('that takes the akim away from a unit with somebody in office is held back', async () => {
    const app = await anApp();
    await applyAkimsImport(app, akims(anAkimRow()));
    const file = units(['275630000', 'no']);
    const conflicts = [{ code: '275630000', reason: 'in-office', count: 1 }];
    expect(await applyAkimUnitsImport(app, file)).toMatchObject({ ok: true, value: { conflicts, isHeldBack: true, batchId: undefined } });
    expect(await findAkimUnitCode(app.db, '275630000')).toBe('275630000');
    expect(await applyAkimUnitsImport(app, file, { despiteConflicts: true })).toMatchObject({ value: { batchId: 3 } });
    expect(await findAkimUnitCode(app.db, '275630000')).toBeUndefined();
    expect(await getCorpsFigures(app.db, null, TODAY)).toMatchObject({ elected: 0 });
    expect(await listTenures(app.db, ['275630000'])).toMatchObject([{ endedOn: TODAY, endReason: 'unit-abolished' }]);
  });

  test('of a unit given and headed since is taken back only when told so', async () => {
    const app = await anApp();
    await applyAkimUnitsImport(app, units(['275630100', 'yes']));
    await applyAkimsImport(app, akims(anAkimRow({ kato: '275630100' })));
    expect(await undoImport(app, 2)).toMatchObject({ ok: false, refusal: { conflicts: [{ code: '275630100', reason: 'in-office' }] } });
  });

  test('names every wrong cell', async () => {
    const app = await anApp();
    await applyPlacesImport(app, aFile(without('275641105')));
    const rows = [
      ['275630000', ''],
      ['275641105', 'no'],
      ['27563', 'no'],
      ['275637000', 'maybe'],
      ['275630000', 'yes'],
      ['275600000', 'yes'],
    ];
    expect(await applyAkimUnitsImport(app, units(...rows))).toEqual({
      ok: false,
      problems: [
        { row: 2, column: 'has_akim', value: '', expected: 'yes-or-no' },
        { row: 3, column: 'kato', value: '275641105', expected: 'known-place' },
        { row: 4, column: 'kato', value: '27563', expected: 'nine-digits' },
        { row: 5, column: 'has_akim', value: 'maybe', expected: 'yes-or-no' },
        { row: 6, column: 'kato', value: '275630000', expected: 'unique-code' },
        { row: 7, column: 'kato', value: '275600000', expected: 'rural-place' },
      ],
    });
  });
});
