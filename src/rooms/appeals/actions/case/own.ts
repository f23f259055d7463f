import { DAY_MS } from '../../../../kernel/clock.ts';
import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import { isKeptForAnother } from '../../another/filer.ts';
import { type Appeal, lockAppeal, type RatingReason } from '../../queries/appeals.ts';
import { changeDraft, deleteDraft, listPieces, lockDraft, lockDraftFor, type Purpose } from '../../queries/drafts.ts';
import { findEventByKey, hasEvent, isUnread, listEvents } from '../../queries/events.ts';
import { isSupportedByOthers } from '../../queries/proposals.ts';
import { type BodyRefusal, decideBody, decideReply } from '../../rules.ts';
import { after } from '../../states.ts';
import type { AppealsApp } from '../app.ts';
import { handDown, holdHandingDown } from '../joined/split.ts';
import { tellSupportOver } from '../proposals/tell.ts';
import { closeUnshowable } from '../village/open.ts';
import { happen } from './happen.ts';
import { dropOfficialReminders } from './official.ts';
import { tellOfficials, tellOperators } from './tell.ts';
import { lockOwn, type Verdict } from './verdict.ts';

export type OwnRefusal = BodyRefusal | { readonly reason: 'gone' | 'too-many' };

interface Saying {
  readonly personId: PersonId;
  readonly draftId: number;
  readonly appealId: number;
}

/** A case of the speaker's own, and what he has drafted for it; undefined where either is gone or not his. */
async function lockSaying(trx: Trx, purpose: Purpose, said: Saying) {
  const draft = await lockDraft(trx, said.personId, said.draftId);
  const appeal = await lockAppeal(trx, said.appealId);
  if (appeal?.personId !== said.personId) return undefined;
  if (draft && (draft.purpose !== purpose || draft.appealId !== appeal.id)) return undefined;
  return { draft, appeal };
}

/** Whether the official's last question still waits for its answer: not once the letter itself was answered. */
export function awaitsReply({ state }: Pick<Appeal, 'state'>, events: readonly { readonly kind: string }[]): boolean {
  return after(state, 'replied') !== undefined && events.findLast(({ kind }) => kind === 'asked' || kind === 'replied')?.kind === 'asked';
}

/**
 * Whether its author may write to a case now: a word more, or its text anew as long as nobody has read it. To other words whoever it was
 * written down for has not agreed, nor those who support it.
 */
export async function mayBeWritten(db: Db, appeal: Appeal, purpose: 'addition' | 'edit'): Promise<boolean> {
  if (purpose === 'addition') return after(appeal.state, 'added') !== undefined;
  if (after(appeal.state, 'edited') === undefined || isKeptForAnother(appeal)) return false;
  return (await isUnread(db, appeal.id)) && !(await isSupportedByOthers(db, appeal));
}

/** What became of a draft of its author's, which is no more; the keys are those that are written below. */
export async function findWritten(db: Db, personId: PersonId, draftId: number) {
  const event = await findEventByKey(db, [`added:${draftId}`, `edited:${draftId}`], personId);
  const kind = (['added', 'replied', 'edited'] as const).find((one) => one === event?.kind);
  return event && kind && { kind, appealId: event.appealId };
}

/** What was written anew is kept as a word more once the letter was read; where nothing else was begun to be added. */
export async function turnEditIntoAddition(app: Pick<AppealsApp, 'db'>, personId: PersonId, appeal: Appeal): Promise<void> {
  if (await mayBeWritten(app.db, appeal, 'edit')) return;
  await app.db.transaction().execute(async (trx) => {
    const edit = await lockDraftFor(trx, personId, 'edit', appeal.id);
    if (edit && !(await lockDraftFor(trx, personId, 'addition', appeal.id))) await changeDraft(trx, edit.id, { purpose: 'addition' });
  });
}

/** A word more a day is help; dozens are a flood, which hides them all. */
export const ADDITIONS_PER_DAY_MAX = 5;

/** Adds to a case what its author has drafted: the answer to a question where one waits, else a word more. The clock goes on. */
export function addToAppeal(app: AppealsApp, said: Saying): Promise<Decision<Appeal, OwnRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const found = await lockSaying(trx, 'addition', said);
    if (!found) return { ok: false, refusal: { reason: 'gone' } };
    const { draft, appeal } = found;
    const key = `added:${said.draftId}`;
    if (!draft) return (await hasEvent(trx, key)) ? { ok: true, value: appeal } : { ok: false, refusal: { reason: 'gone' } };
    const reply = decideReply(await listPieces(trx, draft.id));
    if (!reply.ok) return reply;
    const events = await listEvents(trx, appeal.id);
    const kind = awaitsReply(appeal, events) ? 'replied' : 'added';
    const since = app.clock().getTime() - DAY_MS;
    const lately = events.filter((event) => event.kind === 'added' && event.at.getTime() > since).length;
    if (kind === 'added' && lately >= ADDITIONS_PER_DAY_MAX) return { ok: false, refusal: { reason: 'too-many' } };
    const by = { byRole: 'resident', personId: said.personId, at: app.clock() } as const;
    const changed = await happen(trx, appeal, { ...by, kind, key, ...reply.value });
    if (!changed) return { ok: false, refusal: { reason: 'gone' } };
    await tellOfficials(app, trx, changed, kind, `${appeal.id}:${key}`);
    await deleteDraft(trx, draft.id);
    return { ok: true, value: changed };
  });
}

/** What is written anew takes the place of the letter's text, as long as nobody has read it; what stood there before is kept with the event. */
export function rewriteAppeal(app: AppealsApp, said: Saying): Promise<Decision<Appeal, OwnRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const found = await lockSaying(trx, 'edit', said);
    if (!found) return { ok: false, refusal: { reason: 'gone' } };
    const { draft, appeal } = found;
    const key = `edited:${said.draftId}`;
    if (!draft) return (await hasEvent(trx, key)) ? { ok: true, value: appeal } : { ok: false, refusal: { reason: 'gone' } };
    const text = decideBody(await listPieces(trx, draft.id));
    if (!text.ok) return text;
    if (!(await mayBeWritten(trx, appeal, 'edit'))) return { ok: false, refusal: { reason: 'gone' } };
    const { body, files } = text.value;
    const by = { byRole: 'resident', personId: said.personId, at: app.clock() } as const;
    const changed = await happen(trx, appeal, { ...by, kind: 'edited', key, body: appeal.body, files, change: { body } });
    if (!changed) return { ok: false, refusal: { reason: 'gone' } };
    await deleteDraft(trx, draft.id);
    return { ok: true, value: await closeUnshowable(trx, changed, { key: `closed:${key}`, at: by.at }) };
  });
}

/** Why a letter is taken back; null: it is nobody's business. */
export type WithdrawReason = 'solved' | 'mind' | 'fear' | null;

/**
 * Takes a letter back. Whoever has it hears that, and not why; that its author is afraid is told to the operators, never to the akim.
 *
 * @returns the case; undefined where it cannot be now
 */
export function withdrawAppeal(app: AppealsApp, verdict: Verdict, why: WithdrawReason): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    await holdHandingDown(trx, verdict.appealId);
    // Before the case, as who sends what he has drafted does.
    const drafts = [];
    for (const purpose of ['addition', 'edit', 'dispute', 'complaint'] as const)
      drafts.push(await lockDraftFor(trx, verdict.personId, purpose, verdict.appealId));
    const appeal = await lockOwn(trx, verdict);
    if (!appeal) return undefined;
    const key = `withdrawn:${verdict.tap}`;
    if (await hasEvent(trx, key)) return appeal;
    const by = { byRole: 'resident', personId: verdict.personId, at: app.clock() } as const;
    const changed = await happen(trx, appeal, { ...by, kind: 'withdrawn', key, ...(why && { detail: { why } }) });
    if (!changed) return undefined;
    // What he began to say of it is no longer meant.
    for (const draft of drafts) if (draft) await deleteDraft(trx, draft.id);
    await handDown(app, trx, appeal);
    await tellSupportOver(app, trx, appeal, 'over', key);
    await dropOfficialReminders(trx, appeal.id);
    // Of one among many that have joined a case nobody was told.
    if (appeal.state !== 'joined') await tellOfficials(app, trx, changed, 'withdrawn', `${appeal.id}:${key}`);
    if (why === 'fear') await tellOperators(app, trx, changed, 'fear', `${appeal.id}:${key}`);
    return changed;
  });
}

/** Rates the answer: one tap of stars, then one of why. The last one counts. @returns the case; undefined where there is nothing to rate */
export function rateAnswer(app: AppealsApp, verdict: Verdict, rating: { stars: number; why?: RatingReason }): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockOwn(trx, verdict);
    if (!appeal) return undefined;
    const key = `rated:${verdict.tap}`;
    if (await hasEvent(trx, key)) return appeal;
    const { stars, why } = rating;
    // Tapped twice: it says nothing new.
    if (appeal.rating === stars && appeal.ratingReason === (why ?? null) && after(appeal.state, 'rated') !== undefined) return appeal;
    const by = { byRole: 'resident', personId: verdict.personId, at: app.clock() } as const;
    const change = { rating: stars, ratingReason: why ?? null };
    return await happen(trx, appeal, { ...by, kind: 'rated', key, detail: { stars, ...(why && { why }) }, change });
  });
}
