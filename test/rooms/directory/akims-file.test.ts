import { describe, expect, test } from 'vitest';
import { readAkimsFile } from '../../../src/rooms/directory/register/akims-file.ts';
import { AKIMS_HEADER, AKIMS_MORE, anAkimRow, aTable, PARTIES } from './samples.ts';

const context = {
  isPlace: (code: string) => ['275630000', '275637000', '275600000'].includes(code),
  isAkimUnit: (code: string) => ['275630000', '275637000'].includes(code),
  parties: PARTIES,
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

function partyProblems(party: string, elected_on: string) {
  const read = readOne({ nomination: 'party', party, elected_on, term_until: '' });
  return read.ok ? [] : read.problems;
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
    expect(read.ok ? [] : read.problems).toContainEqual(expect.objectContaining({ row: 2, column, value, expected }));
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

  test('names no party that had another name on the day of the election: the code that fits is told', () => {
    const row = { row: 2, column: 'party', expected: 'party-on-that-day' };
    expect(partyProblems('adilet', '2025-03-02')).toEqual([{ ...row, value: 'adilet', fits: 'amanat' }]);
    expect(partyProblems('amanat', '2026-07-05')).toEqual([{ ...row, value: 'amanat', fits: 'adilet' }]);
    expect(partyProblems('amanat', '2021-07-25')).toEqual([{ ...row, value: 'amanat', fits: 'nur-otan' }]);
    expect(partyProblems('nur-otan', '2021-07-25')).toEqual([]);
    // Where the day itself is wrong, nothing is said of the party.
    expect(partyProblems('adilet', '2025-02-30').map(({ column }) => column)).toEqual(['elected_on']);
  });

  test('twice for one unit is refused', () => {
    const read = readAkimsFile(aTable([anAkimRow(), anAkimRow()], AKIMS_HEADER), context);
    expect(read).toMatchObject({ ok: false, problems: [{ row: 3, column: 'kato', expected: 'unique-code' }] });
  });
});

describe('the columns that may be missing', () => {
  const header = [...AKIMS_HEADER, ...AKIMS_MORE];
  const rowsOf = (...cells: Readonly<Record<string, string>>[]) =>
    readAkimsFile(
      aTable(
        cells.map((one) => anAkimRow({ term_until: '', ...one }, header)),
        header,
      ),
      context,
    );
  const readMore = (cells: Readonly<Record<string, string>>) => readAkimsFile(aTable([anAkimRow(cells, header)], header), context);
  const moreOf = (cells: Readonly<Record<string, string>>) => {
    const read = readMore(cells);
    const [row] = read.ok ? read.value : [];
    if (!row || 'vacancy' in row) throw new Error(JSON.stringify(read));
    return row.facts;
  };

  test('say when the akim was registered, for which time, where he sits, when and why he left', () => {
    const cells = { registered_on: '18.07.2024', term_number: '2', sex: 'м', office_kk: 'Мектеп көшесі, 4', office_ru: 'улица Мектеп, 4' };
    expect(moreOf({ ...cells, ended_on: '2026-05-10', end_reason: 'Resigned' })).toMatchObject({
      registeredOn: '2024-07-18',
      termNumber: 2,
      sex: 'male',
      officeKk: 'Мектеп көшесі, 4',
      officeRu: 'улица Мектеп, 4',
      endedOn: '2026-05-10',
      endReason: 'resigned',
    });
  });

  test('are absent from the facts where the file lacks them, and null where their cells are empty; an empty end says nothing', () => {
    const more = { sex: null, registeredOn: null, termNumber: null, officeKk: null, officeRu: null, receptionHours: null };
    expect(moreOf({})).toMatchObject(more);
    expect(Object.keys(factsOf().facts)).not.toEqual(expect.arrayContaining(['sex']));
    for (const fact of [...Object.keys(more), 'endedOn', 'endReason']) expect(factsOf().facts).not.toHaveProperty(fact);
    for (const fact of ['endedOn', 'endReason']) expect(moreOf({})).not.toHaveProperty(fact);
    expect(moreOf({ nomination: 'acting', elected_on: '', term_until: '' })).toMatchObject(more);
  });

  test.each([
    ['f', 'female'],
    ['Ж', 'female'],
    ['әйел', 'female'],
    ['жен.', 'female'],
    ['M', 'male'],
    ['ер', 'male'],
    ['мужской', 'male'],
  ])('know the sex by «%s»', (sex, expected) => expect(moreOf({ sex }).sex).toBe(expected));

  test.each([
    ['registered_on', '2024-07-13', 'registered-after-vote', {}],
    ['registered_on', '2024-09-13', 'registered-after-vote', {}],
    ['registered_on', '2026-11-23', 'date-not-future', { elected_on: '2026-11-15', term_until: '' }],
    ['registered_on', '18 июля', 'date', {}],
    ['registered_on', '2026-11-03', 'elected-only', { nomination: 'acting', elected_on: '', term_until: '' }],
    ['term_number', '0', 'term-number', {}],
    ['term_number', '10', 'term-number', {}],
    ['term_number', '1', 'elected-only', { nomination: 'acting', elected_on: '', term_until: '' }],
    ['sex', 'x', 'sex', {}],
    ['office_kk', '4', 'address', {}],
    ['office_ru', '12/3', 'address', {}],
    ['email', 'akimat.kz', 'email', {}],
    ['email', 'Аким <a@b.kz>', 'email', {}],
    ['reception_hours', 'вторник утром', 'hours', {}],
    ['reception_hours', 'вт 13:00-10:00', 'hours', {}],
    ['ended_on', '2024-07-13', 'end-after-start', {}],
    ['ended_on', '2024-07-17', 'end-after-start', { registered_on: '2024-07-18' }],
    ['ended_on', '2026-11-23', 'date-not-future', {}],
    ['ended_on', 'вчера', 'date', {}],
    ['end_reason', 'resigned', 'end-with-day', {}],
    ['end_reason', 'fired', 'end-reason', { ended_on: '2026-05-10' }],
    ['end_reason', 'taken-back', 'end-reason', { ended_on: '2026-05-10' }],
  ])('with %s «%s» are refused: %s', (column, value, expected, beside) => {
    const read = readMore({ ...beside, [column]: value });
    expect(read.ok ? [] : read.problems).toMatchObject([{ row: 2, column, value, expected }]);
  });

  test('that is none of the known words is told all of them', () => {
    const read = readMore({ ended_on: '2026-05-10', end_reason: 'fired' });
    expect(read.ok ? [] : read.problems).toMatchObject([{ fits: expect.stringContaining('resigned, left-party') }]);
  });

  test('keep the office’s mail in one spelling, or none; a file without the column says nothing of it', () => {
    expect(moreOf({ email: 'Akimat@Taskala.example' }).email).toBe('akimat@taskala.example');
    expect(moreOf({}).email).toBeNull();
  });

  test.each(['Tu,Th 10:00-13:00', 'сс, бс 10:00–13:00', 'вт,чт 10-13', 'вторник, четверг 10.00-13.00'])(
    'keep the hours by the clock in one spelling: %s',
    (reception_hours) => expect(moreOf({ reception_hours }).receptionHours).toBe('Tu,Th 10:00-13:00'),
  );

  test.each([
    ['name_kk', 100],
    ['reception_ru', 200],
    ['office_kk', 200],
  ])('%s is at most so long: %i signs', (column, most) => {
    expect(readMore({ [column]: 'ә'.repeat(most) }).ok).toBe(true);
    const read = readMore({ [column]: 'ә'.repeat(most + 1) });
    expect(read.ok ? [] : read.problems).toMatchObject([{ column, expected: 'shorter', fits: String(most) }]);
  });

  test('and what shows nowhere is left out of every cell', () => {
    const read = readMore({ name_kk: 'Омарова\u001B[2J\u202E Айгүл' });
    const [row] = read.ok ? read.value : [];
    expect(row && 'facts' in row && row.facts.nameKk).toBe('Омарова [2J  Айгүл');
  });

  test('take a registration up to the sixtieth day after the vote', () => {
    expect(['2024-07-14', '2024-09-12'].map((registered_on) => readMore({ registered_on }).ok)).toEqual([true, true]);
  });

  test('want to know since when somebody acted whose time is over', () => {
    const read = readMore({ nomination: 'acting', elected_on: '', term_until: '', ended_on: '2026-11-03' });
    expect(read).toMatchObject({ ok: false, problems: [{ column: 'since', expected: 'date' }] });
  });

  test('let a unit have any number of past terms beside who is in office, each from a day of its own', () => {
    const past = { elected_on: '2021-07-25', ended_on: '2022-05-10' };
    const acting = { nomination: 'acting', elected_on: '', since: '2022-05-10', ended_on: '2024-07-14' };
    expect(rowsOf(past, acting, {})).toMatchObject({ ok: true, value: [{ row: 2 }, { row: 3 }, { row: 4 }] });
    const problem = { row: 3, column: 'elected_on', expected: 'unique-row' };
    expect(rowsOf(past, past)).toMatchObject({ ok: false, problems: [{ ...problem, value: '2021-07-25' }] });
    expect(rowsOf({}, { ended_on: '2026-05-10' })).toMatchObject({ ok: false, problems: [problem] });
    expect(rowsOf(acting, acting)).toMatchObject({ ok: false, problems: [{ ...problem, column: 'since' }] });
  });

  test('have no end beside “vacant”: the row already says that nobody is in office', () => {
    const read = readMore({ name_kk: '', name_ru: '', nomination: 'vacant', ended_on: '2026-11-01' });
    expect(read).toMatchObject({ ok: false, problems: [{ column: 'nomination', expected: 'nomination' }] });
  });
});
