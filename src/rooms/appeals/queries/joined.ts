import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Joinable } from '../joined.ts';
import type { AddresseeReason } from '../rules.ts';
import type { Told } from '../words/alike.ts';
import { type Appeal, appeals, appealsAlone } from './appeals.ts';
import { ACT_BY, IS_OPEN } from './desks.ts';

/** An open case, as far as it is compared with a letter, and what decides whether it may be joined. */
export type Nearby = Told & Joinable;

/** More of one topic in one unit within a month are compared by the newest. */
const NEARBY_MAX = 100;
/** What it is about is said at the beginning. */
const COMPARED_CHARS = 600;

/** The same of a letter as it is kept. */
export function comparedOf(body: string): string {
  // By signs, as the database counts them.
  return Array.from(body).slice(0, COMPARED_CHARS).join('');
}

/**
 * Open cases of a topic in a unit that somebody else has filed since an instant, and may be heard of, oldest first, the newest 100; none that
 * this person follows already. Whether they may be joined still is for `mayLead`.
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
      'a.place_code as placeCode',
      'a.unit_code as unitCode',
      'a.kind',
      'a.state',
      'a.addressee',
      'a.addressee_reason as addresseeReason',
      'a.about_appeal_id as aboutAppealId',
      'a.shareable as isShareable',
      'a.person_id as personId',
    ])
    .select([sql<null>`null`.as('forAnother'), sql<null>`null`.as('claimedAt')])
    .$castTo<Nearby>()
    .where(IS_OPEN)
    .where(sql<boolean>`a.shareable`)
    .where('a.unit_code', '=', of.unitCode)
    .where('a.category_code', '=', of.categoryCode)
    .where('a.filed_at', '>', of.since)
    .where('a.person_id', '<>', of.personId)
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

/**
 * Letters that get the answers to a case, whoever joined first before the others: those that have joined it and of which nothing else was
 * said. How many have joined each of them is not counted: nobody joins what has joined another.
 */
export async function listFollowing(db: Db, leadId: number): Promise<Appeal[]> {
  return await followers(db, leadId).execute();
}

/** The same under lock. */
export async function lockFollowing(trx: Trx, leadId: number): Promise<Appeal[]> {
  return await followers(trx, leadId).forUpdate('a').execute();
}

function followers(db: Db, leadId: number) {
  return appealsAlone(db).where('a.joined_to', '=', leadId).where('a.state', '=', 'joined').orderBy('a.changed_at').orderBy('a.id');
}

/**
 * All that follow one case follow another from then on; locked by the caller. As `happen` would write it of each, but in two statements: there
 * may be thousands.
 *
 * @param move.key what causes it; each letter's number stands behind it
 */
export async function moveFollowing(
  trx: Trx,
  move: { from: number; to: Appeal; at: Date; byRole: 'operator' | 'clock'; personId: PersonId | null; key: string },
): Promise<void> {
  const { from, to, at, byRole, personId, key } = move;
  const following = sql`from appeals.appeal where joined_to = ${from} and state = 'joined' and id <> ${to.id}`;
  await sql`
    insert into appeals.event (appeal_id, kind, by_role, person_id, key, detail, at)
    select id, 'joined', ${byRole}, ${personId}::bigint, ${key}::text || ':' || id, jsonb_build_object('lead', ${to.id}::bigint), ${at}::timestamptz
    ${following}
    order by id
    on conflict (key) do nothing`.execute(trx);
  await trx
    .updateTable('appeals.appeal')
    .set({ joined_to: to.id, addressee: to.addressee, addressee_reason: to.addresseeReason, changed_at: at })
    .where('joined_to', '=', from)
    .where('state', '=', 'joined')
    .where('id', '<>', to.id)
    .execute();
}

/** Whose a case is now, those that follow it are as well. */
export async function redirectFollowing(
  trx: Trx,
  leadId: number,
  to: { addressee: 'akim' | 'operator'; reason: AddresseeReason | null },
): Promise<void> {
  await trx
    .updateTable('appeals.appeal')
    .set({ addressee: to.addressee, addressee_reason: to.reason })
    .where('joined_to', '=', leadId)
    .where('state', '=', 'joined')
    .execute();
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
