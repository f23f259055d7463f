import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { PlaceLevel } from '../kinds.ts';
import { isWithin } from './areas.ts';

/** A place as people are shown it. */
export interface PlaceFacts {
  readonly code: string;
  readonly parentCode: string | null;
  /** Codes from the oblast down to the place itself. */
  readonly ancestors: readonly string[];
  readonly level: PlaceLevel;
  readonly kind: string;
  /** Without the word for the kind; `kindKey` tells which word. */
  readonly nameKk: string;
  readonly nameRu: string;
  readonly publishedKk: string;
  readonly publishedRu: string;
  readonly retiredOn: string | null;
  readonly demo: boolean;
}

/** A place with everything above it. */
export interface PlaceWithChain {
  readonly place: PlaceFacts;
  /** From the oblast down to the place itself. */
  readonly chain: readonly PlaceFacts[];
}

const LEVELS_MAX = 4;
/** More than the settlements of any one district. */
const CHILDREN_MAX = 1_000;
const PLACES_MAX = 200_000;

/** A place by its code with its chain; undefined where there is no such place. A retired one is found, see `retiredOn`. */
export async function findPlace(db: Db, code: string): Promise<PlaceWithChain | undefined> {
  const chain = await listChain(db, code);
  const place = chain.at(-1);
  return place?.code === code ? { place, chain } : undefined;
}

/** What lies directly below: null for the oblasts and the three cities. Live places only, in the order of their codes. */
export async function listChildren(
  db: Db,
  parentCode: string | null,
  options: { demo?: boolean; limit?: number } = {},
): Promise<PlaceFacts[]> {
  let query = placeQuery(db).where('retired_on', 'is', null);
  query = parentCode === null ? query.where('parent_code', 'is', null) : query.where('parent_code', '=', parentCode);
  if (options.demo !== undefined) query = query.where('demo', '=', options.demo);
  return (
    await query
      .orderBy('code')
      .limit(options.limit ?? CHILDREN_MAX)
      .execute()
  ).map(placeOf);
}

/** The settlements anywhere below a unit, live ones, in the order of their codes: the unit's centre comes first. */
export async function listSettlements(db: Db, unitCode: string, limit: number): Promise<PlaceFacts[]> {
  const rows = await placeQuery(db)
    .where('ancestors', '@>', sql<string[]>`array[${unitCode}]::text[]`)
    .where('level', '=', 'settlement')
    .where('retired_on', 'is', null)
    .orderBy('code')
    .limit(limit)
    .execute();
  return rows.map(placeOf);
}

/** The unit whose akim answers for a place: the nearest akim unit from the place itself upwards; undefined in a big city. */
export async function findAkimUnitCode(db: Db, placeCode: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('directory.place as p')
    .innerJoin('directory.akim_unit as u', (join) => join.on(sql<boolean>`u.place_code = any(p.ancestors)`).on('u.ended_on', 'is', null))
    .innerJoin('directory.place as unit', (join) => join.onRef('unit.code', '=', 'u.place_code').on('unit.retired_on', 'is', null))
    .select('u.place_code as code')
    .where('p.code', '=', placeCode)
    .orderBy(sql`array_position(p.ancestors, u.place_code)`, 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.code;
}

/** Which of these places lie within an area, or are it. The area 000000000 is the whole country. */
export async function listCodesWithin(db: Db, codes: readonly string[], areaCode: string): Promise<string[]> {
  const rows = await db
    .selectFrom('directory.place as p')
    .select('p.code')
    .where('p.code', '=', sql<string>`any(${[...codes]}::text[])`)
    .where(isWithin([areaCode]))
    .orderBy('p.code')
    .limit(PLACES_MAX)
    .execute();
  return rows.map((row) => row.code);
}

/** Every place, those of the demo and the retired ones too: for the search, which keeps them in memory. */
export async function listAllPlaces(db: Db): Promise<PlaceFacts[]> {
  return (await placeQuery(db).limit(PLACES_MAX).execute()).map(placeOf);
}

/** The places whose akim is that of one of these units, these among them: a village with an akim of its own is no part of the okrug around it. */
export async function listPlacesOfUnits(db: Db, unitCodes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select p.code from directory.place as p
    cross join lateral (
      select u.place_code from directory.akim_unit as u
      join directory.place as own on own.code = u.place_code and own.retired_on is null
      where u.place_code = any(p.ancestors) and u.ended_on is null
      order by array_position(p.ancestors, u.place_code) desc limit 1
    ) as nearest
    where p.ancestors && ${[...unitCodes]}::text[] and nearest.place_code = any(${[...unitCodes]}::text[])
    limit ${PLACES_MAX}
  `.execute(db);
  return rows.map((row) => row.code);
}

/** Units with an akim of their own that lie within another one. */
export async function listUnitsBelow(db: Db, unitCode: string): Promise<string[]> {
  const rows = await db
    .selectFrom('directory.akim_unit as u')
    .innerJoin('directory.place as p', 'p.code', 'u.place_code')
    .select('p.code')
    .where('u.ended_on', 'is', null)
    .where('p.retired_on', 'is', null)
    .where('p.ancestors', '@>', sql<string[]>`array[${unitCode}]::text[]`)
    .where('p.code', '<>', unitCode)
    .orderBy('p.code')
    .limit(CHILDREN_MAX)
    .execute();
  return rows.map((row) => row.code);
}

async function listChain(db: Db, code: string): Promise<PlaceFacts[]> {
  const rows = await placeQuery(db)
    .where('code', '=', sql<string>`any((select p.ancestors from directory.place as p where p.code = ${code})::text[])`)
    .orderBy(sql`cardinality(ancestors)`)
    .limit(LEVELS_MAX)
    .execute();
  return rows.map(placeOf);
}

function placeQuery(db: Db) {
  return db
    .selectFrom('directory.place')
    .select(['code', 'parent_code as parentCode', 'ancestors', 'level', 'kind', 'name_kk as nameKk', 'name_ru as nameRu'])
    .select(['published_kk as publishedKk', 'published_ru as publishedRu', 'retired_on as retiredOn', 'demo']);
}

function placeOf<Row extends { level: string }>(row: Row): Row & { level: PlaceLevel } {
  return { ...row, level: row.level as PlaceLevel };
}
