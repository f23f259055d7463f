import { expect, test } from 'vitest';
import { applyCoordinatesImport, findWhereabouts, planCoordinatesImport, undoImport } from '../../../src/rooms/directory/actions/index.ts';
import { findPoint, listCoordinates } from '../../../src/rooms/directory/queries/coordinates.ts';
import { anApp } from './rows.ts';
import { aFile } from './samples.ts';

const HEADER = ['kato', 'lat', 'lon'];
const points = (...rows: string[][]) => aFile(rows, HEADER);
const DOSTYQ = '275630100';
const BASTAU = '275630103';

test('a file of coordinates is a dry run first, then places are there; the same file again changes nothing', async () => {
  const app = await anApp();
  const file = points([DOSTYQ, '51.1100', '50.2800'], [BASTAU, '51,2100', '50,3']);
  expect(await planCoordinatesImport(app, file)).toMatchObject({
    ok: true,
    value: { rowCount: 2, batchId: undefined, diff: { located: [{}, {}] } },
  });
  expect(await listCoordinates(app.db, [DOSTYQ])).toEqual([]);
  expect(await applyCoordinatesImport(app, file)).toMatchObject({ ok: true, value: { batchId: 2 } });
  expect(await listCoordinates(app.db, [BASTAU])).toEqual([{ code: BASTAU, latitude: 51.21, longitude: 50.3 }]);
  expect(await applyCoordinatesImport(app, file)).toMatchObject({ ok: true, value: { batchId: undefined, diff: { unchangedCount: 2 } } });
});

test('a place that is elsewhere is told with both points, and taken back it is where it was; what was added is gone', async () => {
  const app = await anApp();
  await applyCoordinatesImport(app, points([DOSTYQ, '51.11', '50.28']));
  const moved = await applyCoordinatesImport(app, points([DOSTYQ, '51.12', '50.28'], [BASTAU, '51.2', '50.3']));
  expect(moved.ok && moved.value.changes.map(({ part, code, note }) => [part, code, note])).toEqual([
    ['located', BASTAU, { kind: 'facts', facts: ['51.2 50.3'] }],
    ['relocated', DOSTYQ, { kind: 'facts', facts: ['51.11 50.28 → 51.12 50.28'] }],
  ]);
  expect(await undoImport(app, 3)).toMatchObject({ ok: true, value: { restored: 1, closed: 1 } });
  expect(await listCoordinates(app.db, [DOSTYQ, BASTAU])).toEqual([{ code: DOSTYQ, latitude: 51.11, longitude: 50.28 }]);
});

test('every wrong cell is told: unknown and repeated codes, degrees outside Kazakhstan, swapped or written in minutes', async () => {
  const app = await anApp();
  const bad = await planCoordinatesImport(
    app,
    points(
      ['275699999', '51.1', '50.2'],
      [DOSTYQ, '51.1', '50.2'],
      [DOSTYQ, '51.1', '50.2'],
      [BASTAU, '50.28', '91.2'],
      ['275637100', '76.88', '43.23'],
      ['275639100', '51°06′', ''],
      ['27', '-51', '50'],
    ),
  );
  expect(bad.ok ? [] : bad.problems.map(({ row, column, expected }) => `${row} ${column} ${expected}`)).toEqual([
    '2 kato known-place',
    '4 kato unique-code',
    '5 lon longitude',
    '6 lat latitude',
    '6 lon longitude',
    '7 lat latitude',
    '7 lon longitude',
    '8 kato nine-digits',
    '8 lat latitude',
  ]);
});

test('a point is answered with the live villages around it; a unit is shown where its centre is, unless its own point is known', async () => {
  const app = await anApp();
  await applyCoordinatesImport(app, points([DOSTYQ, '51.11', '50.28'], [BASTAU, '51.2', '50.3'], ['275639100', '52.9', '50.3']));
  const found = await findWhereabouts(app.db, { latitude: 51.19, longitude: 50.3 });
  expect(found.kind === 'near' && found.places.map(({ code, km }) => [code, km.toFixed(1)])).toEqual([
    [BASTAU, '1.1'],
    [DOSTYQ, '9.0'],
  ]);
  expect(await findPoint(app.db, '275630000')).toEqual({ latitude: 51.11, longitude: 50.28 });
  await applyCoordinatesImport(app, points(['275630000', '51.15', '50.29']));
  expect(await findPoint(app.db, '275630000')).toEqual({ latitude: 51.15, longitude: 50.29 });
  expect(await findPoint(app.db, '275637000')).toBeUndefined();
  await app.db.updateTable('directory.place').set({ retired_on: '2026-11-01' }).where('code', '=', BASTAU).execute();
  expect(await findWhereabouts(app.db, { latitude: 51.19, longitude: 50.3 })).toMatchObject({ kind: 'near', places: [{ code: DOSTYQ }] });
});
