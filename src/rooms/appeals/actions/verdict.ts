import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Trx } from '../../../platform/database/index.ts';
import { listHolders } from '../../identity/index.ts';
import { type Appeal, changeAppeal, lockAppeal } from '../queries/appeals.ts';
import { deleteDraft, listPieces, lockDraftFor } from '../queries/drafts.ts';
import { countEvents, hasEvent, insertEvent, insertFiles } from '../queries/events.ts';
import { type BodyRefusal, decideReply, goesToOperator, pastTheAkim } from '../rules.ts';
import { after, mayDispute } from '../states.ts';
import type { AppealsApp } from './app.ts';
import { tellOfficials } from './tell.ts';

export interface Verdict {
  readonly appealId: number;
  readonly personId: PersonId;
  /** Telegram's number of the tap. */
  readonly tap: string;
}

/** "Solved", or "only partly": the last word is the resident's. @returns the case afterwards; undefined where it cannot be said now */
export function sayOutcome(app: AppealsApp, verdict: Verdict, outcome: 'confirmed' | 'partly'): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockOwn(trx, verdict);
    if (!appeal) return undefined;
    const key = `${outcome}:${verdict.tap}`;
    if (await hasEvent(trx, key)) return appeal;
    const state = after(appeal.state, outcome);
    if (state === undefined) return undefined;
    const at = app.clock();
    await changeAppeal(trx, appeal.id, { state, changedAt: at });
    const changed = { ...appeal, state, changedAt: at };
    await insertEvent(trx, { appealId: appeal.id, kind: outcome, byRole: 'resident', personId: verdict.personId, key, at });
    // What he began to say of what remains is no longer meant.
    const draft = await lockDraftFor(trx, verdict.personId, 'dispute', appeal.id);
    if (draft) await deleteDraft(trx, draft.id);
    await tellOfficials(app, trx, changed, outcome, `${appeal.id}:${key}`);
    return changed;
  });
}

/**
 * "Not solved": the case goes back, first in the list, with what the resident says remains, if he says anything. The last day
 * stays. For the second time it goes to the operator.
 *
 * @param nth which return is meant: one that has happened already, before the last answer, is `gone`
 */
export function disputeAppeal(app: AppealsApp, verdict: Verdict, nth: number): Promise<Decision<Appeal, BodyRefusal | { reason: 'gone' }>> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockOwn(trx, verdict);
    if (!appeal) return { ok: false, refusal: { reason: 'gone' } };
    const key = `disputed:${verdict.tap}`;
    if (await hasEvent(trx, key)) return { ok: true, value: appeal };
    const at = app.clock();
    const state = mayDispute(appeal, at) && appeal.priority + 1 === nth ? after(appeal.state, 'disputed') : undefined;
    if (state === undefined) return { ok: false, refusal: { reason: 'gone' } };
    const draft = await lockDraftFor(trx, verdict.personId, 'dispute', appeal.id);
    const said = decideReply(draft ? await listPieces(trx, draft.id) : []);
    if (!said.ok && said.refusal.reason !== 'nothing') return said;

    const { body, files } = said.ok ? said.value : { body: '', files: [] };
    const isRepeated = goesToOperator(await countEvents(trx, appeal.id, 'disputed'));
    const isAkimThere = (await listHolders(trx, 'akim', [appeal.unitCode])).length > 0;
    const to = appeal.addressee === 'akim' ? pastTheAkim({ isRepeated, isAkimThere }) : undefined;
    const priority = appeal.priority + 1;
    await changeAppeal(trx, appeal.id, { state, changedAt: at, priority, ...(to && { to }) });
    const changed = { ...appeal, state, changedAt: at, priority, ...(to && { addressee: to.addressee, addresseeReason: to.reason }) };
    const by = { byRole: 'resident', personId: verdict.personId } as const;
    const eventId = await insertEvent(trx, { ...by, appealId: appeal.id, kind: 'disputed', key, body: body || null, at });
    if (eventId !== undefined) await insertFiles(trx, files, { appealId: appeal.id, eventId, at });
    await tellOfficials(app, trx, changed, 'disputed', `${appeal.id}:${key}`);
    if (draft) await deleteDraft(trx, draft.id);
    return { ok: true, value: changed };
  });
}

async function lockOwn(trx: Trx, verdict: Verdict): Promise<Appeal | undefined> {
  const appeal = await lockAppeal(trx, verdict.appealId);
  return appeal?.personId === verdict.personId ? appeal : undefined;
}
