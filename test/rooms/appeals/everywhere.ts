import { sql } from 'kysely';
import type { Db } from '../../../src/platform/database/index.ts';

/** In which tables of the rooms that hold what people write these words stand, in whatever column. */
export async function tablesWith(db: Db, words: string): Promise<string[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema in ('appeals', 'intake', 'delivery') and table_type = 'BASE TABLE' order by 1, 2`.execute(db);
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ is: boolean }>`
      select exists (select from ${sql.table(`${schema}.${name}`)} t where position(lower(${words}) in lower(t::text)) > 0) as is`.execute(
      db,
    );
    if (rows[0]?.is) found.push(`${schema}.${name}`);
  }
  return found;
}
