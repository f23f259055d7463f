import type { Clock } from '../../../kernel/clock.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { changesOfElections } from '../elections/changes.ts';
import { diffElections, type ElectionsDiff, isEmptyElectionsDiff } from '../elections/diff.ts';
import { readElectionsFile } from '../elections/file.ts';
import { listUnits } from '../queries/akim-units.ts';
import { insertElections, listElections, updateElections } from '../queries/elections.ts';
import { insertBatch, lockImports } from '../queries/register.ts';
import { listTenures } from '../queries/tenures.ts';
import type { RegisterChange } from '../register/changes.ts';
import { cellsOf } from '../register/columns.ts';
import type { Parsed } from '../register/problem.ts';
import { akimNow } from '../terms/office.ts';
import type { RegisterFile } from './places-import.ts';

export interface ElectionsImport {
  readonly diff: ElectionsDiff;
  /** Every change, as a file of changes tells it. */
  readonly changes: readonly RegisterChange[];
  readonly rowCount: number;
  /** The import's number; undefined for a plan and where there was nothing to change. */
  readonly batchId: number | undefined;
}

/** Says what an import of elections would change. Changes nothing. */
export function planElectionsImport(
  app: { db: Db; clock: Clock },
  file: RegisterFile,
  options: { demo?: boolean } = {},
): Promise<Parsed<ElectionsImport>> {
  return compare(app.db, file, { now: app.clock(), ...options });
}

/**
 * Imports when akims are elected: all or nothing, in one transaction. The same file again changes nothing and leaves no batch. Residents
 * who want to hear of it do so an hour later: see `tellElections`.
 *
 * @param options.demo the file is about places that were invented for the demo, and about no other; else about none of them
 */
export function applyElectionsImport(
  app: { db: Db; clock: Clock },
  file: RegisterFile,
  options: { demo?: boolean } = {},
): Promise<Parsed<ElectionsImport>> {
  return app.db.transaction().execute(async (trx) => {
    await lockImports(trx);
    const appliedAt = app.clock();
    const planned = await compare(trx, file, { now: appliedAt, ...options });
    if (!planned.ok || isEmptyElectionsDiff(planned.value.diff)) return planned;

    const { diff, rowCount } = planned.value;
    const batchId = await insertBatch(trx, { register: 'elections', source: file.source, sha256: file.sha256, rowCount, appliedAt });
    const corrected = [...diff.changed, ...diff.cancelled].map(({ before, after }) => ({ id: before.id, facts: after }));
    await updateElections(trx, corrected, batchId);
    await insertElections(
      trx,
      diff.added.map(({ after }) => after),
      batchId,
    );
    return { ok: true, value: { ...planned.value, batchId } };
  });
}

async function compare(db: Db, file: RegisterFile, options: { now: Date; demo?: boolean }): Promise<Parsed<ElectionsImport>> {
  const today = dayOf(options.now);
  const demo = options.demo ?? false;
  const codes = cellsOf(file.sheet, 'kato').map((cell) => cell.text);
  const units = new Map((await listUnits(db, codes, { demo })).map((unit) => [unit.code, unit]));
  const read = readElectionsFile(file.sheet, {
    isPlace: (code) => units.has(code),
    isAkimUnit: (code) => units.get(code)?.hasAkim === true,
    today,
  });
  if (!read.ok) return read;

  const terms = Map.groupBy(await listTenures(db, codes), (term) => term.unitCode);
  const termUntilOf = (code: string) => akimNow(terms.get(code) ?? [])?.termUntil ?? null;
  const diff = diffElections({ elections: await listElections(db, codes), termUntilOf, today }, read.value);
  if (!diff.ok) return diff;
  const changes = changesOfElections(diff.value, read.value, (code) => {
    const unit = units.get(code);
    return unit && { kk: unit.publishedKk, ru: unit.publishedRu };
  });
  return { ok: true, value: { diff: diff.value, changes, rowCount: read.value.length, batchId: undefined } };
}
