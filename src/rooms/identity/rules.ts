import { daysBetween } from '../../kernel/calendar/index.ts';
import type { FaceKind, RoleKind } from '../../kernel/caller.ts';
import { DAY_MS } from '../../kernel/clock.ts';
import type { Decision } from '../../kernel/decision.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../kernel/ids.ts';

/** The text of the consent in locales/; raise it with every change of meaning, and everybody is asked again. */
export const CONSENT_VERSION = '2026-12-01.1';

/** An akim's link is handed over within a few days or made anew. */
const INVITATION_DAYS = 7;

export interface Invitation {
  readonly areaCode: PlaceCode;
  readonly madeBy: PersonId;
  readonly expiresAt: Date;
  readonly usedBy: PersonId | null;
  /** The access of whoever made it, for his staff or as an operator for a helper, has ended. */
  readonly isOver?: boolean;
}

export type JoinRefusal = 'no-such-link' | 'used' | 'expired' | 'own-link';

/**
 * Decides whether this person may become akim, staff of one, or a helper by this link, now (UTC).
 *
 * Who opened it before may open it again: Telegram repeats updates, and people tap twice.
 */
export function decideJoin<Made extends Invitation>(
  invitation: Made | undefined,
  personId: PersonId,
  now: Date,
): Decision<Made & { readonly isFirst: boolean }, JoinRefusal> {
  if (!invitation) return { ok: false, refusal: 'no-such-link' };
  if (invitation.isOver) return { ok: false, refusal: 'expired' };
  if (invitation.usedBy === personId) return { ok: true, value: { ...invitation, isFirst: false } };
  if (invitation.usedBy !== null) return { ok: false, refusal: 'used' };
  if (invitation.madeBy === personId) return { ok: false, refusal: 'own-link' };
  if (invitation.expiresAt <= now) return { ok: false, refusal: 'expired' };
  return { ok: true, value: { ...invitation, isFirst: true } };
}

export function expiryOf(madeAt: Date): Date {
  return new Date(madeAt.getTime() + INVITATION_DAYS * DAY_MS);
}

/** Whose menu a person sees: the one he switched to while he still may, else that of his highest role. */
export function faceOf(chosen: FaceKind | null, roles: readonly { kind: RoleKind }[]): FaceKind {
  if (chosen === 'resident' || roles.some((role) => role.kind === chosen)) return chosen ?? 'resident';
  if (roles.some((role) => role.kind === 'operator')) return 'operator';
  if (roles.some((role) => role.kind === 'akim')) return 'akim';
  return roles.some((role) => role.kind === 'staff') ? 'staff' : 'resident';
}

/** How an akim calls one of his staff, or an operator a helper. */
export const LABEL_CHARS_MAX = 40;
/** Of a village's office there are fewer; more would be a mistake, or a link that went around. */
export const STAFF_MAX = 20;
/** Of one area: a librarian, a paramedic and a postman in each village of a district are fewer. */
export const HELPERS_MAX = 100;

/** The label as it is kept; undefined where there is none, or it is too long. */
export function readLabel(text: string): string | undefined {
  const label = text.replaceAll(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(label) && Array.from(label).length <= LABEL_CHARS_MAX ? label : undefined;
}

/** Leave and illness are shorter; whoever is away for longer is replaced. */
export const ABSENCE_DAYS_MAX = 92;

export type AbsenceRefusal = 'past' | 'backwards' | 'too-long';

/** Whether an akim may be away on these days, both of them included. Days are `YYYY-MM-DD` in Kazakhstan. */
export function decideAbsence({ fromOn, toOn }: { fromOn: string; toOn: string }, today: string): AbsenceRefusal | undefined {
  if (fromOn < today) return 'past';
  if (toOn < fromOn) return 'backwards';
  return daysBetween(fromOn, toOn) >= ABSENCE_DAYS_MAX ? 'too-long' : undefined;
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
