import { DAY_MS, HOUR_MS } from '../kernel/clock.ts';
import type { Db } from '../platform/database/index.ts';
import { deleteLapsedLeases, deleteOldKeys, emptyOldParked } from './queries.ts';

/** Telegram repeats an update for 24 h at most; twice that. */
const KEYS_KEPT_MS = 48 * HOUR_MS;
const PARKED_KEPT_MS = 14 * DAY_MS;

/** Lets go of what is no longer needed, in small batches, each in a transaction of its own. Safe to repeat. */
export async function sweepIntake(db: Db, now: Date): Promise<void> {
  await emptyOldParked(db, new Date(now.getTime() - PARKED_KEPT_MS));
  await deleteLapsedLeases(db, new Date(now.getTime() - HOUR_MS));
  const before = new Date(now.getTime() - KEYS_KEPT_MS);
  for (let mayBeMore = true; mayBeMore; ) mayBeMore = await deleteOldKeys(db, before);
}
