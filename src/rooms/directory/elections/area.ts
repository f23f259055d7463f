import { endsSoon, isResultMissing } from './outlook.ts';

/** What is known of a unit's seat; days are `YYYY-MM-DD`. */
export interface Seat {
  /** How who is in office came to it; null where nobody is, or nobody has told us. */
  readonly how: string | null;
  readonly termUntil: string | null;
  /** When the last term ended that is over; null where none is known. */
  readonly lastEndedOn: string | null;
  /** When the powers of the latest akim began, elected or acting, in office or not; null where none is known. */
  readonly lastBegunOn: string | null;
  /** The next vote that stands, from today on, and the last one before today. */
  readonly nextVoteOn: string | null;
  readonly lastVoteOn: string | null;
}

/** What is coming in an area. */
export interface AreaElections<One> {
  /** Elections whose day is known, the next first. */
  readonly set: readonly { readonly unit: One; readonly voteOn: string }[];
  /** Votes that are over and of which we know no result, the latest first. */
  readonly voted: readonly { readonly unit: One; readonly voteOn: string }[];
  /** Terms that end soon, where we know of no vote to come and of none without a result, by the month of their end (`YYYY-MM`), the next first. */
  readonly ending: readonly { readonly month: string; readonly units: readonly One[] }[];
  /** The same where nobody is in office who was elected and whose term holds: somebody should find out. */
  readonly overdue: readonly One[];
  /** The same where nothing is known of the seat: neither until when, nor that it is vacant. */
  readonly unknown: readonly One[];
}

/** Sorts the seats of an area: each is in one part, or in none where its term ends later. Never throws. @param today `YYYY-MM-DD` in Kazakhstan */
export function electionsOf<One extends Seat>(seats: readonly One[], today: string): AreaElections<One> {
  const set = seats
    .flatMap((unit) => (unit.nextVoteOn === null ? [] : [{ unit, voteOn: unit.nextVoteOn }]))
    .toSorted((one, other) => (one.voteOn < other.voteOn ? -1 : 1));
  const unset = seats.filter((unit) => unit.nextVoteOn === null);
  const voted = unset
    .flatMap((unit) => (unit.lastVoteOn === null ? [] : [{ unit, voteOn: unit.lastVoteOn }]))
    .filter(({ unit, voteOn }) => isResultMissing(voteOn, unit.lastBegunOn, today))
    .toSorted((one, other) => (one.voteOn > other.voteOn ? -1 : 1));
  const awaited = new Set(voted.map(({ unit }) => unit));
  const open = unset.filter((unit) => !awaited.has(unit));
  const ending = open
    .filter((unit) => unit.termUntil !== null && endsSoon(unit.termUntil, today))
    .toSorted((one, other) => ((one.termUntil ?? '') < (other.termUntil ?? '') ? -1 : 1));
  const byMonth = Map.groupBy(ending, (unit) => (unit.termUntil ?? '').slice(0, 7));
  return {
    set,
    voted,
    ending: [...byMonth].map(([month, units]) => ({ month, units })),
    overdue: open.filter((unit) => isOverdue(unit, today)),
    unknown: open.filter(isUnknown),
  };
}

function isOverdue({ how, termUntil, lastEndedOn }: Seat, today: string): boolean {
  if (how === 'elected') return termUntil !== null && termUntil < today;
  return how === 'acting' || lastEndedOn !== null;
}

function isUnknown({ how, termUntil, lastEndedOn }: Seat): boolean {
  return how === 'elected' ? termUntil === null : how === null && lastEndedOn === null;
}
