import { sql } from 'kysely';
import { ZONE } from '../../kernel/zone.ts';
import type { Db } from './index.ts';

/** Minutes by which the clock of Kazakhstan is ahead of UTC at an instant, by Postgres' own time zones: it has some beside those of Node. */
export async function offsetInDatabase(db: Db, instant: Date): Promise<number> {
  const { rows } = await sql<{ minutes: number }>`
    select (extract(epoch from ${instant}::timestamptz at time zone ${ZONE}) - extract(epoch from ${instant}::timestamptz at time zone 'UTC'))::int / 60
      as minutes`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('Postgres did not say what time it is');
  return row.minutes;
}
