import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import {
  type AbsenceRefusal,
  type Appointee,
  comeBack,
  findStaff,
  type Holder,
  joinAsStaff,
  leaveInPlace,
  listHolders,
  quitStaff,
} from '../../identity/index.ts';
import type { AppealsApp } from './app.ts';
import { tellOne } from './case/tell.ts';

/** Somebody opens a link for an akim's staff; the akim hears of it: a link may have gone further than he meant. Safe to repeat. */
export async function joinOffice(app: AppealsApp, personId: PersonId, token: string): ReturnType<typeof joinAsStaff> {
  const joined = await joinAsStaff(app, personId, token);
  if (!joined.ok) return joined;
  const { unitCode, label, roleId } = joined.value;
  for (const akim of await listHolders(app.db, 'akim', [unitCode]))
    await tellOne(app, app.db, akim, app.words.staffJoined(akim.language, label, roleId), `staff-joined:${roleId}`);
  return joined;
}

export type DeputyRefusal = AbsenceRefusal | 'gone' | 'unreachable';

/**
 * The akim leaves somebody in his place, who hears of it, as does whom he had left there before. Not somebody who has stopped the bot.
 * Safe to repeat with the same `key`.
 */
export function leaveDeputy(
  app: AppealsApp,
  akim: PersonId,
  absence: { deputyRole: number; fromOn: string; toOn: string; key: string },
): Promise<Decision<Appointee, DeputyRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const meant = await findStaff(trx, absence.deputyRole);
    const holder = meant && (await findHolder(trx, meant));
    if (meant && !holder) return { ok: false, refusal: 'unreachable' };
    const left = await leaveInPlace(trx, akim, { ...absence, at: app.clock() });
    if (!left.ok) return left;
    const { deputy, key, replaced } = left.value;
    if (holder) await tellOne(app, trx, holder, app.words.deputy(holder.language, absence), `akim-away:${key}`);
    if (replaced) await tellOver(app, trx, replaced, key);
    return { ok: true, value: deputy };
  });
}

/** The akim is back; who answered for him hears so. Safe to repeat with the same `key`. */
export function endAbsence(app: AppealsApp, akim: PersonId, { unitCode, key }: { unitCode: PlaceCode; key: string }): Promise<void> {
  return app.db.transaction().execute(async (trx) => {
    const deputy = await comeBack(trx, akim, { unitCode, at: app.clock() });
    if (deputy) await tellOver(app, trx, deputy, key);
  });
}

/** Somebody leaves the staff of an akim by himself; the akim hears of it. Safe to repeat. */
export function leaveStaff(app: AppealsApp, personId: PersonId, unitCode: PlaceCode): Promise<void> {
  return app.db.transaction().execute(async (trx) => {
    const one = await quitStaff(trx, personId, { unitCode, at: app.clock() });
    if (!one) return;
    for (const akim of await listHolders(trx, 'akim', [unitCode]))
      await tellOne(app, trx, akim, app.words.staffLeft(akim.language, one.label), `staff-left:${one.roleId}`);
  });
}

async function tellOver(app: AppealsApp, trx: Trx, deputy: Appointee, key: string): Promise<void> {
  const holder = await findHolder(trx, deputy);
  if (holder) await tellOne(app, trx, holder, app.words.deputyOver(holder.language), `akim-back:${key}`);
}

/** Undefined for who has stopped the bot. */
async function findHolder(db: Db, { areaCode, personId }: Appointee): Promise<Holder | undefined> {
  return (await listHolders(db, 'staff', [areaCode])).find((one) => one.personId === personId);
}
