import { DAY_MS } from '../../../../kernel/clock.ts';
import { hasAkim } from '../../../identity/index.ts';
import { lockAppeal } from '../../queries/appeals.ts';
import { listOpenIds, listWaitingUnits } from '../../queries/desks.ts';
import type { AppealsApp } from '../app.ts';
import { happen } from '../case/happen.ts';
import { newsOf, officeOf, tellOfficials, tellSharing } from '../case/tell.ts';

/** Cases of one unit at a time; the rest waits for the next round. */
const CASES_PER_UNIT_MAX = 500;
/** Who stops the bot and starts it again, and is in office still, must not send his residents two messages each time. */
const PASSED_BACK_MS_MIN = DAY_MS;

/**
 * Open cases of units whose akim is no longer there (he gave the office back, or stopped the bot and left nobody in his place) go to the operator, and the
 * residents are told: nobody's letter may wait in an inbox that nobody opens. What the clock brought to an akim who has only stopped
 * the bot goes back a day later at the earliest; what an operator handed him goes back at once. Safe to repeat.
 *
 * @returns how many went on
 */
export async function readdressOrphans(app: AppealsApp): Promise<number> {
  const units = await listWaitingUnits(app.db);
  const held = new Set((await officeOf(app, app.db, ...units)).map((holder) => holder.areaCode));
  const aDayAgo = new Date(app.clock().getTime() - PASSED_BACK_MS_MIN);
  let moved = 0;
  for (const unitCode of units) {
    if (held.has(unitCode)) continue;
    const unlessPassedSince = (await hasAkim(app.db, unitCode)) ? aDayAgo : undefined;
    for (const id of await listOpenIds(app.db, unitCode, { unlessPassedSince, limit: CASES_PER_UNIT_MAX }))
      if (await readdress(app, id)) moved += 1;
  }
  return moved;
}

function readdress(app: AppealsApp, id: number): Promise<boolean> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockAppeal(trx, id);
    if (appeal?.addressee !== 'akim') return false;
    // Somebody may have joined since the list was made.
    if ((await officeOf(app, trx, appeal.unitCode)).length > 0) return false;
    const at = app.clock();
    const key = `readdressed:${id}:${at.getTime()}`;
    const change = { to: { addressee: 'operator', reason: 'not-linked' } } as const;
    const changed = await happen(trx, appeal, { kind: 'readdressed', byRole: 'clock', personId: null, key, at, change });
    if (!changed) return false;
    await tellOfficials(app, trx, changed, newsOf(changed), key);
    await tellSharing(app, trx, changed, { cause: key, word: (language, letter) => app.words.progress(language, 'readdressed', letter) });
    return true;
  });
}
