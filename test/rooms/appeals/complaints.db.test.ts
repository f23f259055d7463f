import { beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import { deskFor } from '../../../src/rooms/appeals/access.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { complain, findComplained, hearingOf, mayComplain } from '../../../src/rooms/appeals/actions/case/complain.ts';
import { keepOfficial } from '../../../src/rooms/appeals/actions/case/official.ts';
import { withdrawAppeal } from '../../../src/rooms/appeals/actions/case/own.ts';
import { writeAgain } from '../../../src/rooms/appeals/actions/case/write-again.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { thank } from '../../../src/rooms/appeals/actions/filing/thank.ts';
import { turnClockOf } from '../../../src/rooms/appeals/actions/rounds/clock-round.ts';
import { recountTerms } from '../../../src/rooms/appeals/actions/rounds/recount.ts';
import { decideOutcome } from '../../../src/rooms/appeals/outcome.ts';
import { type Appeal, changeAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { listOpen } from '../../../src/rooms/appeals/queries/desks.ts';
import { insertEvent } from '../../../src/rooms/appeals/queries/events.ts';
import { insertThanks } from '../../../src/rooms/appeals/queries/thanks.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { lawText } from '../../../src/rooms/appeals/telegram/own/law-text.ts';
import { readCalendar } from '../../../src/rooms/calendar/index.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { caseNow, fileCase } from './filed-case.ts';
import { anAppeal, DISTRICT, EMPTY_REGISTER, OBLAST, OTHER_UNIT, UNIT } from './samples.ts';

const { db } = await aDatabase();
const speech = loadSpeech(LOCALES);
/** Wednesday 25 November 2026, 14:30 in Kazakhstan. */
const MORNING = new Date('2026-11-25T09:30:00Z');
let now = MORNING;
const clock = () => now;
const words = wordsOf({ speech, clock, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };

const AKIM_CHAT = 102;
const DISTRICT_CHAT = 103;
const OBLAST_CHAT = 104;
const akim = await addDemoPerson(app, { telegramId: AKIM_CHAT, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
const operator = await addDemoPerson(app, { telegramId: DISTRICT_CHAT, language: 'kk', role: { kind: 'operator', areaCode: DISTRICT } });
await addDemoPerson(app, { telegramId: OBLAST_CHAT, language: 'kk', role: { kind: 'operator', areaCode: OBLAST } });
let serial = 0;
const next = (): string => {
  serial += 1;
  return `c-${serial}`;
};
let author: PersonId;

beforeEach(async () => {
  now = MORNING;
  await db.deleteFrom('delivery.message').execute();
  serial += 1;
  author = await addDemoPerson(app, { telegramId: 1_000 + serial, language: 'ru' });
});

const filed = (more: Partial<Appeal> = {}) =>
  fileCase(db, { personId: author, key: next() }, { filedAt: now, registeredOn: '2026-11-25', dueOn: '2026-12-17', ...more });
const see = (id: number) => caseNow(db, id);

/** With an answer in its history, and in that state now. */
async function answered(appeal: Appeal, byRole: 'akim' | 'operator', state: Appeal['state'] = 'answered'): Promise<Appeal> {
  const personId = byRole === 'akim' ? akim : operator;
  await db
    .transaction()
    .execute((trx) => insertEvent(trx, { appealId: appeal.id, kind: 'answered', byRole, personId, key: next(), at: now }));
  await changeAppeal(db, appeal.id, { state });
  return await see(appeal.id);
}

async function drafted(appealId: number): Promise<number> {
  serial += 2;
  const { draft } = await openDraft(app, author, { purpose: 'complaint', appealId, messageId: serial - 1 });
  const said = { messageId: serial, text: 'Ештеңе жөнделген жоқ, жауабы құр сөз', file: null, point: null, album: null };
  await takeSaid(app, author, said);
  return draft.id;
}

const complaining = (draftId: number, appealId: number) => ({ personId: author, draftId, appealId, language: 'kk' as const, tap: next() });

async function complained(first: Appeal): Promise<Appeal> {
  const outcome = await complain(app, complaining(await drafted(first.id), first.id));
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value.complaint;
}

async function toldTo(chatId: number) {
  return await db
    .selectFrom('delivery.message')
    .select(['payload', 'due_at as dueAt'])
    .where('chat_id', '=', chatId)
    .where('state', '=', 'pending')
    .orderBy('due_at')
    .execute();
}
const chatOf = async (id: PersonId) =>
  (await db.selectFrom('identity.person').select('telegram_id').where('id', '=', id).executeTakeFirstOrThrow()).telegram_id;
const queueOf = async (areaCode: PlaceCode) =>
  (await listOpen(db, { role: 'operator', areaCodes: [areaCode], ownUnits: [] }, { limit: 100 })).map(({ id }) => id);
const seenFrom = (areaCode: PlaceCode, appeal: Appeal) => deskFor({ roles: [{ kind: 'operator', areaCode }] } as never, appeal);

describe('a complaint about an operator’s answer', () => {
  test('goes to those above him: they are told, it stands before them and they may open it; he does neither, and no akim hears of it', async () => {
    const first = await answered(await filed({ addressee: 'operator', addresseeReason: 'returned-twice' }), 'operator');
    const complaint = await complained(first);
    const told = [AKIM_CHAT, DISTRICT_CHAT, OBLAST_CHAT].map(async (chat) => (await toldTo(chat)).length);
    expect(await Promise.all(told)).toEqual([0, 0, 1]);
    expect([await queueOf(OBLAST), await queueOf(DISTRICT)].map((ids) => ids.includes(complaint.id))).toEqual([true, false]);
    expect([seenFrom(OBLAST, complaint), seenFrom(DISTRICT, complaint)]).toEqual(['operator', undefined]);
    expect(await hearingOf(app, db, first)).toMatchObject({ isSame: false, isAkimTold: false });
  });

  test('that came to the akim since goes to those above him too, and the akim hears that there is one', async () => {
    const first = await answered(await filed(), 'operator');
    const complaint = await complained(first);
    expect(complaint.areas).toEqual([OBLAST]);
    expect([seenFrom(OBLAST, complaint), seenFrom(DISTRICT, complaint)]).toEqual(['operator', undefined]);
    expect(await hearingOf(app, db, first)).toMatchObject({ isSame: false, isAkimTold: true });
    expect((await hearingOf(app, db, await answered(await filed(), 'akim'))).areas).toEqual(first.areas);
  });

  test('where nobody is above is his own, and that is known', async () => {
    const elsewhere = { areas: ['D90000000', 'D91000000'] as PlaceCode[], unitCode: OTHER_UNIT, addressee: 'operator' } as const;
    const alone = await addDemoPerson(app, {
      telegramId: 105,
      language: 'kk',
      role: { kind: 'operator', areaCode: 'D91000000' as PlaceCode },
    });
    const first = await answered(await filed({ ...elsewhere, addresseeReason: 'vacant' }), 'operator');
    expect(await hearingOf(app, db, first)).toEqual({ areas: elsewhere.areas, isSame: true, isAkimTold: false });
    await complained(first);
    expect(await toldTo(await chatOf(alone))).toHaveLength(1);
  });
});

describe('a complaint', () => {
  test('is not returned, and not written again as a letter', async () => {
    const complaint = await complained(await answered(await filed(), 'akim'));
    const days = { today: '2026-11-26', passOnBy: '', extendedUntilMax: '', promisedUntilMax: '', isWorking: () => true };
    expect(decideOutcome('returned', 'operator', complaint, days)).toBe('closed');
    expect(decideOutcome('returned', 'operator', { ...complaint, aboutAppealId: null }, days)).toBeUndefined();
    await changeAppeal(db, complaint.id, { state: 'returned' });
    expect(await writeAgain(app, author, complaint.id, 7_000)).toBeUndefined();
  });

  test('is found again by the tap that filed it, whose receipt may never have been told; by no other, and for nobody else', async () => {
    const first = await answered(await filed(), 'akim');
    const act = complaining(await drafted(first.id), first.id);
    await complain(app, act);
    expect(await findComplained(db, act)).toMatchObject({ isOwnTap: true, complaint: { aboutAppealId: first.id } });
    expect(await findComplained(db, { ...act, tap: 'another' })).toMatchObject({ isOwnTap: false });
    expect(await findComplained(db, { ...act, personId: operator })).toBeUndefined();
  });

  test('that is answered keeps a second one out; taken back it does not, but three a day are all', async () => {
    const first = await answered(await filed(), 'akim');
    const earlier = await complained(first);
    for (const state of ['confirmed', 'unconfirmed'] as const) {
      await changeAppeal(db, earlier.id, { state });
      expect(await mayComplain(db, first, '2026-11-25'), state).toMatchObject({ ok: false, refusal: { reason: 'filed' } });
    }
    await changeAppeal(db, earlier.id, { state: 'withdrawn' });
    for (const _ of [2, 3]) await withdrawAppeal(app, { appealId: (await complained(first)).id, personId: author, tap: next() }, 'mind');
    const outcome = await complain(app, complaining(await drafted(first.id), first.id));
    expect(outcome).toEqual({ ok: false, refusal: { reason: 'too-many', nextAt: new Date('2026-11-26T09:30:00Z') } });
  });

  test('of what is «not solved» has its last day counted from the answer, and the overdue notice says that very day', async () => {
    const first = await answered(await filed(), 'akim', 'disputed');
    now = new Date('2027-01-15T05:00:00Z');
    await turnClockOf(app, first.id);
    const [told] = await toldTo(await chatOf(author));
    const may = await mayComplain(db, await see(first.id), '2027-01-15');
    expect(may).toEqual({ ok: true, value: '2027-02-25' });
    expect(JSON.stringify(told?.payload)).toContain('25 февраля');
  });

  test('that is overdue says where to complain next, and names no day', async () => {
    const complaint = await complained(await answered(await filed(), 'akim'));
    now = new Date('2026-12-28T05:00:00Z');
    await turnClockOf(app, complaint.id);
    const text = JSON.stringify((await toldTo(await chatOf(author))).map(({ payload }) => payload));
    expect(text).toContain('в другой орган или в суд');
    expect(text).not.toContain('Последний день для жалобы');
  });

  test('that was begun is dropped with the letter that is taken back', async () => {
    const first = await answered(await filed(), 'akim');
    const draftId = await drafted(first.id);
    await withdrawAppeal(app, { appealId: first.id, personId: author, tap: next() }, null);
    expect(await db.selectFrom('appeals.draft').select('id').where('id', '=', draftId).execute()).toEqual([]);
  });
});

test('a returned letter is written again as what it was', async () => {
  const letter = await filed({ kind: 'proposal' });
  await changeAppeal(db, letter.id, { state: 'returned' });
  expect(await writeAgain(app, author, letter.id, 7_001)).toMatchObject({ kind: 'proposal' });
});

test('reminders of an official letter follow the calendar: there and back, once each; those of a letter taken back do not return', async () => {
  const [letter, gone] = [await filed(), await filed()];
  for (const { id } of [letter, gone])
    await keepOfficial(app, { appealId: id, personId: author, tap: next() }, { number: `ЖТ-2026-${id}`, on: '2026-11-25' });
  await withdrawAppeal(app, { appealId: gone.id, personId: author, tap: next() }, null);
  const days = async () => (await toldTo(await chatOf(author))).map(({ dueAt }) => dueAt.toISOString().slice(0, 10));
  expect(await days()).toEqual(['2026-11-30', '2026-12-17', '2026-12-18']);
  const before = await readCalendar(db);
  const free = new Map(before).set('2026-11-27', { off: true, why: 'moved' });
  const move = (calendar: typeof before, day: string) =>
    db.transaction().execute((trx) => recountTerms(app, trx, { calendar, day, today: '2026-11-25' }));
  await move(free, '2026-11-27');
  expect(await days()).toEqual(['2026-12-01', '2026-12-18', '2026-12-19']);
  await move(before, '2026-11-27');
  expect(await days()).toEqual(['2026-11-30', '2026-12-17', '2026-12-18']);
  await move(before, '2026-12-25');
  expect(await days()).toEqual(['2026-11-30', '2026-12-17', '2026-12-18']);
});

test('thanks tapped twice say the same, whether an akim is there or not', async () => {
  for (const [draftId, unitCode] of [
    [9_001, UNIT],
    [9_002, OTHER_UNIT],
  ] as const) {
    const thanks = { personId: author, key: `draft:${draftId}`, placeCode: unitCode, unitCode, body: 'Рақмет', at: now };
    await db.transaction().execute((trx) => insertThanks(trx, thanks));
    expect(await thank(app, author, draftId)).toEqual({ ok: true, value: { isHeard: unitCode === UNIT } });
  }
});

const asLaw = (appeal: Appeal, first?: Appeal) =>
  lawText({ speech, directory: EMPTY_REGISTER } as never, appeal, { photos: 0, first, now });

describe('the law’s text', () => {
  test('of a letter about the akim is addressed to the akimat of the district; any other to his office', () => {
    expect(asLaw(anAppeal())).toContain(`Кімге: әкім аппараты, ${UNIT}`);
    const about = asLaw(anAppeal({ addressee: 'operator', addresseeReason: 'about-akim' }));
    expect(about).toContain(`Кімге: әкімдік, ${DISTRICT}`);
    expect(about).not.toContain(UNIT);
  });

  test('of a complaint names the code and the day of the first letter', () => {
    const complaint = anAppeal({
      addressee: 'operator',
      addresseeReason: 'complaint',
      legalKind: 'complaint',
      aboutAppealId: 1,
      code: 'СТХ000000',
    });
    const text = asLaw(complaint, anAppeal());
    expect(text).toContain('КМТ-482-715, ');
    expect(text).toContain('23 қараша');
    expect(text).toContain(`Кімге: әкімдік, ${DISTRICT}`);
    expect(asLaw({ ...complaint, areas: [OBLAST] }, anAppeal())).toContain(`Кімге: әкімдік, ${OBLAST}`);
  });
});
