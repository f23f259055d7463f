import { createHash, randomBytes } from 'node:crypto';
import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import {
  type EndedOffice,
  endAkimOf,
  endAkims,
  endRole,
  isAkimOf,
  lockInvitation,
  reopenAkims,
  saveInvitation,
  startRole,
  useInvitation,
} from '../queries/offices.ts';
import { keepPerson } from '../queries/people.ts';
import { decideJoin, expiryOf, type JoinRefusal } from '../rules.ts';
import type { IdentityApp } from './app.ts';

/** Makes an operator, from the command line. Safe to repeat; the person need not have written yet. */
export async function grantOperator(app: IdentityApp, telegramId: number, areaCode: PlaceCode): Promise<PersonId> {
  return await app.db.transaction().execute(async (trx) => {
    const personId = await keepPerson(trx, telegramId);
    await startRole(trx, { personId, kind: 'operator', areaCode, grantedBy: null, at: app.clock() });
    return personId;
  });
}

/** Makes a one-time link for the akim of a unit. @returns the token for `?start=a…` and the last instant at which it opens */
export async function inviteAkim(app: IdentityApp, invitation: { unitCode: PlaceCode; madeBy: PersonId }): Promise<Link> {
  return await makeLink(app.db, { areaCode: invitation.unitCode, madeBy: invitation.madeBy, madeAt: app.clock() });
}

/** A one-time link: its token, of which only a hash is kept, and the last instant at which it opens. */
export interface Link {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Makes the link of an invitation. */
export async function makeLink(db: Db, invitation: Omit<Parameters<typeof saveInvitation>[1], 'tokenHash' | 'expiresAt'>): Promise<Link> {
  const token = randomBytes(18).toString('base64url');
  const expiresAt = expiryOf(invitation.madeAt);
  await saveInvitation(db, { ...invitation, tokenHash: hashOf(token), expiresAt });
  return { token, expiresAt };
}

/** Opens a link: the person becomes akim of its unit, whoever was akim there in the bot no longer is. Safe to repeat. */
export function joinAsAkim(app: IdentityApp, personId: PersonId, token: string): Promise<Decision<{ unitCode: PlaceCode }, JoinRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const tokenHash = hashOf(token);
    const now = app.clock();
    const decision = decideJoin(await lockInvitation(trx, tokenHash), personId, now);
    if (!decision.ok) return decision;
    const { areaCode: unitCode, madeBy, isFirst } = decision.value;
    if (isFirst) {
      await useInvitation(trx, tokenHash, personId, now);
      await endAkimOf(trx, unitCode, personId, now);
      await startRole(trx, { personId, kind: 'akim', areaCode: unitCode, grantedBy: madeBy, at: now });
    } else if (!(await isAkimOf(trx, unitCode, personId))) {
      // He opened it once; since then the office went to somebody else, or he gave it back.
      return { ok: false, refusal: 'used' };
    }
    return { ok: true, value: { unitCode } };
  });
}

/** "This is not me": the one who opened the link gives the role back, that of this unit only. */
export async function leaveOffice(app: IdentityApp, personId: PersonId, unitCode: PlaceCode): Promise<void> {
  await endRole(app.db, { personId, kind: 'akim', areaCode: unitCode, at: app.clock() });
}

/**
 * Ends the access of the akims of units whose term is over, and closes the links that were made for them.
 *
 * @param ended.by names what ended it, so that `restoreAkimAccess` can give it back
 */
export async function endAkimAccess(trx: Trx, ended: { offices: readonly EndedOffice[]; at: Date; by: string }): Promise<void> {
  if (ended.offices.length > 0) await endAkims(trx, ended);
}

/** What had ended the access of these akims was wrong: they have it again, except where another akim has joined since. */
export async function restoreAkimAccess(trx: Trx, by: string, at: Date): Promise<void> {
  await reopenAkims(trx, by, at);
}

/** What is kept of a link's token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
