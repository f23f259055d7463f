import type { PlaceCode } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { isOrphaned } from '../../access.ts';
import { isPromise } from '../../outcome.ts';
import { type Appeal, lockAppeal } from '../../queries/appeals.ts';
import { listOrphanedIds, listOrphanedUnits } from '../../queries/desks.ts';
import { listEvents } from '../../queries/events.ts';
import type { AppealsApp } from '../app.ts';
import { happen } from '../case/happen.ts';
import { newsOf, officeOf, tellOfficials, tellSharing } from '../case/tell.ts';

/** Cases of one unit at a time: an akim who joins waits for his answer meanwhile. The rest follows by the clock. */
const CASES_PER_UNIT_MAX = 200;

/**
 * Cases that lay with the operator only because there was no akim in the bot go to the one who is there now; their residents hear so.
 * The clock of each goes on. What the operator has taken up himself stays his. Safe to repeat.
 *
 * @param options.tellsAkim a notice for each; else whoever calls tells him of all together
 * @returns how many went on
 */
export async function takeOver(app: AppealsApp, unitCode: PlaceCode, options: { tellsAkim?: boolean } = {}): Promise<number> {
  let taken = 0;
  for (const id of await listOrphanedIds(app.db, unitCode, CASES_PER_UNIT_MAX)) if (await takeOne(app, id, options)) taken += 1;
  return taken;
}

/** As `takeOver`, wherever an akim has come or is back; nobody else tells him of them. */
export async function takeOverAll(app: AppealsApp): Promise<number> {
  const units = await listOrphanedUnits(app.db);
  const linked = new Set((await officeOf(app, app.db, ...units)).map((holder) => holder.areaCode));
  let taken = 0;
  for (const unitCode of linked) taken += await takeOver(app, unitCode, { tellsAkim: true });
  return taken;
}

function takeOne(app: AppealsApp, id: number, { tellsAkim = false }: { tellsAkim?: boolean }): Promise<boolean> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockAppeal(trx, id);
    if (!appeal || !isOrphaned(appeal) || (await isOperatorsOwn(trx, appeal))) return false;
    // He may have left again meanwhile.
    if ((await officeOf(app, trx, appeal.unitCode)).length === 0) return false;
    const at = app.clock();
    const key = `taken-over:${id}:${at.getTime()}`;
    const change = { to: { addressee: 'akim', reason: null } } as const;
    const changed = await happen(trx, appeal, { kind: 'passed', byRole: 'clock', personId: null, key, at, change });
    if (!changed) return false;
    if (tellsAkim) await tellOfficials(app, trx, changed, newsOf(changed), `${id}:${key}`);
    await tellSharing(app, trx, changed, { cause: key, word: (language, letter) => app.words.progress(language, 'passed', letter) });
    return true;
  });
}

/** What the operator himself has promised or passed on stays his; what an akim of before did goes to the next. */
async function isOperatorsOwn(trx: Trx, { id, state }: Appeal): Promise<boolean> {
  if (state !== 'planned' && state !== 'passed-on') return false;
  return (
    (await listEvents(trx, id)).findLast(({ kind }) => kind === state || (state === 'planned' && isPromise(kind)))?.byRole === 'operator'
  );
}
