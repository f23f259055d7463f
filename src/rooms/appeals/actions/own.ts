import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Trx } from '../../../platform/database/index.ts';
import { type Appeal, lockAppeal, type RatingReason } from '../queries/appeals.ts';
import { deleteDraft, listPieces, lockDraft, type Purpose } from '../queries/drafts.ts';
import { hasEvent, listEvents } from '../queries/events.ts';
import { type BodyRefusal, decideBody, decideReply } from '../rules.ts';
import { after } from '../states.ts';
import type { AppealsApp } from './app.ts';
import { happen } from './happen.ts';
import { tellOfficials, tellOperators } from './tell.ts';
import { lockOwn, type Verdict } from './verdict.ts';

export type OwnRefusal = BodyRefusal | { readonly reason: 'gone' };

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

/** Whether the official's last question still waits for its answer. */
export function awaitsReply(events: readonly { readonly kind: string }[]): boolean {
  return events.findLast(({ kind }) => kind === 'asked' || kind === 'replied')?.kind === 'asked';
}

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
    const isReply = awaitsReply(await listEvents(trx, appeal.id)) && after(appeal.state, 'replied') !== undefined;
    const kind = isReply ? 'replied' : 'added';
    const by = { byRole: 'resident', personId: said.personId, at: app.clock() } as const;
    const changed = await happen(trx, appeal, { ...by, kind, key, ...reply.value });
    if (!changed) return { ok: false, refusal: { reason: 'gone' } };
    await tellOfficials(app, trx, changed, kind, `${appeal.id}:${key}`);
    await deleteDraft(trx, draft.id);
    return { ok: true, value: changed };
  });
}

/** What is written anew takes the place of the letter's text, as long as nobody has read it. */
export function rewriteAppeal(app: AppealsApp, said: Saying): Promise<Decision<Appeal, OwnRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const found = await lockSaying(trx, 'edit', said);
    if (!found) return { ok: false, refusal: { reason: 'gone' } };
    const { draft, appeal } = found;
    const key = `edited:${said.draftId}`;
    if (!draft) return (await hasEvent(trx, key)) ? { ok: true, value: appeal } : { ok: false, refusal: { reason: 'gone' } };
    const text = decideBody(await listPieces(trx, draft.id));
    if (!text.ok) return text;
    const by = { byRole: 'resident', personId: said.personId, at: app.clock() } as const;
    const changed = await happen(trx, appeal, { ...by, kind: 'edited', key, files: text.value.files, change: { body: text.value.body } });
    if (!changed) return { ok: false, refusal: { reason: 'gone' } };
    await deleteDraft(trx, draft.id);
    return { ok: true, value: changed };
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
    const appeal = await lockOwn(trx, verdict);
    if (!appeal) return undefined;
    const key = `withdrawn:${verdict.tap}`;
    if (await hasEvent(trx, key)) return appeal;
    const by = { byRole: 'resident', personId: verdict.personId, at: app.clock() } as const;
    const changed = await happen(trx, appeal, { ...by, kind: 'withdrawn', key, ...(why && { detail: { why } }) });
    if (!changed) return undefined;
    await tellOfficials(app, trx, changed, 'withdrawn', `${appeal.id}:${key}`);
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
    const by = { byRole: 'resident', personId: verdict.personId, at: app.clock() } as const;
    const change = { rating: stars, ratingReason: why ?? null };
    return await happen(trx, appeal, { ...by, kind: 'rated', key, detail: { stars, ...(why && { why }) }, change });
  });
}
