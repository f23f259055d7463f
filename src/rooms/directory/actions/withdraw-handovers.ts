import { countBatch, holdBatches, withdrawBatch } from '../../../delivery/index.ts';
import { quietUntil } from '../../../kernel/calendar/index.ts';
import { type Clock, DAY_MS } from '../../../kernel/clock.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type HandoverNews, listHandoverNews, saveTold } from '../queries/handovers.ts';
import { isHeard } from '../terms/heard.ts';

type App = { readonly db: Db; readonly clock: Clock };

/** Longer than any message waits in the ledger. */
const WAITING_FOR_MS = 7 * DAY_MS;

/** What messages about a term are queued with: that its akim is new, or that this was a mistake. */
export function batchOf(tenureId: number, news: 'new-akim' | 'akim-mistaken'): string {
  return `${news}:${tenureId}`;
}

/** The handovers of which something may still wait to be sent. */
export async function listWaiting({ db, clock }: App): Promise<HandoverNews[]> {
  return await listHandoverNews(db, new Date(clock().getTime() - WAITING_FOR_MS));
}

/**
 * Takes out of the queue what still waits of a new akim who never was. Where nobody can have heard of him, he was never told; where
 * somebody may have, also by a telling that was cut off, he was. Safe to repeat: what was on its way may come back into the queue.
 */
export async function withdrawNews({ db, clock }: App, { id, isTold, isCorrected }: HandoverNews): Promise<void> {
  const batch = batchOf(id, 'new-akim');
  let isMore = true;
  while (isMore) {
    isMore = await db.transaction().execute(async (trx) => {
      if (await withdrawBatch(trx, batch)) return true;
      const isKnown = isHeard(await countBatch(trx, batch), isTold);
      if (isKnown !== isTold && !isCorrected) await saveTold(trx, id, isKnown ? clock() : null);
      return false;
    });
  }
}

/** Messages that wait when the quiet hours have begun would come at night, as soon as Telegram answers again. Safe to repeat. */
export async function holdUntilMorning(app: App, waiting: readonly HandoverNews[]): Promise<void> {
  const batches = waiting.flatMap(({ id }) => [batchOf(id, 'new-akim'), batchOf(id, 'akim-mistaken')]);
  await holdBatches(app.db, batches, quietUntil(app.clock()));
}
