import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { byRoleOf, type DeskKind, mayAct, mayPass } from '../../access.ts';
import { type Appeal, findAppeal, lockAppeal } from '../../queries/appeals.ts';
import { hasEvent } from '../../queries/events.ts';
import { saveLook } from '../../queries/looks.ts';
import type { AppealsApp } from '../app.ts';
import { happen } from './happen.ts';
import { newsOf, officeOf, tellOfficials, tellResident, tellSharing } from './tell.ts';

/** An official at work on a case. */
export interface Official {
  readonly personId: PersonId;
  readonly role: DeskKind;
  /** Telegram's number of the tap; the same tap again is the same act. */
  readonly tap: string;
}

/**
 * Opens a case: whoever has to answer it has seen it now, and the resident hears so. An operator's look is recorded, and so is everybody's
 * at the author's name.
 */
export function openCase(app: AppealsApp, official: Official, appeal: Appeal, { isAtName = false } = {}): Promise<Appeal> {
  return app.db.transaction().execute(async (trx) => {
    const look = { appealId: appeal.id, personId: official.personId, tap: official.tap, at: app.clock(), isAtName };
    if (official.role === 'operator' || isAtName) await saveLook(trx, look);
    if (!mayAct(official.role, appeal)) return appeal;
    return (await act(app, trx, official, appeal.id, 'seen')) ?? (await findAppeal(trx, appeal.id)) ?? appeal;
  });
}

/** "I have taken it up." @returns the case afterwards; undefined where that cannot be now */
export function beginWork(app: AppealsApp, official: Official, appealId: number): Promise<Appeal | undefined> {
  return app.db.transaction().execute((trx) => act(app, trx, official, appealId, 'work-begun'));
}

async function act(
  app: AppealsApp,
  trx: Trx,
  official: Official,
  appealId: number,
  kind: 'seen' | 'work-begun',
): Promise<Appeal | undefined> {
  const appeal = await lockAppeal(trx, appealId);
  if (!appeal || !mayAct(official.role, appeal)) return undefined;
  const key = `${kind}:${official.tap}`;
  // A repeat of the tap: it is done.
  if (await hasEvent(trx, key)) return appeal;
  const { personId } = official;
  const byRole = byRoleOf(official.role);
  const changed = await happen(trx, appeal, { kind, byRole, personId, key, at: app.clock() });
  if (!changed) return undefined;
  // That it was read is said to its author alone: the others see it on their cards.
  const tell = kind === 'seen' ? tellResident : tellSharing;
  await tell(app, trx, changed, { cause: key, word: (language, letter) => app.words.progress(language, kind, letter, byRole) });
  return changed;
}

export type PassRefusal = 'gone' | 'no-akim';

/** The operator hands a case on to the akim, who is connected now; the resident hears who has it. What is about the akim himself stays. */
export function passToAkim(app: AppealsApp, official: Official, appealId: number): Promise<Decision<Appeal, PassRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockAppeal(trx, appealId);
    const key = `passed:${official.tap}`;
    if (!appeal) return { ok: false, refusal: 'gone' };
    if (await hasEvent(trx, key)) return { ok: true, value: appeal };
    if (!mayPass(official.role, appeal)) return { ok: false, refusal: 'gone' };
    if ((await officeOf(app, trx, appeal.unitCode)).length === 0) return { ok: false, refusal: 'no-akim' };
    const change = { to: { addressee: 'akim', reason: null } } as const;
    const by = { byRole: 'operator', personId: official.personId, at: app.clock() } as const;
    const changed = await happen(trx, appeal, { ...by, kind: 'passed', key, change });
    if (!changed) return { ok: false, refusal: 'gone' };
    // A case that came back is no new one: whoever has it now hears that the resident does not agree.
    await tellOfficials(app, trx, changed, newsOf(changed), `${appealId}:${key}`);
    await tellSharing(app, trx, changed, { cause: key, word: (language, letter) => app.words.progress(language, 'passed', letter) });
    return { ok: true, value: changed };
  });
}
