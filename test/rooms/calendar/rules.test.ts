import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleCalendar } from '../../../src/kernel/calendar/index.ts';
import { formatCardDay, formatDay, formatShortDay, isDay, LANGUAGES, readDay } from '../../../src/kernel/locale/index.ts';
import { decideChange, decideUndo, listedDays, missingDays, withDay } from '../../../src/rooms/calendar/rules.ts';

const TODAY = '2026-11-30';
const calendar = ruleCalendar(2026, 2027);

describe('a day that is typed', () => {
  test.each([
    ['05.12', '2026-12-05'],
    ['5.12.', '2026-12-05'],
    ['30.11', '2026-11-30'],
    ['29.11', '2027-11-29'],
    ['05.12.2027', '2027-12-05'],
    ['5/12/2027', '2027-12-05'],
    ['05-12-2027', '2027-12-05'],
    ['5 декабря', '2026-12-05'],
    ['5 декабря 2027', '2027-12-05'],
    ['5 Декабря 2027 г.', '2027-12-05'],
    ['5 желтоқсан', '2026-12-05'],
    ['2027 ж. 5 желтоқсан', '2027-12-05'],
    ['2027 жылғы 5 желтоқсан', '2027-12-05'],
    ['8 май', '2027-05-08'],
    ['1 наурыз', '2027-03-01'],
    [' 29.02.2028 ', '2028-02-29'],
    ['бүгін', '2026-11-30'],
    ['Ертең', '2026-12-01'],
    ['бүрсігүні', '2026-12-02'],
    ['сегодня', '2026-11-30'],
    ['Завтра', '2026-12-01'],
    ['послезавтра', '2026-12-02'],
  ])('%s is %s; without a year it is the next such day', (typed, day) => expect(readDay(typed, TODAY)).toBe(day));

  test.each(['', '5', '31.11', '29.02', '32.12.2026', '5 декабря 26', '5 мартобря', '2027 ж. 5 желтоқсан 2028', 'Достық', '5.12.2026.1'])(
    '«%s» is none',
    (typed) => expect(readDay(typed, TODAY)).toBeUndefined(),
  );

  test('as the bot itself writes days, it reads them', () => {
    const days = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2026, 10, 30 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.constantFrom(...LANGUAGES), (day, language) => {
        expect(readDay(formatCardDay(language, day), TODAY)).toBe(day);
        expect(readDay(formatShortDay(language, day, day), day)).toBe(day);
        expect(isDay(day)).toBe(true);
      }),
    );
  });

  test('nothing that is typed throws, and what is read is a day', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,3}[. /-]\d{1,3}([. /-]\d{1,5})?$/)), (typed) => {
        const day = readDay(typed, TODAY);
        if (day !== undefined) expect(isDay(day)).toBe(true);
        expect(isDay(typed) || !isDay(`${typed}x`)).toBe(true);
      }),
    );
    expect(formatDay('ru', '2026-12-05', TODAY)).toBe('5 декабря, суббота');
  });
});

const at = (day: string, off: boolean) => decideChange(calendar, { day, off, why: 'moved' }, TODAY);

describe('a change of a day', () => {
  test('is allowed from today on, in a year that is known, where it changes something', () => {
    expect(at('2026-12-05', false).ok).toBe(true);
    expect(at(TODAY, true).ok).toBe(true);
    expect(at('2026-12-16', false).ok).toBe(true);
    expect(at('2026-11-29', false)).toEqual({ ok: false, refusal: { reason: 'past' } });
    expect(at('2026-12-05', true)).toEqual({ ok: false, refusal: { reason: 'same' } });
    expect(at('2026-12-07', false)).toEqual({ ok: false, refusal: { reason: 'same' } });
    expect(at('2028-05-05', true)).toEqual({ ok: false, refusal: { reason: 'unknown-year', yearMax: 2027 } });
  });

  test('changes that day and no other', () => {
    const decision = at('2026-12-05', false);
    expect(decision.ok && [...decision.value].filter(([day, entry]) => calendar.get(day) !== entry)).toEqual([
      ['2026-12-05', { off: false, why: 'moved' }],
    ]);
    expect(decision.ok && withDay(decision.value, '2026-12-05', undefined)).toEqual(calendar);
  });

  test('is taken back while it is the last of its day, and that day has not passed', () => {
    const change = { id: 7, day: '2026-12-05', undoes: null };
    expect(decideUndo(change, { id: 7 }, TODAY).ok).toBe(true);
    expect(decideUndo(undefined, undefined, TODAY)).toEqual({ ok: false, refusal: 'gone' });
    expect(decideUndo({ ...change, undoes: 6 }, { id: 7 }, TODAY)).toEqual({ ok: false, refusal: 'gone' });
    expect(decideUndo(change, { id: 8 }, TODAY)).toEqual({ ok: false, refusal: 'changed-later' });
    expect(decideUndo(change, { id: 7 }, '2026-12-06')).toEqual({ ok: false, refusal: 'past' });
  });
});

test('the years that are missing up to the next one are whole, without a gap, and nothing of the years that are there', () => {
  expect(missingDays(calendar, TODAY).size).toBe(0);
  expect(missingDays(calendar, '2027-01-01')).toEqual(ruleCalendar(2028, 2028));
  expect(missingDays(calendar, '2030-06-01')).toEqual(ruleCalendar(2028, 2031));
  expect(missingDays(new Map(), TODAY)).toEqual(calendar);
  expect(missingDays(calendar, '2024-06-01').size).toBe(0);
});

test('the days of this and the next year are listed in their order', () => {
  const days = listedDays(new Map([...ruleCalendar(2026, 2029)].toReversed()), '2027-05-01').map(([day]) => day);
  expect(days).toEqual([...ruleCalendar(2027, 2028).keys()].toSorted());
});
