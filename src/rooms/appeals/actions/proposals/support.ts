import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { holdCalendar } from '../../../calendar/index.ts';
import { findFirstConsent } from '../../../identity/index.ts';
import { BURST_MIN, BURST_MS, isNew, maySupport, type Support, type SupportRefusal } from '../../proposal.ts';
import { type Appeal, lockAppeal } from '../../queries/appeals.ts';
import { countNew, deleteSupport, findStanding, findSupport, holdNew, insertSupport, type Standing } from '../../queries/proposals.ts';
import { isShown } from '../../village/opening.ts';
import type { AppealsApp } from '../app.ts';
import { tellOperators } from '../case/tell.ts';
import { residentOf } from './begin.ts';
import { reachGoal } from './reach.ts';

/** Who supports what. */
export interface Supporting {
  readonly appealId: number;
  readonly personId: PersonId;
}

/**
 * A resident supports a proposal of his unit; whoever does so already still does. New ones of a burst are held until an operator has looked.
 * Who makes it enough sets the akim a day.
 *
 * @returns how his support stands
 */
export function supportProposal(app: AppealsApp, { appealId, personId }: Supporting): Promise<Decision<Standing, SupportRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    await holdCalendar(trx);
    const appeal = await lockAppeal(trx, appealId);
    const support = appeal && isShown(appeal) ? await findSupport(trx, appealId) : undefined;
    if (!appeal || !support) return { ok: false, refusal: 'gone' };
    const before = await findStanding(trx, appealId, personId);
    if (before) return before === 'dropped' ? { ok: false, refusal: 'dropped' } : { ok: true, value: before };
    if (!maySupport(appeal, support)) return { ok: false, refusal: 'over' };
    const resident = await residentOf(trx, personId, appeal.unitCode);
    if (!resident.ok) return resident;
    const at = app.clock();
    const since = { livesThereSince: resident.livesThereSince, knownSince: (await findFirstConsent(trx, personId)) ?? at };
    await insertSupport(trx, { appealId, personId, at, isNew: isNew(since, at) });
    await holdBurst(app, trx, appeal, support);
    await reachGoal(app, trx, appeal);
    return { ok: true, value: (await findStanding(trx, appealId, personId)) ?? 'counted' };
  });
}

/** So many new ones within the hour are held, those of that hour who were counted among them. The operators hear of the first. */
async function holdBurst(app: AppealsApp, trx: Trx, appeal: Appeal, before: Support): Promise<void> {
  const since = new Date(app.clock().getTime() - BURST_MS);
  if ((await countNew(trx, appeal.id, since)) < BURST_MIN) return;
  await holdNew(trx, appeal.id, since);
  if (before.held === 0) await tellOperators(app, trx, appeal, 'held', `${appeal.id}:${app.clock().getTime()}`);
}

/** He no longer supports it; what was enough stays enough. @returns false where the village does not see it, or it is settled */
export function dropSupport(app: Pick<AppealsApp, 'db'>, { appealId, personId }: Supporting): Promise<boolean> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockAppeal(trx, appealId);
    const support = appeal && isShown(appeal) ? await findSupport(trx, appealId) : undefined;
    if (!appeal || !support || !maySupport(appeal, support)) return false;
    await deleteSupport(trx, appealId, personId);
    return true;
  });
}
