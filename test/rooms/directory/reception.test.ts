import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTime, weekdayOf } from '../../../src/kernel/locale/index.ts';
import { type Hours, readHours, receptionAt, receptionNow, writeHours } from '../../../src/rooms/directory/reception.ts';

const TU_TH = [{ days: [2, 4], from: '10:00', until: '13:00' }];

describe('hours that people type', () => {
  test.each([
    ['Tu,Th 10:00-13:00', 'Tu,Th 10:00-13:00'],
    ['tu, th 10:00 - 13:00', 'Tu,Th 10:00-13:00'],
    ['сс,бс 10:00-13:00', 'Tu,Th 10:00-13:00'],
    ['СС, БС: 10:00–13:00', 'Tu,Th 10:00-13:00'],
    ['вт,чт 10-13', 'Tu,Th 10:00-13:00'],
    ['вт., чт. 10.00-13.00', 'Tu,Th 10:00-13:00'],
    ['вт чт 10:00—13:00', 'Tu,Th 10:00-13:00'],
    ['Вторник, четверг 10:00–13:00', 'Tu,Th 10:00-13:00'],
    ['сейсенбі, бейсенбі 10:00–13:00', 'Tu,Th 10:00-13:00'],
    ['чт, вт, вт 10-13', 'Tu,Th 10:00-13:00'],
    ['ср 9-12', 'We 09:00-12:00'],
    ['дс-жм 9:00-13:00, 14:00-18:00', 'Mo,Tu,We,Th,Fr 09:00-13:00; Mo,Tu,We,Th,Fr 14:00-18:00'],
    ['пн - пт 9-13; сб 10-12', 'Mo,Tu,We,Th,Fr 09:00-13:00; Sa 10:00-12:00'],
    ['дүйсенбі–сәрсенбі 09:30–11:00', 'Mo,Tu,We 09:30-11:00'],
    ['вт 10-13, чт 14-16', 'Tu 10:00-13:00; Th 14:00-16:00'],
    ['вт 10-13\nчт 14-16\n', 'Tu 10:00-13:00; Th 14:00-16:00'],
    ['вт 10-13 чт 14-16', 'Tu 10:00-13:00; Th 14:00-16:00'],
    ['Sa,Su 00:00-23:59', 'Sa,Su 00:00-23:59'],
  ])('«%s» are read', (typed, kept) => {
    const hours = readHours(typed);
    expect(hours && writeHours(hours)).toBe(kept);
  });

  test.each([
    '',
    ' ; ',
    'вт',
    '10:00-13:00',
    'вторник утром',
    'вт 10:00',
    'вт 13:00-10:00',
    'вт 10:00-10:00',
    'вт 10:00-25:00',
    'вт 10:60-13:00',
    'вт 10-13-15',
    'пт-пн 10-13',
    'вт-ср-чт 10-13',
    'вт 10-13, 12-15',
    'вт 10-13; вт,ср 11-12',
    'вт 10-13,',
    'каждый день 10-13',
    '__proto__ 10-13',
    'constructor 10-13',
    'PH off',
    'вт 10-13; по записи',
    Array.from({ length: 15 }, (_, at) => `вт ${at}:00-${at}:30`).join('; '),
  ])('«%s» are none', (typed) => expect(readHours(typed)).toBeUndefined());
});

const minutes = fc.integer({ min: 0, max: 23 * 60 + 59 });
const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const spans = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), minutes, minutes)
  .filter(([, one, other]) => one !== other)
  .map(([days, one, other]) => ({
    days: days.toSorted((a, b) => a - b),
    from: clock(Math.min(one, other)),
    until: clock(Math.max(one, other)),
  }));
const isApart = (hours: Hours) =>
  hours.every((one, at) =>
    hours
      .slice(at + 1)
      .every((other) => !one.days.some((day) => other.days.includes(day)) || one.until <= other.from || other.until <= one.from),
  );
const hoursOfWeek: fc.Arbitrary<Hours> = fc.array(spans, { minLength: 1, maxLength: 5 }).filter(isApart);
const instants = fc.date({ min: new Date('2019-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true });

test('what is kept is read back as it was, whatever the hours', () => {
  fc.assert(
    fc.property(hoursOfWeek, (hours) => {
      expect(readHours(writeHours(hours))).toEqual(hours);
    }),
  );
});

test('nothing that is typed throws, and what is read is kept and read back', () => {
  const words = fc.constantFrom('вт', 'Tu', 'сс', '-', ',', ';', ' ', '10', ':', '00', '13', '.', '\n', 'ә', '😀', '24');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((parts) => parts.join('')),
      ),
      (typed) => {
        const hours = readHours(typed);
        if (hours) expect(readHours(writeHours(hours))).toEqual(hours);
      },
    ),
  );
});

test('at every instant exactly one thing is so: open within hours, later before some, over after all, none on other days and on holidays', () => {
  fc.assert(
    fc.property(hoursOfWeek, instants, fc.boolean(), (hours, now, isHoliday) => {
      const [time, weekday] = [formatTime(now), weekdayOf(now)];
      const today = isHoliday ? [] : hours.filter(({ days }) => days.includes(weekday));
      const current = today.find(({ from, until }) => from <= time && time < until);
      const next = today.filter(({ from }) => time < from).toSorted((one, other) => (one.from < other.from ? -1 : 1))[0];
      const expected = current
        ? { kind: 'open', until: current.until }
        : next
          ? { kind: 'later', from: next.from, until: next.until }
          : { kind: today.length > 0 ? 'over' : 'none' };
      expect(receptionNow(hours, now, isHoliday)).toEqual(expected);
    }),
  );
});

test('in an order of its own it is the same', () => {
  fc.assert(
    fc.property(hoursOfWeek, instants, (hours, now) => {
      expect(receptionNow(hours.toReversed(), now, false)).toEqual(receptionNow(hours, now, false));
    }),
  );
});

describe('the reception of a Tuesday, by the clock of Kazakhstan', () => {
  test.each([
    ['2026-11-23T19:00:00Z', { kind: 'later', from: '10:00', until: '13:00' }],
    ['2026-11-24T04:59:59Z', { kind: 'later', from: '10:00', until: '13:00' }],
    ['2026-11-24T05:00:00Z', { kind: 'open', until: '13:00' }],
    ['2026-11-24T07:59:59Z', { kind: 'open', until: '13:00' }],
    ['2026-11-24T08:00:00Z', { kind: 'over' }],
    ['2026-11-24T18:59:59Z', { kind: 'over' }],
    ['2026-11-24T19:00:00Z', { kind: 'none' }],
  ])('at %s', (instant, expected) => expect(receptionNow(TU_TH, new Date(instant), false)).toEqual(expected));

  test('is none where the calendar has the day among the days off', () => {
    expect(receptionNow(TU_TH, new Date('2026-03-24T05:30:00Z'), true)).toEqual({ kind: 'none' });
    expect(receptionAt(TU_TH, { weekday: 2, time: '10:30', isHoliday: true })).toEqual({ kind: 'none' });
  });

  test('between two parts of a day the second is still to come', () => {
    const hours = readHours('вт 10-12, 15-17') ?? [];
    expect(receptionAt(hours, { weekday: 2, time: '13:00', isHoliday: false })).toEqual({ kind: 'later', from: '15:00', until: '17:00' });
  });
});
