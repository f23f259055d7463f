import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { isAnswerSent, rewriteAnswer } from '../../../src/rooms/appeals/actions/case/answer-draft.ts';
import { beginWork, type Official, openCase, passToAkim } from '../../../src/rooms/appeals/actions/case/case.ts';
import { speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import { disputeAppeal, sayOutcome } from '../../../src/rooms/appeals/actions/case/verdict.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { correctSaid, takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import type { SaidFile } from '../../../src/rooms/appeals/piece.ts';
import { type Appeal, changeAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { findDraft, listPieces } from '../../../src/rooms/appeals/queries/drafts.ts';
import { listEvents, listFiles } from '../../../src/rooms/appeals/queries/events.ts';
import { countLooks } from '../../../src/rooms/appeals/queries/looks.ts';
import { stateOf } from '../../../src/rooms/appeals/states.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { caseNow, fileCase } from './filed-case.ts';
import { DISTRICT, EMPTY_REGISTER, OTHER_UNIT, UNIT } from './samples.ts';

const { db } = await aDatabase();
const speech = loadSpeech(LOCALES);
const clock = () => new Date('2026-11-23T06:00:00Z');
const words = wordsOf({ speech, clock, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };

const aigul = await addDemoPerson(app, { telegramId: 1, language: 'ru' });
const akim = await addDemoPerson(app, { telegramId: 2, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
const operator = await addDemoPerson(app, { telegramId: 3, language: 'kk', role: { kind: 'operator', areaCode: DISTRICT } });

const TO_OPERATOR = { addressee: 'operator', addresseeReason: 'not-linked' } as const;
const PHOTO: SaidFile = { kind: 'photo', fileId: 'F', uniqueId: 'U', mimeType: null, sizeBytes: null, durationSeconds: null };
let taps = 0;
let messages = 0;

beforeEach(async () => {
  await db.deleteFrom('delivery.message').execute();
});

const asAkim = (tap?: string): Official => ({ personId: akim, role: 'akim', tap: tap ?? newTap() });
const asOperator = (tap?: string): Official => ({ personId: operator, role: 'operator', tap: tap ?? newTap() });

function newTap(): string {
  taps += 1;
  return `tap-${taps}`;
}

/** A case that Aigul has filed. */
const filed = (more: Partial<Appeal> = {}) => fileCase(db, { personId: aigul, key: newTap() }, more);
const now = (id: number) => caseNow(db, id);

/** Words, and files where there are some, into a drafted answer. @returns the draft's number */
async function drafted(by: PersonId, appealId: number, text: string | null, file: SaidFile | null = null): Promise<number> {
  messages += 1;
  const { draft } = await openDraft(app, by, { purpose: 'answer', appealId, messageId: messages });
  await said(by, text, file);
  return draft.id;
}

/** One message more into what this person is writing; its number is `messages`. */
async function said(by: PersonId, text: string | null, file: SaidFile | null = null): Promise<void> {
  messages += 1;
  await takeSaid(app, by, { messageId: messages, text, file, point: null, album: null });
}

const textsOf = async (draftId: number) => (await listPieces(db, draftId)).map((piece) => piece.text);

async function toldTo(chatId: number): Promise<{ method: string; payload: { text?: string } }[]> {
  const rows = await db.selectFrom('delivery.message').select(['method', 'payload']).where('chat_id', '=', chatId).orderBy('id').execute();
  return rows as { method: string; payload: { text?: string } }[];
}

const kinds = async (id: number) => (await listEvents(db, id)).map((event) => event.kind);
const looks = async (id: number) =>
  (await db.selectFrom('appeals.look').select('tap').where('appeal_id', '=', id).orderBy('id').execute()).map((look) => look.tap);

describe('opening a case', () => {
  test('marks it seen, and its resident hears of it once, however often it is opened', async () => {
    const appeal = await filed();
    const tap = newTap();
    expect((await openCase(app, asAkim(tap), appeal)).state).toBe('seen');
    expect((await openCase(app, asAkim(tap), appeal)).state).toBe('seen');
    expect((await openCase(app, asAkim(), appeal)).state).toBe('seen');
    expect(await kinds(appeal.id)).toEqual(['filed', 'seen']);
    expect(await toldTo(1)).toHaveLength(1);
  });

  test('twice at the same moment is one event and one message', async () => {
    const appeal = await filed();
    await Promise.all([openCase(app, asAkim(), appeal), openCase(app, asAkim(), appeal)]);
    expect(await kinds(appeal.id)).toEqual(['filed', 'seen']);
    expect(await toldTo(1)).toHaveLength(1);
  });

  test('with the author’s name on the screen is recorded, once a tap, apart from what operators look at', async () => {
    const appeal = await filed();
    const tap = newTap();
    for (let nth = 0; nth < 2; nth += 1) await openCase(app, asAkim(tap), appeal, { isAtName: true });
    await openCase(app, asAkim(), appeal);
    expect(await countLooks(db, appeal.id)).toEqual({ names: { count: 1, lastAt: clock() }, operators: { count: 0, lastAt: null } });
  });

  test('by an operator who only looks changes nothing, tells nobody, and is recorded once for each tap', async () => {
    const appeal = await filed();
    await openCase(app, asOperator('look-1'), appeal);
    await openCase(app, asOperator('look-1'), appeal);
    await openCase(app, asOperator('look-2'), appeal);
    expect((await now(appeal.id)).state).toBe('received');
    expect(await kinds(appeal.id)).toEqual(['filed']);
    expect(await looks(appeal.id)).toEqual(['look-1', 'look-2']);
    expect(await toldTo(1)).toEqual([]);
  });

  test('by the operator who has to answer marks it seen, and is recorded too', async () => {
    const appeal = await filed(TO_OPERATOR);
    await openCase(app, asOperator('look-3'), appeal);
    expect((await now(appeal.id)).state).toBe('seen');
    expect(await looks(appeal.id)).toEqual(['look-3']);
    expect((await toldTo(1))[0]?.payload.text).toContain('Оператор прочитал');
  });
});

describe('taking a case up', () => {
  test('is done once and told once', async () => {
    const { id } = await filed();
    const tap = newTap();
    expect((await beginWork(app, asAkim(tap), id))?.state).toBe('in-work');
    expect((await beginWork(app, asAkim(tap), id))?.state).toBe('in-work');
    expect(await beginWork(app, asAkim(), id)).toBeUndefined();
    expect(await kinds(id)).toEqual(['filed', 'work-begun']);
    expect(await toldTo(1)).toHaveLength(1);
  });

  test('is for whom it is addressed to, and not after it was answered', async () => {
    const { id } = await filed();
    expect(await beginWork(app, asOperator(), id)).toBeUndefined();
    const draftId = await drafted(akim, id, 'Ертең жөндейміз');
    await speak(app, asAkim(), { draftId, appealId: id });
    expect(await beginWork(app, asAkim(), id)).toBeUndefined();
    expect(await kinds(id)).toEqual(['filed', 'answered']);
  });
});

describe('an answer', () => {
  test('goes to the resident once, words and files, however often it is sent', async () => {
    const { id } = await filed();
    const draftId = await drafted(akim, id, 'Ертең <жөндейміз>', PHOTO);
    expect(await isAnswerSent(db, akim, draftId)).toBe(false);
    for (const tap of ['send-1', 'send-1', 'send-2']) {
      const outcome = await speak(app, asAkim(tap), { draftId, appealId: id });
      expect(outcome.ok && outcome.value.state).toBe('answered');
    }
    expect(await isAnswerSent(db, akim, draftId)).toBe(true);
    expect(await isAnswerSent(db, operator, draftId)).toBe(false);
    expect((await listEvents(db, id)).map(({ kind, body }) => [kind, body])).toEqual([
      ['filed', null],
      ['answered', 'Ертең <жөндейміз>'],
    ]);
    expect((await listFiles(db, id)).map((file) => file.fileId)).toEqual(['F']);
    const told = await toldTo(1);
    expect(told.map(({ method }) => method)).toEqual(['sendMessage', 'sendPhoto']);
    expect(told[0]?.payload.text).toContain('«Ертең &lt;жөндейміз&gt;»');
    expect(await findDraft(db, akim, draftId)).toBeUndefined();
  });

  test('that is empty, or not one’s own, or of a case that is closed or somebody else’s, is not sent', async () => {
    const { id } = await filed();
    const { draft } = await openDraft(app, akim, { purpose: 'answer', appealId: id, messageId: 1 });
    const sent = (official: Official) => speak(app, official, { draftId: draft.id, appealId: id });
    expect(await sent(asAkim())).toEqual({ ok: false, refusal: { reason: 'nothing' } });
    await drafted(akim, id, 'Ертең жөндейміз');
    expect(await sent({ ...asAkim(), personId: operator })).toEqual({ ok: false, refusal: { reason: 'gone' } });
    expect(await speak(app, asAkim(), { draftId: draft.id, appealId: (await filed()).id })).toMatchObject({ ok: false });
    await db.updateTable('appeals.appeal').set({ state: 'confirmed' }).where('id', '=', id).execute();
    expect(await sent(asAkim())).toEqual({ ok: false, refusal: { reason: 'closed' } });
    await db
      .updateTable('appeals.appeal')
      .set({ state: 'seen', addressee: 'operator', addressee_reason: 'vacant' })
      .where('id', '=', id)
      .execute();
    expect(await sent(asAkim())).toEqual({ ok: false, refusal: { reason: 'closed' } });
    expect(await toldTo(1)).toEqual([]);
    expect(await listPieces(db, draft.id)).toHaveLength(1);
  });

  test('said anew takes the place of what was said, which stays until then; nothing of it gets into another case', async () => {
    const [one, other] = [await filed(), await filed()];
    const draftId = await drafted(akim, one.id, 'Бірінші', PHOTO);
    const otherId = await drafted(akim, other.id, 'Екінші');
    expect(await rewriteAnswer(app, operator, draftId)).toBeUndefined();
    for (let time = 0; time < 2; time += 1) expect((await rewriteAnswer(app, akim, draftId))?.isOpen).toBe(true);
    expect(await textsOf(draftId)).toEqual(['Бірінші']);
    expect((await findDraft(db, akim, otherId))?.isOpen).toBe(false);
    for (const text of ['Жаңасы', 'және жалғасы']) await said(akim, text);
    expect(await textsOf(draftId)).toEqual(['Жаңасы', 'және жалғасы']);
    expect(await textsOf(otherId)).toEqual(['Екінші']);
  });

  test('that was to be said anew and was come back to, or mended in its own message, goes on as it was', async () => {
    const { id } = await filed();
    const draftId = await drafted(akim, id, 'Бірінші');
    const first = messages;
    await rewriteAnswer(app, akim, draftId);
    await openDraft(app, akim, { purpose: 'answer', appealId: id, messageId: first });
    await said(akim, 'екінші');
    await rewriteAnswer(app, akim, draftId);
    await correctSaid(app, akim, first, 'Түзетілді');
    await said(akim, 'үшінші');
    expect(await textsOf(draftId)).toEqual(['Түзетілді', 'екінші', 'үшінші']);
  });
});

describe('handing a case on to its akim', () => {
  test('is done once, and told once to him, without a word of the letter, and to its resident', async () => {
    const { id } = await filed({ ...TO_OPERATOR, body: 'Құпия сөздер', authorName: 'Айгүл' });
    const tap = newTap();
    for (let time = 0; time < 2; time += 1) expect(await passToAkim(app, asOperator(tap), id)).toMatchObject({ ok: true });
    expect(await passToAkim(app, asOperator(), id)).toEqual({ ok: false, refusal: 'gone' });
    expect(await now(id)).toMatchObject({ addressee: 'akim', addresseeReason: null, state: 'received' });
    const told = await toldTo(2);
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toMatch(/Құпия|Айгүл/);
    expect((await toldTo(1)).map(({ payload }) => payload.text)).toEqual([expect.stringContaining('Теперь письмо у акима')]);
  });

  test('of one that came back tells him that the resident does not agree, and not of a new one', async () => {
    const { id } = await filed({ ...TO_OPERATOR, state: 'disputed' });
    await db.transaction().execute((trx) => changeAppeal(trx, id, { state: 'disputed', changedAt: clock() }));
    expect(await passToAkim(app, asOperator(), id)).toMatchObject({ ok: true, value: { state: 'disputed' } });
    expect((await toldTo(2)).map(({ payload }) => payload.text)).toEqual([expect.stringContaining('Тұрғын келіспеді')]);
  });

  test('cannot be where the case is about him, or where he is not connected', async () => {
    const about = await filed({ addressee: 'operator', addresseeReason: 'about-akim' });
    expect(await passToAkim(app, asOperator(), about.id)).toEqual({ ok: false, refusal: 'gone' });
    const elsewhere = await filed({ ...TO_OPERATOR, unitCode: OTHER_UNIT });
    expect(await passToAkim(app, asOperator(), elsewhere.id)).toEqual({ ok: false, refusal: 'no-akim' });
    expect(await toldTo(2)).toEqual([]);
  });
});

test('a return that was asked before the last answer sends nothing back', async () => {
  const { id } = await filed();
  const answer = async (text: string) => speak(app, asAkim(), { draftId: await drafted(akim, id, text), appealId: id });
  const back = () => disputeAppeal(app, { appealId: id, personId: aigul, tap: newTap() }, 1);
  await answer('Жөндейміз');
  expect(await back()).toMatchObject({ ok: true, value: { state: 'disputed' } });
  await answer('Жөнделді');
  expect(await back()).toEqual({ ok: false, refusal: { reason: 'gone' } });
  expect(await now(id)).toMatchObject({ state: 'answered', addressee: 'akim' });
});

test('whatever akim, operator and resident do in whatever order, the history tells the stored state', async () => {
  const acts: Record<string, (id: number) => Promise<unknown>> = {
    open: async (id) => openCase(app, asAkim(), await now(id)),
    look: async (id) => openCase(app, asOperator(), await now(id)),
    work: (id) => beginWork(app, asAkim(), id),
    operatorWorks: (id) => beginWork(app, asOperator(), id),
    answer: async (id) => speak(app, asAkim(), { draftId: await drafted(akim, id, 'Жауап'), appealId: id }),
    operatorAnswers: async (id) => speak(app, asOperator(), { draftId: await drafted(operator, id, 'Жауап'), appealId: id }),
    pass: (id) => passToAkim(app, asOperator(), id),
    confirm: (id) => sayOutcome(app, { appealId: id, personId: aigul, tap: newTap() }, 'confirmed'),
    partly: (id) => sayOutcome(app, { appealId: id, personId: aigul, tap: newTap() }, 'partly'),
    dispute: async (id) => disputeAppeal(app, { appealId: id, personId: aigul, tap: newTap() }, (await now(id)).priority + 1),
  };
  const days = fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(days, fc.boolean(), async (names, isOperators) => {
      const { id } = await filed(isOperators ? TO_OPERATOR : {});
      for (const name of names) await acts[name]?.(id);
      expect(stateOf(await kinds(id))).toBe((await now(id)).state);
    }),
    { numRuns: 25 },
  );
}, 60_000);
