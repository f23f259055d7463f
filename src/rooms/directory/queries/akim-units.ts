import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { PlaceLevel } from '../kinds.ts';
import type { KnownUnit } from '../register/akim-units.ts';

const UNITS_MAX = 100_000;

/**
 * Which of these codes are places that are not retired, and whether they have an akim of their own.
 *
 * @param options.demo only places that were invented for the demo, or only real ones; both unless told
 */
export async function listUnits(db: Db, codes: readonly string[], options: { demo?: boolean } = {}): Promise<KnownUnit[]> {
  const rows = await db
    .selectFrom('directory.place as p')
    .leftJoin('directory.akim_unit as u', (join) => join.onRef('u.place_code', '=', 'p.code').on('u.ended_on', 'is', null))
    .select(['p.code', 'p.level', 'p.published_kk as publishedKk', 'p.published_ru as publishedRu'])
    .select(({ eb }) => eb('u.place_code', 'is not', null).$castTo<boolean>().as('hasAkim'))
    .where('p.code', '=', sql<string>`any(${[...codes]}::text[])`)
    .where('p.retired_on', 'is', null)
    .$if(options.demo !== undefined, (query) => query.where('p.demo', '=', options.demo ?? false))
    .limit(UNITS_MAX)
    .execute();
  return rows.map((row) => ({ ...row, level: row.level as PlaceLevel }));
}

/** Adds akim units by the general rule; those that are there already stay as they are, also one that somebody has struck off. */
export async function seedAkimUnits(trx: Trx, codes: readonly string[], batchId: number): Promise<void> {
  await sql`
    insert into directory.akim_unit (place_code, batch_id)
    select unnest(${[...codes]}::text[]), ${batchId}::bigint
    on conflict (place_code) do nothing
  `.execute(trx);
}

/** Opens the akim units again that ended because an import of places was taken back; one that somebody has struck off stays so. */
export async function reseedAkimUnits(trx: Trx, codes: readonly string[], batchId: number): Promise<void> {
  await sql`
    update directory.akim_unit as u set ended_on = null, batch_id = ${batchId}
    from directory.import_batch as b
    where u.place_code = any(${[...codes]}::text[]) and u.ended_on is not null
      and b.id = u.batch_id and b.undoes is not null and b.register = 'places'
  `.execute(trx);
}

/** Gives places an akim of their own. */
export async function openAkimUnits(trx: Trx, codes: readonly string[], batchId: number): Promise<void> {
  await sql`
    insert into directory.akim_unit (place_code, batch_id)
    select unnest(${[...codes]}::text[]), ${batchId}::bigint
    on conflict (place_code) do update set ended_on = null, batch_id = excluded.batch_id
  `.execute(trx);
}

/** Strikes units off: they have no akim of their own since that day. */
export async function endAkimUnits(trx: Trx, codes: readonly string[], endedOn: string, batchId: number): Promise<void> {
  await trx
    .updateTable('directory.akim_unit')
    .set({ ended_on: endedOn, batch_id: batchId })
    .where('place_code', '=', sql<string>`any(${[...codes]}::text[])`)
    .execute();
}
