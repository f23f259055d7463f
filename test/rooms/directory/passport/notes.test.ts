import { describe, expect, test } from 'vitest';
import { diffPassports } from '../../../../src/rooms/directory/passport/diff.ts';
import type { PassportFact } from '../../../../src/rooms/directory/passport/facts.ts';
import { notesOnPassports } from '../../../../src/rooms/directory/passport/notes.ts';
import { aFigure, aSum, ownAndTotal } from './samples.ts';

const inFile = (facts: readonly PassportFact[]) => facts.map((fact, at) => ({ ...fact, row: at + 2 }));
const notesOf = (known: readonly PassportFact[], ...facts: readonly PassportFact[]) =>
  notesOnPassports(known, diffPassports(known, inFile(facts))).map(({ row, column, expected, fits }) => {
    expect(column).toBe('value');
    return [row, expected, fits];
  });

const YEARS = ownAndTotal(2023, [8_000, 180_000], [9_000, 182_000]);

describe('a sum is worth a look', () => {
  test('where it is ten times another year’s, or the plan’s, or a tenth: tenge or millions in place of thousands', () => {
    expect(notesOf(YEARS, ...ownAndTotal(2025, [10_041, 184_163]))).toEqual([]);
    const tenge = [aSum('budget_fact', 2025, 184_163), aSum('own_fact', 2025, 5_376_000)];
    expect(notesOf(YEARS, ...tenge)).toEqual([[3, 'usual-sum', 'own_fact 2024: 9000']]);
    expect(notesOf([], aSum('budget_fact', 2025, 184_163), aSum('budget_plan', 2025, 9_500_000))).toEqual([
      [2, 'usual-sum', 'budget_plan 2025: 9500000'],
      [3, 'usual-sum', 'budget_fact 2025: 184163'],
    ]);
    expect(notesOf(YEARS, aSum('transfers_fact', 2022, 172))).toEqual([[2, 'usual-sum', 'transfers_fact 2023: 172000']]);
  });

  test('but not where a part of a year is small, or nothing came in', () => {
    const early = { checkedOn: '2025-01-20' };
    expect(notesOf(YEARS, aSum('budget_fact', 2025, 9_000, early), aSum('own_fact', 2025, 400, early))).toEqual([]);
    expect(notesOf(YEARS, aSum('budget_fact', 2025, 9_000_000, early))).toHaveLength(1);
    expect(notesOf(YEARS, ...ownAndTotal(2025, [0, 184_163]))).toEqual([]);
  });

  test('where it is a total in millions and there is nothing beside it', () => {
    expect(notesOf([], aSum('budget_plan', 2026, 184))).toEqual([[2, 'usual-total', '1500']]);
    expect(notesOf([], aSum('budget_plan', 2026, 15_000))).toEqual([]);
  });

  test('where it is own revenue without the total', () => {
    expect(notesOf([], aSum('own_fact', 2025, 5_376_000))).toEqual([[2, 'total-too', 'budget_fact 2025']]);
    expect(notesOf([aSum('budget_fact', 2025, 184_163)], aSum('own_fact', 2025, 9_000))).toEqual([]);
  });

  test('where a work costs more than the whole plan of its year, while it is not known what came in', () => {
    const [plan, work] = [aSum('budget_plan', 2026, 184_163), aSum('work', 2026, 3_500_000)];
    expect(notesOf([plan], work)).toEqual([[2, 'within-budget', 'budget_plan 2026: 184163']]);
    expect(notesOf([plan], { ...work, amount: 18_500 })).toEqual([]);
  });
});

test('another value with the same day of check as ours is worth a look, a later one and the same value are not', () => {
  const people = aFigure('people', { amount: 2_346 });
  expect(notesOf([people], { ...people, amount: 2_400 })).toEqual([[2, 'same-day', 'people: 2346']]);
  expect(notesOf([people], { ...people, amount: 2_400, checkedOn: '2026-11-04' })).toEqual([]);
  expect(notesOf([people], { ...people, sourceUrl: 'https://b.kz' })).toEqual([]);
  const school = aFigure('school', { choice: 'yes' });
  expect(notesOf([school], { ...school, choice: 'no' })).toEqual([[2, 'same-day', 'school: yes']]);
});
