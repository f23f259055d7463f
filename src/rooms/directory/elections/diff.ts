import type { Parsed, RowProblem } from '../register/problem.ts';
import { type Election, type ElectionFacts, type ElectionRow, type KnownElection, settleElection } from './facts.ts';
import { isOddPair, notesOn, type StandingRow } from './notes.ts';

/**
 * Two votes of one unit this near are one that was moved, and the old day was not struck out: only a repeat follows so soon, within a month
 * of the vote that decided nothing (Constitutional Act on Elections, art. 113-10).
 */
const ONE_VOTE_DAYS = 31;

export interface ElectionChange extends StandingRow {
  readonly before: KnownElection;
}

export interface ElectionsDiff {
  readonly added: readonly StandingRow[];
  /** Other facts of an election that is known; also one that stands again. */
  readonly changed: readonly ElectionChange[];
  readonly cancelled: readonly ElectionChange[];
  /** Left as they are: somebody looked at what we know later than at what the row says. */
  readonly stale: readonly { readonly row: number; readonly facts: ElectionFacts; readonly known: KnownElection }[];
  readonly unchangedCount: number;
  /** What would be imported as it is and is worth a look. */
  readonly suspicious: readonly RowProblem[];
}

type Draft = { -readonly [Part in keyof ElectionsDiff]: ElectionsDiff[Part] extends readonly (infer One)[] ? One[] : ElectionsDiff[Part] };

/** What the database knows of the file's units. */
export interface KnownElections {
  /** Also those that are cancelled or over. */
  readonly elections: readonly KnownElection[];
  /** The last day of the term in office; null where it is not known. */
  readonly termUntilOf: (unitCode: string) => string | null;
  /** `YYYY-MM-DD` in Kazakhstan. */
  readonly today: string;
}

/**
 * Compares a file of elections with what is known. An election is one unit's vote on one day: a day that was moved is another election,
 * and the old one is to be cancelled. What the file does not name stays as it is. Never throws.
 */
export function diffElections(known: KnownElections, rows: readonly ElectionRow[]): Parsed<ElectionsDiff> {
  const before = new Map(known.elections.map((election) => [keyOf(election), election]));
  const diff: Draft = { added: [], changed: [], cancelled: [], stale: [], unchangedCount: 0, suspicious: [] };
  for (const read of rows) sort(diff, before.get(keyOf(read.facts)), read);

  const written = [...diff.added, ...diff.changed];
  const touched = new Set([...diff.added, ...diff.changed, ...diff.cancelled].map(({ after }) => keyOf(after)));
  const standing = Map.groupBy(
    [...known.elections.filter((election) => !touched.has(keyOf(election))), ...written.map(({ after }) => after)].filter(
      (election) => election.cancelledOn === null,
    ),
    (election) => election.unitCode,
  );
  const given = new Map(rows.map(({ row, facts }) => [row, facts]));
  const problems = written.flatMap((one) => [
    ...stationProblem(one, given.get(one.row)),
    ...voteProblem(one, standing.get(one.after.unitCode) ?? []),
  ]);
  if (problems.length > 0) return { ok: false, problems: problems.toSorted((one, other) => one.row - other.row) };

  // What a file does not have it does not change: somebody may think that a row is enough to let an election stand again.
  const stale = new Set(diff.stale.map(({ row }) => row));
  for (const { row, facts } of rows) {
    const { cancelledOn = null } = before.get(keyOf(facts)) ?? {};
    if (cancelledOn === null || facts.cancelledOn !== undefined || stale.has(row)) continue;
    diff.suspicious.push({ row, column: 'vote_on', value: facts.voteOn, expected: 'stays-cancelled', fits: cancelledOn });
  }
  for (const one of written.toSorted((first, second) => first.row - second.row)) {
    const { unitCode } = one.after;
    const unit = { termUntil: known.termUntilOf(unitCode), others: standing.get(unitCode) ?? [] };
    diff.suspicious.push(...notesOn(one, unit, known.today));
  }
  return { ok: true, value: { ...diff, suspicious: diff.suspicious.toSorted((one, other) => one.row - other.row) } };
}

/** Whether nothing would be written. */
export function isEmptyElectionsDiff({ added, changed, cancelled }: ElectionsDiff): boolean {
  return added.length + changed.length + cancelled.length === 0;
}

function sort(diff: Draft, before: KnownElection | undefined, { row, facts }: ElectionRow): void {
  const after = settleElection(before, facts);
  if (!before) diff.added.push({ row, after });
  else if (isSame(before, { ...after, checkedOn: laterOf(before.checkedOn, after.checkedOn) })) diff.unchangedCount += 1;
  else if (facts.checkedOn < before.checkedOn) diff.stale.push({ row, facts, known: before });
  else if (before.cancelledOn === null && after.cancelledOn !== null) diff.cancelled.push({ row, before, after });
  else diff.changed.push({ row, before, after });
}

/** An older look at the same facts is no other fact. */
function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

function isSame(before: KnownElection, after: Election): boolean {
  return Object.entries(after).every(([fact, value]) => before[fact as keyof Election] === value);
}

function keyOf({ unitCode, voteOn }: Pick<Election, 'unitCode' | 'voteOn'>): string {
  return `${unitCode} ${voteOn}`;
}

/** Of two rows of the file that contradict each other both are named. */
function voteProblem({ row, after }: StandingRow, others: readonly Election[]): RowProblem[] {
  if (after.cancelledOn !== null) return [];
  const other = others.find((one) => isOddPair(after, one, ONE_VOTE_DAYS));
  return other ? [{ row, column: 'vote_on', value: after.voteOn, expected: 'one-vote', fits: other.voteOn }] : [];
}

/** Whoever reads the other language must not be sent by a text that he may not understand. */
function stationProblem({ row, after }: StandingRow, facts: ElectionFacts | undefined): RowProblem[] {
  if (facts?.stationKk === undefined && facts?.stationRu === undefined) return [];
  if ((after.stationKk === null) === (after.stationRu === null)) return [];
  return [{ row, column: after.stationKk === null ? 'station_kk' : 'station_ru', value: '', expected: 'both-stations' }];
}
