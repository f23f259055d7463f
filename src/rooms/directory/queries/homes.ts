import { sql } from 'kysely';
import { type PersonId, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';

/** Where a resident lives, by his own word; undefined where he has not said. */
export async function findHome(db: Db, personId: PersonId): Promise<{ placeCode: string; chosenAt: Date } | undefined> {
  return await db
    .selectFrom('directory.home')
    .select(['place_code as placeCode', 'chosen_at as chosenAt'])
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst();
}

/** Keeps where a resident lives; a later choice replaces the earlier one. The place must exist. */
export async function saveHome(db: Db, personId: PersonId, placeCode: string, chosenAt: Date): Promise<void> {
  const choice = { place_code: placeCode, chosen_at: chosenAt };
  await db
    .insertInto('directory.home')
    .values({ person_id: personId, ...choice })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(choice))
    .execute();
}

/** Gives people homes, those who have none; places that are not there are left out. */
export async function insertHomes(db: Db, homes: readonly { personId: PersonId; placeCode: string }[], chosenAt: Date): Promise<void> {
  await sql`
    insert into directory.home (person_id, place_code, chosen_at)
    select h.person_id, h.place_code, ${chosenAt}
    from unnest(${homes.map((home) => home.personId)}::bigint[], ${homes.map((home) => home.placeCode)}::text[]) as h (person_id, place_code)
    join directory.place p on p.code = h.place_code
    on conflict (person_id) do nothing`.execute(db);
}

/** Residents by their homes. The area 000000000 is the whole country. */
export interface ResidentsAsked {
  readonly areaCode: string;
  /** Places whose residents are left out, by their own code: see `listPlacesOfUnits`. */
  readonly exceptPlaces?: readonly string[] | undefined;
}

/** Residents of an area, by number; pass the last one back as `afterPersonId`. */
export async function listResidentIds(
  db: Db,
  page: ResidentsAsked & { limit: number; afterPersonId?: PersonId | undefined },
): Promise<PersonId[]> {
  let query = homesWithin(db, page.areaCode).select('h.person_id as id');
  const { exceptPlaces = [] } = page;
  if (exceptPlaces.length > 0) query = query.where(sql<boolean>`h.place_code <> all(${[...exceptPlaces]}::text[])`);
  if (page.afterPersonId !== undefined) query = query.where('h.person_id', '>', page.afterPersonId);
  const rows = await query.orderBy('h.person_id').limit(page.limit).execute();
  return rows.map((row) => row.id as PersonId);
}

/** How many residents have their home within an area. */
export async function countResidents(db: Db, areaCode: string): Promise<number> {
  const row = await homesWithin(db, areaCode)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

function homesWithin(db: Db, areaCode: string) {
  const homes = db.selectFrom('directory.home as h');
  if (areaCode === WHOLE_COUNTRY) return homes;
  return homes.where(
    'h.place_code',
    'in',
    db.selectFrom('directory.place as p').select('p.code').where('p.ancestors', '@>', sql<string[]>`array[${areaCode}]::text[]`),
  );
}

/** How many residents chose exactly these places as their home, by code; a place that nobody chose is not in it. */
export async function countHomesIn(db: Db, placeCodes: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('directory.home')
    .select(['place_code as code', ({ fn }) => fn.countAll<number>().as('count')])
    .where('place_code', '=', sql<string>`any(${[...placeCodes]}::text[])`)
    .groupBy('place_code')
    .execute();
  return new Map(rows.map((row) => [row.code, row.count]));
}
