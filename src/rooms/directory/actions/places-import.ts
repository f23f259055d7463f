import type { Clock } from '../../../kernel/clock.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { isAkimUnitKind } from '../kinds.ts';
import { reseedAkimUnits, seedAkimUnits } from '../queries/akim-units.ts';
import { keepFormerNames } from '../queries/former-names.ts';
import { countHomesIn } from '../queries/homes.ts';
import { insertBatch, listKnownPlaces, lockImports, retirePlaces, savePlaces } from '../queries/register.ts';
import { endTenuresOf, listHeadedUnits } from '../queries/tenures.ts';
import { changesOfPlaces, type RegisterChange } from '../register/changes.ts';
import type { RegisterTable } from '../register/columns.ts';
import { countEach, findConflicts, type PlaceConflict } from '../register/conflicts.ts';
import { changedPlaces, diffPlaces, hasOtherNames, isEmptyDiff, type KnownPlace, type PlacesDiff } from '../register/places-diff.ts';
import { readPlacesFile } from '../register/places-file.ts';
import type { Parsed, RowProblem } from '../register/problem.ts';
import { withHandover } from './handover.ts';

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
  /** Names that look damaged, places that cannot be told apart by name; imported as they are. */
  readonly suspicious: readonly RowProblem[];
  /** What stands against retiring places that the file no longer has. */
  readonly conflicts: readonly PlaceConflict[];
  readonly changes: readonly RegisterChange[];
  /** There are conflicts, and nobody said to go on despite them: nothing was changed. */
  readonly isHeldBack: boolean;
  /** The import's number; undefined for a plan and where nothing was changed. */
  readonly batchId: number | undefined;
}

/** Says what an import of the places would change. Changes nothing. */
export function planPlacesImport(app: { db: Db }, file: RegisterFile): Promise<Parsed<PlacesImport>> {
  return compare(app.db, file);
}

/**
 * Imports the places: all or nothing, in one transaction. The same file again changes nothing and leaves no batch.
 *
 * Places that the file no longer has are retired, never deleted; those of the demo are not touched. A place that gets another name keeps
 * the one it had as a former name. With a unit that goes the term of its akim ends.
 *
 * @param options.despiteConflicts retires places also where something stands against it
 */
export function applyPlacesImport(
  app: { db: Db; clock: Clock },
  file: RegisterFile,
  options: { despiteConflicts?: boolean } = {},
): Promise<Parsed<PlacesImport>> {
  return app.db.transaction().execute(async (trx) => {
    await lockImports(trx);
    const planned = await compare(trx, file);
    if (!planned.ok || isEmptyDiff(planned.value.diff)) return planned;
    if (planned.value.conflicts.length > 0 && options.despiteConflicts !== true) {
      return { ok: true, value: { ...planned.value, isHeldBack: true } };
    }

    const { diff, rowCount } = planned.value;
    const appliedAt = app.clock();
    const batchId = await insertBatch(trx, { register: 'places', source: file.source, sha256: file.sha256, rowCount, appliedAt });
    const today = dayOf(appliedAt);
    const renamed = diff.renamed.filter(hasOtherNames).map((pair) => pair.after.code);
    await keepFormerNames(trx, renamed, today, batchId);
    await savePlaces(trx, [...diff.added, ...changedPlaces(diff)], { batchId, demo: false, listedOn: today });
    const retired = diff.retired.map((place) => place.code);
    await retirePlaces(trx, retired, today, batchId);
    await withHandover(trx, { unitCodes: retired, closed: retired, batchId, at: appliedAt }, () =>
      endTenuresOf(trx, retired, today, batchId),
    );
    const { seeded, reseeded } = akimUnitsOf(diff);
    await seedAkimUnits(trx, seeded, batchId);
    await reseedAkimUnits(trx, reseeded, batchId);
    return { ok: true, value: { ...planned.value, batchId } };
  });
}

async function compare(db: Db, file: RegisterFile): Promise<Parsed<PlacesImport>> {
  const read = readPlacesFile(file.sheet);
  if (!read.ok) return read;
  const { places, suspicious } = read.value;
  const known = await listKnownPlaces(db);
  const diff = diffPlaces(known, places);
  if (diff.retired.length > RETIRED_COUNT_ALWAYS_ALLOWED && diff.retiredShare > RETIRED_SHARE_MAX) {
    const lost = {
      row: file.sheet.rows.at(-1)?.line ?? 1,
      column: 'te',
      value: String(diff.retired.length),
      expected: 'fewer-retired',
    } as const;
    return { ok: false, problems: [lost] };
  }
  const conflicts = await listConflicts(db, diff, known);
  const changes = changesOfPlaces({ diff, suspicious, conflicts }, known, places);
  return { ok: true, value: { diff, rowCount: places.length, suspicious, conflicts, changes, isHeldBack: false, batchId: undefined } };
}

async function listConflicts(db: Db, { retired }: PlacesDiff, known: readonly KnownPlace[]): Promise<PlaceConflict[]> {
  if (retired.length === 0) return [];
  const codes = retired.map((place) => place.code);
  const gone = new Set(codes);
  const staying = known.filter((place) => place.retiredOn === null && !gone.has(place.code));
  return findConflicts(retired, {
    'in-office': countEach(await listHeadedUnits(db, codes)),
    home: await countHomesIn(db, codes),
    children: countEach(staying.map((place) => place.parentCode)),
  });
}

// Only units that were not of such a kind before: one that somebody has struck off must not come back with every import. But one whose
// seeding was taken back comes back together with its place.
function akimUnitsOf(diff: PlacesDiff): { seeded: string[]; reseeded: string[] } {
  const added = diff.added.filter((place) => isAkimUnitKind(place.kind)).map((place) => place.code);
  const became = diff.renamed
    .filter((pair) => isAkimUnitKind(pair.after.kind) && !isAkimUnitKind(pair.before.kind))
    .map((pair) => pair.after.code);
  const returned = diff.returned.filter((pair) => isAkimUnitKind(pair.after.kind)).map((pair) => pair.after.code);
  return { seeded: [...added, ...became], reseeded: [...became, ...returned] };
}
