import type { Clock } from '../../../kernel/clock.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type CoordinatesDiff, diffCoordinates, readCoordinatesFile } from '../geo/coordinates-file.ts';
import { listUnits } from '../queries/akim-units.ts';
import { listCoordinates, saveCoordinates } from '../queries/coordinates.ts';
import { insertBatch, lockImports } from '../queries/register.ts';
import { changesOfCoordinates, type RegisterChange } from '../register/changes.ts';
import { cellsOf } from '../register/columns.ts';
import type { Parsed } from '../register/problem.ts';
import type { RegisterFile } from './places-import.ts';

export interface CoordinatesImport {
  readonly diff: CoordinatesDiff;
  readonly changes: readonly RegisterChange[];
  readonly rowCount: number;
  /** The import's number; undefined for a plan and where there was nothing to change. */
  readonly batchId: number | undefined;
}

/** Says what an import of coordinates would change. Changes nothing. */
export function planCoordinatesImport(app: { db: Db }, file: RegisterFile): Promise<Parsed<CoordinatesImport>> {
  return compare(app.db, file);
}

/** Imports where places are: all or nothing. Places that the file does not name stay where they are. */
export function applyCoordinatesImport(app: { db: Db; clock: Clock }, file: RegisterFile): Promise<Parsed<CoordinatesImport>> {
  return app.db.transaction().execute(async (trx) => {
    await lockImports(trx);
    const planned = await compare(trx, file);
    if (!planned.ok) return planned;
    const { diff, rowCount } = planned.value;
    const changed = [...diff.located, ...diff.relocated.map(({ after }) => after)];
    if (changed.length === 0) return planned;
    const origin = { register: 'coordinates', source: file.source, sha256: file.sha256, rowCount, appliedAt: app.clock() };
    const batchId = await insertBatch(trx, origin);
    await saveCoordinates(trx, changed, batchId);
    return { ok: true, value: { ...planned.value, batchId } };
  });
}

async function compare(db: Db, file: RegisterFile): Promise<Parsed<CoordinatesImport>> {
  const codes = cellsOf(file.sheet, 'kato').map((cell) => cell.text);
  const places = new Map((await listUnits(db, codes)).map((place) => [place.code, place]));
  const read = readCoordinatesFile(file.sheet, (code) => places.has(code));
  if (!read.ok) return read;
  const diff = diffCoordinates(await listCoordinates(db, codes), read.value);
  const changes = changesOfCoordinates(diff, places);
  return { ok: true, value: { diff, changes, rowCount: read.value.length, batchId: undefined } };
}
