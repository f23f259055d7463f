import { type Expression, type SqlBool, sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Showable } from '../village/opening.ts';
import { type Appeal, appeals } from './appeals.ts';

/** As `isShown` decides it; numbers in the words do not come in once it is opened, see `closeUnshowable`. */
export function isShownOf(unitCode: PlaceCode, { kinds, exceptTopics, exceptReasons }: Showable): Expression<SqlBool> {
  return sql<SqlBool>`(a.unit_code = ${unitCode} and a.opened_at is not null and a.hidden_at is null
    and a.state not in ('withdrawn', 'returned') and a.joined_to is null and a.about_appeal_id is null
    and a.kind = any(${[...kinds]}::text[]) and a.category_code <> all(${[...exceptTopics]}::text[])
    and (a.addressee_reason is null or a.addressee_reason <> all(${[...exceptReasons]}::text[]))
    and not exists (select from appeals.filed_for as w where w.appeal_id = a.id and w.claimed_at is null))`;
}

/** Letters of a unit that the village sees, the newest first. */
export async function listShown(db: Db, unitCode: PlaceCode, showable: Showable, limit: number): Promise<Appeal[]> {
  return await appeals(db).where(isShownOf(unitCode, showable)).orderBy('a.id', 'desc').limit(limit).execute();
}

export async function countShown(db: Db, unitCode: PlaceCode, showable: Showable): Promise<number> {
  const row = await db
    .selectFrom('appeals.appeal as a')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(isShownOf(unitCode, showable))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Keeps that somebody wants to hear of the week. Safe to repeat. */
export async function saveReader(db: Db, personId: PersonId, since: Date): Promise<void> {
  await db
    .insertInto('appeals.digest_reader')
    .values({ person_id: personId, since })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
}

/** Forgets it. Safe to repeat. */
export async function deleteReader(db: Db, personId: PersonId): Promise<void> {
  await db.deleteFrom('appeals.digest_reader').where('person_id', '=', personId).execute();
}

export async function isReader(db: Db, personId: PersonId): Promise<boolean> {
  return (await listReaders(db, [personId])).size > 0;
}

/** Who of some people wants to hear of the week. */
export async function listReaders(db: Db, personIds: readonly PersonId[]): Promise<Set<PersonId>> {
  const { rows } = await sql<{ id: PersonId }>`
    select person_id as id from appeals.digest_reader where person_id = any(${personIds}::bigint[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
