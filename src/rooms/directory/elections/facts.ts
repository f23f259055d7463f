/** regular: the term runs out; early: it ended before its time; repeat: the first vote decided nothing. */
export const ELECTION_KINDS = ['regular', 'early', 'repeat'] as const;
export type ElectionKind = (typeof ELECTION_KINDS)[number];

/**
 * An election of an akim, as a file says it. Days are `YYYY-MM-DD`, times `HH:MM` in Kazakhstan.
 *
 * What is optional here stands in optional columns: absent where the file has no such column, null where the cell is empty.
 */
export interface ElectionFacts {
  readonly unitCode: string;
  readonly voteOn: string;
  /** When it was called. */
  readonly setOn: string;
  readonly kind: ElectionKind;
  readonly opensAt?: string;
  readonly closesAt?: string;
  readonly stationKk?: string | null;
  readonly stationRu?: string | null;
  readonly candidatesUrl?: string | null;
  /** When it was cancelled or moved to another day; null while it stands. */
  readonly cancelledOn?: string | null;
  readonly sourceUrl: string;
  readonly checkedOn: string;
}

/** An election with everything that the database keeps of it. */
export type Election = Required<ElectionFacts>;

/** An election as the database has it. */
export interface KnownElection extends Election {
  readonly id: number;
}

/** A row of the file and where it stood. */
export interface ElectionRow {
  readonly row: number;
  readonly facts: ElectionFacts;
}

/** The hours that the law gives stations; the table has the same. */
export const USUAL_HOURS = { opensAt: '07:00', closesAt: '20:00' } as const;

/** An election after a row has told of it: columns that the file does not have change nothing. */
export function settleElection(before: KnownElection | undefined, facts: ElectionFacts): Election {
  const { id: _, ...known } = before ?? { id: 0 };
  return { ...USUAL_HOURS, stationKk: null, stationRu: null, candidatesUrl: null, cancelledOn: null, ...known, ...facts };
}
