import type { Db } from '../platform/database/index.ts';
import type { NewMessage } from './message.ts';
import { announce, insertContent, insertMessages } from './queries/enqueue.ts';

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
    added += await insertMessages(db, messages.slice(start, start + ROWS_PER_INSERT));
  }
  if (added > 0) await announce(db, CHANNEL);
  return added;
}

/** Keeps what many messages say alike. @returns its number, for `contentId` */
export async function keepContent(db: Db, payload: object): Promise<number> {
  return await insertContent(db, JSON.stringify(payload));
}
