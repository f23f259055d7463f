import { isSameOrigin, keyOf, type PassportFact } from './facts.ts';
import type { FactRow } from './file.ts';

export interface PassportsDiff {
  readonly added: readonly FactRow[];
  readonly updated: readonly { readonly before: PassportFact; readonly after: FactRow }[];
  /** Left as they are: somebody looked at what we know, or at another row of the file, later. */
  readonly stale: readonly { readonly read: FactRow; readonly known: PassportFact }[];
  readonly unchangedCount: number;
}

/**
 * Compares a file of passports with what is known. Figures that the file does not name stay as they are.
 *
 * @param known the figures of the file's places
 */
export function diffPassports(known: readonly PassportFact[], rows: readonly FactRow[]): PassportsDiff {
  const before = new Map(known.map((fact) => [keyOf(fact), fact]));
  const added: FactRow[] = [];
  const updated: { before: PassportFact; after: FactRow }[] = [];
  const stale: { read: FactRow; known: PassportFact }[] = [];
  let unchangedCount = 0;
  const latest = latestOfEach(rows);
  for (const read of rows) {
    const key = keyOf(read);
    const last = latest.get(key);
    const there = before.get(key);
    if (last !== undefined && last !== read) stale.push({ read, known: last });
    else if (there === undefined) added.push(read);
    else if (read.checkedOn < there.checkedOn) stale.push({ read, known: there });
    else if (isSameFigure(read, there) && isSameOrigin(read, there)) unchangedCount += 1;
    else updated.push({ before: there, after: read });
  }
  return { added, updated, stale, unchangedCount };
}

/** What will be known of these places, by figure. */
export function factsAfter(known: readonly PassportFact[], { added, updated }: PassportsDiff): Map<string, PassportFact | FactRow> {
  const written = [...added, ...updated.map(({ after }) => after)];
  return new Map([...known, ...written].map((fact) => [keyOf(fact), fact]));
}

export function isSameFigure(one: PassportFact, other: PassportFact): boolean {
  return one.amount === other.amount && one.choice === other.choice && one.noteKk === other.noteKk && one.noteRu === other.noteRu;
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
