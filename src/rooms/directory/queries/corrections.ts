import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { TermWrite } from '../corrections/history.ts';
import { CARD_REGISTER } from './register.ts';

/** More than a unit's card sees in a century. */
const WRITES_MAX = 2_000;

/** A correction in the chat. */
export type Correction = TermWrite & { readonly unitCode: string };

/** Every batch that wrote a term of this unit, and what the row was before. */
export async function listTermWrites(db: Db, unitCode: string): Promise<TermWrite[]> {
  const { rows } = await sql<TermWrite>`
    ${writes()} where t.unit_code = ${unitCode} order by c.batch_id desc limit ${WRITES_MAX}
  `.execute(db);
  return rows;
}

/** A correction by its number; undefined for what is none. */
export async function findCorrection(db: Db, batchId: number): Promise<Correction | undefined> {
  const { rows } = await sql<Correction>`${writes()} where ${isCorrection()} and b.id = ${batchId} limit 1`.execute(db);
  return rows[0];
}

/** The correction that was said so; undefined where it was not saved yet. */
export async function findSaidCorrection(db: Db, source: string): Promise<Correction | undefined> {
  const { rows } = await sql<Correction>`${writes()} where ${isCorrection()} and b.source = ${source} limit 1`.execute(db);
  return rows[0];
}

/**
 * How the register spells who serves this term: as it was before the first correction of the name that stands. Undefined where no operator
 * has corrected it since a file did.
 */
export async function findRegisteredName(db: Db, termId: number): Promise<{ nameKk: string; nameRu: string } | undefined> {
  const { rows } = await sql<{ nameKk: string; nameRu: string }>`
    select c.before ->> 'name_kk' as "nameKk", c.before ->> 'name_ru' as "nameRu"
    from directory.register_change as c join directory.tenure as t on t.id::text = c.row_key
    join directory.import_batch as b on b.id = c.batch_id and b.register = ${CARD_REGISTER} and b.undoes is null
    where c.table_name = 'tenure' and t.id = ${termId} and 'name' = any (t.by_hand)
      and c.before is not null and not coalesce(c.before -> 'by_hand' ? 'name', false)
      and not exists (select from directory.import_batch as undo where undo.undoes = b.id)
    order by c.batch_id desc limit 1
  `.execute(db);
  return rows[0];
}

function writes() {
  return sql`
    select t.id as "termId", t.unit_code as "unitCode", c.batch_id as "batchId", c.before, to_jsonb(t) as now, b.applied_at as at, b.source,
      b.person_id as "personId", b.undoes is not null as "isUndo", undo.id is not null as "isUndone", undo.person_id as "undonePersonId"
    from directory.register_change as c
    join directory.tenure as t on c.table_name = 'tenure' and c.row_key = t.id::text
    join directory.import_batch as b on b.id = c.batch_id
    left join directory.import_batch as undo on undo.undoes = b.id
  `;
}

function isCorrection() {
  return sql`b.register = ${CARD_REGISTER} and b.undoes is null`;
}
