import { dayOf } from '../../../../kernel/locale/index.ts';
import { mayTakeOver } from '../../put-right.ts';
import { type Appeal, lockAppeal } from '../../queries/appeals.ts';
import { hasEvent } from '../../queries/events.ts';
import type { AppealsApp } from '../app.ts';
import { happen } from '../case/happen.ts';
import { newsOf, tellHolders, tellSharing, whoHas } from '../case/tell.ts';
import type { AreaOperator } from './place.ts';
import { tellAway, without } from './tell.ts';

/**
 * An operator takes a case from its akim, who has let the last day pass: from now on he has to answer, until he hands it back. Its author, all
 * who follow it and the akim's office hear so. The same tap again is the same act.
 *
 * @returns the case afterwards; undefined where it cannot be taken over now
 */
export function takeLate(app: AppealsApp, official: AreaOperator, appealId: number): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockAppeal(trx, appealId);
    if (!appeal) return undefined;
    const key = `taken-late:${official.tap}`;
    if (await hasEvent(trx, key)) return appeal;
    const at = app.clock();
    if (!mayTakeOver(official.role, appeal, official.areas, dayOf(at))) return undefined;
    const before = await whoHas(app, trx, appeal);
    const by = { byRole: 'operator', personId: official.personId, key, at } as const;
    const change = { to: { addressee: 'operator', reason: 'overdue' } } as const;
    const changed = await happen(trx, appeal, { ...by, kind: 'taken-over', change });
    if (!changed) return undefined;
    const now = await whoHas(app, trx, changed);
    const cause = `${appealId}:${key}`;
    await tellAway(app, trx, changed, { holders: without(before, now, official.personId), why: 'taken-over', cause });
    // Of what one from above has taken over those hear who are nearer: it is in their queue.
    const isHis = now.some(({ personId }) => personId === official.personId);
    if (!isHis) await tellHolders(app, trx, changed, newsOf(changed), { holders: without(now, before, official.personId), cause });
    const word = { kind: 'taken-over' } as const;
    await tellSharing(app, trx, changed, { cause: key, word: (language, letter) => app.words.putRight(language, letter, word) });
    return changed;
  });
}
