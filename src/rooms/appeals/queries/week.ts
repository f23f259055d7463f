import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { WeekCounts } from '../village/week.ts';

/** Notes that a week is counted, once. @param weekOn its Monday @returns false where it has been */
export async function insertWeek(trx: Trx, weekOn: string, at: Date): Promise<boolean> {
  const row = await trx
    .insertInto('appeals.digest_week')
    .values({ week_on: weekOn, begun_at: at })
    .onConflict((conflict) => conflict.column('week_on').doNothing())
    .returning('week_on')
    .executeTakeFirst();
  return row !== undefined;
}

export async function hasWeek(db: Db, weekOn: string): Promise<boolean> {
  return (await db.selectFrom('appeals.digest_week').select('week_on').where('week_on', '=', weekOn).executeTakeFirst()) !== undefined;
}

const UNITS_MAX = 5_000;

/**
 * What became of the letters of all units in which something did between two instants, by unit, as the events tell. Not of complaints, nor of
 * what is about an akim. A letter that has joined another is one that was written; what its author says counts, what officials say of the
 * case that it follows counts once.
 */
export async function countWeekByUnit(db: Db, span: { from: Date; to: Date }): Promise<(WeekCounts & { unitCode: PlaceCode })[]> {
  const { rows } = await sql<WeekCounts & { unitCode: PlaceCode }>`
    with told as (
      select e.appeal_id, e.kind,
        -- Whose it was then.
        coalesce((select m.detail ->> 'unitBefore' from appeals.event as m
          where m.appeal_id = e.appeal_id and m.kind = 'moved' and m.id > e.id order by m.id limit 1), a.unit_code) as unit_code,
        e.detail -> 'isAgain' is not null as is_again,
        e.kind in ('confirmed', 'partly', 'disputed')
          and e.id = max(e.id) filter (where e.kind in ('confirmed', 'partly', 'disputed')) over (partition by e.appeal_id) as is_last_word
      from appeals.event as e join appeals.appeal as a on a.id = e.appeal_id
      where e.at >= ${span.from} and e.at < ${span.to} and a.about_appeal_id is null
        and (a.addressee_reason is null or a.addressee_reason not in ('about-akim', 'complaint'))
        and e.kind in ('filed', 'answered', 'answered-no', 'done-claimed', 'planned', 'budgeted', 'confirmed', 'partly', 'disputed')
    ), letters as (
      select unit_code,
        count(*) filter (where kind = 'filed') as filed,
        count(distinct appeal_id) filter (where kind in ('answered', 'answered-no')) as answered,
        count(distinct appeal_id) filter (where kind = 'done-claimed') as claimed,
        count(distinct appeal_id) filter (where kind in ('planned', 'budgeted') and not is_again) as promised,
        count(*) filter (where kind = 'confirmed' and is_last_word) as confirmed,
        count(*) filter (where kind = 'partly' and is_last_word) as partly,
        count(*) filter (where kind = 'disputed' and is_last_word) as disputed
      from told group by unit_code
    ), thanked as (
      select unit_code, count(*) as thanks from appeals.thanks where at >= ${span.from} and at < ${span.to} group by unit_code
    )
    select unit_code as "unitCode", coalesce(filed, 0) as filed, coalesce(answered, 0) as answered, coalesce(claimed, 0) as claimed,
      coalesce(promised, 0) as promised, coalesce(confirmed, 0) as confirmed, coalesce(partly, 0) as partly,
      coalesce(disputed, 0) as disputed, coalesce(thanks, 0) as thanks
    from letters full join thanked using (unit_code) order by 1 limit ${UNITS_MAX}`.execute(db);
  return rows;
}

/** Keeps what readers of some units are told of a week. */
export async function insertVillageDigests(
  trx: Trx,
  weekOn: string,
  units: readonly { readonly unitCode: PlaceCode; readonly counts: WeekCounts }[],
): Promise<void> {
  if (units.length === 0) return;
  await trx
    .insertInto('appeals.village_digest')
    .values(units.map(({ unitCode, counts }) => ({ unit_code: unitCode, week_on: weekOn, counts: JSON.stringify(counts) })))
    .onConflict((conflict) => conflict.columns(['unit_code', 'week_on']).doNothing())
    .execute();
}

/** Units whose readers have still to be told of a week. */
export async function listUntold(db: Db, weekOn: string): Promise<PlaceCode[]> {
  const rows = await db
    .selectFrom('appeals.village_digest')
    .select('unit_code')
    .where('week_on', '=', weekOn)
    .where('finished_at', 'is', null)
    .orderBy('unit_code')
    .limit(UNITS_MAX)
    .execute();
  return rows.map((row) => row.unit_code as PlaceCode);
}

/** What the readers of a unit are told. */
export interface VillageDigest {
  readonly unitCode: PlaceCode;
  readonly weekOn: string;
  readonly counts: WeekCounts;
  readonly queuedThrough: PersonId;
}

/** One that is not finished, under lock: who has waited for it goes on where the other left off. */
export async function lockVillageDigest(trx: Trx, unitCode: PlaceCode, weekOn: string): Promise<VillageDigest | undefined> {
  const row = await trx
    .selectFrom('appeals.village_digest')
    .select(['unit_code as unitCode', 'week_on as weekOn', 'counts', 'queued_through as queuedThrough'])
    .where('unit_code', '=', unitCode)
    .where('week_on', '=', weekOn)
    .where('finished_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row as VillageDigest | undefined;
}

/** @param finishedAt when there is nobody left to tell; null: there may be */
export async function moveVillageDigest(
  trx: Trx,
  digest: VillageDigest,
  to: { queuedThrough: PersonId; finishedAt: Date | null },
): Promise<void> {
  await trx
    .updateTable('appeals.village_digest')
    .set({ queued_through: to.queuedThrough, finished_at: to.finishedAt })
    .where('unit_code', '=', digest.unitCode)
    .where('week_on', '=', digest.weekOn)
    .execute();
}
