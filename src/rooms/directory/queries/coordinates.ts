import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Located, Point } from '../geo/distance.ts';
import type { PlaceLevel } from '../kinds.ts';

const PLACES_MAX = 100_000;

/** Where these places are; those of which nothing is known are left out. */
export async function listCoordinates(db: Db, codes: readonly string[]): Promise<Located[]> {
  return await db
    .selectFrom('directory.coordinate')
    .select(['place_code as code', 'latitude', 'longitude'])
    .where('place_code', '=', sql<string>`any(${[...codes]}::text[])`)
    .limit(PLACES_MAX)
    .execute();
}

/** Where a unit's office is to be looked for: the unit's own point, else that of its centre, its first village. Undefined where neither is known. */
export async function findPoint(db: Db, unitCode: string): Promise<Point | undefined> {
  return await db
    .selectFrom('directory.coordinate as c')
    .innerJoin('directory.place as p', 'p.code', 'c.place_code')
    .select(['c.latitude', 'c.longitude'])
    .where('p.ancestors', '@>', sql<string[]>`array[${unitCode}]::text[]`)
    .where('p.retired_on', 'is', null)
    .orderBy(sql`cardinality(p.ancestors)`)
    .orderBy('p.code')
    .limit(1)
    .executeTakeFirst();
}

/** Keeps where places are; what was known of them is replaced. The places must exist. */
export async function saveCoordinates(trx: Trx, places: readonly Located[], batchId: number): Promise<void> {
  await sql`
    insert into directory.coordinate (place_code, latitude, longitude, batch_id)
    select code, latitude, longitude, ${batchId}::bigint
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p (code text, latitude float8, longitude float8)
    on conflict (place_code) do update
    set latitude = excluded.latitude, longitude = excluded.longitude, batch_id = excluded.batch_id
  `.execute(trx);
}

/**
 * Live places of a level near a point, about the nearest first: on a plain, where a degree of longitude is shorter than one of latitude.
 * Fifteen thousand of them are looked through in a few milliseconds: an index would be slower to keep than to do without.
 */
export async function listNearest(db: Db, point: Point, level: PlaceLevel, limit: number): Promise<Located[]> {
  const narrowing = Math.cos((point.latitude * Math.PI) / 180) ** 2;
  return await db
    .selectFrom('directory.coordinate as c')
    .innerJoin('directory.place as p', 'p.code', 'c.place_code')
    .select(['c.place_code as code', 'c.latitude', 'c.longitude'])
    .where('p.level', '=', level)
    .where('p.retired_on', 'is', null)
    .orderBy(sql`(c.latitude - ${point.latitude}) ^ 2 + ${narrowing} * (c.longitude - ${point.longitude}) ^ 2`)
    .limit(limit)
    .execute();
}
