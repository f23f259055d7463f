import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { FilerRole, Heard } from '../another/filer.ts';

/** Of a case that was written down for somebody else. */
export interface Paper {
  /** Null once its person has taken it over, and of a complaint, which goes with its case. */
  readonly key: string | null;
  readonly keyNumber: number;
  /** Wrong digits since this key was made. */
  readonly tries: number;
}

const columns = ['key', 'key_number as keyNumber', 'tries'] as const;

export async function findPaper(db: Db, appealId: number): Promise<Paper | undefined> {
  return await db.selectFrom('appeals.filed_for').select(columns).where('appeal_id', '=', appealId).executeTakeFirst();
}

/** The case has been locked before. */
export async function lockPaper(trx: Trx, appealId: number): Promise<Paper | undefined> {
  return await trx.selectFrom('appeals.filed_for').select(columns).where('appeal_id', '=', appealId).forUpdate().executeTakeFirst();
}

export async function insertPaper(
  trx: Trx,
  paper: { appealId: number; heard: Heard; filedBy: PersonId; filedAs: FilerRole; agreedAt: Date | null; key: string | null },
): Promise<void> {
  await trx
    .insertInto('appeals.filed_for')
    .values({
      appeal_id: paper.appealId,
      heard: paper.heard,
      filed_by: paper.filedBy,
      as_role: paper.filedAs,
      agreed_at: paper.agreedAt,
      key: paper.key,
    })
    .execute();
}

/** A new key, which has seen no wrong digits yet. */
export async function saveKey(trx: Trx, appealId: number, { key, keyNumber }: { key: string; keyNumber: number }): Promise<void> {
  await trx.updateTable('appeals.filed_for').set({ key, key_number: keyNumber, tries: 0 }).where('appeal_id', '=', appealId).execute();
}

/** When somebody wrote letters down for others lately; those since `since`, the newest 100. What was returned to him counts for nothing. */
export async function listInstantsForOthers(db: Db, filedBy: PersonId, since: Date): Promise<Date[]> {
  const rows = await db
    .selectFrom('appeals.filed_for as f')
    .innerJoin('appeals.appeal as a', 'a.id', 'f.appeal_id')
    .select('a.filed_at')
    .where('f.filed_by', '=', filedBy)
    .where('a.filed_at', '>', since)
    .where('a.state', '<>', 'returned')
    .where('a.about_appeal_id', 'is', null)
    .orderBy('a.id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => row.filed_at);
}

/** How many letters somebody has written down for people of an area. */
export async function countFiledBy(db: Db, filedBy: PersonId, areaCode: PlaceCode): Promise<number> {
  const row = await db
    .selectFrom('appeals.filed_for as f')
    .innerJoin('appeals.appeal as a', 'a.id', 'f.appeal_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('f.filed_by', '=', filedBy)
    .where('f.as_role', '=', 'helper')
    .where('a.about_appeal_id', 'is', null)
    .where(sql<boolean>`a.areas @> array[${areaCode}]::text[]`)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Of this room alone. */
const CLAIM_LOCK = 1_581;

/** Until the transaction ends nobody else counts this person's tries: what is counted now stays so. */
export async function lockTriesOf(trx: Trx, personId: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CLAIM_LOCK}::int, (${personId}::bigint % 2147483647)::int)`.execute(trx);
}

/** Whether these digits, by what brought them, were wrong before. */
export async function isTried(db: Db, key: string): Promise<boolean> {
  return (await db.selectFrom('appeals.claim_try').select('key').where('key', '=', key).executeTakeFirst()) !== undefined;
}

/** How often somebody was wrong since an instant. */
export async function countTries(trx: Trx, personId: PersonId, since: Date): Promise<number> {
  const row = await trx
    .selectFrom('appeals.claim_try')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** What was tried up to an instant is forgotten. */
export async function deleteTriesBefore(db: Db, at: Date): Promise<void> {
  await db.deleteFrom('appeals.claim_try').where('at', '<=', at).execute();
}

/** Wrong digits: counted for the person, and for the paper where there is one. */
export async function noteTry(trx: Trx, wrong: { key: string; personId: PersonId; at: Date; appealId: number | undefined }): Promise<void> {
  const { key, personId, at, appealId } = wrong;
  await trx.insertInto('appeals.claim_try').values({ key, person_id: personId, at }).execute();
  if (appealId === undefined) return;
  await trx
    .updateTable('appeals.filed_for')
    .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
    .where('appeal_id', '=', appealId)
    .execute();
}

/** A person has taken a case over: its key is gone, and so it is of complaints about it, which go with it. */
export async function closePapers(trx: Trx, appealId: number, at: Date): Promise<void> {
  await sql`update appeals.filed_for as f set key = null, tries = 0, claimed_at = ${at} from appeals.appeal as a
    where a.id = f.appeal_id and f.claimed_at is null and (a.id = ${appealId} or a.about_appeal_id = ${appealId})`.execute(trx);
}

/** Complaints about a case go to whom it goes. @returns which */
export async function giveComplaints(trx: Trx, appealId: number, to: PersonId): Promise<number[]> {
  const given = trx.updateTable('appeals.appeal').set({ person_id: to }).where('about_appeal_id', '=', appealId).returning('id');
  return (await given.execute()).map(({ id }) => id);
}

/** What somebody is writing to cases is held until the transaction ends: drafts are locked before their cases, as everywhere. */
export async function lockDraftsOf(trx: Trx, personId: PersonId): Promise<void> {
  await sql`select id from appeals.draft where person_id = ${personId} order by id for update`.execute(trx);
}

/** Whether a helper keeps a case for somebody in one of these units. */
export async function keepsIn(db: Db, of: { personId: PersonId; unitCodes: readonly PlaceCode[] }): Promise<boolean> {
  const { rows } = await sql`select a.id from appeals.appeal as a join appeals.filed_for as f on f.appeal_id = a.id
    where a.person_id = ${of.personId} and f.claimed_at is null and f.as_role = 'helper' and a.unit_code = any(${of.unitCodes}::text[])
    limit 1`.execute(db);
  return rows.length > 0;
}

/** How many cases a cause has moved. */
export async function countEntrusted(db: Db, cause: string): Promise<number> {
  const row = await db
    .selectFrom('appeals.event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('key', 'like', `${cause}:%`)
    .where('kind', '=', 'entrusted')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** What somebody has begun to write to cases that are no longer his is no longer meant. */
export async function dropDraftsTo(trx: Trx, personId: PersonId, appealIds: readonly number[]): Promise<void> {
  await sql`delete from appeals.draft where person_id = ${personId} and purpose in ('dispute', 'addition', 'edit', 'complaint')
    and appeal_id in (select a.id from appeals.appeal as a where a.id = any(${appealIds}::bigint[]) or a.about_appeal_id = any(${appealIds}::bigint[]))`.execute(
    trx,
  );
}

/**
 * All that a helper keeps for others in an area goes to somebody else, each with an event of its own.
 *
 * @param move.cause whatever moves them: the same moves nothing twice
 * @returns the cases, complaints about them included
 */
export async function giveKept(
  trx: Trx,
  move: { from: PersonId; to: PersonId; areaCode: PlaceCode; cause: string; at: Date },
): Promise<number[]> {
  const { from, to, areaCode, cause, at } = move;
  const { rows } = await sql<{ id: number }>`
    with kept as (
      select a.id from appeals.appeal as a join appeals.filed_for as f on f.appeal_id = a.id
      where f.claimed_at is null and f.as_role = 'helper' and a.person_id = ${from}
        and (a.areas @> array[${areaCode}]::text[] or exists (
          select from appeals.appeal as first where first.id = a.about_appeal_id and first.areas @> array[${areaCode}]::text[]))
      order by a.id for update of a
    ), moved as (
      update appeals.appeal as a set person_id = ${to} from kept where kept.id = a.id returning a.id
    )
    insert into appeals.event (appeal_id, kind, by_role, person_id, key, at)
    select id, 'entrusted', 'operator', ${to}::bigint, ${`${cause}:`}::text || id, ${at}::timestamptz from moved returning appeal_id as id`.execute(
    trx,
  );
  return rows.map((row) => row.id);
}
