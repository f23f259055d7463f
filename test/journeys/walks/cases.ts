import { systemClock } from '../../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';

import { speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import { setApart } from '../../../src/rooms/appeals/actions/filing/careful.ts';
import { chooseTopic, moveDraft, openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { fileAppeal } from '../../../src/rooms/appeals/actions/filing/file-appeal.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';

import { wordsOf } from '../../../src/rooms/appeals/index.ts';
import type { Outcome } from '../../../src/rooms/appeals/outcome.ts';
import type { PersonHandle } from '../../../src/simulator/index.ts';
import type { Bot } from '../../support/a-bot.ts';
import { speech } from '../witness.ts';
import { numberOf, untilTold } from './walk.ts';

export const LETTER = 'Фонарь у школы не горит уже неделю, вечером темно и страшно идти';
export const ANSWER = 'Завтра электрик заменит лампу, отвечает аппарат';

/** What the room's actions need, as the bot itself gives it to them. */
function appealsOf(bot: Bot): AppealsApp {
  const words = wordsOf({ speech, clock: systemClock, directory: { search: bot.app.search } });
  return { db: bot.app.storage.db, clock: systemClock, words, random: Math.random, wakeKeeper: () => undefined };
}

/** A resident's letter about the street lights, sent in an instant; whoever answers for the place hears of it. @returns the case's number */
export async function fileOne(bot: Bot, resident: PersonHandle, placeCode: PlaceCode): Promise<number> {
  const app = appealsOf(bot);
  const personId = (await numberOf(bot, resident)) as PersonId;
  const { draft } = await openDraft(app, personId, { purpose: 'appeal', appealId: null });
  await takeSaid(app, personId, { messageId: 1, text: LETTER, file: null, point: null, album: null });
  await chooseTopic(app, personId, draft.id, 'lights');
  await setApart(app, personId, draft.id);
  await moveDraft(app, personId, draft.id, { placeCode, step: 'check' });
  const filing = { draftId: draft.id, personId, language: 'ru', name: '', tap: `filed-before:${draft.id}` } as const;
  const filed = await fileAppeal(app, filing);
  if (!filed.ok) throw new Error(`The letter was not filed: ${filed.refusal.reason}`);
  return filed.value.appeal.id;
}

/** The akim's answer, or another word of his, sent in an instant; the resident hears it. */
export async function answerOne(bot: Bot, akim: PersonHandle, appealId: number, outcome: Outcome = 'answered'): Promise<void> {
  const app = appealsOf(bot);
  const personId = (await numberOf(bot, akim)) as PersonId;
  const { draft } = await openDraft(app, personId, { purpose: 'answer', appealId, outcome });
  await takeSaid(app, personId, { messageId: 1, text: ANSWER, file: null, point: null, album: null });
  const official = { personId, role: 'akim', tap: `answered-before:${appealId}` } as const;
  const answered = await speak(app, official, { draftId: draft.id, appealId });
  if (!answered.ok) throw new Error(`The answer was not sent: ${answered.refusal.reason}`);
}

/** All cases of a resident with their histories, whom the ledger tells of them how often, his thanks, and what is still being written. */
export async function casesOf(bot: Bot, resident: PersonHandle, writer = resident) {
  const { db } = bot.app.storage;
  const personId = await numberOf(bot, resident);
  const cases = await db
    .selectFrom('appeals.appeal')
    .select([
      'id',
      'body',
      'language',
      'author_name',
      'addressee',
      'state',
      'priority',
      'category_code',
      'due_on',
      'planned_on',
      'rating',
      'official_no',
    ])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
  const drafts = await db
    .selectFrom('appeals.draft')
    .select(['purpose', 'step'])
    .where('person_id', '=', await numberOf(bot, writer))
    .execute();
  const thanks = (await db.selectFrom('appeals.thanks').select('id').where('person_id', '=', personId).execute()).length;
  const told = await db.selectFrom('delivery.message').select('dedupe_key').where('dedupe_key', 'like', 'appeal-%').execute();
  const files = await listFilesOf(
    bot,
    cases.map(({ id }) => id),
  );
  const histories = [];
  for (const { id, ...facts } of cases) {
    const events = await db
      .selectFrom('appeals.event')
      .select(['id', 'kind', 'by_role', 'body', 'key'])
      .where('appeal_id', '=', id)
      .orderBy('id')
      .execute();
    const causes = events.map((event) => (event.kind === 'filed' ? `filed:${id}` : event.key));
    const count = told.filter((row) => causes.some((cause) => isToldOf(row.dedupe_key, id, cause))).length;
    const history = events.map((event) => {
      const { kind, by_role, body } = event;
      return { kind, by_role, body, files: files.filter((file) => file.event_id === event.id).map((file) => file.kind) };
    });
    histories.push({ ...facts, events: history, told: count });
  }
  return { cases: histories, drafts, thanks };
}

async function listFilesOf(bot: Bot, appealIds: readonly number[]) {
  const files = bot.app.storage.db
    .selectFrom('appeals.file')
    .select(['event_id', 'kind'])
    .where('appeal_id', 'in', [0, ...appealIds]);
  return await files.orderBy('event_id').orderBy('position').execute();
}

/** What a resident has of an answer when all that the ledger has for him has been sent, in the order of the chat. */
export async function answersHeard(bot: Bot, resident: PersonHandle): Promise<string[]> {
  await untilTold(bot, resident);
  return resident.messages().flatMap((message) => {
    if (message.from !== 'bot') return [];
    if (message.voice) return ['voice'];
    return message.text?.includes('Посмотрите сами и скажите') ? ['words'] : [];
  });
}

/** Residents are told `appeal-CAUSE`, officials `appeal-ABOUT:CASE:CAUSE:PERSON`, of a new case `appeal-filed:CASE:PERSON`. */
function isToldOf(dedupeKey: string, appealId: number, cause: string): boolean {
  return dedupeKey === `appeal-${cause}` || dedupeKey.startsWith(`appeal-${cause}:`) || dedupeKey.includes(`:${appealId}:${cause}:`);
}
