import { describe, expect, test } from 'vitest';
import type { Caller, RoleKind } from '../../../src/kernel/caller.ts';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import type { Decision } from '../../../src/kernel/decision.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../src/kernel/ids.ts';
import { decideContest, decidersOf } from '../../../src/rooms/appeals/contest.ts';
import { areaServed, decideBan, endOf, isRunning, mayBan, mayDecideBan, mayLift } from '../../../src/rooms/appeals/moderation/ban.ts';
import {
  aroundMarks,
  findStrikable,
  fragmentSign,
  MARK,
  readFragment,
  strikeReceiver,
  strikeWords,
} from '../../../src/rooms/appeals/moderation/strike.ts';
import { after, isRemark, STATES } from '../../../src/rooms/appeals/states.ts';
import { anAppeal, DISTRICT, OBLAST, OTHER_UNIT, UNIT, VILLAGE } from './samples.ts';

const said = <Refusal>(decision: Decision<string, Refusal>) => (decision.ok ? decision.value : decision.refusal);
const serving = (personId: number, areaCode: PlaceCode) => ({ personId: personId as PersonId, areaCode });

describe('words that are struck out', () => {
  test('go wherever they stand, in whatever capitals and spaces, and the same mark stays for each', () => {
    const letter = 'Ерлан АХМЕТОВ шамды сындырды. Бұл ерлан  Ахметовтың ісі. Көрші Ерлан\nАхметов ше?';
    expect(strikeWords(letter, ' ерлан ахметов ')).toEqual({
      text: `${MARK} шамды сындырды. Бұл ${MARK}тың ісі. Көрші ${MARK} ше?`,
      count: 3,
    });
    expect(strikeWords('Тел. +7 (701) 123-45-67?', '+7 (701) 123-45-67')).toEqual({ text: `Тел. ${MARK}?`, count: 1 });
    expect(strikeWords('a.c abc', 'a.c')).toEqual({ text: `${MARK} abc`, count: 1 });
  });

  test('begin where a word begins; digits stand in the middle of a number', () => {
    expect(strikeWords('Екі мың рубля, бля', 'бля')).toEqual({ text: `Екі мың рубля, ${MARK}`, count: 1 });
    expect(strikeWords('87011234567', '4567')).toEqual({ text: `8701123${MARK}`, count: 1 });
  });

  test('are two to three hundred signs with a letter or a digit among them; the mark itself is none', () => {
    expect([' ол ', 'я', '…!', MARK, 'ж'.repeat(300), 'ж'.repeat(301)].map((text) => said(readFragment(text)))).toEqual([
      'ол',
      'too-short',
      'too-short',
      'too-short',
      'ж'.repeat(300),
      'too-long',
    ]);
  });

  test('are offered as they stand there: private numbers first, then what is rude, none twice; nothing of a polite letter', () => {
    const letter = 'Придурки! Звоните +7 701 123 45 67. ИТТІҢ баласы осында. Шешеңнің  амы';
    expect(findStrikable([letter, 'придурки'])).toEqual(['+7 701 123 45 67', 'придурки', 'ИТТІҢ баласы', 'Шешеңнің  амы']);
    for (const words of findStrikable([letter])) expect(strikeWords(letter, words).count).toBe(1);
    expect(findStrikable(['Шам жанбайды, счётчик 87011234567', ''])).toEqual([]);
  });

  test('are meant by a sign, whatever their capitals and spaces; others are not', () => {
    expect(fragmentSign(' Ерлан  АХМЕТОВ')).toBe(fragmentSign('ерлан ахметов'));
    expect(fragmentSign('ерлан')).not.toBe(fragmentSign('ерлан ахметов'));
  });

  test('leave a preview that fits: the whole text, or what stands around the marks', () => {
    expect(aroundMarks(`шам ${MARK}`, 100)).toBe(`шам ${MARK}`);
    const long = `${'а'.repeat(500)} бірі ${MARK} және ${MARK} ${'б'.repeat(500)} үші ${MARK} ${'в'.repeat(500)}`;
    const shown = aroundMarks(long, 600);
    expect(shown.length).toBeLessThanOrEqual(601);
    expect(shown.split(MARK)).toHaveLength(4);
    expect(shown).toContain(`бірі ${MARK} және ${MARK}`);
    expect(aroundMarks(long, 200).length).toBeLessThanOrEqual(201);
  });

  test('are struck out of whom a case was passed on to, and of a number nothing is left', () => {
    const power = { body: 'Электр желісі, Ерлан Ахметов', phone: '+7 711 443 11 22' };
    const strike = (words: string) => strikeReceiver(power, words, strikeWords(`${power.body}: ${power.phone}`, words).text);
    expect(strike('ерлан ахметов')).toEqual({ body: `Электр желісі ${MARK}`, phone: power.phone });
    expect(strike('443 11 22')).toEqual({ body: power.body, phone: MARK });
    expect(strike('Ахметов: +7 711 443 11 22')).toEqual({ body: `Электр желісі, Ерлан ${MARK}`, phone: MARK });
  });

  test('change nothing of where a case stands, in whatever state it is', () => {
    expect(STATES.map((state) => after(state, 'redacted'))).toEqual(STATES);
    expect(isRemark('redacted')).toBe(true);
  });
});

const AUTHOR = 1 as PersonId;
const BANNER = 7 as PersonId;

function caller(personId: PersonId, ...roles: readonly (readonly [RoleKind, PlaceCode])[]): Caller {
  return { personId, language: 'kk', consented: true, face: 'resident', roles: roles.map(([kind, areaCode]) => ({ kind, areaCode })) };
}

describe('a ban', () => {
  const now = new Date('2026-11-25T09:30:00Z');
  const held = { until: endOf('7', now), liftedAt: null, replacedBy: null, contestedAt: null, decidedAt: null };

  test('holds to its last millisecond, unless it was lifted or a longer one took its place', () => {
    const at = (ms: number) => isRunning(held, new Date(now.getTime() + ms));
    expect([0, 7 * DAY_MS - 1, 7 * DAY_MS].map(at)).toEqual([true, true, false]);
    expect(isRunning({ ...held, liftedAt: now }, now)).toBe(false);
    expect(isRunning({ ...held, replacedBy: 2 }, now)).toBe(false);
  });

  test('gives way only to one that ends later, and to none while an appeal against it waits', () => {
    expect(decideBan(undefined, endOf('7', now)).ok).toBe(true);
    expect(decideBan(held, endOf('7', now))).toEqual({ ok: false, refusal: 'longer' });
    expect(decideBan(held, endOf('30', now)).ok).toBe(true);
    expect(decideBan({ ...held, contestedAt: now }, endOf('30', now))).toEqual({ ok: false, refusal: 'contested' });
    expect(decideBan({ ...held, contestedAt: now, decidedAt: now }, endOf('30', now)).ok).toBe(true);
  });

  test('is for an operator of the case’s areas: not of another place, nor of the akim’s office, nor on himself, nor on who only wrote it down', () => {
    const appeal = anAppeal({ addressee: 'operator', addresseeReason: 'returned-twice' });
    for (const area of [OBLAST, DISTRICT, UNIT, VILLAGE, WHOLE_COUNTRY])
      expect(mayBan(caller(BANNER, ['operator', area]), appeal)).toBe(true);
    for (const kind of ['akim', 'staff', 'helper'] as const) expect(mayBan(caller(BANNER, [kind, UNIT]), appeal)).toBe(false);
    expect(mayBan(caller(BANNER, ['operator', OTHER_UNIT]), appeal)).toBe(false);
    for (const kind of ['akim', 'staff'] as const) expect(mayBan(caller(BANNER, ['operator', OBLAST], [kind, UNIT]), appeal)).toBe(false);
    expect(mayBan(caller(AUTHOR, ['operator', DISTRICT]), appeal)).toBe(false);
    const kept = { ...appeal, forAnother: 'paper', filedBy: AUTHOR, filedAs: 'helper' } as const;
    expect(mayBan(caller(BANNER, ['operator', DISTRICT]), kept)).toBe(false);
    expect(mayBan(caller(BANNER, ['operator', DISTRICT]), { ...kept, claimedAt: now })).toBe(true);
    expect(areaServed(caller(BANNER, ['operator', WHOLE_COUNTRY], ['operator', DISTRICT]), appeal)).toBe(DISTRICT);
  });

  const appeal = anAppeal();
  const ban = { personId: AUTHOR, byPerson: BANNER, areaCode: DISTRICT };

  test('is lifted early by who has imposed it and by those above, not by others beside or below, nor by whom it is about', () => {
    expect(mayLift(caller(BANNER, ['operator', DISTRICT]), ban, appeal)).toBe(true);
    for (const area of [OBLAST, WHOLE_COUNTRY]) expect(mayLift(caller(8 as PersonId, ['operator', area]), ban, appeal)).toBe(true);
    for (const area of [DISTRICT, UNIT, OTHER_UNIT]) expect(mayLift(caller(8 as PersonId, ['operator', area]), ban, appeal)).toBe(false);
    expect(mayLift(caller(AUTHOR, ['operator', OBLAST]), ban, appeal)).toBe(false);
    expect(mayLift(caller(8 as PersonId, ['operator', OBLAST], ['staff', UNIT]), ban, appeal)).toBe(false);
    // Who is an operator no longer.
    expect(mayLift(caller(BANNER), ban, appeal)).toBe(false);
  });

  test('is appealed against to the nearest above who has imposed it; else to the others beside him; never to himself', () => {
    const [beside, above, top, below] = [serving(8, DISTRICT), serving(9, OBLAST), serving(10, WHOLE_COUNTRY), serving(11, UNIT)];
    const himself = [serving(BANNER, DISTRICT), serving(BANNER, OBLAST), serving(AUTHOR, OBLAST)];
    expect(decidersOf(ban, appeal, [...himself, beside, above, top, below])).toEqual([above]);
    expect(decidersOf(ban, appeal, [...himself, beside, top, below])).toEqual([top]);
    expect(decidersOf(ban, appeal, [...himself, beside, below])).toEqual([beside]);
    expect(decidersOf(ban, appeal, [...himself, below])).toEqual([]);
    // Of an area in which the case no longer lies: whoever is nearest to it now.
    expect(decidersOf({ ...ban, areaCode: OTHER_UNIT }, appeal, [beside, above, top])).toEqual([beside]);
    expect(decidersOf({ ...ban, areaCode: WHOLE_COUNTRY }, appeal, [above, top])).toEqual([top]);
    const may = (personId: number, area: PlaceCode) =>
      mayDecideBan(caller(personId as PersonId, ['operator', area]), ban, appeal, [beside]);
    expect([may(8, DISTRICT), may(9, OBLAST), may(12, DISTRICT), may(BANNER, OBLAST), may(AUTHOR, OBLAST)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('is appealed against in ten to a thousand signs, without an IIN', () => {
    expect(
      [' Мен олай жазған жоқпын ', 'Жоқ', 'ж'.repeat(1_001), 'Менің ЖСН 850101300124, тексеріңіз'].map((text) => said(decideContest(text))),
    ).toEqual(['Мен олай жазған жоқпын', 'short', 'long', 'iin']);
  });
});

test('a short number is not struck out of a longer one, a part of a telephone is; of marks that touch one is left', () => {
  expect(strikeWords('2015 жылы 15 үй', '15')).toEqual({ text: `2015 жылы ${MARK} үй`, count: 1 });
  expect(strikeWords('+77011234567', '1234567').text).toBe(`+7701${MARK}`);
  expect(strikeWords('a1a1', 'a1').text).toBe(MARK);
});
