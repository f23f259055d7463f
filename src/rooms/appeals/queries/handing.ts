import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { EventKind } from '../states.ts';

/** Whom a case is handed to, and by which day (`YYYY-MM-DD` in Kazakhstan). */
export interface Handing {
  readonly personId: PersonId;
  readonly byOn: string;
}

export async function findHanding(db: Db, appealId: number): Promise<Handing | undefined> {
  const row = await db
    .selectFrom('appeals.handing')
    .select(['person_id as personId', 'by_on as byOn'])
    .where('appeal_id', '=', appealId)
    .executeTakeFirst();
  return row as Handing | undefined;
}

/** Hands a case to somebody, in place of whoever had it handed before. */
export async function saveHanding(trx: Trx, appealId: number, { personId, byOn }: Handing, at: Date): Promise<void> {
  const handed = { person_id: personId, by_on: byOn, handed_at: at, settled_at: null };
  await trx
    .insertInto('appeals.handing')
    .values({ appeal_id: appealId, ...handed })
    .onConflict((conflict) => conflict.column('appeal_id').doUpdateSet(handed))
    .execute();
}

/** A case is no longer in anybody's hands: it is before another office. */
export async function deleteHanding(trx: Trx, appealId: number): Promise<void> {
  await trx.deleteFrom('appeals.handing').where('appeal_id', '=', appealId).execute();
}

/** Cases whose day with somebody was over before today. */
export async function listOverdueHandings(db: Db, today: string, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('appeals.handing')
    .select('appeal_id as id')
    .where('settled_at', 'is', null)
    .where('by_on', '<', today)
    .orderBy('by_on')
    .orderBy('appeal_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** @returns who had it and since when; undefined where it was settled before, or was handed anew meanwhile */
export async function settleHanding(
  trx: Trx,
  appealId: number,
  today: string,
  at: Date,
): Promise<{ personId: PersonId; since: Date } | undefined> {
  const row = await trx
    .updateTable('appeals.handing')
    .set({ settled_at: at })
    .where('appeal_id', '=', appealId)
    .where('settled_at', 'is', null)
    .where('by_on', '<', today)
    .returning(['person_id as personId', 'handed_at as since'])
    .executeTakeFirst();
  return row as { personId: PersonId; since: Date } | undefined;
}

/** Whether somebody has said one of these words of a case since an instant. */
export async function hasSpoken(
  db: Db,
  of: { appealId: number; personId: PersonId; kinds: readonly EventKind[]; since: Date },
): Promise<boolean> {
  const row = await db
    .selectFrom('appeals.event')
    .select('id')
    .where('appeal_id', '=', of.appealId)
    .where('person_id', '=', of.personId)
    .where('kind', 'in', of.kinds)
    .where('at', '>=', of.since)
    .executeTakeFirst();
  return row !== undefined;
}

export interface DoneCount {
  readonly kind: EventKind;
  readonly count: number;
}

/** What somebody of a unit's office has done with its cases since an instant, the most frequent first. */
export async function countDone(db: Db, of: { unitCode: PlaceCode; personId: PersonId; since: Date }): Promise<DoneCount[]> {
  const rows = await db
    .selectFrom('appeals.event as e')
    .innerJoin('appeals.appeal as a', 'a.id', 'e.appeal_id')
    .select(['e.kind', sql<number>`count(*)::int`.as('count')])
    .where('a.unit_code', '=', of.unitCode)
    .where('e.person_id', '=', of.personId)
    .where('e.by_role', '=', 'staff')
    .where('e.at', '>=', of.since)
    .groupBy('e.kind')
    .orderBy('count', 'desc')
    .orderBy('e.kind')
    .limit(30)
    .execute();
  return rows as DoneCount[];
}
