import { beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import { deskFor, mayPass } from '../../../src/rooms/appeals/access.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import type { Official } from '../../../src/rooms/appeals/actions/case/case.ts';
import { complain, mayComplain } from '../../../src/rooms/appeals/actions/case/complain.ts';
import { correctKind } from '../../../src/rooms/appeals/actions/case/kind.ts';
import { keepOfficial } from '../../../src/rooms/appeals/actions/case/official.ts';
import { withdrawAppeal } from '../../../src/rooms/appeals/actions/case/own.ts';
import { speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { turnClockOf } from '../../../src/rooms/appeals/actions/rounds/clock-round.ts';
import { countMovedTerms } from '../../../src/rooms/appeals/actions/rounds/recount.ts';
import { decideOutcome } from '../../../src/rooms/appeals/outcome.ts';
import { type Appeal, changeAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { countOfUnit, listOpen } from '../../../src/rooms/appeals/queries/desks.ts';
import { listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { countThanks, insertThanks } from '../../../src/rooms/appeals/queries/thanks.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { lawText } from '../../../src/rooms/appeals/telegram/own/law-text.ts';
import { readCalendar } from '../../../src/rooms/calendar/index.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { caseNow, fileCase } from './filed-case.ts';
import { anAppeal, DISTRICT, EMPTY_REGISTER, UNIT } from './samples.ts';

const { db } = await aDatabase();
const speech = loadSpeech(LOCALES);
/** Wednesday 25 November 2026, 14:30 in Kazakhstan. */
const MORNING = new Date('2026-11-25T09:30:00Z');
let now = MORNING;
const clock = () => now;
const words = wordsOf({ speech, clock, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };

const aigul = await addDemoPerson(app, { telegramId: 1, language: 'ru' });
const other = await addDemoPerson(app, { telegramId: 4, language: 'ru' });
const akim = await addDemoPerson(app, { telegramId: 2, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
const operator = await addDemoPerson(app, { telegramId: 3, language: 'kk', role: { kind: 'operator', areaCode: DISTRICT } });
let serial = 0;
const next = (): string => {
  serial += 1;
  return `t-${serial}`;
};

beforeEach(async () => {
  now = MORNING;
  await db.deleteFrom('delivery.message').execute();
  // Of an earlier day: only so many are taken in one.
  await db
    .updateTable('appeals.appeal')
    .set({ filed_at: new Date('2026-11-01T06:00:00Z') })
    .where('about_appeal_id', 'is not', null)
    .execute();
});

const filed = (more: Partial<Appeal> = {}) =>
  fileCase(db, { personId: aigul, key: next() }, { filedAt: now, registeredOn: '2026-11-25', dueOn: '2026-12-17', ...more });
const see = (id: number) => caseNow(db, id);

async function drafted(by: PersonId, purpose: 'answer' | 'complaint', appealId: number, text: string): Promise<number> {
  serial += 2;
  const { draft } = await openDraft(app, by, { purpose, appealId, messageId: serial - 1 });
  await takeSaid(app, by, { messageId: serial, text, file: null, point: null, album: null });
  return draft.id;
}

async function answered(appeal: Appeal): Promise<void> {
  const draftId = await drafted(akim, 'answer', appeal.id, 'Ертең жөндейміз');
  await speak(app, { personId: akim, role: 'akim', tap: next() }, { draftId, appealId: appeal.id });
}

const asOperator = (tap = next()): Official => ({ personId: operator, role: 'operator', tap });
const kindsOf = async (id: number) => (await listEvents(db, id)).map((event) => event.kind);

const making = (appeal: Appeal, tap = next(), personId = aigul) => ({ appealId: appeal.id, personId, tap });
const complaining = (draftId: number, appealId: number) => ({ personId: aigul, draftId, appealId, language: 'kk' as const, tap: next() });

async function waiting(chatId: number) {
  return await db
    .selectFrom('delivery.message')
    .select(['payload', 'due_at as dueAt', 'state', 'dedupe_key as key'])
    .where('chat_id', '=', chatId)
    .where('state', '=', 'pending')
    .orderBy('id')
    .execute();
}
const textOf = ({ payload }: { payload: unknown }) => (payload as { text: string }).text;

describe('an operator who corrects what a letter is', () => {
  test('changes both names of it once for a tap, and its history keeps what it was before; the case stands where it stood', async () => {
    const { id, state, changedAt } = await filed();
    const tap = next();
    await correctKind(app, asOperator(tap), id, { kind: 'request' });
    await correctKind(app, asOperator(tap), id, { kind: 'question' });
    expect(await see(id)).toMatchObject({ kind: 'request', legalKind: 'statement', state, changedAt });
    await correctKind(app, asOperator(), id, { legalKind: 'complaint' });
    await correctKind(app, asOperator(), id, { legalKind: 'complaint' });
    expect(await see(id)).toMatchObject({ kind: 'request', legalKind: 'complaint' });
    expect((await listEvents(db, id)).slice(1).map(({ kind, detail }) => [kind, detail])).toEqual([
      ['corrected', { kind: 'request', legalKind: 'statement', kindBefore: 'report', legalKindBefore: 'message' }],
      ['corrected', { kind: 'request', legalKind: 'complaint', kindBefore: 'request', legalKindBefore: 'statement' }],
    ]);
  });
});

describe('a letter that was made official', () => {
  test('keeps its number, and its author is reminded on the law’s three mornings, once each', async () => {
    const appeal = await filed();
    const once = making(appeal);
    for (const _ of [1, 2]) await keepOfficial(app, once, { number: 'ЖТ-2026-1', on: '2026-11-25' });
    expect(await see(appeal.id)).toMatchObject({ officialNo: 'ЖТ-2026-1', officialOn: '2026-11-25', state: 'received' });
    expect(await kindsOf(appeal.id)).toEqual(['filed', 'official']);
    const told = await waiting(1);
    expect(told.map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2026-11-30T04:00:00.000Z',
      '2026-12-17T04:00:00.000Z',
      '2026-12-18T04:00:00.000Z',
    ]);
    expect(told.map(textOf).every((text) => text.includes('ЖТ-2026-1'))).toBe(true);
    expect(textOf(told[2] as (typeof told)[number])).toContain('молчание считается отказом');
    expect(textOf(told[2] as (typeof told)[number])).toContain('18 марта 2027');
  });

  test('on another day is counted from that one; what is past is not spoken of', async () => {
    const appeal = await filed();
    await keepOfficial(app, making(appeal), { number: 'ЖТ-2026-2', on: '2026-11-25' });
    await keepOfficial(app, making(appeal), { number: 'ЖТ-2026-2', on: '2026-11-09' });
    expect((await waiting(1)).map(({ dueAt }) => dueAt.toISOString().slice(0, 10))).toEqual(['2026-11-30', '2026-12-01']);
  });

  test('and taken back is not reminded of any more', async () => {
    const appeal = await filed();
    await keepOfficial(app, making(appeal), { number: 'ЖТ-2026-3', on: '2026-11-25' });
    await withdrawAppeal(app, making(appeal), 'mind');
    expect(await waiting(1)).toEqual([]);
  });

  test('is its author’s, and not of a day to come or of long ago', async () => {
    const appeal = await filed();
    const number = 'ЖТ-2026-4';
    expect(await keepOfficial(app, making(appeal, next(), other), { number, on: '2026-11-25' })).toEqual({ ok: false, refusal: 'gone' });
    expect(await keepOfficial(app, making(appeal), { number, on: '2026-11-26' })).toEqual({ ok: false, refusal: 'future' });
    expect(await keepOfficial(app, making(appeal), { number, on: '2026-01-26' })).toEqual({ ok: false, refusal: 'too-old' });
    expect(await see(appeal.id)).toMatchObject({ officialNo: null, officialOn: null });
  });

  test.each([
    ['Үш күннен бері су жоқ <b>', 'Кімге: әкім аппараты', 'АРЫЗ', 'фото — 2', 'ЖСН: ____'],
    ['Третий день нет воды, колонка не работает', 'Кому: аппарат акима', 'ЗАЯВЛЕНИЕ', 'фото — 2', 'ИИН: ____'],
  ])('has the law’s shape in the language of the letter, with blanks for who wrote it: %s', (body, ...lines) => {
    const text = lawText({ speech, directory: EMPTY_REGISTER } as never, anAppeal({ body, legalKind: 'statement', authorName: 'Айгүл' }), {
      photos: 2,
      now,
    });
    for (const line of [body, ...lines]) expect(text).toContain(line);
    expect(text).not.toContain('Айгүл');
    const longest = lawText({ speech, directory: EMPTY_REGISTER } as never, anAppeal({ body: 'ы'.repeat(3_000) }), { photos: 9, now });
    expect(longest.length).toBeLessThan(4_096);
  });
});

describe('a complaint about an answer', () => {
  const BODY = 'Ештеңе жөнделген жоқ, жауабы құр сөз';
  async function complained(first: Appeal): Promise<Appeal> {
    const outcome = await complain(app, complaining(await drafted(aigul, 'complaint', first.id, BODY), first.id));
    if (!outcome.ok) throw new Error(outcome.refusal.reason);
    return outcome.value.complaint;
  }

  test('is a case of its own before the operator, registered by the rule and due in 20 working days; the akim hears only that it is there', async () => {
    const first = await filed();
    await answered(first);
    await db.deleteFrom('delivery.message').execute();
    // After hours: registered the next working day.
    now = new Date('2026-11-27T15:00:00Z');
    const complaint = await complained(first);
    expect(complaint).toMatchObject({
      kind: 'complaint',
      legalKind: 'complaint',
      addressee: 'operator',
      addresseeReason: 'complaint',
      aboutAppealId: first.id,
      registeredOn: '2026-11-30',
      dueOn: '2026-12-29',
      authorName: null,
    });
    expect(complaint.code).not.toBe(first.code);
    expect((await kindsOf(first.id)).at(-1)).toBe('complained');
    const [toAkim, toOperator] = [await waiting(2), await waiting(3)];
    expect(toAkim).toHaveLength(1);
    expect(textOf(toAkim[0] as (typeof toAkim)[number])).not.toContain(BODY);
    expect(JSON.stringify(toAkim)).not.toContain(complaint.code.slice(3, 6) + '-' + complaint.code.slice(6));
    expect(toOperator).toHaveLength(1);
  });

  test('tapped twice is one, and a second one about the same case is not taken while the first is open', async () => {
    const first = await filed();
    await answered(first);
    const draftId = await drafted(aigul, 'complaint', first.id, BODY);
    const both = await Promise.all([complain(app, complaining(draftId, first.id)), complain(app, complaining(draftId, first.id))]);
    expect(both.map((one) => one.ok)).toEqual([true, true]);
    const complaints = await db.selectFrom('appeals.appeal').select('id').where('about_appeal_id', '=', first.id).execute();
    expect(complaints).toHaveLength(1);
    expect(await complain(app, complaining(await drafted(aigul, 'complaint', first.id, BODY), first.id))).toMatchObject({
      ok: false,
      refusal: { reason: 'filed' },
    });
  });

  test('is never before the akim, is not handed to him, and does not count among his; an operator who is that akim sees nothing of it', async () => {
    const first = await filed();
    await answered(first);
    const before = await countOfUnit(db, UNIT);
    const complaint = await complained(first);
    const akims = { roles: [{ kind: 'akim', areaCode: UNIT }] };
    const both = { roles: [...akims.roles, { kind: 'operator', areaCode: DISTRICT }] };
    const operators = { roles: [{ kind: 'operator', areaCode: DISTRICT }] };
    expect([akims, both, operators].map((caller) => deskFor(caller as never, complaint))).toEqual([undefined, undefined, 'operator']);
    expect(mayPass('operator', complaint)).toBe(false);
    expect(await countOfUnit(db, UNIT)).toEqual(before);
    const ids = async (ownUnits: readonly (typeof UNIT)[]) =>
      (await listOpen(db, { role: 'operator', areaCodes: [DISTRICT], ownUnits }, { limit: 50 })).map(({ id }) => id);
    expect(await ids([])).toContain(complaint.id);
    expect(await ids([UNIT])).not.toContain(complaint.id);
  });

  test('is not put off, and a day that becomes free moves its last day by its own term', async () => {
    const first = await filed();
    await answered(first);
    const complaint = await complained(first);
    const days = {
      today: '2026-11-26',
      passOnBy: '2026-11-30',
      extendedUntilMax: '2027-01-26',
      promisedUntilMax: '2027-11-26',
      isWorking: () => true,
    };
    expect(decideOutcome('extended', 'operator', complaint, days)).toBe('no-extension');
    expect(decideOutcome('extended', 'operator', { ...complaint, aboutAppealId: null }, days)).toBeUndefined();
    await db.updateTable('appeals.appeal').set({ state: 'withdrawn' }).where('id', '<>', complaint.id).execute();
    const calendar = new Map(await readCalendar(db));
    // Long behind the 15th working day, before the 20th.
    expect(await countMovedTerms(db, { calendar, day: '2026-12-21', today: '2026-11-25' })).toBe(0);
    calendar.set('2026-12-21', { off: true, why: 'moved' });
    expect(await countMovedTerms(db, { calendar, day: '2026-12-21', today: '2026-11-25' })).toBe(1);
  });

  test('of silence can be made from the morning on which its author hears of it, with the day until when; after three months it is refused with that day', async () => {
    const first = await filed();
    expect(await mayComplain(db, first, '2026-12-17')).toMatchObject({ ok: false, refusal: { reason: 'no-ground' } });
    now = new Date('2026-12-18T05:00:00Z');
    await turnClockOf(app, first.id);
    const told = (await waiting(1)).map(textOf).at(-1) ?? '';
    expect(told).toContain('18 марта 2027');
    const draftId = await drafted(aigul, 'complaint', first.id, BODY);
    now = new Date(new Date('2027-03-18T09:00:00Z').getTime() + DAY_MS);
    expect(await complain(app, complaining(draftId, first.id))).toEqual({ ok: false, refusal: { reason: 'late', by: '2027-03-18' } });
    now = new Date('2027-03-18T09:00:00Z');
    expect(await complain(app, complaining(draftId, first.id))).toMatchObject({ ok: true });
  });

  test('is its author’s alone, and not about a complaint', async () => {
    const first = await filed();
    await answered(first);
    const draftId = await drafted(other, 'complaint', first.id, BODY);
    expect(await complain(app, { ...complaining(draftId, first.id), personId: other })).toEqual({ ok: false, refusal: { reason: 'gone' } });
    const complaint = await complained(first);
    await changeAppeal(db, complaint.id, { state: 'answered' });
    expect(await mayComplain(db, await see(complaint.id), '2026-11-26')).toMatchObject({ ok: false, refusal: { reason: 'no-ground' } });
  });
});

test('thanks of one draft are kept once, and counted of their own unit only, from an instant on', async () => {
  const thanks = (key: string, unitCode = UNIT, at = MORNING) => ({ personId: aigul, key, placeCode: UNIT, unitCode, body: key, at });
  await db.transaction().execute(async (trx) => {
    await insertThanks(trx, thanks('first'));
    expect(await insertThanks(trx, thanks('first'))).toBeUndefined();
    await insertThanks(trx, thanks('later', UNIT, new Date(MORNING.getTime() + 1)));
    await insertThanks(trx, thanks('elsewhere', DISTRICT));
    await insertThanks(trx, thanks('long ago', UNIT, new Date(MORNING.getTime() - DAY_MS)));
  });
  expect(await countThanks(db, UNIT, MORNING)).toBe(2);
  expect(await countThanks(db, UNIT, new Date(MORNING.getTime() + 1))).toBe(1);
});
