import { DAY_MS, HOUR_MS } from '../kernel/clock.ts';
import type { Db } from '../platform/database/index.ts';
import { deleteLapsedLeases, deleteOldKeys, deleteOldParked, emptyOldParked } from './queries.ts';

/** Telegram repeats an update for 24 h at most; twice that. */
const KEYS_KEPT_MS = 48 * HOUR_MS;
const PARKED_CONTENT_KEPT_MS = 14 * DAY_MS;
/** The row still says whose it was. */
const PARKED_KEPT_MS = 90 * DAY_MS;

const SWEEPS = [
  { letGoOfSome: emptyOldParked, keptMs: PARKED_CONTENT_KEPT_MS },
  { letGoOfSome: deleteOldParked, keptMs: PARKED_KEPT_MS },
  { letGoOfSome: deleteLapsedLeases, keptMs: HOUR_MS },
  { letGoOfSome: deleteOldKeys, keptMs: KEYS_KEPT_MS },
] as const;

/** Lets go of what is no longer needed, in small batches, each in a transaction of its own. Safe to repeat. */
export async function sweepIntake(db: Db, now: Date): Promise<void> {
  for (const { letGoOfSome, keptMs } of SWEEPS) {
    const before = new Date(now.getTime() - keptMs);
    for (let mayBeMore = true; mayBeMore; ) mayBeMore = await letGoOfSome(db, before);
  }
}
