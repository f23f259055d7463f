import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { State } from '../states.ts';
import { type Appeal, appeals } from './appeals.ts';

/** When a resident filed lately; those since `since`, the newest 100. What was returned to him, complaints about answers and letters written down for others count for nothing. */
export async function listFilingInstants(db: Db, personId: PersonId, since: Date): Promise<Date[]> {
  const rows = await db
    .selectFrom('appeals.appeal')
    .select('filed_at')
    .where('person_id', '=', personId)
    .where('filed_at', '>', since)
    .where('state', '<>', 'returned')
    .where('about_appeal_id', 'is', null)
    .where(sql<boolean>`not exists (select from appeals.filed_for as f where f.appeal_id = appeal.id)`)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => row.filed_at);
}

const EARLIER_MAX = 50;

/**
 * What a resident has written since an instant about a unit and what stands in one of these states now, the newest 50; not what he wrote
 * down for somebody else.
 */
export async function listWritten(
  db: Db,
  personId: PersonId,
  of: { unitCode: PlaceCode; since: Date; states: readonly State[] },
): Promise<Appeal[]> {
  return await appeals(db)
    .where('a.person_id', '=', personId)
    .where('a.unit_code', '=', of.unitCode)
    .where('a.filed_at', '>', of.since)
    .where('a.state', 'in', of.states)
    .where('a.about_appeal_id', 'is', null)
    .where(sql<boolean>`(f.appeal_id is null or f.claimed_at is not null)`)
    .orderBy('a.id', 'desc')
    .limit(EARLIER_MAX)
    .execute();
}

/** A resident's own cases: those that need somebody first, then the newest. */
export async function listMine(db: Db, personId: PersonId, limit: number): Promise<Appeal[]> {
  return await appeals(db)
    .where('a.person_id', '=', personId)
    .orderBy(sql`a.state in ('confirmed', 'partly', 'returned', 'withdrawn')`)
    .orderBy('a.id', 'desc')
    .limit(limit)
    .execute();
}

export async function countMine(db: Db, personId: PersonId): Promise<number> {
  const row = await db
    .selectFrom('appeals.appeal')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return row.count;
}
