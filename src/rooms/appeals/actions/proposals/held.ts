import { holdCalendar } from '../../../calendar/index.ts';
import { type Appeal, lockAppeal } from '../../queries/appeals.ts';
import { settleHeld } from '../../queries/proposals.ts';
import type { AppealsApp } from '../app.ts';
import { reachGoal } from './reach.ts';

/** An operator has looked at those who are held: they count, or they do not. @returns the case; undefined where there is none */
export function settleSupport(app: AppealsApp, appealId: number, standing: 'counted' | 'dropped'): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    await holdCalendar(trx);
    const appeal = await lockAppeal(trx, appealId);
    if (!appeal) return undefined;
    await settleHeld(trx, appealId, standing);
    await reachGoal(app, trx, appeal);
    return appeal;
  });
}
