import type { Decision } from '../../../../kernel/decision.ts';
import { dayOf } from '../../../../kernel/locale/index.ts';
import { type Appointee, findStaff, listHolders, listStaff } from '../../../identity/index.ts';
import { byRoleOf } from '../../access.ts';
import { decideHanding, type HandRefusal, isStillAwaited } from '../../handing.ts';
import { ANSWERS } from '../../outcome.ts';
import { lockAppeal } from '../../queries/appeals.ts';
import { hasEvent } from '../../queries/events.ts';
import { findHanding, hasSpoken, listOverdueHandings, saveHanding, settleHanding } from '../../queries/handing.ts';
import type { EventKind } from '../../states.ts';
import type { AppealsApp } from '../app.ts';
import type { Official } from './case.ts';
import { happen } from './happen.ts';
import { officeOf, tellOne } from './tell.ts';

/** To whom a case was handed; `isTold`: whether a message goes to him, or he has stopped the bot. */
export interface Handed {
  readonly staff: Appointee;
  readonly isTold: boolean;
}

/**
 * The akim hands a case to one of his staff with a day; to whom it was handed before no longer has it, and hears so. The same tap again
 * is the same.
 */
export function handToStaff(
  app: AppealsApp,
  official: Official,
  hand: { appealId: number; roleId: number; day: string },
): Promise<Decision<Handed, HandRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockAppeal(trx, hand.appealId);
    const staff = await findStaff(trx, hand.roleId);
    if (!appeal || staff?.areaCode !== appeal.unitCode) return { ok: false, refusal: 'gone' };
    const key = `handed:${official.tap}`;
    const holders = await listHolders(trx, 'staff', [appeal.unitCode]);
    const holder = holders.find(({ personId }) => personId === staff.personId);
    const handed = { staff, isTold: holder !== undefined };
    if (await hasEvent(trx, key)) return { ok: true, value: handed };
    const at = app.clock();
    const decision = decideHanding(official.role, appeal, hand.day, dayOf(at));
    if (!decision.ok) return decision;
    const before = await findHanding(trx, appeal.id);
    // Tapped twice: it says nothing new.
    if (before?.personId === staff.personId && before.byOn === hand.day) return { ok: true, value: handed };
    const by = { byRole: byRoleOf(official.role), personId: official.personId, at } as const;
    const changed = await happen(trx, appeal, { ...by, kind: 'handed', key, detail: { to: staff.personId, day: hand.day } });
    if (!changed) return { ok: false, refusal: 'gone' };
    await saveHanding(trx, appeal.id, { personId: staff.personId, byOn: hand.day }, at);
    if (holder) await tellOne(app, trx, holder, app.words.handed(holder.language, changed, hand.day), `appeal-${key}`);
    const past = before && before.personId !== staff.personId && holders.find(({ personId }) => personId === before.personId);
    if (past) await tellOne(app, trx, past, app.words.handedAway(past.language, changed), `appeal-away-${key}`);
    return { ok: true, value: handed };
  });
}

/** Cases of one round; the rest follows in the next. */
const CASES_MAX = 200;

/**
 * Tells akims, once each, of what they have handed to somebody and of which nothing was said by that day. Safe to repeat.
 *
 * @param onFault told of a case that could not be looked at: the others are
 * @returns how many were looked at
 */
export async function tellOverdueHandings(app: AppealsApp, onFault: (appealId: number, error: unknown) => void): Promise<number> {
  const ids = await listOverdueHandings(app.db, dayOf(app.clock()), CASES_MAX);
  for (const id of ids) {
    try {
      await app.db.transaction().execute((trx) => settle(app, trx, id));
    } catch (error) {
      onFault(id, error);
    }
  }
  return ids.length;
}

/** What is as much as was awaited of whom a case was handed to. */
const DONE: readonly EventKind[] = [...ANSWERS, 'passed-on'];

async function settle(app: AppealsApp, trx: Parameters<typeof settleHanding>[0], id: number): Promise<void> {
  const appeal = await lockAppeal(trx, id);
  const at = app.clock();
  const today = dayOf(at);
  const handing = appeal && (await settleHanding(trx, id, today, at));
  if (!appeal || !handing || !isStillAwaited(appeal)) return;
  if (await hasSpoken(trx, { appealId: id, kinds: DONE, ...handing })) return;
  // Of an akim of before, or of somebody whom he has let go since: it is nobody's any more.
  if ((await listStaff(trx, appeal.unitCode)).every(({ personId }) => personId !== handing.personId)) return;
  for (const one of await officeOf(app, trx, appeal.unitCode))
    await tellOne(app, trx, one, app.words.handOver(one.language, appeal), `appeal-hand-over:${id}:${today}:${one.personId}`);
}
