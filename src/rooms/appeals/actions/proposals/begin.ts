import type { PersonId, PlaceCode } from '../../../../kernel/ids.ts';
import { dayOf } from '../../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import { findAdults, findAkimUnitCode, findHome } from '../../../directory/index.ts';
import { listOffice } from '../../../identity/index.ts';
import { decideSupporter, expiresOn, goalOf, isProposal, type SupportRefusal } from '../../proposal.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { deleteProposal, insertProposal, insertSupport } from '../../queries/proposals.ts';
import { isShown } from '../../village/opening.ts';

/**
 * A proposal that the village sees may be supported from now on. Its author is the first who does, where he lives there. Of a case that the
 * caller has locked, or has just filed. Safe to repeat.
 */
export async function beginSupport(trx: Trx, appeal: Appeal, at: Date): Promise<void> {
  if (!isProposal(appeal)) return;
  const goal = goalOf(await findAdults(trx, appeal.unitCode));
  const isBegun = await insertProposal(trx, { appealId: appeal.id, goal, since: at, expiresOn: expiresOn(dayOf(at)) });
  const resident = isBegun && (await residentOf(trx, appeal.personId, appeal.unitCode));
  if (resident && resident.ok) await insertSupport(trx, { appealId: appeal.id, personId: appeal.personId, at, isNew: false });
}

/** It lies in another unit now, whose residents have not said anything yet. Of a case that the caller has locked. */
export async function beginSupportAnew(trx: Trx, appeal: Appeal, at: Date): Promise<void> {
  await deleteProposal(trx, appeal.id);
  if (isShown(appeal)) await beginSupport(trx, appeal, at);
}

/** Since when somebody who may support what is proposed in a unit has lived there; why he may not. */
export async function residentOf(
  db: Db,
  personId: PersonId,
  unitCode: PlaceCode,
): Promise<{ ok: true; livesThereSince: Date } | { ok: false; refusal: SupportRefusal & ('no-home' | 'elsewhere' | 'office') }> {
  const home = await findHome(db, personId);
  const homeUnit = home && (await findAkimUnitCode(db, home.placeCode));
  const isOfOffice = (await listOffice(db, [unitCode])).some((one) => one.personId === personId);
  const refusal = decideSupporter({ homeUnit, isOfOffice }, unitCode);
  return refusal || !home ? { ok: false, refusal: refusal ?? 'no-home' } : { ok: true, livesThereSince: home.chosenAt };
}
