import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';

const ROWS_PER_SWEEP = 1_000;

/** Deletes one small batch of messages that ended before this instant. @returns whether more may be left */
export async function deleteOldMessages(db: Db, before: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from delivery.message where id = any (array(
      select id from delivery.message where settled_at < ${before} limit ${ROWS_PER_SWEEP}
    ))`.execute(db);
  return Number(numAffectedRows ?? 0n) === ROWS_PER_SWEEP;
}

/** Deletes one small batch of contents written before this instant that no message refers to. @returns whether more may be left */
export async function deleteUnusedContents(db: Db, before: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from delivery.content where id = any (array(
      select c.id from delivery.content c
      where c.created_at < ${before} and not exists (select from delivery.message m where m.content_id = c.id) limit ${ROWS_PER_SWEEP}
    ))`.execute(db);
  return Number(numAffectedRows ?? 0n) === ROWS_PER_SWEEP;
}
