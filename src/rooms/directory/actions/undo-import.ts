import type { Clock } from '../../../kernel/clock.ts';
import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { findBatch } from '../queries/batches.ts';
import { listUnitsOfBatch } from '../queries/handovers.ts';
import { countHomesIn } from '../queries/homes.ts';
import { insertBatch, lockImports } from '../queries/register.ts';
import { listHeadedUnits } from '../queries/tenures.ts';
import { countChanges, findLaterChange, listGone, putBack, type RowsPutBack } from '../queries/undo.ts';
import { countEach, findConflicts, type PlaceConflict } from '../register/conflicts.ts';
import { decideUndo, decideUndoOf, isCorrection, type UndoRefusal } from '../register/undo.ts';
import { withHandover } from './handover.ts';

export interface UndoneImport extends RowsPutBack {
  /** The number of the taking back: itself a batch, so that every process sees it. */
  readonly batchId: number;
  readonly undoes: number;
  /** It was one correction of a card, and no import. */
  readonly isCorrection?: true;
}

/**
 * Takes an import back, whatever its register: all or nothing, in one transaction.
 *
 * Rows that it changed get their values of before. Rows that it added are closed where others may refer to them: a place is retired, an
 * akim unit ended, a term becomes an empty one that never was. Added coordinates, figures, elections and former names are deleted.
 *
 * @param options.by the operator who does so in the chat; nobody on the server
 */
export function undoImport(
  app: { db: Db; clock: Clock },
  batchId: number,
  options: { despiteConflicts?: boolean; by?: PersonId } = {},
): Promise<Decision<UndoneImport, UndoRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    await lockImports(trx);
    const found = decideUndoOf(await findBatch(trx, batchId));
    if (!found.ok) return found;
    const facts = {
      changeCount: await countChanges(trx, batchId),
      changedLaterBy: await findLaterChange(trx, batchId),
      conflicts: await listConflicts(trx, batchId),
    };
    const decision = decideUndo(facts, { despiteConflicts: options.despiteConflicts === true });
    if (!decision.ok) return decision;

    const { register, source, sha256 } = found.value;
    const appliedAt = app.clock();
    const origin = { register, source, sha256, appliedAt, personId: options.by };
    const undoId = await insertBatch(trx, { ...origin, rowCount: facts.changeCount, undoes: batchId });
    const closed = (await listGone(trx, batchId)).units.map((unit) => unit.code);
    const change = { unitCodes: await listUnitsOfBatch(trx, batchId), closed, batchId: undoId, undoes: batchId, at: appliedAt };
    const rows = await withHandover(trx, change, () => putBack(trx, { batchId, undoId, today: dayOf(appliedAt) }));
    return { ok: true, value: { ...rows, batchId: undoId, undoes: batchId, ...(isCorrection(found.value) && { isCorrection: true }) } };
  });
}

async function listConflicts(db: Db, batchId: number): Promise<PlaceConflict[]> {
  const { places, units } = await listGone(db, batchId);
  const codes = places.map((place) => place.code);
  const gone = [...new Map([...places, ...units].map((place) => [place.code, place])).values()];
  const inOffice = await listHeadedUnits(
    db,
    gone.map((place) => place.code),
  );
  return findConflicts(gone, {
    'in-office': countEach(inOffice),
    home: await countHomesIn(db, codes),
    // What came below them later is a later import of places: that must be taken back first.
    children: new Map(),
  });
}
