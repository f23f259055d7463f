import { sql } from 'kysely';
import type { PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { DigestCounts } from '../digest.ts';
import { ACT_BY, IS_OPEN } from './desks.ts';

/** Notes that akims are told on a day, once. @returns false where they have been */
export async function insertDigest(trx: Trx, digest: { day: string; at: Date }): Promise<boolean> {
  const row = await trx
    .insertInto('appeals.digest')
    .values(digest)
    .onConflict((conflict) => conflict.column('day').doNothing())
    .returning('day')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether they have been told on this day. */
export async function hasDigest(db: Db, day: string): Promise<boolean> {
  return (await db.selectFrom('appeals.digest').select('day').where('day', '=', day).executeTakeFirst()) !== undefined;
}

/** When they were told last before a day; undefined where they never were. */
export async function lastDigestBefore(db: Db, day: string): Promise<Date | undefined> {
  const row = await db.selectFrom('appeals.digest').select('at').where('day', '<', day).orderBy('day', 'desc').limit(1).executeTakeFirst();
  return row?.at;
}

const UNITS_MAX = 5_000;

/** What waits for the akims of all units that have something open, or were thanked, by unit. @param since what came later is new */
export async function countByUnit(
  db: Db,
  { today, since }: { today: string; since: Date },
): Promise<(DigestCounts & { unitCode: PlaceCode })[]> {
  const { rows } = await sql<DigestCounts & { unitCode: PlaceCode }>`
    with waiting as (
      select a.unit_code,
        count(*) filter (where ${ACT_BY} < ${today}::date) as late,
        count(*) filter (where a.due_on = ${today}::date and a.planned_on is null) as today,
        count(*) filter (where a.state = 'disputed') as disputed,
        count(*) filter (where a.state = 'received' and a.changed_at > ${since}) as fresh,
        count(*) filter (where a.planned_on = ${today}::date) as promised
      from appeals.appeal as a
      where a.addressee = 'akim' and ${IS_OPEN}
      group by a.unit_code
    ), thanked as (
      select unit_code, count(*) as thanks from appeals.thanks where at > ${since} group by unit_code
    )
    select unit_code as "unitCode", coalesce(late, 0) as late, coalesce(today, 0) as today, coalesce(disputed, 0) as disputed,
      coalesce(fresh, 0) as fresh, coalesce(promised, 0) as promised, coalesce(thanks, 0) as thanks
    from waiting full join thanked using (unit_code) limit ${UNITS_MAX}`.execute(db);
  return rows;
}
