import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { NeighbourCounts, NeighbourWord } from '../neighbours.ts';

/** Keeps that somebody is willing to be asked. Safe to repeat. */
export async function saveNeighbour(db: Db, personId: PersonId, since: Date): Promise<void> {
  await db
    .insertInto('appeals.neighbour')
    .values({ person_id: personId, since })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
}

/** Forgets it. Safe to repeat. */
export async function deleteNeighbour(db: Db, personId: PersonId): Promise<void> {
  await db.deleteFrom('appeals.neighbour').where('person_id', '=', personId).execute();
}

export async function isNeighbour(db: Db, personId: PersonId): Promise<boolean> {
  return (await listWilling(db, [personId])).size > 0;
}

/** Who of some people is willing to be asked. */
export async function listWilling(db: Db, personIds: readonly PersonId[]): Promise<Set<PersonId>> {
  const { rows } = await sql<{ id: PersonId }>`
    select person_id as id from appeals.neighbour where person_id = any(${personIds}::bigint[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Who of some people is being asked about something. */
export async function listInquired(db: Db, personIds: readonly PersonId[]): Promise<Set<PersonId>> {
  const { rows } = await sql<{ id: PersonId }>`
    select distinct person_id as id from appeals.inquired where person_id = any(${personIds}::bigint[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Whoever has a letter in a case: its author and those who have joined him. */
export async function listAuthors(db: Db, appealId: number): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select distinct person_id as id from appeals.appeal where id = ${appealId} or joined_to = ${appealId}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Notes that neighbours are asked about a claim. @returns false where they were asked about it before */
export async function insertInquiry(
  trx: Trx,
  { eventId, appealId, personIds, at }: { eventId: number; appealId: number; personIds: readonly PersonId[]; at: Date },
): Promise<boolean> {
  const row = await trx
    .insertInto('appeals.inquiry')
    .values({ event_id: eventId, appeal_id: appealId, asked: personIds.length, asked_at: at })
    .onConflict((conflict) => conflict.column('event_id').doNothing())
    .returning('event_id')
    .executeTakeFirst();
  if (!row) return false;
  await trx
    .insertInto('appeals.inquired')
    .values(personIds.map((personId) => ({ event_id: eventId, person_id: personId })))
    .execute();
  return true;
}

/** What neighbours have said of a claim so far; undefined where none were asked. */
export async function findNeighbourCounts(db: Db, eventId: number): Promise<NeighbourCounts | undefined> {
  return await db
    .selectFrom('appeals.inquiry')
    .select(['asked', 'yes', 'no', 'unsure', 'closed_at as closedAt'])
    .where('event_id', '=', eventId)
    .executeTakeFirst();
}

/** How somebody stands to a question about a claim, which is locked; undefined where he was not asked, or it is closed. */
export async function lockInquired(trx: Trx, eventId: number, personId: PersonId): Promise<{ isAnswered: boolean } | undefined> {
  // The question and not who was asked, as `closeInquiries` does.
  await trx.selectFrom('appeals.inquiry').select('event_id').where('event_id', '=', eventId).forUpdate().executeTakeFirst();
  return await trx
    .selectFrom('appeals.inquired')
    .select('is_answered as isAnswered')
    .where('event_id', '=', eventId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

/** Counts what he says, and forgets which number is his. */
export async function countWord(trx: Trx, eventId: number, personId: PersonId, said: NeighbourWord): Promise<void> {
  await trx
    .updateTable('appeals.inquired')
    .set({ is_answered: true })
    .where('event_id', '=', eventId)
    .where('person_id', '=', personId)
    .execute();
  await sql`update appeals.inquiry set ${sql.ref(said)} = ${sql.ref(said)} + 1 where event_id = ${eventId}`.execute(trx);
}

const CLOSED_PER_ROUND = 500;

/** Closes what was asked before an instant: who was asked is forgotten. @returns the claims that they were asked about */
export async function closeInquiries(trx: Trx, before: Date, now: Date): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    update appeals.inquiry set closed_at = ${now} where event_id = any (array(
      select event_id from appeals.inquiry where closed_at is null and asked_at < ${before}
      order by asked_at limit ${CLOSED_PER_ROUND} for update skip locked
    )) returning event_id as id`.execute(trx);
  const ids = rows.map(({ id }) => id);
  await sql`delete from appeals.inquired where event_id = any(${ids}::bigint[])`.execute(trx);
  return ids;
}
