import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';

/** Why an operator hides a letter from the village: somebody's own matter is in it, it is rude, it is not about the village, something else. */
export const HIDING_REASONS = ['personal', 'rude', 'not-village', 'other'] as const;
export type HidingReason = (typeof HIDING_REASONS)[number];

/** What happened to a case, as far as hiding is read out of it. */
interface Happened {
  readonly id: number;
  readonly kind: string;
  readonly personId: PersonId | null;
  readonly body: string | null;
  readonly detail: { readonly why?: string; readonly area?: PlaceCode; readonly isUpheld?: true } | null;
}

/** That a letter is hidden, as its history tells. */
export interface Hiding {
  /** The number of its event. */
  readonly id: number;
  readonly why: HidingReason;
  /** Who has hidden it, and as the operator of which area. */
  readonly personId: PersonId | null;
  readonly areaCode: PlaceCode;
  /** What its author says against it. */
  readonly words: string | null;
  /** Whether it was looked at again, and stays so. */
  readonly isUpheld: boolean;
}

/** How the last hiding stands; undefined where it is not hidden. @param events its history, oldest first */
export function hidingOf(events: readonly Happened[]): Hiding | undefined {
  return events.reduce<Hiding | undefined>((hiding, event) => {
    switch (event.kind) {
      case 'hidden':
        return event.detail?.isUpheld ? hiding && { ...hiding, isUpheld: true } : begunBy(event);
      case 'unhidden':
        return undefined;
      case 'contested':
        return hiding && { ...hiding, words: event.body ?? '' };
      default:
        return hiding;
    }
  }, undefined);
}

function begunBy({ id, personId, detail }: Happened): Hiding {
  const why = HIDING_REASONS.find((one) => one === detail?.why) ?? 'other';
  return { id, why, personId, areaCode: detail?.area ?? WHOLE_COUNTRY, words: null, isUpheld: false };
}

/** Its author may disagree, once. */
export function mayContest(hiding: Hiding | undefined): hiding is Hiding {
  return hiding !== undefined && hiding.words === null;
}

/** An operator as he acts on a letter. */
export interface Acting {
  readonly personId: PersonId;
  /** The largest of his areas in which it lies. */
  readonly areaCode: PlaceCode;
}

/** The largest of an operator's areas in which a letter lies; undefined where it lies in none. @param areas of the letter, from the oblast down */
export function largestArea(served: readonly PlaceCode[], areas: readonly PlaceCode[]): PlaceCode | undefined {
  return [WHOLE_COUNTRY, ...areas].find((area) => served.includes(area));
}

/** Of a letter, what decides who looks at it again. */
interface Judged {
  /** From the oblast down. */
  readonly areas: readonly PlaceCode[];
  /** Its author. */
  readonly personId: PersonId;
}

/** Whether an operator may show again what was hidden: who has hidden it, and whoever stands as high or above him; never its author. */
export function mayUnhide(hiding: Hiding, by: Acting, { areas, personId }: Judged): boolean {
  if (by.personId === personId) return false;
  return by.personId === hiding.personId || rankOf(by.areaCode, areas) <= rankOf(hiding.areaCode, areas);
}

/** Whether he may say that it stays hidden though its author disagrees: not who has hidden it, and once. */
export function mayUphold(hiding: Hiding, by: Acting, letter: Judged): boolean {
  const isAsked = hiding.words !== null && !hiding.isUpheld;
  return isAsked && by.personId !== hiding.personId && mayUnhide(hiding, by, letter);
}

/** Fewer are above; one in which it no longer lies is below all. */
function rankOf(area: PlaceCode, areas: readonly PlaceCode[]): number {
  const rank = [WHOLE_COUNTRY, ...areas].indexOf(area);
  return rank === -1 ? areas.length + 1 : rank;
}
