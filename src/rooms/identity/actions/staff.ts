import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Trx } from '../../../platform/database/index.ts';
import { type Appointee, endAppointee, findAppointeeOf, startAppointee } from '../queries/appointees.ts';
import { useInvitation } from '../queries/offices.ts';
import {
  closeLink,
  countStaffAndLinks,
  endAbsences,
  findAbsence,
  findSameAbsence,
  findStaff,
  findStaffEver,
  hasAbsence,
  insertAbsence,
  listOpenLinks,
  lockOffice,
  lockStaffInvitation,
  type StaffLink,
} from '../queries/staff.ts';
import { type AbsenceRefusal, decideAbsence, decideJoin, type JoinRefusal, STAFF_MAX } from '../rules.ts';
import type { IdentityApp } from './app.ts';
import { hashOf, type Link, makeLink } from './office.ts';

export type InviteRefusal = 'not-akim' | 'too-many';

/**
 * Makes a one-time link for somebody who shall work for the akim of a unit. It ends with his access.
 *
 * @returns the token for `?start=p…` and the last instant at which it opens
 */
export function inviteStaff(
  app: IdentityApp,
  invitation: { unitCode: PlaceCode; akim: PersonId; label: string },
): Promise<Decision<Link, InviteRefusal>> {
  const { unitCode, akim, label } = invitation;
  return app.db.transaction().execute(async (trx) => {
    const office = await lockOwnOffice(trx, unitCode, akim);
    if (!office) return { ok: false, refusal: 'not-akim' };
    const madeAt = app.clock();
    if ((await countStaffAndLinks(trx, office.roleId, madeAt)) >= STAFF_MAX) return { ok: false, refusal: 'too-many' };
    const appointee = { kind: 'staff', underRole: office.roleId, label } as const;
    return { ok: true, value: await makeLink(trx, { areaCode: unitCode, madeBy: akim, madeAt, appointee }) };
  });
}

/** Opens such a link: the person works for the akim of its unit. Safe to repeat. */
export function joinAsStaff(
  app: IdentityApp,
  personId: PersonId,
  token: string,
): Promise<Decision<{ unitCode: PlaceCode; label: string; roleId: number }, JoinRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const tokenHash = hashOf(token);
    const now = app.clock();
    const decision = decideJoin(await lockStaffInvitation(trx, tokenHash), personId, now);
    if (!decision.ok) return decision;
    const { areaCode, madeBy, underRole, label, isFirst } = decision.value;
    if (isFirst) {
      await useInvitation(trx, tokenHash, personId, now);
      await startAppointee(trx, { kind: 'staff', personId, areaCode, underRole, label, grantedBy: madeBy, at: now });
    }
    const staff = await findAppointeeOf(trx, 'staff', areaCode, personId);
    // He opened it once; since then the akim has removed him.
    if (!staff) return { ok: false, refusal: 'used' };
    return { ok: true, value: { unitCode: areaCode, label, roleId: staff.roleId } };
  });
}

/** The akim removes somebody of his staff. Safe to repeat. @returns whom; undefined where nobody of his is or was meant */
export function removeStaff(app: IdentityApp, akim: PersonId, roleId: number): Promise<Appointee | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const staff = await findStaffEver(trx, roleId);
    const office = staff && (await lockOwnOffice(trx, staff.areaCode, akim));
    if (!staff || !office) return undefined;
    // Let in again since: the button of before does not mean that.
    if (!staff.holds && (await findAppointeeOf(trx, 'staff', staff.areaCode, staff.personId)) !== undefined) return undefined;
    await endAppointee(trx, 'staff', roleId, app.clock());
    return staff;
  });
}

/** What came of leaving somebody in place. */
export interface LeftInPlace {
  readonly deputy: Appointee;
  /** Of the absence that is in force: that of before where just the same one is. */
  readonly key: string;
  /** Who answered until now, where that was somebody else. */
  readonly replaced: Appointee | undefined;
}

/** The akim leaves one of his staff in his place for some days; whoever he left there before no longer is. Safe to repeat with the same `key`. */
export async function leaveInPlace(
  trx: Trx,
  akim: PersonId,
  absence: { deputyRole: number; fromOn: string; toOn: string; key: string; at: Date },
): Promise<Decision<LeftInPlace, AbsenceRefusal | 'gone'>> {
  const deputy = await findStaff(trx, absence.deputyRole);
  const office = deputy && (await lockOwnOffice(trx, deputy.areaCode, akim));
  if (!office) return { ok: false, refusal: 'gone' };
  const asBefore = (key: string) => ({ ok: true, value: { deputy, key, replaced: undefined } }) as const;
  if (await hasAbsence(trx, absence.key)) return asBefore(absence.key);
  // Tapped twice: it is the absence that is in force.
  const same = await findSameAbsence(trx, { ...absence, akimRole: office.roleId });
  if (same !== undefined) return asBefore(same);
  const today = dayOf(absence.at);
  const refusal = decideAbsence(absence, today);
  if (refusal) return { ok: false, refusal };
  const before = (await findAbsence(trx, deputy.areaCode, today))?.deputy;
  await endAbsences(trx, office.roleId, absence.at);
  await insertAbsence(trx, { ...absence, akimRole: office.roleId });
  return { ok: true, value: { deputy, key: absence.key, replaced: before?.personId === deputy.personId ? undefined : before } };
}

/** The akim is back. Safe to repeat. @returns who answered for him until now */
export async function comeBack(
  trx: Trx,
  akim: PersonId,
  { unitCode, at }: { unitCode: PlaceCode; at: Date },
): Promise<Appointee | undefined> {
  const office = await lockOwnOffice(trx, unitCode, akim);
  if (!office) return undefined;
  const absence = await findAbsence(trx, unitCode, dayOf(at));
  await endAbsences(trx, office.roleId, at);
  return absence?.deputy;
}

/** Somebody no longer works for the akim of a unit, by his own wish. Safe to repeat. @returns as what he did until now */
export async function quitStaff(
  trx: Trx,
  personId: PersonId,
  { unitCode, at }: { unitCode: PlaceCode; at: Date },
): Promise<Appointee | undefined> {
  const one = await findAppointeeOf(trx, 'staff', unitCode, personId);
  if (one) await endAppointee(trx, 'staff', one.roleId, at);
  return one;
}

/** The akim's links that nobody has opened yet and that still open; none where it is not his office. */
export async function listStaffLinks(app: IdentityApp, akim: PersonId, unitCode: PlaceCode): Promise<StaffLink[]> {
  return await listOpenLinks(app.db, { akim, unitCode, now: app.clock() });
}

/** The akim takes such a link back. Safe to repeat. @param sign as `listStaffLinks` gives it */
export async function closeStaffLink(
  app: IdentityApp,
  akim: PersonId,
  { unitCode, sign }: { unitCode: PlaceCode; sign: string },
): Promise<void> {
  await closeLink(app.db, { akim, unitCode, sign, at: app.clock() });
}

async function lockOwnOffice(trx: Trx, unitCode: PlaceCode, akim: PersonId) {
  const office = await lockOffice(trx, unitCode);
  return office?.personId === akim ? office : undefined;
}
