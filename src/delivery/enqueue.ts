import { sql } from 'kysely';
import type { Db } from '../platform/database/index.ts';
import type { NewMessage } from './message.ts';
import { LANE_NUMBER } from './message.ts';

/** Announced at commit; every process that sends hears it. */
export const CHANNEL = 'delivery';
/** Rows of one statement: larger ones save nothing and hold their memory longer. */
const ROWS_PER_INSERT = 1_000;

/**
 * Queues one message in the caller's transaction: it leaves after the commit or never.
 *
 * @returns false when the same `dedupeKey` was queued before; nothing changes then
 * @throws RangeError when it has neither payload nor content, or both
 */
export async function enqueue(db: Db, message: NewMessage): Promise<boolean> {
  return (await enqueueMany(db, [message])) === 1;
}

/** As `enqueue`, for many at once. @returns how many were new */
export async function enqueueMany(db: Db, messages: readonly NewMessage[]): Promise<number> {
  for (const { payload, contentId, dedupeKey } of messages) {
    if ((payload === undefined) === (contentId === undefined)) throw new RangeError(`${dedupeKey} needs either a payload or a content`);
  }
  let added = 0;
  for (let start = 0; start < messages.length; start += ROWS_PER_INSERT) {
    added += await insert(db, messages.slice(start, start + ROWS_PER_INSERT));
  }
  if (added > 0) await sql`select pg_notify(${CHANNEL}, '')`.execute(db);
  return added;
}

/** Keeps what many messages say alike. @returns its number, for `contentId` */
export async function keepContent(db: Db, payload: object): Promise<number> {
  const row = await db
    .insertInto('delivery.content')
    .values({ payload: JSON.stringify(payload) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function insert(db: Db, messages: readonly NewMessage[]): Promise<number> {
  const column = <T>(pick: (message: NewMessage) => T): T[] => messages.map(pick);
  // json_to_recordset and the like would parse the payloads; unnest passes them through as text.
  const { numAffectedRows } = await sql`
    insert into delivery.message (dedupe_key, lane, chat_id, batch, method, payload, content_id, due_at)
    select n.dedupe_key, n.lane, n.chat_id, n.batch, n.method, n.payload::json, n.content_id, coalesce(n.due_at, now())
    from unnest(
      ${column((m) => m.dedupeKey)}::text[],
      ${column((m) => LANE_NUMBER[m.lane])}::smallint[],
      ${column((m) => m.chatId)}::bigint[],
      ${column((m) => m.batch ?? null)}::text[],
      ${column((m) => m.method ?? 'sendMessage')}::text[],
      ${column((m) => (m.payload === undefined ? null : JSON.stringify(m.payload)))}::text[],
      ${column((m) => m.contentId ?? null)}::bigint[],
      ${column((m) => m.dueAt?.toISOString() ?? null)}::timestamptz[]
    ) as n (dedupe_key, lane, chat_id, batch, method, payload, content_id, due_at)
    on conflict (dedupe_key) do nothing`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
