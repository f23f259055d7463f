import type { Db } from '../platform/database/index.ts';
import { postponeBatches } from './queries/withdraw.ts';

/** Lets what waits in some batches wait until an instant. Safe to repeat; what is on its way in this moment is left alone. */
export async function holdBatches(db: Db, batches: readonly string[], until: Date): Promise<void> {
  let isMore = batches.length > 0;
  while (isMore) isMore = await db.transaction().execute((trx) => postponeBatches(trx, batches, until));
}
