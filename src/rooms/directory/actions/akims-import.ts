import type { Clock } from '../../../kernel/clock.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { listUnits } from '../queries/akim-units.ts';
import { insertBatch, lockImports } from '../queries/register.ts';
import { endTenures, insertTenures, listParties, listTenures, type TenureEnd, updateTenures } from '../queries/tenures.ts';
import { readAkimsFile } from '../register/akims-file.ts';
import { changesOfAkims, type RegisterChange } from '../register/changes.ts';
import { cellsOf } from '../register/columns.ts';
import { withPhotos } from '../register/photos.ts';
import type { Parsed } from '../register/problem.ts';
import { diffTenures, isEmptyTenuresDiff, type TenuresDiff } from '../terms/diff/index.ts';
import { powersFrom } from '../terms/office.ts';
import { withHandover } from './handover.ts';
import type { RegisterFile } from './places-import.ts';

export interface AkimsImport {
  readonly diff: TenuresDiff;
  /** Every change, as a file of changes tells it. */
  readonly changes: readonly RegisterChange[];
  readonly rowCount: number;
  /** The import's number; undefined for a plan and where there was nothing to change. */
  readonly batchId: number | undefined;
}

/** Portraits by the codes of units, as the file store names them; whose unit has none keeps what he has. */
export type PhotoNames = ReadonlyMap<string, string>;

/** Says what an import of akims would change. Changes nothing. */
export function planAkimsImport(
  app: { db: Db; clock: Clock },
  file: RegisterFile,
  options: { overCorrections?: boolean; photoNames?: PhotoNames } = {},
): Promise<Parsed<AkimsImport>> {
  return compare(app.db, file, { now: app.clock(), ...options });
}

/**
 * Imports who is in office and who was: all or nothing, in one transaction. The same file again changes nothing and leaves no batch.
 * Rows that would open again what has ended are told as conflicts and do not stop the rest.
 *
 * What operators corrected in the chat stays where the file says otherwise, and is told.
 *
 * @param options.demo marks new terms as invented for the demo
 * @param options.photoNames must be in the file store by now
 * @param options.overCorrections takes the file's word also for what was corrected in the chat
 */
export function applyAkimsImport(
  app: { db: Db; clock: Clock },
  file: RegisterFile,
  options: { demo?: boolean; overCorrections?: boolean; photoNames?: PhotoNames } = {},
): Promise<Parsed<AkimsImport>> {
  return app.db.transaction().execute(async (trx) => {
    await lockImports(trx);
    const appliedAt = app.clock();
    const planned = await compare(trx, file, { now: appliedAt, ...options });
    if (!planned.ok || isEmptyTenuresDiff(planned.value.diff)) return planned;

    const { diff, rowCount } = planned.value;
    const batchId = await insertBatch(trx, { register: 'akims', source: file.source, sha256: file.sha256, rowCount, appliedAt });
    const corrected = [...diff.updated, ...diff.ended].map(({ before, after }) => ({ id: before.id, facts: after }));
    const begun = [...diff.past, ...diff.opened, ...diff.succeeded.map((change) => change.after)];
    const unitCodes = cellsOf(file.sheet, 'kato').map((cell) => cell.text);
    await withHandover(trx, { unitCodes, batchId, at: appliedAt }, async () => {
      await updateTenures(trx, corrected, batchId);
      await endTenures(trx, endsOf(diff), batchId);
      await insertTenures(trx, begun, { batchId, demo: options.demo ?? false });
    });
    return { ok: true, value: { ...planned.value, batchId } };
  });
}

function endsOf({ succeeded, moved, vacated }: TenuresDiff): TenureEnd[] {
  const followed = succeeded.map(({ before, after }) => ({ before, endedOn: powersFrom(after) }));
  return [
    ...[...followed, ...moved].map(({ before, endedOn }) => ({ id: before.id, endedOn, endReason: 'succeeded' as const })),
    ...vacated.map(({ before, endedOn }) => ({ id: before.id, endedOn, endReason: null })),
  ];
}

async function compare(
  db: Db,
  file: RegisterFile,
  options: { now: Date; overCorrections?: boolean; photoNames?: PhotoNames },
): Promise<Parsed<AkimsImport>> {
  const { now, photoNames } = options;
  const codes = cellsOf(file.sheet, 'kato').map((cell) => cell.text);
  const units = new Map((await listUnits(db, codes)).map((unit) => [unit.code, unit.hasAkim]));
  const read = readAkimsFile(file.sheet, {
    isPlace: (code) => units.has(code),
    isAkimUnit: (code) => units.get(code) === true,
    parties: await listParties(db),
    today: dayOf(now),
  });
  if (!read.ok) return read;

  const rows = photoNames ? withPhotos(read.value, photoNames) : read.value;
  const diff = diffTenures(await listTenures(db, codes), rows, options);
  if (!diff.ok) return diff;
  const changes = changesOfAkims(diff.value, rows);
  return { ok: true, value: { diff: diff.value, changes, rowCount: rows.length, batchId: undefined } };
}
