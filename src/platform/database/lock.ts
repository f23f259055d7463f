import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from './index.ts';

export interface Lock {
  /** Whether this process holds it now. False while the database is away. */
  readonly isHeld: () => boolean;
  release(): Promise<void>;
}

export interface LockOptions {
  readonly connection: Connection;
  readonly applicationName: string;
  readonly key: number;
  /** Held together with others that share it; not beside one that does not. */
  readonly isShared?: boolean;
}

const RETRY_MS = 1_000;

/**
 * Holds a lock that one process may hold at a time, on a connection of its own; takes it (again) as soon as it is free.
 * Resolves after the first try, whatever its outcome. Not through a transaction-mode PgBouncer.
 */
export async function openLock(options: LockOptions): Promise<Lock> {
  const stopping = new AbortController();
  let client: pg.Client | undefined;
  let isHeld = false;

  const attempt = async (): Promise<void> => {
    if (!client) {
      const fresh = new pg.Client({ ...options.connection, application_name: options.applicationName, keepAlive: true });
      fresh.on('error', () => undefined);
      fresh.once('end', () => {
        isHeld = false;
        client = undefined;
      });
      await fresh.connect();
      client = fresh;
    }
    const take = options.isShared ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
    const { rows } = await client.query<{ held: boolean }>(`select ${take}($1) as held`, [options.key]);
    isHeld = rows[0]?.held === true;
  };
  const keepTrying = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await wait(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      // Whoever answers "no" or not at all is asked again in a second: that is all there is to do.
      if (!isHeld && !stopping.signal.aborted) await attempt().catch(() => undefined);
    }
  };
  await attempt();
  const ended = keepTrying();
  return {
    isHeld: () => isHeld,
    release: async () => {
      stopping.abort();
      await ended;
      await client?.end();
    },
  };
}
