import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { KnownTenure } from '../terms/facts.ts';
import { tenureOf, tenureQuery } from './tenures.ts';

const UNITS_MAX = 20_000;
const HANDOVERS_MAX = 5_000;

/** The units whose terms an import wrote. */
export async function listUnitsOfBatch(db: Db, batchId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('directory.register_change as c')
    .innerJoin('directory.tenure as t', (join) => join.on(sql<boolean>`t.id::text = c.row_key`))
    .select('t.unit_code as unitCode')
    .distinct()
    .where('c.batch_id', '=', batchId)
    .where('c.table_name', '=', 'tenure')
    .limit(UNITS_MAX)
    .execute();
  return rows.map((row) => row.unitCode);
}

/** Keeps of whom residents are to hear. */
export async function insertHandovers(trx: Trx, tenureIds: readonly number[], madeAt: Date): Promise<void> {
  if (tenureIds.length === 0) return;
  await trx
    .insertInto('directory.handover')
    .values(tenureIds.map((id) => ({ tenure_id: id, made_at: madeAt })))
    .onConflict((conflict) => conflict.column('tenure_id').doNothing())
    .execute();
}

export type ToldTenure = KnownTenure & { readonly demo: boolean };

/** New akims of whom residents have not heard, those known since that instant or longer; those who are no longer in office are none. */
export async function listUntold(db: Db, madeBefore: Date): Promise<ToldTenure[]> {
  const rows = await tenureQuery(db)
    .select('t.demo')
    .innerJoin('directory.handover as h', 'h.tenure_id', 't.id')
    .where('h.told_at', 'is', null)
    .where('h.made_at', '<=', madeBefore)
    .where('t.ended_on', 'is', null)
    .orderBy('h.made_at')
    .orderBy('t.id')
    .limit(HANDOVERS_MAX)
    .execute();
  return rows.map(tenureOf);
}

/**
 * Terms of which residents have heard and that were taken back at that instant or before; where they hear of another new akim since, or
 * of the same one again, nothing is left to be said. Another who was himself taken back before they heard of him says nothing, but that
 * must be as long ago: the same one may come again.
 */
export async function listMistaken(db: Db, takenBackBefore: Date): Promise<{ id: number; unitCode: string }[]> {
  return await db
    .selectFrom('directory.handover as h')
    .innerJoin('directory.tenure as t', 't.id', 'h.tenure_id')
    .innerJoin('directory.import_batch as b', 'b.id', 't.batch_id')
    .select(['t.id', 't.unit_code as unitCode'])
    .where('h.told_at', 'is not', null)
    .where('h.corrected_at', 'is', null)
    .where('t.end_reason', '=', 'taken-back')
    .where('b.applied_at', '<=', takenBackBefore)
    .where(
      sql<boolean>`not exists (
        select from directory.handover as later
        join directory.tenure as other on other.id = later.tenure_id
        left join directory.import_batch as last on last.id = other.batch_id
        where other.unit_code = t.unit_code and later.made_at >= b.applied_at
          and (later.told_at is not null or other.ended_on is null or last.applied_at > ${takenBackBefore})
      )`,
    )
    .orderBy('t.id')
    .limit(HANDOVERS_MAX)
    .execute();
}

/** How far a handover is told. */
export interface HandoverNews {
  /** Of the term. */
  readonly id: number;
  readonly isTakenBack: boolean;
  readonly isTold: boolean;
  readonly isCorrected: boolean;
}

/** Handovers that were made, told, taken back or corrected since that instant. */
export async function listHandoverNews(db: Db, since: Date): Promise<HandoverNews[]> {
  const { rows } = await sql<HandoverNews>`
    select t.id, t.end_reason is not distinct from 'taken-back' as "isTakenBack", h.told_at is not null as "isTold",
      h.corrected_at is not null as "isCorrected"
    from directory.handover as h
    join directory.tenure as t on t.id = h.tenure_id
    left join directory.import_batch as b on b.id = t.batch_id
    where greatest(h.made_at, h.told_at, h.corrected_at, b.applied_at) >= ${since}
    order by t.id limit ${HANDOVERS_MAX}
  `.execute(db);
  return rows;
}

/** The last new akim of a unit of whom its residents have heard, and not that he never was; undefined where there is none. */
export async function findLastTold(db: Db, unitCode: string): Promise<KnownTenure | undefined> {
  const row = await tenureQuery(db)
    .innerJoin('directory.handover as h', 'h.tenure_id', 't.id')
    .where('t.unit_code', '=', unitCode)
    .where('h.told_at', 'is not', null)
    .where('h.corrected_at', 'is', null)
    .orderBy('h.told_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && tenureOf(row);
}

/** @param at null where nobody has heard of it after all */
export async function saveTold(db: Db, tenureId: number, at: Date | null): Promise<void> {
  await db.updateTable('directory.handover').set({ told_at: at }).where('tenure_id', '=', tenureId).execute();
}

export async function saveCorrected(db: Db, tenureId: number, at: Date): Promise<void> {
  await db.updateTable('directory.handover').set({ corrected_at: at }).where('tenure_id', '=', tenureId).execute();
}

/** Whether the elected akim in office there is one of whom residents hear as new, and we learnt of him since then. */
export async function isNewInOffice(db: Db, unitCode: string, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom('directory.tenure as t')
    .innerJoin('directory.handover as h', 'h.tenure_id', 't.id')
    .select('t.id')
    .where('t.unit_code', '=', unitCode)
    .where('t.how', '=', 'elected')
    .where('h.made_at', '>=', since)
    .where('t.ended_on', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
