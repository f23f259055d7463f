import type { FaceKind, RoleKind } from '../../kernel/caller.ts';
import { DAY_MS } from '../../kernel/clock.ts';
import type { Decision } from '../../kernel/decision.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../kernel/ids.ts';

/** The text of the consent in locales/; raise it with every change of meaning, and everybody is asked again. */
export const CONSENT_VERSION = '2026-11-22.2';

/** An akim's link is handed over within a few days or made anew. */
const INVITATION_DAYS = 7;

export interface Invitation {
  readonly areaCode: PlaceCode;
  readonly madeBy: PersonId;
  readonly expiresAt: Date;
  readonly usedBy: PersonId | null;
}

export type JoinRefusal = 'no-such-link' | 'used' | 'expired' | 'own-link';

/**
 * Decides whether this person may become akim by this link, now (UTC).
 *
 * Who opened it before may open it again: Telegram repeats updates, and people tap twice.
 */
export function decideJoin(
  invitation: Invitation | undefined,
  personId: PersonId,
  now: Date,
): Decision<{ unitCode: PlaceCode; madeBy: PersonId; isFirst: boolean }, JoinRefusal> {
  if (!invitation) return { ok: false, refusal: 'no-such-link' };
  const joined = { unitCode: invitation.areaCode, madeBy: invitation.madeBy };
  if (invitation.usedBy === personId) return { ok: true, value: { ...joined, isFirst: false } };
  if (invitation.usedBy !== null) return { ok: false, refusal: 'used' };
  if (invitation.madeBy === personId) return { ok: false, refusal: 'own-link' };
  if (invitation.expiresAt <= now) return { ok: false, refusal: 'expired' };
  return { ok: true, value: { ...joined, isFirst: true } };
}

export function expiryOf(madeAt: Date): Date {
  return new Date(madeAt.getTime() + INVITATION_DAYS * DAY_MS);
}

/** Whose menu a person sees: the one he switched to while he still may, else that of his highest role. */
export function faceOf(chosen: FaceKind | null, roles: readonly { kind: RoleKind }[]): FaceKind {
  if (chosen === 'resident' || roles.some((role) => role.kind === chosen)) return chosen ?? 'resident';
  if (roles.some((role) => role.kind === 'operator')) return 'operator';
  return roles.length > 0 ? 'akim' : 'resident';
}

/**
 * Those of the smallest area that has somebody; else those of the whole country.
 *
 * @param areas from the largest down
 */
export function nearestOf<One extends { readonly areaCode: PlaceCode }>(holders: readonly One[], areas: readonly PlaceCode[]): One[] {
  const nearest = areas.toReversed().find((area) => holders.some((holder) => holder.areaCode === area)) ?? WHOLE_COUNTRY;
  return holders.filter((holder) => holder.areaCode === nearest);
}
