import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { ruleCalendar } from '../../../src/kernel/calendar/index.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../src/kernel/ids.ts';
import { LANGUAGES } from '../../../src/kernel/locale/index.ts';
import { loadSpeech, voiceIn } from '../../../src/platform/speech/index.ts';
import { decideContest } from '../../../src/rooms/appeals/contest.ts';
import { KINDS } from '../../../src/rooms/appeals/kind.ts';
import { isAsLookedOver } from '../../../src/rooms/appeals/rules.ts';
import type { EventKind } from '../../../src/rooms/appeals/states.ts';
import { eventLine } from '../../../src/rooms/appeals/telegram/words.ts';
import { type Hiding, hidingOf, largestArea, mayContest, mayUnhide, mayUphold } from '../../../src/rooms/appeals/village/hiding.ts';
import { isShown, type Openable, whyNotOpen } from '../../../src/rooms/appeals/village/opening.ts';
import { shownWords } from '../../../src/rooms/appeals/village/shown-words.ts';
import { hasHappened, isWeekTime, lastWeek, shareOf, type WeekCounts, weekAfter } from '../../../src/rooms/appeals/village/week.ts';
import { WHOSE } from './lives/history.ts';
import { anAppeal, DISTRICT, EMPTY_REGISTER, OBLAST, OTHER_UNIT, UNIT, VILLAGE } from './samples.ts';

const AREAS = [OBLAST, DISTRICT, UNIT, VILLAGE];
const of = (...events: Parameters<typeof hidingOf>[0]) => hidingOf(events) as Hiding;
const by = (personId: PersonId, areaCode: PlaceCode) => ({ personId, areaCode });
const at = (instant: string) => new Date(`${instant}+05:00`);
const why = (text: string) => {
  const decision = decideContest(text);
  return decision.ok ? undefined : decision.refusal;
};

describe('a letter', () => {
  const letter: Openable = {
    categoryCode: 'lights',
    kind: 'report',
    addresseeReason: null,
    body: 'Мектептің алдындағы шам жанбайды',
    isForAnother: false,
  };

  test('about a thing that a village has in common can be opened; of the kinds reports, requests and proposals', () => {
    expect(KINDS.filter((kind) => whyNotOpen({ ...letter, kind }) === undefined)).toEqual(['report', 'request', 'proposal']);
    for (const addresseeReason of ['vacant', 'not-linked', 'returned-twice'] as const)
      expect(whyNotOpen({ ...letter, addresseeReason })).toBeUndefined();
  });

  test.each([
    [{ isForAnother: true }, 'for-another'],
    [{ categoryCode: 'social' }, 'topic'],
    [{ categoryCode: 'official', addresseeReason: 'about-akim' }, 'topic'],
    [{ addresseeReason: 'insult' }, 'topic'],
    [{ addresseeReason: 'complaint' }, 'topic'],
    [{ kind: 'question' }, 'kind'],
    [{ body: '' }, 'no-words'],
    [{ body: 'Хабарласыңыз +7 701 468 13 57, шам жанбайды' }, 'numbers'],
  ] as const)('%o cannot: %s', (more, reason) => {
    expect(whyNotOpen({ ...letter, ...more })).toBe(reason);
  });

  test('is seen while it is opened, not hidden, not given up, not joined to another, and still one that can be opened', () => {
    const opened = anAppeal({ openedAt: new Date() });
    expect(isShown(opened)).toBe(true);
    for (const state of ['disputed', 'confirmed', 'answered-no', 'unconfirmed'] as const) expect(isShown({ ...opened, state })).toBe(true);
    const closed = [
      { openedAt: null },
      { hiddenAt: new Date() },
      { state: 'withdrawn' },
      { state: 'returned' },
      { joinedTo: 2 },
      { aboutAppealId: 2 },
      { categoryCode: 'health' },
      { kind: 'question' },
      { body: 'Телефоным 8 701 468 13 57' },
      { forAnother: 'paper' },
    ] as const;
    for (const more of closed) expect(isShown({ ...opened, ...more }), JSON.stringify(more)).toBe(false);
    expect(isShown({ ...opened, forAnother: 'paper', claimedAt: new Date() })).toBe(true);
  });

  test('is sent as it was looked over only where it is as open as it was then', () => {
    const shown = { placeCode: VILLAGE, categoryCode: 'water', readers: 'unnamed', isForVillage: false } as const;
    expect(isAsLookedOver(shown, shown)).toBe(true);
    expect(isAsLookedOver(shown, { ...shown, isForVillage: true })).toBe(false);
  });
});

describe('what the village reads', () => {
  test('has no number of a person, no code of a receipt, and no name of an author whom the akim knows', () => {
    const text = 'Құрметті Айгүл, КМТ-482-715 бойынша Айгүлге +7 701 468 13 57 арқылы айттық. Ертең айтамыз, kmt 482 715';
    expect(shownWords(text, 'Айгүл Серікова')).toBe('Құрметті […], […] бойынша […] […] арқылы айттық. Ертең айтамыз, […]');
    expect(shownWords('Айгуле Сериковой ответим. болады, Болады', 'Айгуля Серикова')).toBe('[…] […] ответим. болады, Болады');
  });

  test('is else as it was written', () => {
    const text = '12 шам ауыстырылды, 2026 жылы. Су 3 күн болмады';
    expect([shownWords(text, null), shownWords(text, 'Ян')]).toEqual([text, text]);
  });
});

describe('a hiding', () => {
  const [hider, other] = [7 as PersonId, 8 as PersonId];
  const event = (id: number, kind: string, more: object = {}) => ({ id, kind, personId: hider, body: null, detail: null, ...more });
  const hidden = event(1, 'hidden', { detail: { why: 'rude', area: DISTRICT } });
  const contested = event(2, 'contested', { body: 'Бұл дөрекі емес' });
  const upheld = event(3, 'hidden', { personId: other, detail: { why: 'rude', area: OBLAST, isUpheld: true } });

  test('stands until it is shown again; its author may disagree once', () => {
    expect(of(event(0, 'filed'))).toBeUndefined();
    expect(of(hidden)).toMatchObject({ id: 1, why: 'rude', personId: hider, areaCode: DISTRICT, words: null, isUpheld: false });
    expect(mayContest(of(hidden))).toBe(true);
    expect(mayContest(of(hidden, contested))).toBe(false);
    expect(of(hidden, contested, upheld)).toMatchObject({ id: 1, personId: hider, words: 'Бұл дөрекі емес', isUpheld: true });
    expect(mayContest(of(hidden, contested, upheld))).toBe(false);
    expect(of(hidden, contested, event(4, 'unhidden'))).toBeUndefined();
    expect(mayContest(of(hidden, contested, event(4, 'unhidden'), event(5, 'hidden')))).toBe(true);
  });

  test('is taken back by whoever has hidden it, and by those who stand as high or above; once contested they may leave it, he may not', () => {
    const standing = of(hidden, contested);
    const letter = { areas: AREAS, personId: 9 as PersonId };
    const may = (acting: ReturnType<typeof by>) => [mayUnhide(standing, acting, letter), mayUphold(standing, acting, letter)];
    expect(may(by(hider, DISTRICT))).toEqual([true, false]);
    expect(may(by(hider, UNIT))).toEqual([true, false]);
    expect(may(by(other, UNIT))).toEqual([false, false]);
    for (const area of [DISTRICT, OBLAST, WHOLE_COUNTRY]) expect(may(by(other, area)), area).toEqual([true, true]);
    expect(may(by(letter.personId, OBLAST))).toEqual([false, false]);
    // Of an area in which it no longer lies.
    expect(mayUnhide({ ...standing, areaCode: OTHER_UNIT }, by(other, DISTRICT), letter)).toBe(true);
    expect(mayUphold(of(hidden), by(other, OBLAST), letter)).toBe(false);
    expect(mayUphold(of(hidden, contested, upheld), by(other, OBLAST), letter)).toBe(false);
  });

  test('is done as the operator of the largest area in which the letter lies', () => {
    expect(largestArea([UNIT, OBLAST], AREAS)).toBe(OBLAST);
    expect(largestArea([UNIT, WHOLE_COUNTRY], AREAS)).toBe(WHOLE_COUNTRY);
    expect(largestArea([OTHER_UNIT], AREAS)).toBeUndefined();
  });

  test('is contested in ten to a thousand signs without an IIN', () => {
    expect(decideContest('  Бұл біздің ортақ көше  ')).toEqual({ ok: true, value: 'Бұл біздің ортақ көше' });
    expect(decideContest('x'.repeat(1_000)).ok).toBe(true);
    expect([why('Неге?'), why('x'.repeat(1_001)), why('Менің ЖСН 900101300017, шешіңіздер')]).toEqual(['short', 'long', 'iin']);
  });
});

test.each(LANGUAGES)('each event has words of its own in the history, and one that stays hidden is not hidden anew: %s', (language) => {
  const voice = voiceIn(loadSpeech(LOCALES), language);
  const app = { directory: EMPTY_REGISTER, clock: () => new Date('2026-11-25T09:30:00Z') };
  const event = { id: 1, at: app.clock(), byRole: 'operator', personId: null, body: null, detail: null } as const;
  const kinds = Object.keys(WHOSE) as EventKind[];
  for (const reader of ['resident', 'official'] as const) {
    const lines = kinds.map((kind) => eventLine(app, voice, { ...event, kind }, reader));
    lines.push(eventLine(app, voice, { ...event, kind: 'hidden', detail: { isUpheld: true } }, reader));
    expect(new Set(lines).size).toBe(kinds.length + 1);
  }
});

describe('the week of a village', () => {
  const none: WeekCounts = { filed: 0, answered: 0, claimed: 0, promised: 0, confirmed: 0, partly: 0, disputed: 0, thanks: 0 };

  test('is the last whole one, from Monday to Sunday as days are in Kazakhstan', () => {
    expect(lastWeek(at('2026-11-30T10:00:00'))).toBe('2026-11-23');
    expect(lastWeek(at('2026-12-06T23:59:00'))).toBe('2026-11-23');
    expect(lastWeek(at('2026-12-07T00:01:00'))).toBe('2026-11-30');
    expect(weekAfter('2026-11-23')).toBe('2026-11-30');
  });

  test('is told from ten o’clock on a working day', () => {
    const calendar = ruleCalendar(2026, 2027);
    const isTime = (instant: string) => isWeekTime(calendar, at(instant));
    expect(['09:59', '10:00', '17:59', '18:00'].map((time) => isTime(`2026-11-30T${time}:00`))).toEqual([false, true, true, false]);
    expect([isTime('2026-11-29T12:00:00'), isTime('2026-12-16T12:00:00'), isTime('2026-12-01T12:00:00')]).toEqual([false, false, true]);
  });

  test('has a share from twenty on, of residents who have said what came of it, and of nobody else', () => {
    expect(shareOf({ ...none, claimed: 100, answered: 100, confirmed: 12, partly: 3, disputed: 4 })).toBeUndefined();
    expect(shareOf({ ...none, confirmed: 12, partly: 3, disputed: 5 })).toEqual({ of: 20, share: 0.6 });
    expect(shareOf({ ...none, confirmed: 30 })).toEqual({ of: 30, share: 1 });
  });

  test('is nothing to tell of where nothing has happened', () => {
    expect(hasHappened(none)).toBe(false);
    for (const one of Object.keys(none)) expect(hasHappened({ ...none, [one]: 1 }), one).toBe(true);
  });
});
