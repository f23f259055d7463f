import { DAY_MS } from '../../kernel/clock.ts';
import { isShareable, type Shareable } from './joined.ts';
import type { EventKind, State } from './states.ts';

/** What a neighbour says of a claim that something was done. */
export const NEIGHBOUR_WORDS = ['yes', 'no', 'unsure'] as const;
export type NeighbourWord = (typeof NEIGHBOUR_WORDS)[number];

/** What those who were asked about one claim have said so far, in numbers. */
export interface NeighbourCounts extends Readonly<Record<NeighbourWord, number>> {
  readonly asked: number;
  readonly closedAt: Date | null;
}

export const NEIGHBOURS_ASKED = 3;
/** Fewer willing residents of a village than this, and somebody could guess whom the bot has asked. The number. */
export const WILLING_MIN = 10;
/** So long an answer is counted, and whoever was asked is asked nothing else. */
export const INQUIRY_MS = 7 * DAY_MS;

/** Whether the numbers are shown: all at once, so that nobody who knows whom the bot has asked sees which number is his. */
export function areShown({ asked, yes, no, unsure, closedAt }: NeighbourCounts): boolean {
  return closedAt !== null || yes + no + unsure === asked;
}

/** Of a case, what decides whether neighbours may be asked about it. */
interface Claimed extends Shareable {
  readonly state: State;
  /** Whether its author was told that neighbours may hear of it. */
  readonly isShareable: boolean;
  readonly aboutAppealId: number | null;
}

/**
 * Which event of a case neighbours can be asked about: the claim that it was done, while its author has not confirmed it, where it is about
 * a thing that they have in common; undefined where there is none.
 */
export function claimInDoubt<Event extends { readonly kind: EventKind }>(appeal: Claimed, events: readonly Event[]): Event | undefined {
  const isOpen = appeal.state === 'done-claimed' || appeal.state === 'disputed';
  if (!isOpen || !appeal.isShareable || appeal.aboutAppealId !== null || !isShareable(appeal)) return undefined;
  return claimOf(events);
}

/** The last claim of a case, where it is the last that an official has said of it. */
export function claimOf<Event extends { readonly kind: EventKind }>(events: readonly Event[]): Event | undefined {
  const last = events.findLast(({ kind }) => CLOSING.includes(kind));
  return last?.kind === 'done-claimed' ? last : undefined;
}

const CLOSING: readonly EventKind[] = ['done-claimed', 'answered', 'answered-no', 'planned', 'budgeted', 'passed-on', 'returned'];

/**
 * Whom of those who are willing the lot falls on; nobody where they are too few to hide among, or too few of them have rested.
 *
 * @param rested those of them who were not asked lately
 * @param chances a number from 0 to below 1 for each to be drawn
 */
export function drawNeighbours<Person>(willing: number, rested: readonly Person[], chances: readonly number[]): Person[] {
  if (willing < WILLING_MIN || rested.length < NEIGHBOURS_ASKED) return [];
  const left = [...rested];
  return chances.slice(0, NEIGHBOURS_ASKED).flatMap((chance) => left.splice(Math.floor(chance * left.length), 1));
}
