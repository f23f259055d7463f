import { enqueue } from '../../../../delivery/index.ts';
import { isQuiet } from '../../../../kernel/calendar/index.ts';
import type { Decision } from '../../../../kernel/decision.ts';
import { dayOf } from '../../../../kernel/locale/index.ts';
import { findStaff, listHolders, type Staff } from '../../../identity/index.ts';
import { byRoleOf } from '../../access.ts';
import { decideHanding, type HandRefusal, isStillAwaited } from '../../handing.ts';
import { lockAppeal } from '../../queries/appeals.ts';
import { hasEvent } from '../../queries/events.ts';
import { listOverdueHandings, saveHanding, settleHanding } from '../../queries/handing.ts';
import type { AppealsApp } from '../app.ts';
import type { Official } from './case.ts';
import { happen } from './happen.ts';
import { officeOf } from './tell.ts';

/** The akim hands a case to one of his staff with a day; to whom it was handed before no longer has it. The same tap again is the same. */
export function handToStaff(
  app: AppealsApp,
  official: Official,
  hand: { appealId: number; roleId: number; day: string },
): Promise<Decision<Staff, HandRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockAppeal(trx, hand.appealId);
    const staff = await findStaff(trx, hand.roleId);
    if (!appeal || staff?.unitCode !== appeal.unitCode) return { ok: false, refusal: 'gone' };
    const key = `handed:${official.tap}`;
    if (await hasEvent(trx, key)) return { ok: true, value: staff };
    const at = app.clock();
    const decision = decideHanding(official.role, appeal, hand.day, dayOf(at));
    if (!decision.ok) return decision;
    const by = { byRole: byRoleOf(official.role), personId: official.personId, at } as const;
    const changed = await happen(trx, appeal, { ...by, kind: 'handed', key, detail: { to: staff.personId, day: hand.day } });
    if (!changed) return { ok: false, refusal: 'gone' };
    await saveHanding(trx, appeal.id, { personId: staff.personId, byOn: hand.day }, at);
    const holders = await listHolders(trx, 'staff', [appeal.unitCode]);
    const holder = holders.find(({ personId }) => personId === staff.personId);
    if (holder) {
      await enqueue(trx, {
        dedupeKey: `appeal-${key}`,
        lane: 'notice',
        chatId: holder.chatId,
        payload: { ...app.words.handed(holder.language, changed, hand.day), disable_notification: isQuiet(at) },
      });
    }
    return { ok: true, value: staff };
  });
}

/** Cases of one round; the rest follows in the next. */
const CASES_MAX = 200;

/** Tells akims, once each, of what they have handed to somebody and what was not answered by that day. Safe to repeat. @returns how many were looked at */
export async function tellOverdueHandings(app: AppealsApp): Promise<number> {
  const ids = await listOverdueHandings(app.db, dayOf(app.clock()), CASES_MAX);
  for (const id of ids) await app.db.transaction().execute((trx) => settle(app, trx, id));
  return ids.length;
}

async function settle(app: AppealsApp, trx: Parameters<typeof settleHanding>[0], id: number): Promise<void> {
  const appeal = await lockAppeal(trx, id);
  const at = app.clock();
  const today = dayOf(at);
  if (!appeal || !(await settleHanding(trx, id, today, at)) || !isStillAwaited(appeal)) return;
  for (const { personId, chatId, language } of await officeOf(app, trx, appeal.unitCode)) {
    await enqueue(trx, {
      dedupeKey: `appeal-hand-over:${id}:${today}:${personId}`,
      lane: 'notice',
      chatId,
      payload: { ...app.words.handOver(language, appeal), disable_notification: isQuiet(at) },
    });
  }
}
