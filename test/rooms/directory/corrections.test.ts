import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOUBT_CHARS_MAX, decideDoubt, WAITING_MAX } from '../../../src/rooms/directory/corrections/doubt.ts';
import { isUnchecked, uncheckedBefore } from '../../../src/rooms/directory/corrections/freshness.ts';
import { changesOf, type TermWrite } from '../../../src/rooms/directory/corrections/history.ts';
import { PARTS, partOf, readPart } from '../../../src/rooms/directory/corrections/reading.ts';
import { decideChecked, decideCorrection } from '../../../src/rooms/directory/corrections/rules.ts';
import { readHours } from '../../../src/rooms/directory/reception.ts';
import type { KnownTenure } from '../../../src/rooms/directory/terms/facts.ts';
import { isSpellingOf } from '../../../src/rooms/directory/terms/spelling.ts';
import { settle } from '../../../src/rooms/directory/terms/timeline.ts';
import { facts } from './terms-samples.ts';

const TODAY = '2026-11-22';
const AIDOS: KnownTenure = { ...settle(undefined, facts({ receptionKk: 'сейсенбі', receptionRu: 'вторник' })), id: 7, byHand: [] };

describe('what is typed for a part of a card', () => {
  test.each([
    ['phone', ' 8 (711) 443-11-22\n', { phone: '+77114431122' }],
    ['email', ' Akimat@Taskala.Example\n', { email: 'akimat@taskala.example' }],
    ['hours', 'сс, бс 10:00–13:00', { receptionHours: 'Tu,Th 10:00-13:00', receptionKk: null, receptionRu: null }],
    [
      'hours',
      'Вторник, четверг, 10–13\nсуббота 9-11',
      { receptionHours: 'Tu,Th 10:00-13:00; Sa 09:00-11:00', receptionKk: null, receptionRu: null },
    ],
    ['name', 'Омаров  Ерлан\n\n Омаров Ерлан ', { nameKk: 'Омаров Ерлан', nameRu: 'Омаров Ерлан' }],
    ['office', '<b>Мектеп</b>\u202E, 4\r\nШкольная, 4\u0000', { officeKk: '<b>Мектеп</b> , 4', officeRu: 'Школьная, 4' }],
  ] as const)('is read by the rules of the file: %s', (part, text, value) => {
    expect(readPart(part, text)).toEqual({ ok: true, value });
  });

  test.each([
    ['phone', '+7 711 443 11 2', 'unreadable'],
    ['phone', 'жоқ', 'unreadable'],
    ...[
      'akimat.kz',
      'a@b',
      'a b@c.kz',
      'a@b.kz, c@d.kz',
      'Кеңсе <a@b.kz>',
      'әкімат@ауыл.kz',
      'a..b@c.kz',
      'a.@c.kz',
      '.a@c.kz',
      'a@-c.kz',
      'a@c..kz',
      'a@c.k',
      `${'a'.repeat(96)}@c.kz`,
    ].map((text) => ['email', text, 'unreadable'] as const),
    ['hours', 'ертең 10-13', 'unreadable'],
    ['hours', 'дс 13-10', 'unreadable'],
    ['hours', 'дс 9-10; '.repeat(30), 'too-long'],
    ['name', 'Омаров Ерлан', 'two-lines'],
    ['name', 'Омаров Ерлан\nОмаров Ерлан\nүшінші', 'two-lines'],
    ['name', '123\n456', 'unreadable'],
    ['name', `${'ы'.repeat(101)}\nа`, 'too-long'],
    ['office', '4\nШкольная, 4', 'unreadable'],
    ['office', '\u202E\n\u0000', 'two-lines'],
  ] as const)('is refused with a reason: %s %j', (part, text, reason) => {
    expect(readPart(part, text)).toMatchObject({ ok: false, refusal: { reason } });
  });

  test('never throws, whatever it is, and what is taken fits the file’s limits and holds nothing that cannot be seen', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARTS), fc.string({ unit: 'binary', maxLength: 600 }), (part, text) => {
        const read = readPart(part, text);
        const values = read.ok ? Object.values(read.value).filter((value) => value !== null) : [];
        for (const value of values) {
          expect(value.length).toBeLessThanOrEqual(200);
          expect(value).not.toMatch(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
        }
      }),
    );
  });

  test('belongs to a part that there is', () => {
    expect(['name', 'office', 'party', '', '__proto__'].map(partOf)).toEqual(['name', 'office', undefined, undefined, undefined]);
  });
});

test('hours are understood with the days in full, as the card says them', () => {
  expect(readHours('дүйсенбі–жұма, 09:00–18:00')).toEqual(readHours('пн-пт 9-18'));
  expect(readHours('понедельник, среда 9-12')).toEqual(readHours('дс, ср 9:00-12:00'));
});

describe('a correction', () => {
  const phone = { tenureId: 7, part: 'phone', facts: { phone: '+77110000000' } } as const;

  test('changes its part and marks it, and says nothing of the rest; what was marked before stays so', () => {
    const decision = decideCorrection({ ...AIDOS, byHand: ['office'] }, undefined, phone);
    expect(decision).toEqual({
      ok: true,
      value: { ...AIDOS, phone: '+77110000000', byHand: ['phone', 'office'] },
    });
  });

  test('is refused where nobody is in office, for another term, and where nothing would change', () => {
    const same = { ...phone, facts: { phone: '+77114431122' } };
    expect(decideCorrection(undefined, undefined, phone)).toEqual({ ok: false, refusal: { reason: 'nobody-in-office' } });
    expect(decideCorrection({ ...AIDOS, id: 8 }, undefined, phone)).toEqual({ ok: false, refusal: { reason: 'other-term' } });
    expect(decideCorrection(AIDOS, undefined, same)).toEqual({ ok: false, refusal: { reason: 'same' } });
  });

  test('of words into hours is one also where the words said the same', () => {
    const hours = { receptionHours: 'Tu 10:00-13:00', receptionKk: null, receptionRu: null };
    expect(decideCorrection(AIDOS, undefined, { tenureId: 7, part: 'hours', facts: hours })).toMatchObject({ ok: true, value: hours });
  });

  test.each([
    ['Бекенов Айдос Серікович', 'Бекенов Айдос Серикович', true],
    ['Бекеноф Айдус Серікұлы', 'Бекеноф Айдус Серикович', true],
    ['Бекенов Айдос', 'Бекенов Айдос', true],
    ['Омарова Айгүл', 'Омарова Айгуль', false],
    ['Бекенов Серік Айдосұлы', 'Бекенов Серик Айдосович', false],
    ['Бекенова Айгүл Серікқызы', 'Бекенова Айгуль Сериковна', false],
    ['Бекенов', 'Бекенов', false],
  ])('of a name is one of its spelling: %s', (nameKk, nameRu, isTaken) => {
    const decision = decideCorrection(AIDOS, undefined, { tenureId: 7, part: 'name', facts: { nameKk, nameRu } });
    expect(decision.ok ? undefined : decision.refusal.reason).toBe(isTaken ? undefined : 'other-person');
  });

  test('of a name after a correction is measured by the register: step by step nobody becomes another person', () => {
    const { nameKk, nameRu } = AIDOS;
    const half: KnownTenure = { ...AIDOS, nameKk: 'Омарова Айгүл', byHand: ['name'] };
    const correction = { tenureId: 7, part: 'name', facts: { nameKk: 'Омарова Айгүл', nameRu: 'Омарова Айгуль' } } as const;
    expect(decideCorrection(half, { nameKk, nameRu }, correction)).toEqual({ ok: false, refusal: { reason: 'other-person' } });
    const back = { ...correction, facts: { nameKk, nameRu: `${nameRu}a` } };
    expect(decideCorrection(half, { nameKk, nameRu }, back)).toMatchObject({ ok: true });
  });

  test('the whole card is found right once a day', () => {
    expect(decideChecked(AIDOS, 7, TODAY)).toEqual({ ok: true, value: { ...AIDOS, checkedOn: TODAY } });
    expect(decideChecked({ ...AIDOS, checkedOn: TODAY }, 7, TODAY)).toEqual({ ok: false, refusal: { reason: 'same' } });
    expect(decideChecked(AIDOS, 8, TODAY)).toEqual({ ok: false, refusal: { reason: 'other-term' } });
    expect(decideChecked(undefined, 7, TODAY)).toEqual({ ok: false, refusal: { reason: 'nobody-in-office' } });
  });
});

const named = (nameKk: string, nameRu: string) => ({ nameKk, nameRu });

test('a likeness of names goes both ways, and is none where only one language is alike', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(isSpellingOf(named(one, one), named(other, other))).toBe(isSpellingOf(named(other, other), named(one, one)));
      expect(isSpellingOf(named(one, other), named(one, other))).toBe(true);
    }),
  );
  expect(isSpellingOf(named('Омаров Ерлан', 'Омаров Ерлан'), named('Омароф Ерлан', 'Сейтов Болат'))).toBe(false);
});

describe('a doubt', () => {
  const none = { same: undefined, waiting: 0 };

  test('is a kind, or a sentence without what cannot be seen', () => {
    expect(decideDoubt('phone', none)).toEqual({ ok: true, value: { kind: 'phone', body: null, isNew: true } });
    expect(decideDoubt({ text: ' а\u202E\n<b> ' }, none)).toEqual({ ok: true, value: { kind: 'other', body: 'а <b>', isNew: true } });
    expect(decideDoubt({ text: '\u202E\n ' }, none)).toEqual({ ok: false, refusal: { reason: 'empty' } });
  });

  test('holds so many signs as a reader counts them', () => {
    expect(decideDoubt({ text: '👨‍👩‍👧‍👦'.repeat(DOUBT_CHARS_MAX) }, none)).toMatchObject({ ok: true });
    const chars = DOUBT_CHARS_MAX + 1;
    const refusal = { reason: 'too-long', chars, charsMax: DOUBT_CHARS_MAX };
    expect(decideDoubt({ text: 'ы'.repeat(chars) }, none)).toEqual({ ok: false, refusal });
  });

  test('once more is no new one, also beyond the limit; other words wait for the answer to the first', () => {
    const full = { same: { body: 'а' }, waiting: WAITING_MAX };
    expect(decideDoubt({ text: 'а' }, full)).toMatchObject({ ok: true, value: { isNew: false } });
    expect(decideDoubt('unit', { same: { body: null }, waiting: WAITING_MAX })).toMatchObject({ ok: true, value: { isNew: false } });
    expect(decideDoubt({ text: 'б' }, full)).toEqual({ ok: false, refusal: { reason: 'waiting', body: 'а' } });
    expect(decideDoubt('unit', { same: undefined, waiting: WAITING_MAX })).toEqual({
      ok: false,
      refusal: { reason: 'too-many', waiting: 5 },
    });
    expect(decideDoubt('unit', { same: undefined, waiting: WAITING_MAX - 1 })).toMatchObject({ ok: true });
  });
});

test('a card is unchecked from the ninety-first day on, over the turn of a year too', () => {
  expect(uncheckedBefore('2026-11-22')).toBe('2026-08-24');
  expect(['2026-08-23', '2026-08-24', '2026-11-22'].map((day) => isUnchecked(day, '2026-11-22'))).toEqual([true, false, false]);
  expect(uncheckedBefore('2027-01-15')).toBe('2026-10-17');
});

const row = (more: object = {}) => ({
  id: 7,
  name_kk: 'А',
  name_ru: 'А',
  phone: '+77114431122',
  reception_hours: null,
  checked_on: '2026-11-03',
  birth_year: 1981,
  ended_on: null,
  by_hand: [],
  batch_id: 1,
  ...more,
});
const write = (batchId: number, before: object | null, now: object, more: Partial<TermWrite> = {}): TermWrite => ({
  termId: 7,
  batchId,
  before: before as TermWrite['before'],
  now: now as TermWrite['now'],
  at: new Date(batchId),
  source: `${batchId}.csv`,
  personId: null,
  isUndo: false,
  isUndone: false,
  undonePersonId: null,
  ...more,
});
const told = (writes: readonly TermWrite[]) =>
  changesOf(writes).map(({ batchId, isUndone, what }) => [batchId, what.kind === 'part' ? what.part : what.kind, isUndone]);

describe('the history of a card', () => {
  test('tells each write by the row before it and the row before the next one, the latest first', () => {
    const [first, second, third] = [row(), row({ phone: '+7711', birth_year: 1982, batch_id: 2 }), row({ phone: '+7700', name_ru: 'Б' })];
    const writes = [write(1, null, third), write(2, first, third), write(3, second, third)];
    expect(told(writes.toReversed())).toEqual([
      [3, 'name', false],
      [3, 'phone', false],
      [3, 'other', false],
      [2, 'phone', false],
      [2, 'other', false],
      [1, 'began', false],
    ]);
    expect(changesOf(writes)[1]).toMatchObject({ source: '3.csv', what: { before: { phone: '+7711' }, after: { phone: '+7700' } } });
  });

  test('says that a card was found right only where nothing else changed, and when a term ended', () => {
    const [before, checked] = [row(), row({ checked_on: '2026-11-22', by_hand: ['phone'], batch_id: 2 })];
    const over = row({ ...checked, ended_on: '2026-12-01', end_reason: 'resigned' });
    expect(told([write(2, before, over), write(3, checked, over)])).toEqual([
      [3, 'ended', false],
      [2, 'checked', false],
    ]);
  });

  test('marks what was taken back, and does not tell the taking back; a column that is new says nothing', () => {
    const { reception_hours: _, ...old } = row();
    const corrected = row({ phone: '+7711' });
    expect(told([write(2, old, row(), { isUndone: true }), write(3, corrected, row(), { isUndo: true })])).toEqual([[2, 'phone', true]]);
    expect(told([write(2, old, row({ batch_id: 2 }))])).toEqual([]);
    expect(changesOf([write(2, row(), corrected, { isUndone: true, undonePersonId: 12 })])).toMatchObject([{ undonePersonId: 12 }]);
  });

  test('keeps the terms of a unit apart', () => {
    const other = { ...write(3, null, row({ id: 8, name_kk: 'Б' })), termId: 8 };
    expect(told([write(2, row({ phone: '+7711' }), row()), other])).toEqual([
      [3, 'began', false],
      [2, 'phone', false],
    ]);
  });
});
