import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { PlaceNamed } from '../register/conflicts.ts';

/** The tables whose rows an import writes, with their keys. */
const KEYS = {
  place: 'code',
  akim_unit: 'place_code',
  tenure: 'id',
  place_former_name: 'id',
  coordinate: 'place_code',
  passport_fact: 'id',
  election: 'id',
} as const;
type RestoredTable = keyof typeof KEYS;
/** Nothing refers to rows of these: what was added is deleted. */
const DELETED = ['place_former_name', 'coordinate', 'passport_fact', 'election'] as const satisfies readonly RestoredTable[];
const GONE_MAX = 100_000;

/** How many rows an import wrote. Throws where it wrote to a table that cannot be put back yet. */
export async function countChanges(db: Db, batchId: number): Promise<number> {
  const rows = await db
    .selectFrom('directory.register_change')
    .select(['table_name as table', ({ fn }) => fn.countAll<number>().as('count')])
    .where('batch_id', '=', batchId)
    .groupBy('table_name')
    .execute();
  const unknown = rows.find((row) => !(row.table in KEYS));
  if (unknown) throw new Error(`Rows of ${unknown.table} cannot be put back: queries/undo.ts does not know the table`);
  return rows.reduce((sum, row) => sum + row.count, 0);
}

/**
 * The latest import that stands and has changed since what this one changed: one of the same rows, a term of the same unit, or, after an
 * import of places, any place but the demo's. Terms of a unit hang together, and so do a place and what lies above it.
 */
export async function findLaterChange(db: Db, batchId: number): Promise<number | undefined> {
  const { rows } = await sql<{ id: number | null }>`
    with mine as (select * from directory.register_change where batch_id = ${batchId}),
    later as (
      select c.batch_id from mine join directory.register_change as c using (table_name, row_key)
      union all
      select c.batch_id from directory.register_change as c join directory.place as p on p.code = c.row_key and not p.demo
      where c.table_name = 'place' and exists (select from mine where mine.table_name = 'place')
      union all
      select c.batch_id
      from mine join directory.tenure as own on own.id::text = mine.row_key
      join directory.tenure as other on other.unit_code = own.unit_code
      join directory.register_change as c on c.table_name = 'tenure' and c.row_key = other.id::text
      where mine.table_name = 'tenure'
    )
    select max(later.batch_id) as id from later where later.batch_id > ${batchId} and ${stands(sql`later.batch_id`)}
  `.execute(db);
  return rows[0]?.id ?? undefined;
}

/** The live places that would be retired, and those whose akim unit would end. */
export async function listGone(db: Db, batchId: number): Promise<{ places: PlaceNamed[]; units: PlaceNamed[] }> {
  const { rows } = await sql<PlaceNamed & { part: 'place' | 'unit' }>`
    select 'place' as part, p.code, p.published_kk as "publishedKk", p.published_ru as "publishedRu"
    from directory.register_change as c join directory.place as p on p.code = c.row_key
    where c.batch_id = ${batchId} and c.table_name = 'place' and p.retired_on is null
      and (c.before is null or c.before ->> 'retired_on' is not null)
    union all
    select 'unit', p.code, p.published_kk, p.published_ru
    from directory.register_change as c
    join directory.akim_unit as u on u.place_code = c.row_key join directory.place as p on p.code = u.place_code
    where c.batch_id = ${batchId} and c.table_name = 'akim_unit' and u.ended_on is null
      and (c.before is null or c.before ->> 'ended_on' is not null)
    order by code limit ${GONE_MAX}
  `.execute(db);
  return { places: rows.filter((row) => row.part === 'place'), units: rows.filter((row) => row.part === 'unit') };
}

export interface RowsPutBack {
  /** Rows that have their values of before. */
  readonly restored: number;
  /** Rows that the import had added: closed where others may refer to them, else deleted. */
  readonly closed: number;
}

/**
 * Puts every row back that an import wrote. What it added is closed before anything returns: an office must be empty for the one before.
 *
 * @param undo.batchId the import, `undo.undoId` the batch that takes it back, `undo.today` the day in Kazakhstan
 */
export async function putBack(trx: Trx, undo: { batchId: number; undoId: number; today: string }): Promise<RowsPutBack> {
  const closed =
    (await close(trx, 'tenure', undo, sql`ended_on = t.started_on, end_reason = 'taken-back'`)) +
    (await close(trx, 'akim_unit', undo, sql`ended_on = coalesce(t.ended_on, ${undo.today}::date)`)) +
    (await close(trx, 'place', undo, sql`retired_on = coalesce(t.retired_on, ${undo.today}::date)`));
  const restored =
    (await restore(trx, 'place', undo)) +
    (await restore(trx, 'akim_unit', undo)) +
    (await restore(trx, 'tenure', undo, sql`c.before ->> 'ended_on' is not null`)) +
    (await restore(trx, 'tenure', undo, sql`c.before ->> 'ended_on' is null`));
  return { restored: restored + (await restoreAll(trx, undo)), closed: closed + (await remove(trx, undo)) };
}

type Undo = Parameters<typeof putBack>[1];

async function restoreAll(trx: Trx, undo: Undo): Promise<number> {
  let restored = 0;
  for (const table of DELETED) restored += await restore(trx, table, undo);
  return restored;
}

async function remove(trx: Trx, undo: Undo): Promise<number> {
  let removed = 0;
  for (const table of DELETED) {
    const { numAffectedRows } = await sql`
      delete from ${tableOf(table)} as t using directory.register_change as c
      where c.batch_id = ${undo.batchId} and c.table_name = ${table} and c.before is null and c.row_key = ${keyOf('t', table)}::text
    `.execute(trx);
    removed += Number(numAffectedRows ?? 0);
  }
  return removed;
}

async function close(trx: Trx, table: RestoredTable, undo: Undo, columns: ReturnType<typeof sql>): Promise<number> {
  const { numAffectedRows } = await sql`
    update ${tableOf(table)} as t set ${columns}, batch_id = ${undo.undoId}
    from directory.register_change as c
    where c.batch_id = ${undo.batchId} and c.table_name = ${table} and c.before is null and c.row_key = ${keyOf('t', table)}::text
  `.execute(trx);
  return Number(numAffectedRows ?? 0);
}

// Columns that a row has got since, and that its values of before know nothing of, stay as they are.
async function restore(trx: Trx, table: RestoredTable, undo: Undo, which = sql`true`): Promise<number> {
  const columns = await listColumns(trx, table);
  const values = sql.join(columns.map((column) => sql`${sql.id(column)} = old.${sql.id(column)}`));
  const { numAffectedRows } = await sql`
    update ${tableOf(table)} as t set ${values}
    from directory.register_change as c
    join ${tableOf(table)} as now on ${keyOf('now', table)}::text = c.row_key
    cross join lateral jsonb_populate_record(now, c.before || jsonb_build_object('batch_id', ${undo.undoId}::bigint)) as old
    where c.batch_id = ${undo.batchId} and c.table_name = ${table} and c.before is not null and ${which}
      and ${keyOf('t', table)} = ${keyOf('now', table)}
  `.execute(trx);
  return Number(numAffectedRows ?? 0);
}

async function listColumns(db: Db, table: RestoredTable): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'directory' and table_name = ${table} and column_name <> ${KEYS[table]} and is_generated = 'NEVER'
  `.execute(db);
  return rows.map((row) => row.name);
}

function tableOf(table: RestoredTable) {
  return sql.id('directory', table);
}

function keyOf(alias: string, table: RestoredTable) {
  return sql.id(alias, KEYS[table]);
}

/** Of this number there is an import, and it was not taken back. */
function stands(batchId: ReturnType<typeof sql>) {
  return sql<boolean>`exists (
    select from directory.import_batch as b
    where b.id = ${batchId} and b.undoes is null and not exists (select from directory.import_batch as u where u.undoes = b.id)
  )`;
}
