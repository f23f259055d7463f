import { expect } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import type { Official } from '../../../src/rooms/appeals/actions/case/case.ts';
import { goWithoutPhoto } from '../../../src/rooms/appeals/actions/case/proof.ts';
import { chooseDay, speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import { choosePlace, chooseTopic, openDraft, startOver } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { fileAppeal } from '../../../src/rooms/appeals/actions/filing/file-appeal.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { targetOf } from '../../../src/rooms/appeals/actions/filing/target.ts';
import { findSimilar } from '../../../src/rooms/appeals/actions/joined/offer.ts';
import type { Outcome } from '../../../src/rooms/appeals/outcome.ts';
import type { Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { aDatabase } from '../../support/database.ts';
import { furnish, type Office } from './lives/office.ts';
import { EMPTY_REGISTER } from './samples.ts';

/** Wednesday 25 November 2026, 14:30 in Kazakhstan. */
const MORNING = new Date('2026-11-25T09:30:00Z');
const speech = loadSpeech(LOCALES);

/** A village with its akim and operator where several have the same trouble. */
export async function aSharedTrouble() {
  const { db } = await aDatabase();
  const time = { now: MORNING };
  const clock = () => time.now;
  const words = wordsOf({ speech, clock, directory: EMPTY_REGISTER });
  const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };
  const [office] = (await furnish({ db, clock: () => MORNING }, 1)) as [Office];
  let serial = 0;
  const next = (): number => {
    serial += 1;
    return serial;
  };
  const asAkim = (): Official => ({ personId: office.akim, role: 'akim', tap: `tap ${next()}` });
  const asOperator = (): Official => ({ personId: office.operator, role: 'operator', tap: `tap ${next()}` });
  const by = (personId: PersonId, appealId: number) => ({ personId, appealId, tap: `tap ${next()}` });

  async function drafted(personId: PersonId, text: string, topic = 'lights') {
    const { draft } = await openDraft(app, personId, { purpose: 'appeal', appealId: null, messageId: next() });
    await startOver(app, personId, draft.id, {});
    await takeSaid(app, personId, { messageId: next(), text, file: null, point: null, album: null });
    await chooseTopic(app, personId, draft.id, topic);
    const whole = await choosePlace(app, personId, draft.id, office.villageCode);
    if (!whole) throw new Error('The draft is gone');
    return whole;
  }

  async function file(personId: PersonId, text: string, more: { topic?: string; leadId?: number; name?: string } = {}) {
    const { topic, leadId, name = '' } = more;
    const draft = await drafted(personId, text, topic);
    const filing = { draftId: draft.id, personId, language: 'kk', name, tap: `tap ${next()}` } as const;
    const decision = await fileAppeal(app, leadId === undefined ? filing : { ...filing, leadId });
    return decision.ok ? decision.value.appeal : decision.refusal.reason;
  }

  async function filed(...of: Parameters<typeof file>): Promise<Appeal> {
    const letter = await file(...of);
    if (typeof letter === 'string') throw new Error(letter);
    return letter;
  }

  async function similarTo(personId: PersonId, text: string, topic?: string): Promise<number | undefined> {
    const draft = await drafted(personId, text, topic);
    const target = await targetOf(db, draft, { now: time.now });
    return target && (await findSimilar(db, { draft, body: text, target }, time.now))?.id;
  }

  async function say(appealId: number, outcome: Outcome, { official = asAkim(), text = 'Электрик келіп, шамды ауыстырды', day = '' } = {}) {
    const { draft } = await openDraft(app, official.personId, { purpose: 'answer', appealId, messageId: next(), outcome });
    if (day) expect((await chooseDay(app, official, { draftId: draft.id, day })).ok).toBe(true);
    // What shows no photo says why.
    if (outcome === 'done-claimed') await goWithoutPhoto(app, official.personId, draft.id);
    await takeSaid(app, official.personId, { messageId: next(), text, file: null, point: null, album: null });
    const said = { draftId: draft.id, appealId, isShared: true };
    expect((await speak(app, official, said)).ok).toBe(true);
    return { official, said };
  }

  /** What was written to somebody, newest last. */
  async function toldTo(personId: PersonId): Promise<string[]> {
    const rows = await db
      .selectFrom('delivery.message')
      .select('payload')
      .where('chat_id', '=', office.chats.get(personId) ?? 0)
      .orderBy('id')
      .execute();
    return rows.map(({ payload }) => (payload as { text?: string }).text ?? '');
  }

  return { db, app, office, time, MORNING, next, asAkim, asOperator, by, drafted, file, filed, similarTo, say, toldTo };
}
