import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { LANE_NUMBER, type NewMessage } from '../message.ts';

/** Rows for new causes; those that are there already stay as they are. @returns how many were new */
export async function insertMessages(db: Db, messages: readonly NewMessage[]): Promise<number> {
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

/** @param payload JSON @returns its number */
export async function insertContent(db: Db, payload: string): Promise<number> {
  const row = await db.insertInto('delivery.content').values({ payload }).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

/** Tells every process that sends; heard at commit. */
export async function announce(db: Db, channel: string): Promise<void> {
  await sql`select pg_notify(${channel}, '')`.execute(db);
}
