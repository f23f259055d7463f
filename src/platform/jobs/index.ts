import type pg from 'pg';
import { PgBoss } from 'pg-boss';

export interface TimedWork {
  /** Lower case, digits and hyphens. */
  readonly name: string;
  /** Cron in Asia/Almaty. */
  readonly at: string;
  /** Safe to repeat: a job runs again when its process was killed. */
  run(): Promise<void>;
}

export interface Jobs {
  stop(): Promise<void>;
}

const ZONE = 'Asia/Almaty';

/**
 * Runs timed work through pg-boss on the bot's own pool; with several processes each run happens in one of them.
 *
 * @throws what Postgres says when its tables cannot be made
 */
export async function startJobs(parts: { pool: pg.Pool; works: readonly TimedWork[]; onError: (error: unknown) => void }): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => parts.pool.query(text, values) },
    schema: 'jobs',
    monitorIntervalSeconds: 600,
  });
  boss.on('error', parts.onError);
  await boss.start();
  for (const work of parts.works) {
    await boss.createQueue(work.name);
    await boss.schedule(work.name, work.at, null, { tz: ZONE });
    await boss.work(work.name, { pollingIntervalSeconds: 30 }, () => work.run());
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) };
}
