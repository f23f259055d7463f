import { isRemoved, isSameOrigin, keyOf, type PassportFact } from './facts.ts';
import type { FactRow } from './file.ts';

/** A figure that is known, and what the file makes of it. */
export interface FactChange {
  readonly before: PassportFact;
  readonly after: FactRow;
}

export interface PassportsDiff {
  readonly added: readonly FactRow[];
  readonly updated: readonly FactChange[];
  /** Taken back: the file says that they are unknown, or names other works of that year. */
  readonly removed: readonly FactChange[];
  /** Left as they are: somebody looked at what we know, or at another row of the file, later. */
  readonly stale: readonly { readonly read: FactRow; readonly known: PassportFact }[];
  readonly unchangedCount: number;
}

/**
 * Compares a file of passports with what is known. Figures that the file does not name stay as they are, but the works of a unit and year
 * are one set: those that a file names take the place of all of before, for nobody could else take one from the list.
 *
 * @param known the figures of the file's places, also those that were taken back
 */
export function diffPassports(known: readonly PassportFact[], rows: readonly FactRow[]): PassportsDiff {
  const before = new Map(known.map((fact) => [keyOf(fact), fact]));
  const added: FactRow[] = [];
  const updated: FactChange[] = [];
  const removed: FactChange[] = [];
  const stale: { read: FactRow; known: PassportFact }[] = [];
  const counted: FactRow[] = [];
  let unchangedCount = 0;
  const latest = latestOfEach(rows);
  for (const read of rows) {
    const key = keyOf(read);
    const last = latest.get(key);
    const there = before.get(key);
    if (last !== undefined && last !== read) {
      stale.push({ read, known: last });
      continue;
    }
    if (there !== undefined && read.checkedOn < there.checkedOn) {
      stale.push({ read, known: there });
      continue;
    }
    counted.push(read);
    if (there === undefined && !isRemoved(read)) added.push(read);
    else if (there === undefined || (isSameFigure(read, there) && isSameOrigin(read, there))) unchangedCount += 1;
    else if (isRemoved(read) && !isRemoved(there)) removed.push({ before: there, after: read });
    else updated.push({ before: there, after: read });
  }
  removed.push(...worksLeftOut(known, rows, counted));
  return { added, updated, removed, stale, unchangedCount };
}

/** What will be known of these places, by figure. */
export function factsAfter(
  known: readonly PassportFact[],
  { added, updated, removed }: PassportsDiff,
): Map<string, PassportFact | FactRow> {
  const written = [...added, ...updated.map(({ after }) => after), ...removed.map(({ after }) => after)];
  const after = new Map<string, PassportFact | FactRow>([...known, ...written].map((fact) => [keyOf(fact), fact]));
  for (const [key, fact] of after) if (isRemoved(fact)) after.delete(key);
  return after;
}

export function isSameFigure(one: PassportFact, other: PassportFact): boolean {
  return one.amount === other.amount && one.choice === other.choice && one.noteKk === other.noteKk && one.noteRu === other.noteRu;
}

/** Known works of a unit and year that the file tells works of, and does not name; those looked at later than the file stay. */
function worksLeftOut(known: readonly PassportFact[], rows: readonly FactRow[], counted: readonly FactRow[]): FactChange[] {
  const latest = new Map<string, FactRow>();
  for (const row of counted) {
    // A row that only takes one work back does not tell what the others are.
    if (row.fact !== 'work' || isRemoved(row)) continue;
    const other = latest.get(setOf(row));
    if (other === undefined || other.checkedOn <= row.checkedOn) latest.set(setOf(row), row);
  }
  if (latest.size === 0) return [];
  const named = new Set(rows.map(keyOf));
  return known.flatMap((before): FactChange[] => {
    if (before.fact !== 'work' || isRemoved(before) || named.has(keyOf(before))) return [];
    const by = latest.get(setOf(before));
    if (by === undefined || by.checkedOn < before.checkedOn) return [];
    const { row, sourceUrl, checkedOn } = by;
    return [{ before, after: { ...before, row, amount: null, noteKk: null, noteRu: null, sourceUrl, checkedOn } }];
  });
}

function setOf({ placeCode, year }: PassportFact): string {
  return `${placeCode} ${year}`;
}

function latestOfEach(rows: readonly FactRow[]): ReadonlyMap<string, FactRow> {
  const latest = new Map<string, FactRow>();
  for (const row of rows) {
    const key = keyOf(row);
    const other = latest.get(key);
    if (other === undefined || other.checkedOn < row.checkedOn) latest.set(key, row);
  }
  return latest;
}
