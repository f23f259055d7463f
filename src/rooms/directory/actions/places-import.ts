import type { Clock } from '../../../kernel/clock.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { isAkimUnitKind } from '../kinds.ts';
import { addAkimUnits, insertBatch, listKnownPlaces, lockImports, retirePlaces, savePlaces } from '../queries/register.ts';
import type { RegisterTable } from '../register/columns.ts';
import { changedPlaces, diffPlaces, isEmptyDiff, type PlacesDiff } from '../register/diff.ts';
import { readPlacesFile } from '../register/places-file.ts';
import type { Parsed, RowProblem } from '../register/problem.ts';

/** A file cut short would retire half of the country: above this share of the live places an import is refused. */
export const RETIRED_SHARE_MAX = 0.1;
const RETIRED_COUNT_ALWAYS_ALLOWED = 20;

/** What is imported: the table and where it came from, as `readSheetFile` of the platform gives it. */
export interface RegisterFile {
  readonly sheet: RegisterTable;
  /** The file's name without its folder. */
  readonly source: string;
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
}

export interface PlacesImport {
  readonly diff: PlacesDiff;
  readonly rowCount: number;
  /** Names that look damaged; imported as they are. */
  readonly suspicious: readonly RowProblem[];
  /** The import's number; undefined for a plan and where there was nothing to change. */
  readonly batchId: number | undefined;
}

/** Says what an import of the places would change. Changes nothing. */
export function planPlacesImport(app: { db: Db }, file: RegisterFile): Promise<Parsed<PlacesImport>> {
  return compare(app.db, file);
}

/**
 * Imports the places: all or nothing, in one transaction. The same file again changes nothing and leaves no batch.
 *
 * Places that the file no longer has are retired, never deleted; those of the demo are not touched.
 */
export function applyPlacesImport(app: { db: Db; clock: Clock }, file: RegisterFile): Promise<Parsed<PlacesImport>> {
  return app.db.transaction().execute(async (trx) => {
    await lockImports(trx);
    const planned = await compare(trx, file);
    if (!planned.ok || isEmptyDiff(planned.value.diff)) return planned;

    const { diff, rowCount } = planned.value;
    const appliedAt = app.clock();
    const batchId = await insertBatch(trx, { register: 'places', source: file.source, sha256: file.sha256, rowCount, appliedAt });
    await savePlaces(trx, [...diff.added, ...changedPlaces(diff)], batchId, false);
    const retired = diff.retired.map((place) => place.code);
    await retirePlaces(trx, retired, dayOf(appliedAt), batchId);
    await addAkimUnits(trx, newAkimUnits(diff));
    return { ok: true, value: { ...planned.value, batchId } };
  });
}

async function compare(db: Db, file: RegisterFile): Promise<Parsed<PlacesImport>> {
  const read = readPlacesFile(file.sheet);
  if (!read.ok) return read;
  const { places, suspicious } = read.value;
  const diff = diffPlaces(await listKnownPlaces(db), places);
  if (diff.retired.length > RETIRED_COUNT_ALWAYS_ALLOWED && diff.retiredShare > RETIRED_SHARE_MAX) {
    const lost = {
      row: file.sheet.rows.at(-1)?.line ?? 1,
      column: 'te',
      value: String(diff.retired.length),
      expected: 'fewer-retired',
    } as const;
    return { ok: false, problems: [lost] };
  }
  return { ok: true, value: { diff, rowCount: places.length, suspicious, batchId: undefined } };
}

// Only units that were not of such a kind before: one that somebody has struck off the table must not come back with every import.
function newAkimUnits(diff: PlacesDiff): string[] {
  const added = diff.added.filter((place) => isAkimUnitKind(place.kind));
  const became = diff.renamed.filter((pair) => isAkimUnitKind(pair.after.kind) && !isAkimUnitKind(pair.before.kind));
  return [...added.map((place) => place.code), ...became.map((pair) => pair.after.code)];
}
