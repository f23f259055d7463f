import type { Decision } from '../../../../kernel/decision.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { Draft } from '../../queries/drafts.ts';
import { hasEvent } from '../../queries/events.ts';
import { canBeOpened, type NotOpen, whyNotOpen, whyNotOpenCase } from '../../village/opening.ts';
import type { AppealsApp } from '../app.ts';
import { happen } from '../case/happen.ts';
import { kindOf } from '../case/kind.ts';
import { lockOwn, type Verdict } from '../case/verdict.ts';
import type { Target } from '../filing/target.ts';

/** Why the village could not see a letter that is drafted, whatever its author wants; undefined where it could. */
export async function whyNotOpenDraft(db: Db, draft: Draft, target: Target, body: string): Promise<NotOpen | undefined> {
  const { categoryCode, addresseeReason } = target;
  return whyNotOpen({ categoryCode, addresseeReason, kind: await kindOf(db, draft, body), body, isForAnother: draft.forAnother !== null });
}

/** Its author lets the village see a case. One that is open stays so. */
export function openToVillage(
  app: Pick<AppealsApp, 'db' | 'clock'>,
  act: Verdict,
): Promise<Decision<Appeal, { readonly reason: 'gone' | NotOpen }>> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockOwn(trx, act);
    if (!appeal || !canBeOpened(appeal)) return { ok: false, refusal: { reason: 'gone' } };
    const key = `opened:${act.tap}`;
    if (appeal.openedAt !== null || (await hasEvent(trx, key))) return { ok: true, value: appeal };
    const reason = whyNotOpenCase(appeal);
    if (reason) return { ok: false, refusal: { reason } };
    const opened = await openNow(trx, appeal, { key, at: app.clock() });
    return opened ? { ok: true, value: opened } : { ok: false, refusal: { reason: 'gone' } };
  });
}

/** Of a case that the caller has locked, or has just filed. */
export async function openNow(trx: Trx, appeal: Appeal, { key, at }: { key: string; at: Date }): Promise<Appeal | undefined> {
  const { personId } = appeal;
  return await happen(trx, appeal, { kind: 'opened', byRole: 'resident', personId, key, at, change: { openedAt: at } });
}

/** Its author no longer lets the village see it. @returns the case; undefined where it is not his */
export function closeToVillage(app: Pick<AppealsApp, 'db' | 'clock'>, act: Verdict): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockOwn(trx, act);
    if (!appeal) return undefined;
    const key = `closed:${act.tap}`;
    if (appeal.openedAt === null || (await hasEvent(trx, key))) return appeal;
    return (await closeNow(trx, appeal, { key, at: app.clock() })) ?? appeal;
  });
}

async function closeNow(trx: Trx, appeal: Appeal, { key, at }: { key: string; at: Date }): Promise<Appeal | undefined> {
  const { personId } = appeal;
  return await happen(trx, appeal, { kind: 'closed', byRole: 'resident', personId, key, at, change: { openedAt: null } });
}

/** Its author has written it anew, and what stands there now is not for the village: it is closed. @param appeal as it is now, locked by the caller */
export async function closeUnshowable(trx: Trx, appeal: Appeal, by: { key: string; at: Date }): Promise<Appeal> {
  if (appeal.openedAt === null || whyNotOpenCase(appeal) === undefined) return appeal;
  return (await closeNow(trx, appeal, by)) ?? appeal;
}
