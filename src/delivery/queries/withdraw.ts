import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/database/index.ts';

const ROWS_PER_STATEMENT = 5_000;

/** Of which of these batches messages wait. */
export async function listWaitingBatches(db: Db, batches: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ batch: string }>`
    select distinct batch from delivery.message where batch = any (${[...batches]}::text[]) and state in ('pending', 'deferred')
  `.execute(db);
  return rows.map((row) => row.batch);
}

/**
 * Takes the next messages of a batch that still wait out of the queue; call it until it says that none is left. Safe to repeat. What
 * is on its way in this moment, at most a few in each process, is left alone: it arrives, or goes back into the queue and arrives later.
 *
 * @param batch as the messages were queued with, e.g. `survey:12`
 * @returns whether more may be left
 */
export async function withdrawBatch(trx: Trx, batch: string): Promise<boolean> {
  // Waits for a claim that looks at the same rows; claims themselves skip locked rows, so that the two never wait for each other.
  const { numAffectedRows } = await sql`
    update delivery.message set state = 'withdrawn', payload = null, settled_at = now()
    where id = any (array(
      select id from delivery.message
      where batch = ${batch} and state in ('pending', 'deferred') order by id limit ${ROWS_PER_STATEMENT} for update
    ))`.execute(trx);
  return Number(numAffectedRows ?? 0n) === ROWS_PER_STATEMENT;
}

/** Takes what waits for one chat in some batches out of the queue: somebody does not want it any more. Safe to repeat. */
export async function withdrawFrom(trx: Trx, from: { chatId: number; batches: readonly string[] }): Promise<void> {
  await sql`
    update delivery.message set state = 'withdrawn', payload = null, settled_at = now()
    where id = any (array(
      select id from delivery.message
      where batch = any (${[...from.batches]}::text[]) and state in ('pending', 'deferred') and chat_id = ${from.chatId} order by id for update
    ))`.execute(trx);
}

/**
 * Lets the next messages that wait in some batches wait until an instant; call it until it says that none is left. Safe to repeat. What is
 * on its way in this moment is left alone.
 *
 * @returns whether more may be left
 */
export async function postponeBatches(trx: Trx, batches: readonly string[], until: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update delivery.message set due_at = ${until}
    where id = any (array(
      select id from delivery.message
      where batch = any (${[...batches]}::text[]) and state in ('pending', 'deferred') and due_at < ${until}
      order by id limit ${ROWS_PER_STATEMENT} for update
    ))`.execute(trx);
  return Number(numAffectedRows ?? 0n) === ROWS_PER_STATEMENT;
}
