import { describe, expect, test } from 'vitest';
import { changedPlaces, diffPlaces, isEmptyDiff, type KnownPlace } from '../../../src/rooms/directory/register/places-diff.ts';
import { type RegisterPlace, readPlacesFile } from '../../../src/rooms/directory/register/places-file.ts';
import { aPlaceRow, aTable, placeRows } from './samples.ts';

function read(rows: readonly string[][]): readonly RegisterPlace[] {
  const parsed = readPlacesFile(aTable(rows));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.places;
}

function known(rows: readonly string[][], retired: readonly string[] = []): KnownPlace[] {
  return read(rows).map((place) => ({ ...place, retiredOn: retired.includes(place.code) ? '2026-01-01' : null }));
}

describe('the difference between the database and the register', () => {
  test('is empty for the same rows in any order', () => {
    const diff = diffPlaces(known(placeRows()), read(placeRows().toReversed()));
    expect(isEmptyDiff(diff)).toBe(true);
    expect(diff.unchangedCount).toBe(placeRows().length);
  });

  test('names what is new, renamed, gone and back again', () => {
    const rows = [
      ...placeRows()
        .filter(([code]) => code !== '275637100')
        .map((row) => (row[0] === '275630100' ? aPlaceRow('275630100', 'Бейбіт а.', 'с.Бейбит') : row)),
      aPlaceRow('275630107', 'Жаңа а.', 'с.Жана'),
    ];
    const diff = diffPlaces(known(placeRows(), ['275639100']), read(rows));
    expect(diff.added.map((place) => place.code)).toEqual(['275630107']);
    expect(diff.renamed.map(({ before, after }) => [before.nameKk, after.nameKk])).toEqual([['Достық', 'Бейбіт']]);
    expect(diff.retired.map((place) => place.code)).toEqual(['275637100']);
    expect(diff.returned.map(({ after }) => after.code)).toEqual(['275639100']);
    expect(changedPlaces(diff).map((place) => place.code)).toEqual(['275630100', '275639100']);
  });

  test('names a place as moved when the place above it changes, and everything below an area that is gone', () => {
    const rows = placeRows().filter(([code]) => code !== '275630000');
    const diff = diffPlaces(known(placeRows()), read(rows));
    expect(diff.moved.map(({ after }) => [after.code, after.parentCode])).toEqual([
      ['275630100', '275600000'],
      ['275630103', '275600000'],
    ]);
  });

  test('does not retire again what is retired', () => {
    const rows = placeRows().filter(([code]) => code !== '275637100');
    expect(isEmptyDiff(diffPlaces(known(placeRows(), ['275637100']), read(rows)))).toBe(true);
  });
});
