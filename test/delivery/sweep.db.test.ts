import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { keepContent, sweepDelivery } from '../../src/delivery/index.ts';
import { watchBatches } from '../support/batches.ts';
import { aDatabase } from '../support/database.ts';

const home = await aDatabase();
beforeEach(async () => {
  await home.db.deleteFrom('delivery.message').execute();
  await home.db.deleteFrom('delivery.content').execute();
});

interface Row {
  readonly key: string;
  readonly state: string;
  /** Ended so long ago, or queued where it has not ended. */
  readonly days: number;
  readonly contentId?: number;
}

async function leave({ key, state, days, contentId }: Row): Promise<void> {
  const at = sql<Date>`now() - ${days} * interval '1 d'`;
  const isFinal = !['pending', 'claimed', 'deferred'].includes(state);
  await sql`insert into delivery.message (dedupe_key, lane, chat_id, method, state, payload, content_id, created_at, settled_at)
    values (${key}, 1, 1, 'sendMessage', ${state}, ${isFinal ? null : '{}'}, ${contentId ?? null}, ${at}, ${isFinal ? at : null})`.execute(
    home.db,
  );
}

const keysLeft = async () => {
  const rows = await home.db.selectFrom('delivery.message').select('dedupe_key as key').orderBy('id').execute();
  return rows.map((row) => row.key);
};

test('messages go 90 days after their end, however they ended; what waits stays, however old', async () => {
  for (const state of ['sent', 'blocked', 'gone', 'failed', 'unknown']) await leave({ key: `old ${state}`, state, days: 91 });
  await leave({ key: 'fresh', state: 'sent', days: 89 });
  for (const state of ['pending', 'claimed', 'deferred']) await leave({ key: state, state, days: 400 });
  await sweepDelivery(home.db, new Date());
  expect(await keysLeft()).toEqual(['fresh', 'pending', 'claimed', 'deferred']);
});

test('shared words go once they are 90 days old and no message refers to them any more', async () => {
  const contents = { spent: 0, needed: 0, unused: 0, fresh: 0 };
  for (const name of Object.keys(contents) as (keyof typeof contents)[]) contents[name] = await keepContent(home.db, { text: name });
  await home.db
    .updateTable('delivery.content')
    .set({ created_at: sql`now() - interval '91 d'` })
    .where('id', '<>', contents.fresh)
    .execute();
  await leave({ key: 'spent', state: 'sent', days: 91, contentId: contents.spent });
  await leave({ key: 'one', state: 'sent', days: 91, contentId: contents.needed });
  await leave({ key: 'other', state: 'sent', days: 10, contentId: contents.needed });
  await sweepDelivery(home.db, new Date());
  const rows = await home.db.selectFrom('delivery.content').select('id').orderBy('id').execute();
  expect(rows.map((row) => row.id)).toEqual([contents.needed, contents.fresh]);
});

test('a thousand rows at most go in one transaction', async () => {
  const messages = await watchBatches(home.db, 'delivery.message', 'delete');
  const contents = await watchBatches(home.db, 'delivery.content', 'delete');
  await sql`insert into delivery.content (payload, created_at) select '{}', now() - interval '91 d' from generate_series(1, 1200)`.execute(
    home.db,
  );
  await sql`insert into delivery.message (dedupe_key, lane, chat_id, method, state, created_at, settled_at)
    select n, 1, n, 'sendMessage', 'sent', now() - interval '91 d', now() - interval '91 d' from generate_series(1, 2500) as n`.execute(
    home.db,
  );
  await sweepDelivery(home.db, new Date());
  expect(await messages()).toEqual([1_000, 1_000, 500]);
  expect(await contents()).toEqual([1_000, 200]);
});
