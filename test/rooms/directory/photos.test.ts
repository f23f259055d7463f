import { expect, test } from 'vitest';
import { choosePhotos } from '../../../src/rooms/directory/register/photos.ts';
import { AKIMS_HEADER, AKIMS_MORE, anAkimRow, aTable } from './samples.ts';

const HEADER = [...AKIMS_HEADER, ...AKIMS_MORE];
const sheet = aTable(
  [{}, { kato: '275637000', ended_on: '2026-01-01' }, { kato: '275639000', nomination: 'Vacant' }, { kato: ' D01010100 ' }].map((row) =>
    anAkimRow(row, HEADER),
  ),
  HEADER,
);

test.each(['275630000.jpg', '275630000.JPEG', '275630000.Png', '275630000.webp', '275630000.avif'])('%s is of who is in office', (name) => {
  expect(choosePhotos(sheet, [name])).toEqual({ chosen: [{ code: '275630000', row: 2, fileName: name }], problems: [], unused: [] });
});

test('a code is found in any case', () => {
  expect(choosePhotos(sheet, ['d01010100.jpg']).chosen).toEqual([{ code: 'D01010100', row: 5, fileName: 'd01010100.jpg' }]);
});

test.each([
  ['275637000.jpg', 'of a term of the past'],
  ['275639000.jpg', 'of a vacant seat'],
  ['275699000.jpg', 'of a unit that the file does not name'],
  ['275630000.heic', 'of a kind that is not taken'],
  ['275630000.jpg.bak', 'no picture by its name'],
  ['Bekenov 275630000.jpg', 'not named by the code alone'],
])('%s is %s: nobody’s', (name) => {
  expect(choosePhotos(sheet, [name])).toEqual({ chosen: [], problems: [], unused: [name] });
});

test('two of one code are a problem of its row, and hidden files are passed over', () => {
  expect(choosePhotos(sheet, ['275630000.png', '275630000.jpg', '.275630000.jpg', '.DS_Store'])).toEqual({
    chosen: [],
    problems: [{ row: 2, column: '--photos', value: '275630000.jpg, 275630000.png', expected: 'one-picture' }],
    unused: [],
  });
});

test('a file without the columns that may be missing names everybody in office', () => {
  const old = aTable([anAkimRow()], AKIMS_HEADER);
  expect(choosePhotos(old, ['275630000.jpg']).chosen).toHaveLength(1);
});
