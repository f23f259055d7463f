import type { Decision } from '../../../kernel/decision.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import type { Trx } from '../../../platform/database/index.ts';
import { endAppointee, findAppointeeOf, startAppointee } from '../queries/appointees.ts';
import { countHelpersAndLinks, findHelper, findHelperEver, holdOperator, lockHelperInvitation, lockHelpersOf } from '../queries/filers.ts';
import { useInvitation } from '../queries/offices.ts';
import { decideJoin, HELPERS_MAX, type JoinRefusal } from '../rules.ts';
import type { IdentityApp } from './app.ts';
import { hashOf, type Link, makeLink } from './office.ts';

export type InviteHelperRefusal = 'outside' | 'too-many';

/**
 * Makes a one-time link for somebody who shall write letters down for people of an area.
 *
 * @param invitation.within the area and those above it: the operator serves one of them
 * @returns the token for `?start=h…` and the last instant at which it opens
 */
export function inviteHelper(
  app: IdentityApp,
  invitation: { areaCode: PlaceCode; within: readonly PlaceCode[]; operator: PersonId; label: string },
): Promise<Decision<Link, InviteHelperRefusal>> {
  const { areaCode, within, operator, label } = invitation;
  return app.db.transaction().execute(async (trx) => {
    if (areaCode === WHOLE_COUNTRY || !(await holdOperator(trx, operator, [...within, WHOLE_COUNTRY]))) {
      return { ok: false, refusal: 'outside' };
    }
    await lockHelpersOf(trx, areaCode);
    const madeAt = app.clock();
    if ((await countHelpersAndLinks(trx, areaCode, madeAt)) >= HELPERS_MAX) return { ok: false, refusal: 'too-many' };
    const appointee = { kind: 'helper', label } as const;
    return { ok: true, value: await makeLink(trx, { areaCode, madeBy: operator, madeAt, appointee }) };
  });
}

/** Opens such a link: the person is a helper of its area. Safe to repeat. */
export function joinAsHelper(
  app: IdentityApp,
  personId: PersonId,
  token: string,
  withinOf: (trx: Trx, areaCode: PlaceCode) => Promise<readonly PlaceCode[]>,
): Promise<Decision<{ areaCode: PlaceCode; label: string; roleId: number; madeBy: PersonId }, JoinRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const tokenHash = hashOf(token);
    const now = app.clock();
    const invitation = await lockHelperInvitation(trx, tokenHash);
    // It is over once whoever made it serves the area no more.
    const serves = async (made: { areaCode: PlaceCode; madeBy: PersonId }) =>
      await holdOperator(trx, made.madeBy, [...(await withinOf(trx, made.areaCode)), WHOLE_COUNTRY]);
    const decision = decideJoin(invitation && { ...invitation, isOver: !(await serves(invitation)) }, personId, now);
    if (!decision.ok) return decision;
    const { areaCode, madeBy, label, isFirst } = decision.value;
    if (isFirst) {
      await lockHelpersOf(trx, areaCode);
      await useInvitation(trx, tokenHash, personId, now);
      await startAppointee(trx, { kind: 'helper', personId, areaCode, underRole: null, label, grantedBy: madeBy, at: now });
    }
    const helper = await findAppointeeOf(trx, 'helper', areaCode, personId);
    // He opened it once; since then an operator has removed him.
    if (!helper) return { ok: false, refusal: 'used' };
    return { ok: true, value: { areaCode, label, roleId: helper.roleId, madeBy } };
  });
}

/**
 * An operator removes a helper of an area that he serves.
 *
 * @param removal.within the helper's area and those above it
 * @returns `before`: he was removed already; undefined where nobody is meant, or not by him
 */
export async function removeHelper(
  trx: Trx,
  removal: { operator: PersonId; roleId: number; within: readonly PlaceCode[]; at: Date },
): Promise<'now' | 'before' | undefined> {
  if (!(await holdOperator(trx, removal.operator, [...removal.within, WHOLE_COUNTRY]))) return undefined;
  const meant = await findHelperEver(trx, removal.roleId);
  if (!meant || !removal.within.includes(meant.areaCode)) return undefined;
  await lockHelpersOf(trx, meant.areaCode);
  if (!(await findHelper(trx, removal.roleId))) return 'before';
  await endAppointee(trx, 'helper', removal.roleId, removal.at);
  return 'now';
}
