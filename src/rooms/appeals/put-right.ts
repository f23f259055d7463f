import type { Decision } from '../../kernel/decision.ts';
import { type PlaceCode, WHOLE_COUNTRY } from '../../kernel/ids.ts';
import type { DeskKind } from './access.ts';
import { after, isUnanswered, type State } from './states.ts';

/** Of a case, what decides whether its place can be put right. */
export interface Placed {
  readonly state: State;
  readonly placeCode: PlaceCode;
  readonly unitCode: PlaceCode;
  readonly aboutAppealId: number | null;
  /** How many letters that have joined it wait for its answer. */
  readonly following: number;
}

export type PlaceRefusal =
  /** Of a complaint: it is where the case is that it is about. */
  | 'complaint'
  /** It follows another case, or others follow it. */
  | 'joined'
  | 'followed'
  /** Nothing is awaited of anybody. */
  | 'over'
  | 'same'
  | 'outside'
  /** No rural akim answers for that place. */
  | 'no-akim';

/** Why its place stays, whichever other was chosen; undefined where it need not. */
export function whyPlaceStays(appeal: Placed): Extract<PlaceRefusal, 'complaint' | 'joined' | 'over'> | undefined {
  if (appeal.aboutAppealId !== null) return 'complaint';
  if (appeal.state === 'joined') return 'joined';
  return after(appeal.state, 'place-corrected') === undefined ? 'over' : undefined;
}

/** What putting a place right makes of a case: it stays with its unit, or moves to another. */
export type PlaceMove = 'place-corrected' | 'moved';

/**
 * Whether an operator may say that a case is about that place, and what follows.
 *
 * @param to undefined: no unit's akim answers for it
 * @param served the operator's areas
 */
export function decidePlace(
  appeal: Placed,
  to: { readonly placeCode: PlaceCode; readonly unitCode: PlaceCode; readonly areas: readonly PlaceCode[] } | undefined,
  served: readonly PlaceCode[],
): Decision<PlaceMove, PlaceRefusal> {
  const stays = whyPlaceStays(appeal);
  if (stays) return { ok: false, refusal: stays };
  if (!to) return { ok: false, refusal: 'no-akim' };
  if (!served.includes(WHOLE_COUNTRY) && !to.areas.some((area) => served.includes(area))) return { ok: false, refusal: 'outside' };
  if (to.placeCode === appeal.placeCode) return { ok: false, refusal: 'same' };
  if (to.unitCode === appeal.unitCode) return { ok: true, value: 'place-corrected' };
  // Theirs would be with another unit than the one where they live.
  return appeal.following > 0 ? { ok: false, refusal: 'followed' } : { ok: true, value: 'moved' };
}

/** Of a case, what decides whether it can be taken over. Days are `YYYY-MM-DD` in Kazakhstan. */
export interface Late {
  readonly state: State;
  readonly addressee: 'akim' | 'operator';
  readonly dueOn: string;
  readonly lateAreas: readonly PlaceCode[];
}

/**
 * Whether an operator may take a case from its akim: its last day is past, nothing was said of it since, and the operators of his area have
 * been told so.
 */
export function mayTakeOver(desk: DeskKind, appeal: Late, served: readonly PlaceCode[], today: string): boolean {
  const isLate = isUnanswered(appeal.state) && appeal.dueOn < today && appeal.lateAreas.some((area) => served.includes(area));
  return desk === 'operator' && appeal.addressee === 'akim' && isLate;
}
