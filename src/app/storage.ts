import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { offsetByIntl, offsetByTemporal, zoneProblem } from '../kernel/zone.ts';
import type { Closers } from '../platform/closers.ts';
import { openLock } from '../platform/database/lock.ts';
import { migrate } from '../platform/database/migrate.ts';
import { openStorage, type Storage } from '../platform/database/storage.ts';
import { offsetInDatabase } from '../platform/database/zone.ts';
import type { Log } from '../platform/log.ts';
import { openInProcess, openRedis, type Shared } from '../platform/redis/index.ts';
import { APPLICATION } from './parts.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Any number that no other advisory lock of this database has. */
const ONLY_INSTANCE_KEY = 7_311_001;

/** A second process without Redis: sessions and pace would be torn in two. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
}

/** The time zone of Kazakhstan is an older one here: days and terms would be wrong by an hour. */
export class OldTimeZone extends Error {
  override readonly name = 'OldTimeZone';
}

/** Opens and migrates the database. @throws OldTimeZone, EmbeddedError, MigrationError, AlreadyRunning */
export async function openData(config: Config, log: Log, closers: Closers): Promise<{ storage: Storage; shared: Shared }> {
  await refuseOldZone({ Node: offsetByIntl, Temporal: offsetByTemporal });
  const storage = await openStorage(config.database, {
    poolSize: config.poolSize,
    applicationName: APPLICATION,
    onError: (error) => log.warn('A database connection broke', { error }),
  });
  closers.add(() => storage.close());
  await refuseOldZone({ PostgreSQL: (instant) => offsetInDatabase(storage.db, instant) });
  await migrate(storage.db, MIGRATIONS);
  await besideNobodyElse(storage, closers, config.redisUrl !== null);
  const shared =
    config.redisUrl === null
      ? openInProcess()
      : await openRedis(config.redisUrl, { onError: (error) => log.warn('Redis could not be reached', { error }) });
  closers.add(() => shared.close());
  return { storage, shared };
}

/** @throws OldTimeZone */
export async function refuseOldZone(clocks: Parameters<typeof zoneProblem>[0]): Promise<void> {
  const problem = await zoneProblem(clocks);
  if (problem !== undefined) throw new OldTimeZone(problem);
}

/** A process without Redis is alone; those with Redis are beside each other, but not beside one without. */
async function besideNobodyElse(storage: Storage, closers: Closers, isShared: boolean): Promise<void> {
  const lock = await openLock({ connection: storage.connection, applicationName: APPLICATION, key: ONLY_INSTANCE_KEY, isShared });
  closers.add(() => lock.release());
  if (lock.isHeld()) return;
  throw new AlreadyRunning(
    'Another instance of this bot runs on the same database. Stop it, or set the same REDIS_URL for both, so that they share sessions and pace.',
  );
}
