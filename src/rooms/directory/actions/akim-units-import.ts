import type { Clock } from '../../../kernel/clock.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { endAkimUnits, listUnits, openAkimUnits } from '../queries/akim-units.ts';
import { insertBatch, lockImports } from '../queries/register.ts';
import { endTenuresOf, listHeadedUnits } from '../queries/tenures.ts';
import { type AkimUnitsDiff, diffAkimUnits, readAkimUnitsFile } from '../register/akim-units.ts';
import { changesOfAkimUnits, type RegisterChange } from '../register/changes.ts';
import { cellsOf } from '../register/columns.ts';
import { countEach, findConflicts, type PlaceConflict } from '../register/conflicts.ts';
import type { Parsed } from '../register/problem.ts';
import { withHandover } from './handover.ts';
import type { RegisterFile } from './places-import.ts';

export interface AkimUnitsImport {
  readonly diff: AkimUnitsDiff;
  readonly conflicts: readonly PlaceConflict[];
  readonly changes: readonly RegisterChange[];
  readonly rowCount: number;
  /** There are conflicts, and nobody said to go on despite them: nothing was changed. */
  readonly isHeldBack: boolean;
  /** The import's number; undefined for a plan and where nothing was changed. */
  readonly batchId: number | undefined;
}

/** Says what an import of akim units would change. Changes nothing. */
export function planAkimUnitsImport(app: { db: Db }, file: RegisterFile): Promise<Parsed<AkimUnitsImport>> {
  return compare(app.db, file);
}

/**
 * Imports which places have an akim of their own: all or nothing. Places that the file does not name stay as they are. Where a unit loses
 * its akim, the term ends.
 */
export function applyAkimUnitsImport(
  app: { db: Db; clock: Clock },
  file: RegisterFile,
  options: { despiteConflicts?: boolean } = {},
): Promise<Parsed<AkimUnitsImport>> {
  return app.db.transaction().execute(async (trx) => {
    await lockImports(trx);
    const planned = await compare(trx, file);
    if (!planned.ok || planned.value.diff.unchangedCount === planned.value.rowCount) return planned;
    if (planned.value.conflicts.length > 0 && options.despiteConflicts !== true) {
      return { ok: true, value: { ...planned.value, isHeldBack: true } };
    }
    const { diff, rowCount } = planned.value;
    const appliedAt = app.clock();
    const batchId = await insertBatch(trx, { register: 'akim-units', source: file.source, sha256: file.sha256, rowCount, appliedAt });
    await openAkimUnits(trx, codesOf(diff.gained), batchId);
    await endAkimUnits(trx, codesOf(diff.lost), dayOf(appliedAt), batchId);
    const unitCodes = codesOf(diff.lost);
    await withHandover(trx, { unitCodes, closed: unitCodes, batchId, at: appliedAt }, () =>
      endTenuresOf(trx, unitCodes, dayOf(appliedAt), batchId),
    );
    return { ok: true, value: { ...planned.value, batchId } };
  });
}

async function compare(db: Db, file: RegisterFile): Promise<Parsed<AkimUnitsImport>> {
  const codes = cellsOf(file.sheet, 'kato').map((cell) => cell.text);
  const known = new Map((await listUnits(db, codes)).map((unit) => [unit.code, unit]));
  const read = readAkimUnitsFile(file.sheet, (code) => known.get(code)?.level);
  if (!read.ok) return read;

  const diff = diffAkimUnits(known, read.value);
  const inOffice = await listHeadedUnits(db, codesOf(diff.lost));
  const conflicts = findConflicts(diff.lost, {
    'in-office': countEach(inOffice),
    home: new Map(),
    children: new Map(),
  });
  const changes = changesOfAkimUnits(diff, conflicts);
  return { ok: true, value: { diff, conflicts, changes, rowCount: read.value.length, isHeldBack: false, batchId: undefined } };
}

function codesOf(units: readonly { readonly code: string }[]): string[] {
  return units.map((unit) => unit.code);
}
