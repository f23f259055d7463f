import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACTS } from '../../../../src/rooms/directory/passport/facts.ts';
import { readPassportsFile } from '../../../../src/rooms/directory/passport/file.ts';
import { aTable } from '../samples.ts';
import { aFactRow, PASSPORTS_HEADER } from './samples.ts';

const PLACES: Readonly<Record<string, 'unit' | 'place' | 'area'>> = { '275630000': 'unit', '275630103': 'place', '275600000': 'area' };
const context = { placeOf: (code: string) => PLACES[code], today: '2026-11-22' };

function read(...rows: Readonly<Record<string, string>>[]) {
  return readPassportsFile(
    aTable(
      rows.map((row) => aFactRow(row)),
      PASSPORTS_HEADER,
    ),
    context,
  );
}

function problemsOf(...rows: Readonly<Record<string, string>>[]) {
  const result = read(...rows);
  return result.ok
    ? []
    : result.problems.map(({ column, expected, fits }) => (fits === undefined ? [column, expected] : [column, expected, fits]));
}

function factOf(row: Readonly<Record<string, string>>) {
  const result = read(row);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value[0];
}

describe("a row of the passports' file", () => {
  test('gives a figure with its source and day', () => {
    expect(factOf({})).toEqual({
      row: 2,
      placeCode: '275630000',
      fact: 'people',
      year: null,
      position: 1,
      amount: 2346,
      choice: null,
      noteKk: null,
      noteRu: null,
      sourceUrl: 'https://stat.gov.kz/region/275630000',
      checkedOn: '2026-11-03',
    });
    const work = {
      fact: 'Work',
      year: '2025',
      position: '5',
      value: '18 500,4',
      note_kk: 'Жол',
      note_ru: 'Дорога',
      checked_on: '03.02.2026',
    };
    expect(factOf(work)).toMatchObject({ fact: 'work', year: 2025, position: 5, amount: 18500.4, noteKk: 'Жол', noteRu: 'Дорога' });
    expect(factOf({ kato: '275630103', fact: 'km_district', value: '45,5' })).toMatchObject({ amount: 45.5 });
  });

  test('is understood with the columns in any order and without those that may be missing', () => {
    const header = ['checked_on · күні · день', 'Value', 'fact', 'source_url', 'KATO'];
    const table = aTable([['2026-11-03', '7', 'households', 'https://stat.gov.kz', '275630103']], header);
    expect(readPassportsFile(table, context)).toMatchObject({ ok: true, value: [{ fact: 'households', amount: 7 }] });
    const short = readPassportsFile(aTable([['1']], ['kato']), context);
    expect(short.ok ? [] : short.problems.map(({ column }) => column)).toEqual(['fact', 'value', 'source_url', 'checked_on']);
  });

  test.each([
    ['water', 'Central', 'central'],
    ['water', 'жоқ', 'none'],
    ['gas', 'нет', 'none'],
    ['school', 'бар', 'yes'],
    ['school', 'Есть', 'yes'],
    ['school', 'no', 'no'],
    ['medical', 'post', 'post'],
  ])('of %s understands %s as %s', (fact, value, choice) => {
    expect(factOf({ fact, value })).toMatchObject({ choice, amount: null });
  });

  test('names every wrong cell and what would fit there', () => {
    const known = FACTS.map(({ name }) => name).join(', ');
    expect(problemsOf({ fact: 'population' })).toEqual([['fact', 'passport-fact', known]]);
    expect(problemsOf({ kato: '27563' })).toEqual([['kato', 'nine-digits']]);
    expect(problemsOf({ kato: '275699999' })).toEqual([['kato', 'known-place']]);
    expect(problemsOf({ kato: '275600000' })).toEqual([['kato', 'rural-place']]);
    expect(problemsOf({ value: '' })).toEqual([['value', 'whole', '0–300000']]);
    expect(problemsOf({ value: '12,5' })).toEqual([['value', 'whole', '0–300000']]);
    expect(problemsOf({ value: '300001' })).toEqual([['value', 'whole', '0–300000']]);
    expect(problemsOf({ fact: 'km_oblast', value: '184,163' })).toEqual([['value', 'clear-number', '184163 / 184,2']]);
    expect(problemsOf({ fact: 'km_oblast', value: '-3' })).toEqual([['value', 'kilometres', '0–1500']]);
    expect(problemsOf({ fact: 'gas', value: 'well' })).toEqual([['value', 'choice', 'piped, bottled, none']]);
    expect(problemsOf({ source_url: 'stat.gov.kz' })).toEqual([['source_url', 'web-address']]);
    expect(problemsOf({ source_url: 'http://[a.b' })).toEqual([['source_url', 'web-address']]);
    expect(problemsOf({ source_url: 'javascript://a.kz/%0aalert(1)' })).toEqual([['source_url', 'web-address']]);
    expect(problemsOf({ source_url: `https://a.kz/${'x'.repeat(500)}` })).toEqual([['source_url', 'shorter', '500']]);
    expect(problemsOf({ checked_on: '2026-11-23' })).toEqual([['checked_on', 'date-not-future']]);
    expect(problemsOf({ checked_on: '31.04.2026' })).toEqual([['checked_on', 'date']]);
    expect(problemsOf({ note_kk: 'тек қазақша' })).toEqual([['note_ru', 'both-notes']]);
    expect(problemsOf({ note_kk: 'я'.repeat(101), note_ru: 'я' })).toEqual([['note_kk', 'shorter', '100']]);
    expect(problemsOf({ kato: '275600000', fact: 'x', value: '', source_url: '', checked_on: '' })).toHaveLength(4);
  });

  test('of money needs a unit and a year that can be, and thousands of tenge', () => {
    const money = { fact: 'budget_fact', year: '2025', value: '184 163,4' };
    expect(factOf(money)).toMatchObject({ year: 2025, amount: 184163.4 });
    expect(problemsOf({ ...money, kato: '275630103' })).toEqual([['kato', 'akim-unit']]);
    expect(problemsOf({ ...money, year: '' })).toEqual([['year', 'year-of-fact', '2000–2026']]);
    expect(problemsOf({ ...money, year: '2027' })).toEqual([['year', 'year-of-fact', '2000–2026']]);
    expect(problemsOf({ ...money, year: '2026', checked_on: '2025-12-31' })).toEqual([['year', 'year-of-fact', '2000–2025']]);
    expect(problemsOf({ ...money, value: '184163400' })).toEqual([['value', 'thousand-tenge', '0–10000000']]);
    expect(problemsOf({ ...money, fact: 'own_plan', year: '2029' })).toEqual([]);
    expect(problemsOf({ ...money, fact: 'own_plan', year: '2030' })).toEqual([['year', 'year-of-fact', '2000–2029']]);
    expect(problemsOf({ ...money, position: '2' })).toEqual([['position', 'empty-for-fact', 'budget_fact']]);
    expect(problemsOf({ ...money, position: '1' })).toEqual([]);
    expect(problemsOf({ year: '2025' })).toEqual([['year', 'empty-for-fact', 'people']]);
  });

  test('of a work needs its place among five and words in both languages', () => {
    const work = { fact: 'work', year: '2025', position: '1', value: '18500', note_kk: 'Жол', note_ru: 'Дорога' };
    expect(problemsOf({ ...work, position: '6' })).toEqual([['position', 'position', '1–5']]);
    expect(problemsOf({ ...work, position: '' })).toEqual([['position', 'position', '1–5']]);
    expect(problemsOf({ ...work, note_kk: '', note_ru: '—' })).toEqual([
      ['note_kk', 'both-notes'],
      ['note_ru', 'both-notes'],
    ]);
  });
});

test.each(['unknown', 'Белгісіз', 'неизвестно'])(
  'a value of %s takes the figure back, whatever it is, and a work without its words',
  (value) => {
    const gone = { amount: null, choice: null, noteKk: null, noteRu: null };
    expect(factOf({ value })).toMatchObject(gone);
    expect(factOf({ fact: 'school', value })).toMatchObject(gone);
    expect(factOf({ fact: 'work', year: '2025', position: '4', value })).toMatchObject({ ...gone, position: 4 });
  },
);

test('a number that a workbook keeps as such is in no doubt, whatever it looks like as text', () => {
  const header = ['kato', 'fact', 'value', 'source_url', 'checked_on'];
  const cells = ['275630000', 'km_district', '28.125', 'https://a.kz', '2026-11-03'];
  const readAs = (numbers: readonly number[]) => readPassportsFile({ header, rows: [{ line: 2, cells, numbers }] }, context);
  expect(readAs([2])).toMatchObject({ ok: true, value: [{ amount: 28.1 }] });
  expect(readAs([0])).toMatchObject({ ok: false, problems: [{ expected: 'clear-number', fits: '28125 / 28,1' }] });
});

test('a figure may stand in a file twice with different days, but not with the same', () => {
  expect(problemsOf({}, { checked_on: '2026-10-01', value: '7' })).toEqual([]);
  const result = read({}, { fact: 'households' }, { value: '7' });
  expect(result.ok ? [] : result.problems).toEqual([{ row: 4, column: 'fact', value: 'people', expected: 'unique-fact' }]);
});

test('a file of anything at all is read or refused cell by cell, and never throws', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('275630000', 'people', 'work', '2025', '1', 'yes', ''),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 9, maxLength: 10 }), { maxLength: 4 }), (rows) => {
      const result = readPassportsFile(aTable(rows, PASSPORTS_HEADER), context);
      if (result.ok) return;
      expect(result.problems.length).toBeGreaterThan(0);
      for (const { row, column } of result.problems) expect([row, column]).toEqual([expect.any(Number), expect.any(String)]);
    }),
  );
});
