import { isWorkingDay } from '../../../../kernel/calendar/index.ts';
import { DAY_MS } from '../../../../kernel/clock.ts';
import type { Decision } from '../../../../kernel/decision.ts';
import type { PlaceCode } from '../../../../kernel/ids.ts';
import { dayOf, type Language } from '../../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import { readCalendar } from '../../../calendar/index.ts';
import { byRoleOf, mayAct } from '../../access.ts';
import type { DayRefusal, OutcomeRefusal, WordRefusal } from '../../outcome.ts';
import {
  ANSWERS,
  decideDay,
  decideOutcome,
  decideWord,
  isPromise,
  isShared,
  type LegalDays,
  needsDay,
  type Outcome,
  type Word,
} from '../../outcome.ts';
import type { Proof, ProofRefusal } from '../../proof/rules.ts';
import { type Appeal, lockAppeal } from '../../queries/appeals.ts';
import { changeDraft, closeDrafts, type Draft, deleteDraft, listPieces, lockDraft } from '../../queries/drafts.ts';
import { countSameWords, hasEvent } from '../../queries/events.ts';
import { insertPromise } from '../../queries/promises.ts';
import { insertProofs } from '../../queries/proofs.ts';
import { extendedUntilMax, passOnBy, promisedUntilMax } from '../../terms/deadline.ts';
import { wordsSign } from '../../words/same-words.ts';
import type { AppealsApp } from '../app.ts';
import { handDown, holdHandingDown } from '../joined/split.ts';
import { tellSupporters, tellSupportOver } from '../proposals/tell.ts';
import type { Official } from './case.ts';
import { happen } from './happen.ts';
import { proofOf } from './proof.ts';
import { tellResident, tellSharing } from './tell.ts';

export type SpeakRefusal = WordRefusal | ProofRefusal | { readonly reason: 'gone' | 'shared' | OutcomeRefusal | DayRefusal };

/** Of a proposal, what those who support it hear. */
const ANSWERING: readonly Outcome[] = ANSWERS;

/** The days that the law allows for a case now. */
export async function legalDaysOf(app: Pick<AppealsApp, 'clock'>, db: Db, appeal: Pick<Appeal, 'registeredOn'>): Promise<LegalDays> {
  const calendar = await readCalendar(db);
  const today = dayOf(app.clock());
  return {
    today,
    passOnBy: passOnBy(calendar, appeal.registeredOn),
    extendedUntilMax: extendedUntilMax(calendar, today),
    promisedUntilMax: promisedUntilMax(today),
    isWorking: (day) => isWorkingDay(calendar, day),
  };
}

/**
 * Sends an official's drafted word to the resident, with its files, and does to the case what it says. A second tap finds that it was sent.
 *
 * @param said.isShared he knows that it goes to all who have joined the case; without it nothing is said to several
 * @param said.unitCode the unit of the case as he has it before him: of one that has moved to another nothing is said
 */
export function speak(
  app: AppealsApp,
  official: Official,
  said: { draftId: number; appealId: number; isShared?: boolean; unitCode?: PlaceCode },
): Promise<Decision<Appeal, SpeakRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const key = `answer:${said.draftId}`;
    const draft = await lockDraft(trx, official.personId, said.draftId);
    if (draft?.outcome === 'returned') await holdHandingDown(trx, said.appealId);
    const appeal = await lockAppeal(trx, said.appealId);
    if (!appeal || (draft && draft.appealId !== appeal.id)) return refuse('gone');
    if (!draft) return (await hasEvent(trx, key)) ? { ok: true, value: appeal } : refuse('gone');
    const outcome = outcomeOf(draft);
    const days = await legalDaysOf(app, trx, appeal);
    const pieces = await listPieces(trx, draft.id);
    const word = decideWord(outcome, pieces, draft.day);
    if (!word.ok) return word;
    const why = refusalOf(outcome, official, appeal, draft, days);
    if (why) return refuse(why);
    if (said.unitCode !== undefined && said.unitCode !== appeal.unitCode) return refuse('closed');
    if (isShared(outcome) && appeal.following > 0 && !said.isShared) return refuse('shared');
    const shown = await proofOf(trx, appeal, draft, pieces);
    if (!shown.ok) return shown;
    const { proof, files } = shown.value;
    const { body } = word.value;
    const { personId } = official;
    const byRole = byRoleOf(official.role);
    const act = {
      kind: outcome,
      byRole,
      personId,
      key,
      body,
      files,
      wordsSign: wordsSign(appeal.unitCode, body),
      at: app.clock(),
    } as const;
    const changed = await happen(trx, appeal, {
      ...act,
      ...effectOf(outcome, { ...word.value, proof }, days, isPromisedStill(appeal, days)),
    });
    if (!changed) return refuse('closed');
    const words = { outcome, body, fileCount: files.length, byRole, day: draft.day, receiver: word.value.receiver, proof };
    const news = { cause: key, files, word: (language: Language, letter: Appeal) => app.words.spoken(language, letter, words) };
    await (isShared(outcome) ? tellSharing : tellResident)(app, trx, changed, news);
    await follow(app, trx, { before: appeal, changed, outcome, key, days });
    await deleteDraft(trx, draft.id);
    return { ok: true, value: changed };
  });
}

/** What such a word brings with it: entries in the ledgers of proofs and promises, what neighbours hear, whose the case is then. */
async function follow(
  app: AppealsApp,
  trx: Trx,
  { before, changed, outcome, key, days }: { before: Appeal; changed: Appeal; outcome: Outcome; key: string; days: LegalDays },
): Promise<void> {
  if (outcome === 'done-claimed') await insertProofs(trx, key);
  if (isPromise(outcome) && !isPromisedStill(before, days)) await insertPromise(trx, key);
  if (ANSWERING.includes(outcome)) await tellSupporters(app, trx, changed, key);
  if (outcome !== 'returned') return;
  await tellSupportOver(app, trx, before, 'over', key);
  await handDown(app, trx, before);
}

function refuse(reason: Exclude<SpeakRefusal, WordRefusal | ProofRefusal>['reason']): Decision<Appeal, SpeakRefusal> {
  return { ok: false, refusal: { reason } };
}

function refusalOf(
  outcome: Outcome,
  { role }: Official,
  appeal: Appeal,
  draft: Draft,
  days: LegalDays,
): OutcomeRefusal | DayRefusal | undefined {
  if (!mayAct(role, appeal)) return 'closed';
  const why = decideOutcome(outcome, role, appeal, days);
  if (why || !needsDay(outcome) || draft.day === null) return why;
  // It was chosen earlier: midnight may have passed since.
  return decideDay(outcome, draft.day, appeal, days);
}

/** Whether a day that was promised is still to come: money for it is no other promise. */
function isPromisedStill({ plannedOn }: Pick<Appeal, 'plannedOn'>, { today }: LegalDays): boolean {
  return plannedOn !== null && plannedOn >= today;
}

/** What such a word changes besides the state, and what is kept with its event. */
function effectOf(outcome: Outcome, { day, receiver, proof }: Word & { proof: Proof | null }, { today }: LegalDays, isAgain: boolean) {
  if (proof) return { detail: proof.digits === null ? { noPhoto: true as const } : { digits: proof.digits } };
  if (outcome === 'passed-on' && receiver) return { detail: { body: receiver.body, phone: receiver.phone } };
  if (isPromise(outcome) && day !== null)
    return { detail: { day, ...(isAgain && { isAgain: true as const }) }, change: { plannedOn: day } };
  if (outcome === 'extended' && day !== null) return { detail: { day }, change: { dueOn: day, extendedOn: today } };
  return {};
}

/** Of a year: whoever answers so often the same should know it. */
const SAME_DAYS = 365;

/** How often this very text went from the unit of a case in the last year. */
export async function countSent(app: Pick<AppealsApp, 'db' | 'clock'>, appeal: Pick<Appeal, 'unitCode'>, body: string): Promise<number> {
  const sign = wordsSign(appeal.unitCode, body);
  return sign === null ? 0 : await countSameWords(app.db, sign, new Date(app.clock().getTime() - SAME_DAYS * DAY_MS));
}

/** What a drafted word will do: one of before there was a choice is an answer. */
export function outcomeOf(draft: Pick<Draft, 'outcome'>): Outcome {
  return draft.outcome ?? 'answered';
}

/** A day was chosen for a drafted word. @returns the draft with it; why it cannot be that day */
export function chooseDay(
  app: AppealsApp,
  official: Pick<Official, 'personId'>,
  chosen: { draftId: number; day: string },
): Promise<Decision<Draft, { reason: 'gone' | DayRefusal }>> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, official.personId, chosen.draftId);
    const appeal = draft?.purpose === 'answer' ? await lockAppeal(trx, draft.appealId ?? 0) : undefined;
    if (!draft || !appeal || !needsDay(outcomeOf(draft))) return { ok: false, refusal: { reason: 'gone' } };
    const reason = decideDay(outcomeOf(draft), chosen.day, appeal, await legalDaysOf(app, trx, appeal));
    if (reason) return { ok: false, refusal: { reason } };
    // He may have begun another word since the day was asked.
    await closeDrafts(trx, official.personId);
    await changeDraft(trx, draft.id, { day: chosen.day, isOpen: true });
    return { ok: true, value: { ...draft, day: chosen.day, isOpen: true } };
  });
}
