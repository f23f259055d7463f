import { describe, expect, test } from 'vitest';
import { ruleCalendar } from '../../../src/kernel/calendar/index.ts';
import { complainFrom, decideComplaint } from '../../../src/rooms/appeals/complaint.ts';
import { asPastDay, decideOfficialDay, officialDays, readOfficialNo } from '../../../src/rooms/appeals/official.ts';

const calendar = ruleCalendar(2026, 2027);

describe('the number of a registration', () => {
  test.each([
    ['ЖТ-2026-01234567', 'ЖТ-2026-01234567'],
    ['  жт–2026–01234567 ', 'ЖТ-2026-01234567'],
    ['№ ЗТ - 2026 – 77', 'ЗТ-2026-77'],
    ['01-15/234', '01-15/234'],
    ['12345', '12345'],
    ['ZT-2026-K-01234567/1', 'ZT-2026-K-01234567/1'],
  ])('%j is kept as %s', (typed, number) => {
    expect(readOfficialNo(typed)).toEqual({ ok: true, value: number });
  });

  test.each([
    '850101300124',
    ' 850101 300124',
    '123456789012',
    '1234 5678 9012',
    'ЖСН 850101300124',
    '850101-300124',
    'ЖСН 123456789012',
    'ИИН 1234 5678 9012',
    '123456 / 789012',
    '123456–789012',
    '+7 701 234 56 78',
    '87012345678',
    '4111 1111 1111 1111',
    'KZ86125KZT5004100100',
  ])('%j is somebody’s, or may be: it is not kept', (typed) => {
    expect(readOfficialNo(typed)).toEqual({ ok: false, refusal: 'private' });
  });

  test.each([
    '',
    'ЖТ',
    'нөмірім жоқ',
    'Көшеде 5 күннен бері су жоқ',
    'Фонарь 5 күн',
    'Су жоқ, маған хабарласыңыз: 87012345678',
    'КМТ-482-715',
  ])('%j says something else', (typed) => {
    expect(readOfficialNo(typed)).toEqual({ ok: false, refusal: 'other' });
  });

  test.each(['1234', 'ЗТ 2026 77', 'ЖТ-2026-0123456789012345678901234', 'ЖТ_2026!', '-2026-1', '<b>1234</b>'])('%j is none', (typed) => {
    expect(readOfficialNo(typed)).toEqual({ ok: false, refusal: 'unread' });
  });
});

describe('the day of a registration', () => {
  test('is one of the last three months, today among them', () => {
    const days = ['2026-12-02', '2026-12-01', '2026-08-31', '2026-08-30'];
    expect(days.map((day) => decideOfficialDay(day, '2026-12-01'))).toEqual(['future', undefined, undefined, 'too-old']);
  });

  test('typed without its year is the last one of that name, where that is not long ago', () => {
    expect(['2027-11-24', '2027-09-01', '2026-12-05', '2026-11-20'].map((day) => asPastDay(day, '2026-12-01'))).toEqual([
      '2026-11-24',
      '2026-09-01',
      '2026-12-05',
      '2026-11-20',
    ]);
  });

  test('brings the law’s days: 3 and 15 working days, silence from the next day on, three months to complain', () => {
    expect(officialDays(calendar, '2026-11-25')).toEqual({
      passOnBy: '2026-11-30',
      dueOn: '2026-12-17',
      silentFrom: '2026-12-18',
      complainBy: '2027-03-18',
    });
  });
});

describe('a complaint', () => {
  const answered = { state: 'answered', dueOn: '2026-12-17', aboutAppealId: null, answeredOn: '2026-11-30' } as const;
  const silent = { state: 'seen', dueOn: '2026-12-17', aboutAppealId: null, answeredOn: null } as const;

  test('has its ground in an answer, a refusal, a claim that is not confirmed, or silence after the last day', () => {
    for (const state of ['answered', 'answered-no', 'planned', 'done-claimed', 'partly', 'disputed', 'unconfirmed'] as const)
      expect(complainFrom({ ...answered, state }, '2026-12-01'), state).toBe('2026-11-30');
    expect(complainFrom(silent, '2026-12-17')).toBeUndefined();
    expect(complainFrom(silent, '2026-12-18')).toBe('2026-12-18');
    const disputed = { ...silent, state: 'disputed' } as const;
    expect(complainFrom(disputed, '2026-12-17')).toBeUndefined();
    expect(complainFrom(disputed, '2026-12-18')).toBe('2026-12-18');
    // Answered, and it waits again: the answer may be complained of all the same.
    for (const state of ['received', 'in-work'] as const)
      expect(complainFrom({ ...answered, state }, '2026-12-01'), state).toBe('2026-11-30');
    for (const state of ['confirmed', 'returned', 'withdrawn'] as const)
      expect(complainFrom({ ...answered, state }, '2026-12-01'), state).toBeUndefined();
    expect(complainFrom({ ...answered, aboutAppealId: 7 }, '2026-12-01')).toBeUndefined();
  });

  test('is taken for three months from the answer, or from the first day of silence, and not a day longer', () => {
    const at = (appeal: typeof answered | typeof silent, today: string) => decideComplaint(calendar, appeal, today);
    // The 28th is a Sunday, and the first of March is a working day.
    expect(at(answered, '2027-03-01')).toEqual({ ok: true, value: '2027-03-01' });
    expect(at(answered, '2027-03-02')).toEqual({ ok: false, refusal: { reason: 'late', by: '2027-03-01' } });
    expect(at(silent, '2027-03-18')).toEqual({ ok: true, value: '2027-03-18' });
    expect(at(silent, '2027-03-19')).toEqual({ ok: false, refusal: { reason: 'late', by: '2027-03-18' } });
    expect(at(silent, '2026-12-17')).toEqual({ ok: false, refusal: { reason: 'no-ground' } });
  });

  test('about an answer of long ago is late, though the calendar knows nothing of that year', () => {
    const old = { ...answered, answeredOn: '2019-05-31' };
    expect(decideComplaint(calendar, old, '2026-12-01')).toEqual({ ok: false, refusal: { reason: 'late', by: '2019-08-31' } });
  });
});
