import { beforeEach, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import type { Official } from '../../../src/rooms/appeals/actions/case/case.ts';
import { chooseDay, speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import { disputeAppeal, sayOutcome } from '../../../src/rooms/appeals/actions/case/verdict.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { joinCases } from '../../../src/rooms/appeals/actions/joined/join.ts';
import { turnClockOf } from '../../../src/rooms/appeals/actions/rounds/clock-round.ts';
import type { Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { promisesOfUnit } from '../../../src/rooms/appeals/queries/promises.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { fileCase } from './filed-case.ts';
import { DISTRICT, EMPTY_REGISTER, UNIT } from './samples.ts';

const { db } = await aDatabase();
/** Wednesday 25 November 2026, 14:30 in Kazakhstan. */
const MORNING = new Date('2026-11-25T09:30:00Z');
let now = MORNING;
const words = wordsOf({ speech: loadSpeech(LOCALES), clock: () => now, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock: () => now, words, random: Math.random, wakeKeeper: () => undefined };
const akim = await addDemoPerson(app, { telegramId: 102, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
const operator = await addDemoPerson(app, { telegramId: 103, language: 'kk', role: { kind: 'operator', areaCode: DISTRICT } });
const SPAN = { since: new Date('2026-11-01T00:00:00Z'), today: '2026-12-06' };
const PROMISE = 'Көшенің шамын ауыстырамыз, жауапты Ерлан';
let serial = 0;
const next = (): number => {
  serial += 1;
  return serial;
};

beforeEach(async () => {
  now = MORNING;
  await db.deleteFrom('appeals.promise').execute();
  await db.deleteFrom('delivery.message').execute();
});

async function filed(): Promise<{ letter: Appeal; author: PersonId; chatId: number }> {
  const chatId = 1_000 + next();
  const author = await addDemoPerson(app, { telegramId: chatId, language: 'kk' });
  const days = { filedAt: now, registeredOn: '2026-11-25', dueOn: '2026-12-17' };
  return { letter: await fileCase(db, { personId: author, key: `p-${next()}` }, days), author, chatId };
}

async function promise(appealId: number, day = '2026-12-05'): Promise<void> {
  const official: Official = { personId: akim, role: 'akim', tap: `tap ${next()}` };
  const { draft } = await openDraft(app, akim, { purpose: 'answer', appealId, messageId: next(), outcome: 'planned' });
  expect((await chooseDay(app, official, { draftId: draft.id, day })).ok).toBe(true);
  await takeSaid(app, akim, { messageId: next(), text: PROMISE, file: null, point: null, album: null });
  const said = { draftId: draft.id, appealId, isShared: true };
  for (let times = 0; times < 2; times += 1) expect((await speak(app, official, said)).ok).toBe(true);
}

const by = (personId: PersonId, { id }: Appeal) => ({ personId, appealId: id, tap: `tap ${next()}` });
const joins = (letter: Appeal, lead: Appeal) => {
  const official: Official = { personId: operator, role: 'operator', tap: `tap ${next()}` };
  return joinCases(app, official, { letterId: letter.id, leadId: lead.id });
};
const record = () => promisesOfUnit(db, UNIT, SPAN);

test('each promise counts once: what its author says of it, or that he said nothing, once its day is over', async () => {
  const all = [await filed(), await filed(), await filed(), await filed(), await filed()] as const;
  for (const { letter } of all) await promise(letter.id);
  expect(await promisesOfUnit(db, UNIT, { ...SPAN, today: '2026-12-05' })).toEqual({ due: 0, kept: 0, partly: 0, broken: 0 });
  now = new Date('2026-12-05T14:00:00Z');
  await sayOutcome(app, by(all[0].author, all[0].letter), 'confirmed');
  await sayOutcome(app, by(all[1].author, all[1].letter), 'confirmed');
  await sayOutcome(app, by(all[2].author, all[2].letter), 'partly');
  await disputeAppeal(app, by(all[3].author, all[3].letter), 1);
  expect(await record()).toEqual({ due: 5, kept: 2, partly: 1, broken: 1 });
  expect(await promisesOfUnit(db, UNIT, { ...SPAN, since: now })).toEqual({ due: 0, kept: 0, partly: 0, broken: 0 });
});

test('of a case that many have joined the most say what came of the promise', async () => {
  const [lead, one, other] = [await filed(), await filed(), await filed()];
  await joins(one.letter, lead.letter);
  await joins(other.letter, lead.letter);
  await promise(lead.letter.id);
  now = new Date('2026-12-05T14:00:00Z');
  await sayOutcome(app, by(lead.author, lead.letter), 'confirmed');
  await disputeAppeal(app, by(one.author, one.letter), 1);
  expect(await record()).toEqual({ due: 1, kept: 0, partly: 1, broken: 0 });
  await disputeAppeal(app, by(other.author, other.letter), 1);
  expect(await record()).toEqual({ due: 1, kept: 0, partly: 0, broken: 1 });
});

test('«kept» can be taken back; a later word, after another answer, changes nothing of what was said', async () => {
  const [taken, late] = [await filed(), await filed()];
  await promise(taken.letter.id);
  await promise(late.letter.id);
  now = new Date('2026-12-05T14:00:00Z');
  await sayOutcome(app, by(taken.author, taken.letter), 'confirmed');
  await disputeAppeal(app, by(taken.author, taken.letter), 1);
  await sayOutcome(app, by(late.author, late.letter), 'partly');
  await sayOutcome(app, by(late.author, late.letter), 'confirmed');
  expect(await record()).toEqual({ due: 2, kept: 0, partly: 1, broken: 1 });
  // A new promise is one of its own.
  await promise(taken.letter.id, '2026-12-08');
  now = new Date('2026-12-08T14:00:00Z');
  await sayOutcome(app, by(taken.author, taken.letter), 'confirmed');
  expect(await promisesOfUnit(db, UNIT, { ...SPAN, today: '2026-12-09' })).toEqual({ due: 3, kept: 1, partly: 1, broken: 1 });
});

test('on the day all are asked, in the words of the promise', async () => {
  const [lead, one] = [await filed(), await filed()];
  await joins(one.letter, lead.letter);
  await promise(lead.letter.id);
  await db.deleteFrom('delivery.message').execute();
  now = new Date('2026-12-05T13:30:00Z');
  await turnClockOf(app, lead.letter.id);
  const told = await db.selectFrom('delivery.message').select(['chat_id', 'payload']).orderBy('chat_id').execute();
  expect(told.map((row) => row.chat_id)).toEqual([lead.chatId, one.chatId]);
  for (const { payload } of told) {
    const { text, reply_markup } = payload as { text: string; reply_markup: { inline_keyboard: { text: string }[][] } };
    expect(text).toContain(`«${PROMISE}»`);
    expect(reply_markup.inline_keyboard.flat().map((button) => button.text)).toEqual(['✅ Орындалды', 'Жартылай', 'Орындалмады']);
  }
});
