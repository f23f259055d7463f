/** Why a place, or an akim of its own, should not be taken away without a look. */
export type ConflictReason =
  /** Somebody is in office there. */
  | 'in-office'
  /** Residents chose it as their home. */
  | 'home'
  /** Places right below it stay. */
  | 'children';

/** What stands against taking a place away. How many, never who. */
export interface PlaceConflict {
  readonly code: string;
  readonly publishedKk: string;
  readonly publishedRu: string;
  readonly reason: ConflictReason;
  readonly count: number;
}

export interface PlaceNamed {
  readonly code: string;
  readonly publishedKk: string;
  readonly publishedRu: string;
}

/** How many there are of each, by the code of the place. */
export type ConflictFacts = Readonly<Record<ConflictReason, ReadonlyMap<string, number>>>;

const REASONS: readonly ConflictReason[] = ['in-office', 'home', 'children'];

/** What stands against taking these places away, in their order. */
export function findConflicts(gone: readonly PlaceNamed[], facts: ConflictFacts): PlaceConflict[] {
  return gone.flatMap(({ code, publishedKk, publishedRu }) =>
    REASONS.flatMap((reason) => {
      const count = facts[reason].get(code) ?? 0;
      return count > 0 ? [{ code, publishedKk, publishedRu, reason, count }] : [];
    }),
  );
}

/** How many of each code there are among these. */
export function countEach(codes: Iterable<string | null>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
