import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Told } from '../words/alike.ts';
import { type Appeal, appeals } from './appeals.ts';
import { ACT_BY, IS_OPEN } from './desks.ts';

/** An open case, as far as it is compared with a letter. */
export interface Nearby extends Told {
  readonly id: number;
}

/** More of one topic in one unit within a month are compared by the newest. */
const NEARBY_MAX = 100;
/** What it is about is said at the beginning. */
const COMPARED_CHARS = 600;

/**
 * Open cases of a topic in a unit that somebody else has filed since an instant, oldest first, the newest 100; none that this person follows already.
 * Of those with an operator only what is not about the akim, nor left to an operator for its words: `isShareable`.
 */
export async function listNearby(
  db: Db,
  of: { personId: PersonId; unitCode: PlaceCode; categoryCode: string; since: Date },
): Promise<Nearby[]> {
  const rows = await db
    .selectFrom('appeals.appeal as a')
    .select([
      'a.id',
      'a.category_code as categoryCode',
      sql<string>`left(a.body, ${COMPARED_CHARS})`.as('body'),
      'a.landmark',
      'a.latitude',
      'a.longitude',
      sql<PlaceCode>`a.place_code`.as('placeCode'),
    ])
    .where(IS_OPEN)
    .where('a.unit_code', '=', of.unitCode)
    .where('a.category_code', '=', of.categoryCode)
    .where('a.filed_at', '>', of.since)
    .where('a.person_id', '<>', of.personId)
    .where(sql<boolean>`a.kind in ('report', 'request')`)
    .where(sql<boolean>`(a.addressee_reason is null or a.addressee_reason in ('vacant', 'not-linked', 'returned-twice'))`)
    .where(sql<boolean>`not exists (select from appeals.appeal as w where w.joined_to = a.id and w.person_id = ${of.personId})`)
    .orderBy('a.filed_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(NEARBY_MAX)
    .execute();
  return rows.toReversed();
}

/** Whether somebody has joined a case. */
export async function hasJoined(db: Db, leadId: number, personId: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('appeals.appeal')
    .select('id')
    .where('joined_to', '=', leadId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Letters that get the answers to a case, by number: those that have joined it and of which nothing else was said. */
export async function listFollowing(db: Db, leadId: number): Promise<Appeal[]> {
  return await appeals(db).where('a.joined_to', '=', leadId).where('a.state', '=', 'joined').orderBy('a.id').execute();
}

/** The same under lock. */
export async function lockFollowing(trx: Trx, leadId: number): Promise<Appeal[]> {
  return await appeals(trx).where('a.joined_to', '=', leadId).where('a.state', '=', 'joined').orderBy('a.id').forUpdate('a').execute();
}

/** All letters that have joined a case, also those whose authors have called its answer solved; the first so many. */
export async function listJoined(db: Db, leadId: number, limit: number): Promise<Appeal[]> {
  return await appeals(db).where('a.joined_to', '=', leadId).orderBy('a.id').limit(limit).execute();
}

/** Open cases of the unit of a letter that it might be joined to, those of its topic first, then by their last day. */
export async function listLeads(
  db: Db,
  letter: Pick<Appeal, 'id' | 'unitCode' | 'addressee' | 'categoryCode'>,
  limit: number,
): Promise<Appeal[]> {
  return await appeals(db)
    .where(IS_OPEN)
    .where('a.unit_code', '=', letter.unitCode)
    .where('a.addressee', '=', letter.addressee)
    .where('a.id', '<>', letter.id)
    .where('a.about_appeal_id', 'is', null)
    .where(sql<boolean>`(a.addressee_reason is null or a.addressee_reason in ('vacant', 'not-linked', 'returned-twice'))`)
    .orderBy(sql`a.category_code <> ${letter.categoryCode}`)
    .orderBy(ACT_BY)
    .orderBy('a.id')
    .limit(limit)
    .execute();
}

/** Any number of its own among the advisory locks. */
const JOINING_LOCK = 1_590;

/** Until the transaction ends nobody else joins or parts cases of a unit: two that were joined to each other at once would both wait. */
export async function holdJoining(trx: Trx, unitCode: PlaceCode): Promise<void> {
  await sql`select pg_advisory_xact_lock(${JOINING_LOCK}::int, hashtext(${unitCode}))`.execute(trx);
}
