import type { Decision } from '../../kernel/decision.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../kernel/ids.ts';
import type { Addressed } from './access.ts';
import { hasIin } from './words/private-numbers.ts';

export const CONTEST_CHARS_MIN = 10;
export const CONTEST_CHARS_MAX = 1_000;

export type ContestWordsRefusal = 'short' | 'long' | 'iin';

/** What somebody says against what an operator has done: his ban, or that his letter is hidden. An IIN is kept nowhere. @returns the trimmed words */
export function decideContest(text: string): Decision<string, ContestWordsRefusal> {
  const words = text.trim();
  if (hasIin(words)) return { ok: false, refusal: 'iin' };
  if (words.length > CONTEST_CHARS_MAX) return { ok: false, refusal: 'long' };
  return words.length < CONTEST_CHARS_MIN ? { ok: false, refusal: 'short' } : { ok: true, value: words };
}

/** Of what an operator has done to somebody, a ban or the hiding of his letter, what decides who looks at it again. */
export interface Imposed {
  readonly personId: PersonId;
  readonly byPerson: PersonId | null;
  /** As the operator of which area. */
  readonly areaCode: PlaceCode;
}

/** Whether an operator serves an area above that from which that came; all are above one in which the case no longer lies. */
export function isAbove(area: PlaceCode, imposed: Pick<Imposed, 'areaCode'>, { areas }: Pick<Addressed, 'areas'>): boolean {
  const ladder = [WHOLE_COUNTRY, ...areas];
  const at = ladder.indexOf(area);
  const own = ladder.indexOf(imposed.areaCode);
  return at !== -1 && (own === -1 || at < own);
}

/** An operator, and one of his areas. */
export interface Serving {
  readonly personId: PersonId;
  readonly areaCode: PlaceCode;
}

/**
 * Who decides about what is said against it: the nearest operators above whoever has done it; where nobody is above, the others beside
 * him. Nobody decides about himself, nor about what he has done.
 *
 * @param operators of the case's areas and of the country, nobody of its akim's office
 */
export function decidersOf<One extends Serving>(imposed: Imposed, appeal: Pick<Addressed, 'areas'>, operators: readonly One[]): One[] {
  const others = operators.filter(({ personId }) => personId !== imposed.byPerson && personId !== imposed.personId);
  const ladder = [...appeal.areas.toReversed(), WHOLE_COUNTRY].filter((area) => isAbove(area, imposed, appeal));
  const level = ladder.find((area) => others.some(({ areaCode }) => areaCode === area)) ?? imposed.areaCode;
  return others.filter(({ areaCode }) => areaCode === level);
}
