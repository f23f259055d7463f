import { DAY_MS } from '../kernel/clock.ts';
import type { Db } from '../platform/database/index.ts';
import { deleteOldMessages, deleteUnusedContents } from './queries/sweep.ts';

/** Long enough to answer "did it reach me?" and to compare a season with the one before; docs/privacy.md promises it. */
const KEPT_MS = 90 * DAY_MS;

/**
 * Deletes messages that came to their end more than 90 days ago, then contents as old that no message refers to any more; in small
 * batches, each a statement of its own. What waits is never touched. Safe to repeat.
 */
export async function sweepDelivery(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS);
  for (const deleteSome of [deleteOldMessages, deleteUnusedContents]) {
    for (let mayBeMore = true; mayBeMore; ) mayBeMore = await deleteSome(db, before);
  }
}
