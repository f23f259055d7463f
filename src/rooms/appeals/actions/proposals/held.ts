import type { PersonId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/database/index.ts';
import { holdCalendar } from '../../../calendar/index.ts';
import { maySupport } from '../../proposal.ts';
import { type Appeal, lockAppeal } from '../../queries/appeals.ts';
import { hasEvent } from '../../queries/events.ts';
import { findStanding, findSupport, settleHeld } from '../../queries/proposals.ts';
import { isShown } from '../../village/opening.ts';
import type { AppealsApp } from '../app.ts';
import type { Official } from '../case/case.ts';
import { happen } from '../case/happen.ts';
import { reachGoal } from './reach.ts';

/** Whether an operator has nothing of his own in a proposal: neither wrote it, nor supports it. */
export async function isImpartial(db: Db, personId: PersonId, appeal: Pick<Appeal, 'id' | 'personId'>): Promise<boolean> {
  return appeal.personId !== personId && (await findStanding(db, appeal.id, personId)) === undefined;
}

/**
 * An operator has looked at those who are held: they count, or they do not. The same tap again is the same act.
 *
 * @param looked.held how many he has looked at: of more, or others, he has said nothing
 * @returns the case; undefined where there is nothing to say, or it is not his to say
 */
export function settleSupport(
  app: AppealsApp,
  official: Official,
  { appealId, held }: { readonly appealId: number; readonly held: number },
  standing: 'counted' | 'dropped',
): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    await holdCalendar(trx);
    const appeal = await lockAppeal(trx, appealId);
    const key = `support:${official.tap}`;
    if (!appeal || (await hasEvent(trx, key))) return appeal;
    const support = isShown(appeal) ? await findSupport(trx, appealId) : undefined;
    const isAsLookedAt = support !== undefined && maySupport(appeal, support) && held > 0 && support.held === held;
    if (official.role !== 'operator' || !isAsLookedAt || !(await isImpartial(trx, official.personId, appeal))) return undefined;
    const by = { byRole: 'operator', personId: official.personId, at: app.clock(), key, detail: { count: held } } as const;
    const changed = await happen(trx, appeal, { ...by, kind: `support-${standing}` });
    if (!changed) return undefined;
    await settleHeld(trx, appealId, standing);
    await reachGoal(app, trx, changed);
    return changed;
  });
}
