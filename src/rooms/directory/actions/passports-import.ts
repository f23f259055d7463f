import type { Clock } from '../../../kernel/clock.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { changesOfPassports } from '../passport/changes.ts';
import { findContradictions } from '../passport/contradictions.ts';
import { diffPassports, type PassportsDiff } from '../passport/diff.ts';
import { readPassportsFile } from '../passport/file.ts';
import { notesOnPassports } from '../passport/notes.ts';
import { listUnits } from '../queries/akim-units.ts';
import { listPassportFacts, savePassportFacts } from '../queries/passport.ts';
import { insertBatch, lockImports } from '../queries/register.ts';
import type { KnownUnit } from '../register/akim-units.ts';
import type { RegisterChange } from '../register/changes.ts';
import { cellsOf } from '../register/columns.ts';
import type { PlaceNamed } from '../register/conflicts.ts';
import type { Parsed, RowProblem } from '../register/problem.ts';
import type { RegisterFile } from './places-import.ts';

export interface PassportsImport {
  readonly diff: PassportsDiff;
  /** Rows that are worth a look, imported as they are. */
  readonly suspicious: readonly RowProblem[];
  /** Every change, as a file of changes tells it. */
  readonly changes: readonly RegisterChange[];
  /** The places of the file, by code. */
  readonly places: ReadonlyMap<string, PlaceNamed>;
  readonly rowCount: number;
  /** The import's number; undefined for a plan and where there was nothing to change. */
  readonly batchId: number | undefined;
}

/** Says what an import of village passports would change. Changes nothing. */
export function planPassportsImport(
  app: { db: Db; clock: Clock },
  file: RegisterFile,
  options: { demo?: boolean } = {},
): Promise<Parsed<PassportsImport>> {
  return compare(app.db, file, { now: app.clock(), ...options });
}

/**
 * Imports figures of village passports: all or nothing, in one transaction. A figure replaces the one of before, or takes it back; one
 * that was checked earlier than what we know is told and changes nothing. The same file again leaves no batch.
 *
 * @param options.demo the file is about places that were invented for the demo, and about no other; else about none of them
 */
export function applyPassportsImport(
  app: { db: Db; clock: Clock },
  file: RegisterFile,
  options: { demo?: boolean } = {},
): Promise<Parsed<PassportsImport>> {
  return app.db.transaction().execute(async (trx) => {
    await lockImports(trx);
    const appliedAt = app.clock();
    const planned = await compare(trx, file, { now: appliedAt, ...options });
    if (!planned.ok) return planned;
    const { added, updated, removed } = planned.value.diff;
    const written = [...added, ...[...updated, ...removed].map(({ after }) => after)];
    if (written.length === 0) return planned;

    const { source, sha256 } = file;
    const batchId = await insertBatch(trx, { register: 'passports', source, sha256, rowCount: planned.value.rowCount, appliedAt });
    await savePassportFacts(trx, written, batchId);
    return { ok: true, value: { ...planned.value, batchId } };
  });
}

async function compare(db: Db, file: RegisterFile, options: { now: Date; demo?: boolean }): Promise<Parsed<PassportsImport>> {
  const demo = options.demo ?? false;
  const codes = [...new Set(cellsOf(file.sheet, 'kato').map((cell) => cell.text))];
  const places = new Map((await listUnits(db, codes, { demo })).map((place) => [place.code, place]));
  const read = readPassportsFile(file.sheet, { placeOf: (code) => levelOf(places.get(code)), today: dayOf(options.now) });
  if (!read.ok) return read;

  const known = await listPassportFacts(db, codes);
  const diff = diffPassports(known, read.value);
  const problems = findContradictions(known, diff);
  if (problems.length > 0) return { ok: false, problems };
  const suspicious = notesOnPassports(known, diff);
  const changes = changesOfPassports(diff, suspicious);
  return { ok: true, value: { diff, suspicious, changes, places, rowCount: read.value.length, batchId: undefined } };
}

function levelOf(place: KnownUnit | undefined): 'unit' | 'place' | 'area' | undefined {
  if (!place) return undefined;
  if (place.hasAkim) return 'unit';
  return place.level === 'region' || place.level === 'district' ? 'area' : 'place';
}
