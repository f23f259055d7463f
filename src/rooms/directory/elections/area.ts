import { RESULT_DAYS_MAX } from './campaign.ts';
import { addDays } from './days.ts';
import { endsSoon } from './outlook.ts';

/** What is known of a unit's seat; days are `YYYY-MM-DD`. */
export interface Seat {
  /** How who is in office came to it; null where nobody is, or nobody has told us. */
  readonly how: string | null;
  readonly termUntil: string | null;
  /** When the last term ended that is over; null where none is known. */
  readonly lastEndedOn: string | null;
  /** The next vote that stands, from today on, and the last one before today. */
  readonly nextVoteOn: string | null;
  readonly lastVoteOn: string | null;
}

/** What is coming in an area. */
export interface AreaElections<One> {
  /** Elections whose day is known, the next first. */
  readonly set: readonly { readonly unit: One; readonly voteOn: string }[];
  /** Terms that end soon and for which no day is known, by the month of their end (`YYYY-MM`), the next first. */
  readonly ending: readonly { readonly month: string; readonly units: readonly One[] }[];
  /** Units without an elected akim whose term holds, and without a known election: somebody should find out. */
  readonly overdue: readonly One[];
}

/** Sorts the seats of an area. Seats of which nothing is known are in no part. Never throws. @param today `YYYY-MM-DD` in Kazakhstan */
export function electionsOf<One extends Seat>(seats: readonly One[], today: string): AreaElections<One> {
  const set = seats
    .flatMap((unit) => (unit.nextVoteOn === null ? [] : [{ unit, voteOn: unit.nextVoteOn }]))
    .toSorted((one, other) => (one.voteOn < other.voteOn ? -1 : 1));
  const open = seats.filter((unit) => unit.nextVoteOn === null && !isResultAwaited(unit, today));
  const ending = open
    .filter((unit) => unit.termUntil !== null && endsSoon(unit.termUntil, today))
    .toSorted((one, other) => ((one.termUntil ?? '') < (other.termUntil ?? '') ? -1 : 1));
  const byMonth = Map.groupBy(ending, (unit) => (unit.termUntil ?? '').slice(0, 7));
  return {
    set,
    ending: [...byMonth].map(([month, units]) => ({ month, units })),
    overdue: open.filter((unit) => isOverdue(unit, today)),
  };
}

function isResultAwaited(unit: Seat, today: string): boolean {
  return unit.lastVoteOn !== null && today <= addDays(unit.lastVoteOn, RESULT_DAYS_MAX);
}

function isOverdue({ how, termUntil, lastEndedOn }: Seat, today: string): boolean {
  if (how === 'elected') return termUntil !== null && termUntil < today;
  return how === 'acting' || lastEndedOn !== null;
}
