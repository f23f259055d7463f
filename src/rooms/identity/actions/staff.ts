import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Trx } from '../../../platform/database/index.ts';
import { type Appointee, endAppointee, startAppointee } from '../queries/appointees.ts';
import { endRole, useInvitation } from '../queries/offices.ts';
import {
  closeLink,
  countStaffAndLinks,
  endAbsences,
  findSameAbsence,
  findStaff,
  findStaffEver,
  findStaffUnder,
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
    const invitation = await lockStaffInvitation(trx, tokenHash);
    const decision = decideJoin(invitation, personId, now);
    if (!invitation || !decision.ok) return decision.ok ? { ok: false, refusal: 'no-such-link' } : decision;
    const { underRole, label } = invitation;
    const { areaCode, madeBy, isFirst } = decision.value;
    if (isFirst) {
      await useInvitation(trx, tokenHash, personId, now);
      await startAppointee(trx, { kind: 'staff', personId, areaCode, underRole, label, grantedBy: madeBy, at: now });
    }
    const roleId = await findStaffUnder(trx, underRole, personId);
    // He opened it once; since then the akim has removed him.
    if (roleId === undefined) return { ok: false, refusal: 'used' };
    return { ok: true, value: { unitCode: areaCode, label, roleId } };
  });
}

/** The akim removes somebody of his staff. Safe to repeat. @returns whom; undefined where nobody of his is or was meant */
export function removeStaff(app: IdentityApp, akim: PersonId, roleId: number): Promise<Appointee | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const staff = await findStaffEver(trx, roleId);
    const office = staff && (await lockOwnOffice(trx, staff.areaCode, akim));
    if (!staff || !office) return undefined;
    // Let in again since: the button of before does not mean that.
    if (!staff.holds && (await findStaffUnder(trx, office.roleId, staff.personId)) !== undefined) return undefined;
    await endAppointee(trx, 'staff', roleId, app.clock());
    return staff;
  });
}

/** The akim leaves one of his staff in his place for some days; whoever he left there before no longer is. Safe to repeat with the same `key`. */
export function leaveInPlace(
  app: IdentityApp,
  akim: PersonId,
  absence: { deputyRole: number; fromOn: string; toOn: string; key: string },
): Promise<Decision<Appointee & { readonly key: string }, AbsenceRefusal | 'gone'>> {
  return app.db.transaction().execute(async (trx) => {
    const deputy = await findStaff(trx, absence.deputyRole);
    const office = deputy && (await lockOwnOffice(trx, deputy.areaCode, akim));
    if (!office) return { ok: false, refusal: 'gone' };
    if (await hasAbsence(trx, absence.key)) return { ok: true, value: { ...deputy, key: absence.key } };
    // Tapped twice: it is the absence that is in force.
    const same = await findSameAbsence(trx, { ...absence, akimRole: office.roleId });
    if (same !== undefined) return { ok: true, value: { ...deputy, key: same } };
    const at = app.clock();
    const refusal = decideAbsence(absence, dayOf(at));
    if (refusal) return { ok: false, refusal };
    await endAbsences(trx, office.roleId, at);
    await insertAbsence(trx, { ...absence, akimRole: office.roleId, at });
    return { ok: true, value: { ...deputy, key: absence.key } };
  });
}

/** The akim is back. Safe to repeat. @returns whether it is his office */
export function comeBack(app: IdentityApp, akim: PersonId, unitCode: PlaceCode): Promise<boolean> {
  return app.db.transaction().execute(async (trx) => {
    const office = await lockOwnOffice(trx, unitCode, akim);
    if (office) await endAbsences(trx, office.roleId, app.clock());
    return office !== undefined;
  });
}

/** Somebody no longer works for the akim of a unit, by his own wish. Safe to repeat. */
export async function quitStaff(app: IdentityApp, personId: PersonId, unitCode: PlaceCode): Promise<void> {
  await endRole(app.db, { personId, kind: 'staff', areaCode: unitCode, at: app.clock() });
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
