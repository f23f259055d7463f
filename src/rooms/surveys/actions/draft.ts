import { keepContent } from '../../../delivery/index.ts';
import { isQuiet } from '../../../kernel/calendar/index.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { closingAfter } from '../deadline.ts';
import { beginAnew, changeQuestion, closeDraft, type Draft, findDraft, lockDraft, moveDraft, startInviting } from '../queries/drafts.ts';
import { decideQuestion, type QuestionRefusal, type Subject, type Template } from '../rules.ts';
import { countReach, type Reach } from './asked.ts';
import { newSecret } from './pseudonym.ts';

export interface SurveysApp {
  readonly db: Db;
  readonly clock: Clock;
}

/**
 * Begins a survey. Where its author has written a question already, that one stays, so that an old button wipes nothing: he goes on
 * with it or, where he wants the ready question now, is asked first.
 */
export async function beginDraft(
  app: SurveysApp,
  author: { personId: PersonId; chatId: number; language: Language },
  template: Template,
): Promise<Draft> {
  const { personId: madeBy, chatId, language } = author;
  const begun = await findDraft(app.db, madeBy);
  if (begun?.template === 'own' && begun.questionKk !== null) {
    if (template !== 'own') return begun;
    await moveDraft(app.db, begun.id, { step: begun.step });
    return { ...begun, isOpen: true };
  }
  await beginAnew(app.db, { madeBy, chatId, language, template, step: template === 'trust' ? 'area' : 'text-kk', at: app.clock() });
  const draft = await findDraft(app.db, madeBy);
  if (!draft) throw new Error('A draft was neither found nor added');
  return draft;
}

/**
 * Takes the author's message as the answer to what the draft asks for now. The same message again changes nothing.
 *
 * @returns the draft after it, and why it was not taken
 */
export function takeText(
  app: SurveysApp,
  personId: PersonId,
  said: { messageId: number; text: string | null },
): Promise<{ draft: Draft | undefined; refusal?: QuestionRefusal }> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, personId);
    if (!draft || draft.lastMessageId >= said.messageId || (draft.step !== 'text-kk' && draft.step !== 'text-ru')) return { draft };
    const decision = decideQuestion(draft.step, said.text);
    if (!decision.ok) return { draft, refusal: decision.refusal };
    await changeQuestion(trx, draft.id, said.messageId, decision.value);
    const { step, questionKk = draft.questionKk, questionRu = draft.questionRu } = decision.value;
    return { draft: { ...draft, step, questionKk, questionRu, lastMessageId: said.messageId } };
  });
}

/** What the author picked; `question` is taken where the template has its own whole sentences. */
export interface AreaChoice {
  readonly areaCode: PlaceCode;
  readonly subject: Subject;
  readonly question: Readonly<Record<Language, string>>;
}

/** Sets who is asked. @returns whom it reaches now; undefined when the draft is not this author's, or lacks its texts yet */
export async function chooseArea(app: SurveysApp, personId: PersonId, id: number, choice: AreaChoice): Promise<Reach | undefined> {
  const draft = await findDraft(app.db, personId);
  if (draft?.id !== id || draft.step === 'text-kk' || draft.step === 'text-ru') return undefined;
  const { areaCode, subject, question } = choice;
  const reach = await countReach(app.db, areaCode, app.clock());
  await moveDraft(app.db, id, {
    step: reach.people > 0 ? 'days' : 'area',
    areaCode,
    subject,
    ...(draft.template === 'trust' && { question }),
  });
  return reach;
}

/** Back to the place. @returns false when the draft is not this author's, or lacks its texts yet */
export async function reopenArea(app: SurveysApp, personId: PersonId, id: number): Promise<boolean> {
  const draft = await findDraft(app.db, personId);
  if (draft?.id !== id || draft.step === 'text-kk' || draft.step === 'text-ru') return false;
  await moveDraft(app.db, id, { step: 'area' });
  return true;
}

/** Goes on with a draft that was left. @returns undefined when it is not this author's */
export async function resumeDraft(app: SurveysApp, personId: PersonId, id: number): Promise<Draft | undefined> {
  const draft = await findDraft(app.db, personId);
  if (draft?.id !== id) return undefined;
  await moveDraft(app.db, id, { step: draft.step });
  return { ...draft, isOpen: true };
}

/** Sets the last day. @returns the draft and whom it reaches now; undefined when the draft is not this author's, or has no area yet */
export async function chooseDays(
  app: SurveysApp,
  personId: PersonId,
  id: number,
  days: number,
): Promise<{ draft: Draft; reach: Reach } | undefined> {
  const draft = await findDraft(app.db, personId);
  if (draft?.id !== id || draft.areaCode === null || (draft.step !== 'days' && draft.step !== 'confirm')) return undefined;
  const closesAt = closingAfter(app.clock(), days);
  await moveDraft(app.db, id, { step: 'confirm', closesAt });
  const reach = await countReach(app.db, draft.areaCode, app.clock());
  return { draft: { ...draft, step: 'confirm', closesAt }, reach };
}

/** Drops the draft. @param onlyOpen leaves one alone that was put aside. @returns whether there was one */
export async function dropDraft(app: SurveysApp, personId: PersonId, which: { id: number } | { onlyOpen: true }): Promise<boolean> {
  const draft = await findDraft(app.db, personId);
  if (!draft || ('id' in which ? draft.id !== which.id : !draft.isOpen)) return false;
  await moveDraft(app.db, draft.id, { step: 'cancelled' });
  return true;
}

/** Leaves the wizard by this message or, undefined, by a tap; keeps the draft. @returns whether one was open */
export async function leaveDraft(app: SurveysApp, personId: PersonId, messageId: number | undefined): Promise<boolean> {
  return await closeDraft(app.db, personId, messageId);
}

/** `gone`: started or dropped meanwhile, or the tapped message is an old one; `late`: its last day has come too near meanwhile. */
export type OpenRefusal = 'gone' | 'outside' | 'late';

/** A draft that has everything. */
export interface WholeDraft extends Draft {
  readonly questionKk: string;
  readonly questionRu: string;
  readonly areaCode: PlaceCode;
  readonly closesAt: Date;
}

/**
 * The author's yes. From here on the runner invites people; a second tap finds nothing to start.
 *
 * @param yes what the tapped message named: an older one may name another place or day than the draft has now
 * @param mayAsk on the same connection: whether the author's area still holds the place
 * @param invite the whole invitation for one language, as Telegram gets it
 */
export function openSurvey(
  app: SurveysApp,
  yes: { id: number; personId: PersonId; areaCode: PlaceCode; isDay: (closesAt: Date) => boolean },
  mayAsk: (db: Db, areaCode: PlaceCode) => Promise<boolean>,
  invite: (language: Language, draft: WholeDraft) => object,
): Promise<Decision<null, OpenRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, yes.personId);
    if (draft?.id !== yes.id || draft.step !== 'confirm' || !isWhole(draft)) return { ok: false, refusal: 'gone' };
    if (draft.areaCode !== yes.areaCode || !yes.isDay(draft.closesAt)) return { ok: false, refusal: 'gone' };
    if (!(await mayAsk(trx, draft.areaCode))) return { ok: false, refusal: 'outside' };
    // A confirmation that was left lying: people must have at least the whole of tomorrow.
    const at = app.clock();
    if (draft.closesAt < closingAfter(at, 1)) return { ok: false, refusal: 'late' };
    // Everybody shares the two contents: whether they come without sound is decided now, for those too whom they reach hours later.
    const silence = { disable_notification: isQuiet(at) };
    await startInviting(trx, draft.id, {
      secret: newSecret(),
      kkContentId: await keepContent(trx, { ...invite('kk', draft), ...silence }),
      ruContentId: await keepContent(trx, { ...invite('ru', draft), ...silence }),
      closesAt: draft.closesAt,
      at,
    });
    return { ok: true, value: null };
  });
}

function isWhole(draft: Draft): draft is WholeDraft {
  return draft.questionKk !== null && draft.questionRu !== null && draft.areaCode !== null && draft.closesAt !== null;
}
