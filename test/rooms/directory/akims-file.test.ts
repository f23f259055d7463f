import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import { PARTY_CODES, readAkimsFile } from '../../../src/rooms/directory/register/akims-file.ts';
import { diffTenures, type TenureInOffice } from '../../../src/rooms/directory/register/tenures.ts';
import { AKIMS_HEADER, anAkimRow, aTable } from './samples.ts';

const context = {
  isPlace: (code: string) => ['275630000', '275637000', '275600000'].includes(code),
  isAkimUnit: (code: string) => ['275630000', '275637000'].includes(code),
  today: '2026-11-22',
};

function readOne(cells: Readonly<Record<string, string>>) {
  return readAkimsFile(aTable([anAkimRow(cells)], AKIMS_HEADER), context);
}

function factsOf(cells: Readonly<Record<string, string>> = {}) {
  const read = readOne(cells);
  const [row] = read.ok ? read.value : [];
  if (!row || 'vacancy' in row) throw new Error(JSON.stringify(read));
  return row;
}

describe("a row of the akims' file", () => {
  test('gives the facts of a term', () => {
    expect(factsOf().facts).toEqual({
      unitCode: '275630000',
      nameKk: 'Бекенов Айдос Серікұлы',
      nameRu: 'Бекенов Айдос Серикович',
      birthYear: 1981,
      how: 'elected',
      startedOn: '2024-07-14',
      startKnown: true,
      termUntil: '2028-07-14',
      nomination: 'self',
      party: null,
      priorCivilService: false,
      phone: '+77114431122',
      receptionKk: 'сейсенбі, 10:00–13:00',
      receptionRu: 'вторник, 10:00–13:00',
      sourceUrl: 'https://example.kz/akim',
      checkedOn: '2026-11-03',
    });
  });

  test('of an acting akim needs no day of election and starts on the day of the check', () => {
    const { facts } = factsOf({ elected_on: '', term_until: '', nomination: 'acting' });
    expect(facts).toMatchObject({ how: 'acting', startedOn: '2026-11-03', startKnown: false, termUntil: null, nomination: null });
  });

  test('that says “vacant” needs only the unit and a day: since when, or else when it was checked', () => {
    const facts = Object.fromEntries(AKIMS_HEADER.map((column) => [column, '']));
    const vacant = { ...facts, kato: '275630000', nomination: 'Vacant' };
    expect(readOne({ ...vacant, checked_on: '2026-11-03' })).toEqual({
      ok: true,
      value: [{ row: 2, vacancy: { unitCode: '275630000', vacantOn: '2026-11-03', saidIn: 'checked_on' } }],
    });
    const row = AKIMS_HEADER.map((column) => (({ ...vacant }) as Record<string, string>)[column] ?? '');
    expect(readAkimsFile(aTable([[...row, '2026-10-01']], [...AKIMS_HEADER, 'since']), context)).toMatchObject({
      value: [{ vacancy: { vacantOn: '2026-10-01', saidIn: 'since' } }],
    });
    const problemOf = (cells: Readonly<Record<string, string>>) => {
      const read = readOne({ ...vacant, ...cells });
      return read.ok ? [] : read.problems.map(({ column, expected }) => [column, expected]);
    };
    expect(problemOf({})).toEqual([['checked_on', 'date']]);
    expect(problemOf({ checked_on: '2026-11-23' })).toEqual([['checked_on', 'date-not-future']]);
    expect(problemOf({ checked_on: '2026-11-03', name_ru: 'Бекенов Айдос' })).toEqual([['nomination', 'nomination']]);
    expect(problemOf({ checked_on: '2026-11-03', kato: '275600000' })).toEqual([['kato', 'akim-unit']]);
  });

  test('names the party under the name that it had on the day of the election', () => {
    const before = factsOf({ nomination: 'party', party: 'AMANAT', elected_on: '2026-06-30', term_until: '' }).facts;
    const since = factsOf({ nomination: 'party', party: 'adilet', elected_on: '2026-07-05', term_until: '' }).facts;
    expect([before.party, since.party]).toEqual(['amanat', 'adilet']);
  });

  test('may name only parties whose names are written in both languages', () => {
    const speech = loadSpeech(join(import.meta.dirname, '../../../locales'));
    const names = PARTY_CODES.map((code) => speech.everyLabel(`directory-party-${code}`));
    expect(names).toContainEqual(['«AMANAT» партиясы', 'партия «AMANAT»']);
  });

  test('without the end of the term counts four years, from 29 February too', () => {
    expect(factsOf({ term_until: '' }).facts.termUntil).toBe('2028-07-14');
    expect(factsOf({ elected_on: '2024-02-29', term_until: '' }).facts.termUntil).toBe('2028-02-29');
  });

  test.each([
    ['kato', '27563', 'nine-digits'],
    ['kato', '999999999', 'known-place'],
    ['kato', '275600000', 'akim-unit'],
    ['name_kk', '', 'name'],
    ['name_ru', '123', 'name'],
    ['birth_year', '2005', 'birth-year'],
    ['birth_year', '81', 'birth-year'],
    ['elected_on', '2024-02-30', 'date'],
    ['elected_on', '', 'date'],
    ['elected_on', '2026-12-01', 'date-not-future'],
    ['term_until', '2024-01-01', 'date-after-start'],
    ['nomination', 'партия', 'nomination'],
    ['party', 'nur', 'party-code'],
    ['prior_civil_service', 'maybe', 'yes-or-no'],
    ['phone', '12345', 'phone'],
    ['source_url', '', 'web-address'],
    ['source_url', 'javascript:alert(1)', 'web-address'],
    ['checked_on', '', 'date'],
    ['checked_on', '2026-11-23', 'date-not-future'],
  ])('with %s «%s» is refused, naming the cell', (column, value, expected) => {
    const read = readOne({ [column]: value });
    expect(read.ok ? [] : read.problems).toContainEqual({ row: 2, column, value, expected });
  });

  test('checked on a day to come is told once, not of the days that it stands in for too', () => {
    const acting = readOne({ elected_on: '', term_until: '', nomination: 'acting', checked_on: '2026-11-23' });
    expect(acting.ok ? [] : acting.problems.map(({ column }) => column)).toEqual(['checked_on']);
    const slip = readOne({ elected_on: '2024-02-30', checked_on: '2026-11-23' });
    expect(slip.ok ? [] : slip.problems.map(({ column, expected }) => [column, expected])).toEqual([
      ['checked_on', 'date-not-future'],
      ['elected_on', 'date'],
    ]);
  });

  test('twice for one unit is refused', () => {
    const read = readAkimsFile(aTable([anAkimRow(), anAkimRow()], AKIMS_HEADER), context);
    expect(read).toMatchObject({ ok: false, problems: [{ row: 3, column: 'kato', expected: 'unique-code' }] });
  });
});

describe('who is in office', () => {
  const inOffice: TenureInOffice = { ...factsOf().facts, id: 1 };
  const office = new Map([[inOffice.unitCode, inOffice]]);
  const diffOf = (cells: Readonly<Record<string, string>>) => {
    const diff = diffTenures(office, [factsOf(cells)]);
    if (!diff.ok) return diff.problems;
    return { opened: diff.value.opened.length, succeeded: diff.value.succeeded.length, updated: diff.value.updated.length };
  };

  test('does not change by the same facts', () => {
    expect(diffOf({})).toEqual({ opened: 0, succeeded: 0, updated: 0 });
  });

  test('stays with other facts: another phone, a corrected day or spelling of one name', () => {
    const updated = { opened: 0, succeeded: 0, updated: 1 };
    expect(diffOf({ phone: '+7 711 443 11 33' })).toEqual(updated);
    expect(diffOf({ elected_on: '2024-07-15' })).toEqual(updated);
    expect(diffOf({ name_kk: 'Бекенов Айдос Серікович' })).toEqual(updated);
  });

  test('is succeeded by another person, by the same one elected again, by an elected one after he was acting', () => {
    const succeeded = { opened: 0, succeeded: 1, updated: 0 };
    expect(diffOf({ name_kk: 'Омаров Ерлан', name_ru: 'Омаров Ерлан', elected_on: '2026-05-10', term_until: '' })).toEqual(succeeded);
    expect(diffOf({ elected_on: '2026-07-14', term_until: '' })).toEqual(succeeded);
    expect(diffOf({ elected_on: '', term_until: '', nomination: 'acting' })).toEqual(succeeded);
  });

  test('is never succeeded by somebody who began before', () => {
    const cells = { name_kk: 'Омаров Ерлан', name_ru: 'Омаров Ерлан', elected_on: '2023-05-10', term_until: '' };
    expect(diffOf(cells)).toEqual([{ row: 2, column: 'elected_on', value: '2023-05-10', expected: 'start-after-predecessor' }]);
  });

  test('ends where the post is vacant, never before it began; a unit with nobody in office stays as it is', () => {
    const vacancy = { unitCode: '275630000', vacantOn: '2026-11-03', saidIn: 'since' } as const;
    const vacated = diffTenures(office, [{ row: 2, vacancy }]);
    expect(vacated).toMatchObject({ ok: true, value: { vacated: [{ before: { id: 1 }, endedOn: '2026-11-03' }], unchangedCount: 0 } });
    expect(diffTenures(new Map(), [{ row: 2, vacancy }])).toMatchObject({ ok: true, value: { vacated: [], unchangedCount: 1 } });
    expect(diffTenures(office, [{ row: 2, vacancy: { ...vacancy, vacantOn: '2024-07-13' } }])).toEqual({
      ok: false,
      problems: [{ row: 2, column: 'since', value: '2024-07-13', expected: 'start-after-predecessor' }],
    });
  });

  test('an acting akim whose start is unknown keeps the day that is known', () => {
    const acting = { elected_on: '', term_until: '', nomination: 'acting' };
    const before: TenureInOffice = { ...factsOf({ ...acting, checked_on: '2026-09-01' }).facts, id: 2 };
    const diff = diffTenures(new Map([[before.unitCode, before]]), [factsOf(acting)]);
    expect(diff).toMatchObject({ ok: true, value: { updated: [{ after: { startedOn: '2026-09-01', checkedOn: '2026-11-03' } }] } });
  });
});
