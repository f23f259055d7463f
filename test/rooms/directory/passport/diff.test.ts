import { describe, expect, test } from 'vitest';
import { findContradictions } from '../../../../src/rooms/directory/passport/contradictions.ts';
import { diffPassports } from '../../../../src/rooms/directory/passport/diff.ts';
import type { PassportFact } from '../../../../src/rooms/directory/passport/facts.ts';
import { aFigure, aSum } from './samples.ts';

const inFile = (...facts: readonly PassportFact[]) => facts.map((fact, at) => ({ ...fact, row: at + 2 }));
const people = aFigure('people', { amount: 2_346 });

describe('a file of passports compared with what is known', () => {
  test('tells what is new, what replaces another figure, what is older, and what is the same', () => {
    const known = [people, aFigure('households', { amount: 560 }), aFigure('km_district', { amount: 28 })];
    const rows = inFile(
      people,
      aFigure('households', { amount: 570, checkedOn: '2026-11-10' }),
      aFigure('km_district', { amount: 28, checkedOn: '2025-01-01' }),
      aFigure('water', { choice: 'well' }),
    );
    const [, households, road, water] = rows;
    expect(diffPassports(known, rows)).toEqual({
      added: [water],
      updated: [{ before: known[1], after: households }],
      removed: [],
      stale: [{ read: road, known: known[2] }],
      unchangedCount: 1,
    });
  });

  test('takes another source, day or note for a change', () => {
    const changed = [{ sourceUrl: 'https://other.kz' }, { checkedOn: '2026-11-04' }, { noteKk: 'ауыл', noteRu: 'село' }];
    for (const more of changed) expect(diffPassports([people], inFile({ ...people, ...more })).updated).toHaveLength(1);
  });

  test('keeps the row of a file that was checked last, wherever it stands', () => {
    const [early, late] = [{ ...people, checkedOn: '2026-01-01', amount: 1 }, people];
    for (const rows of [inFile(early, late), inFile(late, early)]) {
      expect(diffPassports([], rows)).toMatchObject({
        added: [{ amount: 2_346 }],
        stale: [{ read: { amount: 1 }, known: { amount: 2_346 } }],
      });
    }
  });
});

describe('a figure that is taken back', () => {
  const unknown = { amount: null, choice: null };

  test('is one that the file calls unknown; where nothing is known there is nothing to do', () => {
    const gone = { ...people, ...unknown, checkedOn: '2026-11-20' };
    const [row] = inFile(gone);
    expect(diffPassports([people], inFile(gone))).toMatchObject({ removed: [{ before: people, after: row }], updated: [], added: [] });
    for (const known of [[], [gone]]) expect(diffPassports(known, inFile(gone))).toMatchObject({ removed: [], unchangedCount: 1 });
    const older = inFile({ ...gone, checkedOn: '2026-11-02' });
    expect(diffPassports([people], older)).toMatchObject({ removed: [], stale: [{ known: people }] });
  });

  test('is not brought again by an older file, but by a later one', () => {
    const gone = { ...people, ...unknown, checkedOn: '2026-11-20' };
    expect(diffPassports([gone], inFile(people))).toMatchObject({ added: [], updated: [], stale: [{ known: gone }] });
    const again = { ...people, checkedOn: '2026-11-21' };
    expect(diffPassports([gone], inFile(again))).toMatchObject({ updated: [{ before: gone, after: again }] });
  });
});

const work = (position: number, year = 2025, more: Partial<PassportFact> = {}) => aSum('work', year, 100 * position, { position, ...more });
const removedBy = (known: readonly PassportFact[], ...facts: readonly PassportFact[]) =>
  diffPassports(known, inFile(...facts)).removed.map(({ before, after }) => [before.year, before.position, after.row, after.checkedOn]);

describe('works of a unit and year', () => {
  const later = { checkedOn: '2026-05-01' };
  const known = [work(1), work(2), work(3), work(1, 2024)];

  test('that a file names take the place of all that were known of that year, and of no other', () => {
    expect(removedBy(known, work(1, 2025, later))).toEqual([
      [2025, 2, 2, '2026-05-01'],
      [2025, 3, 2, '2026-05-01'],
    ]);
    expect(removedBy(known, aSum('own_fact', 2025, 7, later))).toEqual([]);
    expect(removedBy(known, work(1, 2025, { ...later, placeCode: '275637000' }))).toEqual([]);
  });

  test('stay where somebody looked at them later, or the file only takes one of them back', () => {
    expect(removedBy([work(1), work(2, 2025, { checkedOn: '2026-06-01' })], work(1, 2025, later))).toEqual([]);
    expect(removedBy(known, work(1, 2025, { checkedOn: '2026-01-20' }))).toEqual([]);
    expect(removedBy(known, work(3, 2025, { ...later, amount: null }))).toEqual([[2025, 3, 2, '2026-05-01']]);
  });
});

const problemsOf = (known: readonly PassportFact[], ...facts: readonly PassportFact[]) =>
  findContradictions(known, diffPassports(known, inFile(...facts))).map(({ row, value, expected, fits }) => [row, value, expected, fits]);

describe('figures that cannot be true together', () => {
  const [total, own, transfers] = [aSum('budget_fact', 2025, 1_000), aSum('own_fact', 2025, 100), aSum('transfers_fact', 2025, 900)];

  test('are told at the row of the file, with what stands against it, from the file or from before', () => {
    const more = { ...transfers, amount: 950 };
    const fits = 'budget_fact 2025 1000 < own_fact 2025 100 + transfers_fact 2025 950';
    expect(problemsOf([], total, own, more)).toEqual([[3, '100', 'within-total', fits]]);
    expect(problemsOf([total, own], more)).toEqual([[2, '950', 'within-total', fits]]);
    expect(problemsOf([own, more], total)).toEqual([[2, '1000', 'within-total', fits]]);
  });

  test('are not those that differ by what acts round, that lie below the whole, or stand in different years, plans and places', () => {
    expect(problemsOf([], total, own, transfers)).toEqual([]);
    expect(problemsOf([], total, own, { ...transfers, amount: 902 })).toEqual([]);
    expect(problemsOf([], total, own)).toEqual([]);
    expect(problemsOf([], own, transfers)).toEqual([]);
    expect(problemsOf([total, own], aSum('transfers_fact', 2024, 5_000), aSum('transfers_plan', 2025, 5_000))).toEqual([]);
    expect(problemsOf([total, own], { ...transfers, amount: 5_000, placeCode: '275637000' })).toEqual([]);
  });

  test('are works of a year above its whole budget', () => {
    const works = [aSum('work', 2025, 600, { position: 1 }), aSum('work', 2025, 500, { position: 2 })];
    const fits = 'budget_fact 2025 1000 < work 2025 1 600 + work 2025 2 500';
    expect(problemsOf([total], ...works)).toEqual([[2, '600', 'within-budget', fits]]);
    expect(problemsOf(works, total)).toEqual([[2, '1000', 'within-budget', fits]]);
    expect(problemsOf([total], aSum('work', 2025, 1_000), aSum('work', 2024, 5_000))).toEqual([]);
  });

  test('are not what came in of half a year beside what came in of all of it, nor of two parts of it', () => {
    const half = { ...total, amount: 50, checkedOn: '2025-07-10' };
    expect(problemsOf([half], { ...transfers, amount: 900 })).toEqual([]);
    expect(problemsOf([half], { ...transfers, amount: 60, checkedOn: '2025-10-10' })).toEqual([]);
    expect(problemsOf([half], { ...transfers, amount: 60, checkedOn: '2025-07-10' })).toHaveLength(1);
  });

  test('are more households than people, but not where the row is older than what is known and changes nothing', () => {
    const households = aFigure('households', { amount: 3_000 });
    expect(problemsOf([people], households)).toEqual([[2, '3000', 'within-people', 'people 2346 < households 3000']]);
    expect(problemsOf([people, aFigure('households', { amount: 560 })], { ...households, checkedOn: '2020-01-01' })).toEqual([]);
  });
});
