import { sql } from 'kysely';
import type { Db } from '../../src/platform/database/index.ts';

/**
 * Notes how many rows each statement deletes from a table or updates in it, from now on.
 *
 * @returns what was noted so far, statement by statement, those that found nothing left out
 */
export async function watchBatches(db: Db, table: string, verb: 'delete' | 'update'): Promise<() => Promise<number[]>> {
  const name = sql.raw(`batches_${verb}_${table.replace('.', '_')}`);
  await sql`create table ${name} (id int generated always as identity, rows int, by_transaction xid8)`.execute(db);
  await sql`create function ${name}() returns trigger language plpgsql as $$ begin
    insert into ${name} (rows, by_transaction) select count(*), pg_current_xact_id() from before having count(*) > 0; return null;
  end $$`.execute(db);
  await sql`create trigger ${name} after ${sql.raw(verb)} on ${sql.table(table)} referencing old table as before
    for each statement execute function ${name}()`.execute(db);
  return async () => {
    // Two statements of one transaction count as one batch: their locks would be held together.
    const { rows } = await sql<{ rows: number }>`
      select sum(rows)::int as rows from ${name} group by by_transaction order by min(id)`.execute(db);
    return rows.map((row) => row.rows);
  };
}
