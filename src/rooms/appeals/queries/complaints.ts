import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { EventKind, State } from '../states.ts';
import { type Appeal, appeals } from './appeals.ts';

/** When a resident complained of answers lately; those since `since`, the newest 100. What was taken back counts as well, what was written down for others does not. */
export async function listComplaintInstants(db: Db, personId: PersonId, since: Date): Promise<Date[]> {
  const rows = await db
    .selectFrom('appeals.appeal')
    .select('filed_at')
    .where('person_id', '=', personId)
    .where('filed_at', '>', since)
    .where('about_appeal_id', 'is not', null)
    .where(sql<boolean>`not exists (select from appeals.filed_for as f where f.appeal_id = appeal.id)`)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => row.filed_at);
}

/** Of this room alone. */
const COMPLAINT_LOCK = 1_561;

/** Until the transaction ends nobody else files a complaint of this person: what is counted now stays so. */
export async function lockComplaintsOf(trx: Trx, personId: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(${COMPLAINT_LOCK}::int, (${personId}::bigint % 2147483647)::int)`.execute(trx);
}

const ANSWERERS_MAX = 100;

/** Operators, and staff, whose word of one of these kinds stands in a case: who worked for the akim may be an operator since. */
export async function listAnswerers(db: Db, appealId: number, kinds: readonly EventKind[]): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('appeals.event')
    .select('person_id')
    .distinct()
    .where('appeal_id', '=', appealId)
    .where('by_role', 'in', ['operator', 'staff'])
    .where('kind', 'in', kinds)
    .limit(ANSWERERS_MAX)
    .execute();
  return rows.flatMap((row) => (row.person_id ?? []) as PersonId | []);
}

/** The complaint about a case; none that was taken back or returned. */
export async function findComplaintAbout(db: Db, appealId: number): Promise<Appeal | undefined> {
  return await appeals(db).where('a.about_appeal_id', '=', appealId).where('a.state', 'not in', COMPLAINT_CLOSED).executeTakeFirst();
}

/** As in the index that keeps a second one out. */
const COMPLAINT_CLOSED = ['returned', 'withdrawn'] as const satisfies readonly State[];
