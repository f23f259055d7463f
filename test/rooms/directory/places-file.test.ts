import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSheetFile } from '../../../src/platform/sheets/index.ts';
import { kindKey } from '../../../src/rooms/directory/kinds.ts';
import { readPlacesFile } from '../../../src/rooms/directory/register/places-file.ts';
import { aPlaceRow, aTable, isRealThere, placeRows, REAL_FOLDER } from './samples.ts';

function placesOf(rows: readonly string[][]) {
  const read = readPlacesFile(aTable(rows));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return new Map(read.value.places.map((place) => [place.code, place]));
}

function problemsOf(rows: readonly string[][], header?: readonly string[]) {
  const read = readPlacesFile(aTable(rows, header));
  return read.ok ? [] : read.problems;
}

describe('the classifier', () => {
  test('gives levels, kinds and bare names', () => {
    const places = placesOf(placeRows());
    expect(places.get('270000000')).toMatchObject({
      level: 'region',
      kind: 'region',
      nameKk: 'Батыс Қазақстан',
      nameRu: 'Западно-Казахстанская',
    });
    expect(places.get('275600000')).toMatchObject({ level: 'district', kind: 'district', nameKk: 'Тасқала', nameRu: 'Таскалинский' });
    expect(places.get('275630000')).toMatchObject({ level: 'unit', kind: 'rural-okrug', nameKk: 'Достық', nameRu: 'Достыкский' });
    expect(places.get('275637000')).toMatchObject({ kind: 'rural-okrug', nameKk: 'Ақтау', nameRu: 'Актау батыра' });
    expect(places.get('275630103')).toMatchObject({ level: 'settlement', kind: 'village', nameKk: 'Бастау', publishedKk: 'Бастау а.' });
    expect(places.get('275641105')).toMatchObject({ kind: 'wintering', nameKk: 'Жалғыз', nameRu: 'Жалгыз' });
    expect(places.get('750000000')).toMatchObject({ level: 'region', kind: 'city-region', nameRu: 'Алматы' });
    expect(places.get('751110000')).toMatchObject({ level: 'unit', kind: 'city-district' });
  });

  test('hangs a place below the nearest row above that is there', () => {
    const places = placesOf(placeRows());
    expect(places.get('275630100')?.ancestors).toEqual(['270000000', '275600000', '275630000', '275630100']);
    expect(places.get('275641105')).toMatchObject({ parentCode: '275600000', ancestors: ['270000000', '275600000', '275641105'] });
    expect(places.get('751110000')?.parentCode).toBe('750000000');
    expect(places.get('270000000')?.parentCode).toBeNull();
  });

  test('takes the parts of a code without their zeros, as a workbook keeps them, and both spellings of the header', () => {
    const rows = placeRows().map((cells) => cells.map((cell, at) => (at >= 1 && at <= 4 ? String(Number(cell)) : cell)));
    const header = ['te', 'ab', 'cd', 'ef', 'hij', 'k', 'kaz_name', 'rus_name', 'nn'];
    expect(readPlacesFile(aTable(rows, header))).toEqual(readPlacesFile(aTable(placeRows())));
  });

  test.each([
    [
      'a code of eight digits',
      ['27563010', '27', '56', '30', '100', '2', 'А а.', 'с.А', ''],
      { column: 'te', value: '27563010', expected: 'nine-digits' },
    ],
    ['a code twice', aPlaceRow('275630100', 'А а.', 'с.А'), { column: 'te', value: '275630100', expected: 'unique-code' }],
    [
      'a part that is not of the code',
      ['275630200', '27', '57', '30', '200', '2', 'А а.', 'с.А', ''],
      { column: 'cd', value: '57', expected: 'part-of-code' },
    ],
    ['no Kazakh name', aPlaceRow('275630200', ' ', 'с.А'), { column: 'name_kaz', value: ' ', expected: 'name' }],
    ['no Russian name', aPlaceRow('275630200', 'А а.', '.'), { column: 'name_rus', value: '.', expected: 'name' }],
    ['nothing above it', aPlaceRow('995630100', 'А а.', 'с.А'), { column: 'te', value: '995630100', expected: 'place-above' }],
    ['a cell too many', [...aPlaceRow('275630200', 'А а.', 'с.А'), 'x'], { column: '', value: 'x', expected: 'no-more-cells' }],
  ])('refuses a row with %s and names its cell', (_name, row, problem) => {
    expect(problemsOf([...placeRows(), row])).toEqual([{ row: placeRows().length + 2, ...problem }]);
  });

  test('refuses a missing column, an unknown one and a file without rows', () => {
    expect(problemsOf(placeRows(), ['te', 'ab', 'cd', 'ef', 'hij', 'k', 'name_kaz', 'name', 'nn'])).toMatchObject([
      { row: 1, column: 'name_rus', expected: 'column' },
      { row: 1, column: 'name', expected: 'known-column' },
    ]);
    expect(problemsOf([])).toMatchObject([{ expected: 'some-rows' }]);
  });

  test('tells all problems at once', () => {
    expect(problemsOf([aPlaceRow('1', '', ''), aPlaceRow('2', '', '')])).toHaveLength(6);
  });

  test('imports damaged names as they are and warns of them', () => {
    const read = readPlacesFile(aTable([...placeRows(), aPlaceRow('275630200', 'Нўрғазы а.', 'с.Нурgазы')]));
    expect(read).toMatchObject({
      ok: true,
      value: {
        suspicious: [
          { column: 'name_kaz', expected: 'kazakh-letters' },
          { column: 'name_rus', expected: 'one-alphabet' },
        ],
      },
    });
  });

  test('warns of two places that nobody could tell apart by their names, each by its row, and imports both', () => {
    const twin = aPlaceRow('275630110', 'Бастаў а.', 'с.Бастау-2');
    const read = readPlacesFile(aTable([...placeRows(), twin]));
    if (!read.ok) throw new Error('refused');
    expect(read.value.places).toHaveLength(placeRows().length + 1);
    const named = read.value.suspicious.filter((problem) => problem.expected === 'unique-name');
    expect(named.map(({ row, column, value }) => [row, column, value])).toEqual([
      [6, 'name_kaz', 'Бастау\u00A0 а.'],
      [14, 'name_kaz', 'Бастаў а.'],
    ]);
  });

  test('chooses the Russian order of words by the published name', () => {
    const places = placesOf(placeRows());
    const keyOf = (code: string) => kindKey(places.get(code) ?? { kind: '', nameRu: '', publishedRu: '' });
    expect([keyOf('275630000'), keyOf('275637000'), keyOf('275639000'), keyOf('275630100')]).toEqual([
      'rural-okrug',
      'rural-okrug-of',
      'kent-akimat',
      'village',
    ]);
  });
});

describe.runIf(isRealThere)('the real classifier', () => {
  test('is read whole, from CSV and workbook alike', async () => {
    const csv = readPlacesFile((await readSheetFile(join(REAL_FOLDER, 'kato.csv'))).sheet);
    const xlsx = readPlacesFile((await readSheetFile(join(REAL_FOLDER, 'KATO_17.07.2026.xlsx'))).sheet);
    if (!csv.ok || !xlsx.ok) throw new Error('refused');
    expect(xlsx.value.places).toEqual(csv.value.places);
    const count = (kind: string, level: string) => csv.value.places.filter((place) => place.kind === kind && place.level === level).length;
    expect(csv.value.places).toHaveLength(15_594);
    expect([count('region', 'region'), count('city-region', 'region')]).toEqual([17, 3]);
    expect([count('district', 'district'), count('oblast-city', 'district')]).toEqual([170, 39]);
    expect([
      count('rural-okrug', 'unit'),
      count('village-akimat', 'unit'),
      count('kent-akimat', 'unit'),
      count('town-akimat', 'unit'),
    ]).toEqual([2108, 108, 71, 32]);
    expect([count('other', 'unit'), count('other', 'district'), count('other', 'region')]).toEqual([0, 0, 0]);
    const suspicious = (expected: string) => csv.value.suspicious.filter((problem) => problem.expected === expected).length;
    expect([suspicious('kazakh-letters'), suspicious('one-alphabet'), suspicious('unique-name')]).toEqual([12, 0, 132]);
  });
});
