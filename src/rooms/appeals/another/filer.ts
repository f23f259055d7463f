import type { Role } from '../../../kernel/caller.ts';
import type { Decision } from '../../../kernel/decision.ts';
import { type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import type { SaidFile } from '../piece.ts';
import { signOf } from '../words/sign.ts';

/** How a letter came to whoever writes it down for somebody else. */
export const HEARD = ['paper', 'phone', 'visit'] as const;
export type Heard = (typeof HEARD)[number];

/** As whom somebody writes letters down for others. */
export type FilerRole = 'operator' | 'helper';

/**
 * A librarian writes down what a few people tell her a day; an operator sits at a telephone. More would be a machine, or a mistake.
 * The three a day of a resident do not count here, nor these there.
 */
export const FILINGS_FOR_OTHERS_MAX = { operator: 100, helper: 30 } as const satisfies Record<FilerRole, number>;

export type FilerRefusal =
  /** Neither an operator nor a helper, or no longer. */
  | 'no-role'
  /** The place lies outside his areas. */
  | 'outside'
  /** He is of the akim's office to which the letter would go: he would write to himself. */
  | 'own-office';

/** As whom somebody may write a letter down for another person about a place. @param place.areas from the oblast down to the place */
export function filerAt(
  roles: readonly Role[],
  place: { readonly areas: readonly PlaceCode[]; readonly unitCode: PlaceCode },
): Decision<FilerRole, FilerRefusal> {
  const filing = roles.flatMap(({ kind, areaCode }) => (kind === 'operator' || kind === 'helper' ? [{ kind, areaCode }] : []));
  if (filing.length === 0) return { ok: false, refusal: 'no-role' };
  const here = filing.filter(({ areaCode }) => areaCode === WHOLE_COUNTRY || place.areas.includes(areaCode));
  if (here.length === 0) return { ok: false, refusal: 'outside' };
  const isOfOffice = roles.some(({ kind, areaCode }) => (kind === 'akim' || kind === 'staff') && areaCode === place.unitCode);
  if (isOfOffice) return { ok: false, refusal: 'own-office' };
  return { ok: true, value: here.some(({ kind }) => kind === 'operator') ? 'operator' : 'helper' };
}

/** What a person has agreed to: just this, and who reads it. Anything else needs another consent. */
export interface Agreed {
  readonly body: string;
  readonly files: readonly SaidFile[];
  readonly categoryCode: string | null;
  readonly placeCode: PlaceCode | null;
  readonly landmark: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly addressee: 'akim' | 'operator';
  /** What was answered about it, each as one text. */
  readonly answers: readonly string[];
}

export function agreementSign(agreed: Agreed): string {
  const { body, categoryCode, placeCode, landmark, latitude, longitude, addressee } = agreed;
  return signOf([
    `text ${body}`,
    `where ${placeCode} ${landmark ?? ''} ${latitude} ${longitude}`,
    `about ${categoryCode} to ${addressee}`,
    ...agreed.answers.map((answer) => `answer ${answer}`),
    ...agreed.files.map((file) => `file ${file.uniqueId}`),
  ]);
}

/** Whether whoever wrote it down for somebody else still follows a case: that person has not taken it over. */
export function isKeptForAnother(appeal: { readonly forAnother: Heard | null; readonly claimedAt: Date | null }): boolean {
  return appeal.forAnother !== null && appeal.claimedAt === null;
}
