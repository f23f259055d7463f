import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';

/** Keeps that somebody wants to hear of elections. Safe to repeat. */
export async function saveListener(db: Db, personId: PersonId, since: Date): Promise<void> {
  await db
    .insertInto('directory.election_listener')
    .values({ person_id: personId, since })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
}

/** Forgets it. Safe to repeat. */
export async function deleteListener(db: Db, personId: PersonId): Promise<void> {
  await db.deleteFrom('directory.election_listener').where('person_id', '=', personId).execute();
}

export async function isListener(db: Db, personId: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('directory.election_listener')
    .select('person_id')
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Who wants to hear of elections and has a home whose akim is this unit's, by number; pass the last one back as `afterPersonId`.
 * A village that has an akim of its own is no part of the okrug around it.
 */
export async function listListenerIds(
  db: Db,
  page: { unitCode: string; limit: number; afterPersonId?: PersonId | undefined },
): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select l.person_id as id
    from directory.election_listener as l
    join directory.home as h on h.person_id = l.person_id
    join directory.place as p on p.code = h.place_code
    where p.ancestors @> array[${page.unitCode}]::text[] and l.person_id > ${page.afterPersonId ?? 0}
      and not exists (
        select from directory.akim_unit as u join directory.place as own on own.code = u.place_code
        where u.place_code = any(p.ancestors) and u.ended_on is null and own.retired_on is null
          and array_position(p.ancestors, u.place_code) > array_position(p.ancestors, ${page.unitCode})
      )
    order by l.person_id limit ${page.limit}
  `.execute(db);
  return rows.map((row) => row.id);
}
