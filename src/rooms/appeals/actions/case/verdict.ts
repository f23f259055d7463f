import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { holdCalendar } from '../../../calendar/index.ts';
import { promiseWordOf } from '../../promise.ts';
import { type Appeal, lockAppeal } from '../../queries/appeals.ts';
import { deleteDraft, listPieces, lockDraftFor } from '../../queries/drafts.ts';
import { countEvents, hasEvent } from '../../queries/events.ts';
import { savePromiseWord } from '../../queries/promises.ts';
import { type BodyRefusal, decideReply, goesToOperator, pastTheAkim } from '../../rules.ts';
import { after, mayDispute } from '../../states.ts';
import type { AppealsApp } from '../app.ts';
import { asItStands, leadOf } from '../joined/lead.ts';
import { recallOwed } from '../proposals/reach.ts';
import { tellSupporters } from '../proposals/tell.ts';
import { happen } from './happen.ts';
import { askNeighbours } from './neighbours.ts';
import { officeOf, tellOfficials } from './tell.ts';

export interface Verdict {
  readonly appealId: number;
  readonly personId: PersonId;
  /** Telegram's number of the tap. */
  readonly tap: string;
}

/** "Solved", or "only partly": the last word is the resident's. @returns the case afterwards; undefined where it cannot be said now */
export function sayOutcome(app: AppealsApp, verdict: Verdict, outcome: 'confirmed' | 'partly'): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    await holdCalendar(trx);
    const appeal = await lockOwn(trx, verdict);
    if (!appeal) return undefined;
    const key = `${outcome}:${verdict.tap}`;
    if (await hasEvent(trx, key)) return appeal;
    // Of what has joined another case: whether that one has an answer.
    if (after((await asItStands(trx, appeal)).state, outcome) === undefined) return undefined;
    const changed = await happen(trx, appeal, { kind: outcome, byRole: 'resident', personId: verdict.personId, key, at: app.clock() });
    if (!changed) return undefined;
    await notePromise(trx, appeal, outcome, app.clock());
    if (outcome === 'confirmed') await tellSupporters(app, trx, changed, key);
    const stands = await recallOwed(app, trx, changed, key);
    // What he began to say of what remains is no longer meant.
    const draft = await lockDraftFor(trx, verdict.personId, 'dispute', appeal.id);
    if (draft) await deleteDraft(trx, draft.id);
    // Whoever answered has the case that it had joined before him; of each that is solved he need not hear.
    const isShared = appeal.state === 'joined' && outcome === 'confirmed';
    if (!isShared) await tellOfficials(app, trx, changed, outcome, `${appeal.id}:${key}`);
    return stands;
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
    if (!mayDispute(await asItStands(trx, appeal), at) || appeal.priority + 1 !== nth) return { ok: false, refusal: { reason: 'gone' } };
    const draft = await lockDraftFor(trx, verdict.personId, 'dispute', appeal.id);
    const said = decideReply(draft ? await listPieces(trx, draft.id) : []);
    if (!said.ok && said.refusal.reason !== 'nothing') return said;

    const { body, files } = said.ok ? said.value : { body: '', files: [] };
    const isRepeated = goesToOperator(await countEvents(trx, appeal.id, 'disputed'));
    const isAkimThere = (await officeOf(app, trx, appeal.unitCode)).length > 0;
    const to = appeal.addressee === 'akim' ? pastTheAkim({ isRepeated, isAkimThere }) : undefined;
    // What was put off for all was put off for him too.
    const lead = await leadOf(trx, appeal);
    const { registeredOn } = appeal;
    const later = lead && lead.dueOn > appeal.dueOn ? { registeredOn, dueOn: lead.dueOn, extendedOn: lead.extendedOn } : undefined;
    const changed = await happen(trx, appeal, {
      kind: 'disputed',
      byRole: 'resident',
      personId: verdict.personId,
      key,
      body: body || null,
      files,
      at,
      ...(later && { detail: { term: later } }),
      change: { priority: nth, ...(to && { to }), ...later },
    });
    if (!changed) return { ok: false, refusal: { reason: 'gone' } };
    await notePromise(trx, appeal, 'disputed', at);
    await tellOfficials(app, trx, changed, 'disputed', `${appeal.id}:${key}`);
    if (draft) await deleteDraft(trx, draft.id);
    return { ok: true, value: await askNeighbours(app, trx, changed) };
  });
}

/** Whether what was promised in a case was kept; what has joined it says so as well. @param appeal as it stood before */
async function notePromise(trx: Trx, appeal: Appeal, verdict: Parameters<typeof promiseWordOf>[0], at: Date): Promise<void> {
  await savePromiseWord(trx, { caseId: appeal.joinedTo ?? appeal.id, letterId: appeal.id, said: promiseWordOf(verdict), at });
}

/** A case of this resident's own, for what he does with it. */
export async function lockOwn(trx: Trx, verdict: Verdict): Promise<Appeal | undefined> {
  const appeal = await lockAppeal(trx, verdict.appealId);
  return appeal?.personId === verdict.personId ? appeal : undefined;
}
