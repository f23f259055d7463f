import type { RegisterPlace } from './places-file.ts';

/** A place as the database has it. */
export interface KnownPlace extends Omit<RegisterPlace, 'kind' | 'row'> {
  readonly kind: string;
  /** Since when the register no longer has it; null while it does. */
  readonly retiredOn: string | null;
}

export interface PlaceChange {
  readonly before: KnownPlace;
  readonly after: RegisterPlace;
}

export interface PlacesDiff {
  readonly added: readonly RegisterPlace[];
  /** Another name, kind or level. */
  readonly renamed: readonly PlaceChange[];
  /** Another place above. One place may be both renamed and moved. */
  readonly moved: readonly PlaceChange[];
  /** Retired before, in the register again. */
  readonly returned: readonly PlaceChange[];
  /** In the database, not in the file. */
  readonly retired: readonly KnownPlace[];
  readonly unchangedCount: number;
  /** Those of the live places in the database that the file would retire, 0 to 1. */
  readonly retiredShare: number;
}

/**
 * Compares the database's places with the register's. Places that are only in the database are retired, never deleted.
 *
 * @param known all places of the register that the database has, the retired ones too, those of the demo not
 */
export function diffPlaces(known: readonly KnownPlace[], register: readonly RegisterPlace[]): PlacesDiff {
  const before = new Map(known.map((place) => [place.code, place]));
  const listed = new Set(register.map((place) => place.code));
  const added = register.filter((place) => !before.has(place.code));
  const pairs = register.flatMap((after) => {
    const found = before.get(after.code);
    return found ? [{ before: found, after }] : [];
  });
  const renamed = pairs.filter(isRenamed);
  const moved = pairs.filter(isMoved);
  const returned = pairs.filter((pair) => pair.before.retiredOn !== null);
  const live = known.filter((place) => place.retiredOn === null);
  const retired = live.filter((place) => !listed.has(place.code));
  const touched = new Set([...renamed, ...moved, ...returned].map((pair) => pair.after.code));
  return {
    added,
    renamed,
    moved,
    returned,
    retired,
    unchangedCount: pairs.length - touched.size,
    retiredShare: live.length === 0 ? 0 : retired.length / live.length,
  };
}

/** Everything that must be written over, each place once. */
export function changedPlaces(diff: PlacesDiff): readonly RegisterPlace[] {
  return [...new Map([...diff.renamed, ...diff.moved, ...diff.returned].map((pair) => [pair.after.code, pair.after])).values()];
}

/** Whether its old names must be kept: of two kinds of changes a kind or a level alone leaves the names as they were. */
export function hasOtherNames({ before, after }: PlaceChange): boolean {
  return (
    before.publishedKk !== after.publishedKk ||
    before.publishedRu !== after.publishedRu ||
    before.nameKk !== after.nameKk ||
    before.nameRu !== after.nameRu
  );
}

export function isEmptyDiff(diff: PlacesDiff): boolean {
  return [diff.added, diff.renamed, diff.moved, diff.returned, diff.retired].every((part) => part.length === 0);
}

function isRenamed(change: PlaceChange): boolean {
  return hasOtherNames(change) || change.before.kind !== change.after.kind || change.before.level !== change.after.level;
}

function isMoved({ before, after }: PlaceChange): boolean {
  return before.parentCode !== after.parentCode || before.ancestors.join() !== after.ancestors.join();
}
