import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Client } from 'pg';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  countBatch,
  countLedger,
  enqueue,
  enqueueMany,
  holdBatches,
  keepContent,
  type NewMessage,
  withdrawBatch,
  withdrawFrom,
} from '../../src/delivery/index.ts';
import {
  claimDue,
  lockClaims,
  markLeft,
  releaseClaim,
  renewClaims,
  settleClaim,
  settleLateAsSent,
  sweepLapsed,
} from '../../src/delivery/queries/ledger.ts';
import type { Trx } from '../../src/platform/database/index.ts';
import { OUTBOUND_METHODS } from '../../src/platform/telegram/outbound.ts';
import { aDatabase } from '../support/database.ts';

const home = await aDatabase();
beforeEach(async () => {
  await home.db.deleteFrom('delivery.message').execute();
});

let serial = 0;
const aMessage = (message: Partial<NewMessage> = {}): NewMessage => ({
  dedupeKey: `test:${++serial}`,
  lane: 'notice',
  chatId: serial,
  ...(message.contentId === undefined && { payload: { text: 'Сәлем' } }),
  ...message,
});

const claim = (lane: 'notice' | 'broadcast', limit: number, processId = randomUUID(), leaseMs = 30_000) =>
  home.db.transaction().execute(async (trx) => {
    await lockClaims(trx, lane);
    return claimDue(trx, { lane, limit, processId, leaseMs, present: undefined });
  });

const rowOf = (id: number) =>
  home.db
    .selectFrom('delivery.message')
    .select(['state', 'unknown_sends', 'attempts', 'payload', 'message_id', 'settled_at', 'claimed_by'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

const waitingLocks = async (): Promise<number> => {
  const { rows } = await home.pool.query<{ count: number }>(
    "select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
  );
  return rows[0]?.count ?? 0;
};

test('the same cause is queued once', async () => {
  const message = aMessage();
  expect(await enqueue(home.db, message)).toBe(true);
  expect(await enqueue(home.db, { ...message, payload: { text: 'other' } })).toBe(false);
  expect(await enqueueMany(home.db, [message, aMessage(), aMessage()])).toBe(2);
  expect(await countLedger(home.db)).toEqual({ waiting: 3, unknown: 0 });
});

test('a message leaves with its transaction or never, and every process hears of it at the commit', async () => {
  const client = new Client(home.connection);
  await client.connect();
  const heard = new Promise((resolve) => client.once('notification', resolve));
  await client.query('listen delivery');
  await expect(
    home.db.transaction().execute(async (trx) => {
      await enqueue(trx, aMessage());
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect(await countLedger(home.db)).toEqual({ waiting: 0, unknown: 0 });
  await home.db.transaction().execute((trx) => enqueue(trx, aMessage()));
  await heard;
  await client.end();
});

test('every call that can be sent can be queued, and no other', async () => {
  for (const method of OUTBOUND_METHODS) expect(await enqueue(home.db, aMessage({ method, payload: {} }))).toBe(true);
  await expect(home.db.updateTable('delivery.message').set({ method: 'deleteMessage' }).execute()).rejects.toThrow('message_method_check');
  const { rows } = await home.pool.query<{ valid: boolean }>(
    "select convalidated as valid from pg_constraint where conname = 'message_method_check'",
  );
  expect(rows).toEqual([{ valid: true }]);
});

test('a message has either its own words or shared ones', async () => {
  await expect(enqueue(home.db, { dedupeKey: 'none', lane: 'notice', chatId: 1 })).rejects.toThrow(RangeError);
  await expect(enqueue(home.db, aMessage({ payload: {}, contentId: 1 }))).rejects.toThrow(RangeError);
  const contentId = await keepContent(home.db, { text: 'Ортақ хабар' });
  await enqueueMany(home.db, [
    aMessage({ contentId, lane: 'broadcast', batch: 'broadcast:1' }),
    aMessage({ contentId, lane: 'broadcast', batch: 'broadcast:1' }),
  ]);
  expect((await claim('broadcast', 5)).map((row) => row.payload)).toEqual([{ text: 'Ортақ хабар' }, { text: 'Ортақ хабар' }]);
  expect(await countBatch(home.db, 'broadcast:1')).toMatchObject({ claimed: 2, pending: 0 });
});

test('2,500 messages are queued at once, and a claim takes the oldest first', async () => {
  expect(
    await enqueueMany(
      home.db,
      Array.from({ length: 2_500 }, () => aMessage({ lane: 'broadcast' })),
    ),
  ).toBe(2_500);
  const rows = await claim('broadcast', 3);
  const { rows: oldest } = await home.pool.query<{ id: number }>('select id from delivery.message order by id limit 3');
  expect(rows.map((row) => row.id)).toEqual(oldest.map((row) => row.id));
});

test('one message of a chat is on its way at a time, and those of other chats do not wait for it', async () => {
  await enqueueMany(home.db, [...Array.from({ length: 100 }, () => aMessage({ chatId: 5 })), aMessage({ chatId: 6 })]);
  const one = await claim('notice', 8);
  const two = await claim('notice', 8);
  expect([one, two].map((rows) => rows.map((row) => row.chatId))).toEqual([[5], [6]]);
  expect(await claim('notice', 8)).toEqual([]);
});

test('a process that claims while another does takes no second message of a chat', async () => {
  await enqueueMany(
    home.db,
    Array.from({ length: 60 }, (_, index) => aMessage({ chatId: index % 3 })),
  );
  let second: Promise<number[]> | undefined;
  let isDone = false;
  const first = await home.db.transaction().execute(async (trx) => {
    await lockClaims(trx, 'notice');
    const rows = await claimDue(trx, { lane: 'notice', limit: 8, processId: randomUUID(), leaseMs: 30_000, present: undefined });
    second = claim('notice', 8).then((others) => {
      isDone = true;
      return others.map((row) => row.chatId);
    });
    await vi.waitUntil(async () => isDone || (await waitingLocks()) > 0, { interval: 5 });
    return rows.map((row) => row.chatId);
  });
  expect(first.toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
  expect(await second).toEqual([]);
});

test('a notice that waits for another attempt holds back the later ones of its chat', async () => {
  await enqueueMany(home.db, [aMessage({ chatId: 5 }), aMessage({ chatId: 5 })]);
  const me = randomUUID();
  const [row] = await claim('notice', 1, me);
  if (row === undefined) throw new Error('Nothing claimed');
  await settleClaim(home.db, me, row.id, { state: 'deferred', attempts: 1, unknownSends: 0, dueInMs: 60_000 }, undefined);
  expect(await claim('notice', 8)).toEqual([]);
  await home.db.updateTable('delivery.message').set({ due_at: new Date() }).where('id', '=', row.id).execute();
  expect((await claim('notice', 8)).map((next) => next.id)).toEqual([row.id]);
});

test('a message for later is not claimed before its instant', async () => {
  await enqueue(home.db, aMessage({ dueAt: new Date(Date.now() + 3_600_000) }));
  expect(await claim('notice', 8)).toEqual([]);
});

test('a lapsed claim: a notice, also a photo, goes again and is so marked, a broadcast ends as unknown, an edit goes again; others stay', async () => {
  await enqueueMany(home.db, [aMessage(), aMessage({ method: 'editMessageText' }), aMessage({ method: 'sendPhoto' })]);
  await enqueue(home.db, aMessage({ lane: 'broadcast' }));
  const lapsed = [...(await claim('notice', 8, randomUUID(), -1)), ...(await claim('broadcast', 8, randomUUID(), -1))];
  for (const row of lapsed) await home.db.updateTable('delivery.message').set({ left_at: new Date() }).where('id', '=', row.id).execute();
  await enqueue(home.db, aMessage());
  const [alive] = await claim('notice', 1);
  expect(await sweepLapsed(home.db, 100)).toBe(4);
  expect(await Promise.all(lapsed.map((row) => rowOf(row.id)))).toMatchObject([
    { state: 'deferred', unknown_sends: 1, claimed_by: null, settled_at: null },
    { state: 'pending', unknown_sends: 0 },
    { state: 'deferred', unknown_sends: 1, settled_at: null },
    { state: 'unknown', unknown_sends: 1, payload: null, settled_at: expect.any(Date) },
  ]);
  expect(await rowOf(alive?.id ?? 0)).toMatchObject({ state: 'claimed' });
});

test('a lapsed claim that had not left goes back to its place, a broadcast as well: it cannot have arrived', async () => {
  await enqueue(home.db, aMessage());
  await enqueue(home.db, aMessage({ lane: 'broadcast' }));
  const lapsed = [...(await claim('notice', 8, randomUUID(), -1)), ...(await claim('broadcast', 8, randomUUID(), -1))];
  expect(await sweepLapsed(home.db, 100)).toBe(2);
  for (const row of lapsed) expect(await rowOf(row.id)).toMatchObject({ state: 'pending', unknown_sends: 0, settled_at: null });
});

test('only who holds a claim may send it', async () => {
  await enqueue(home.db, aMessage());
  const [before, after] = [randomUUID(), randomUUID()];
  const [row] = await claim('notice', 1, before, -1);
  if (row === undefined) throw new Error('Nothing claimed');
  await sweepLapsed(home.db, 100);
  await claim('notice', 1, after);
  expect(await markLeft(home.db, before, row.id)).toBe(false);
  expect(await markLeft(home.db, after, row.id)).toBe(true);
});

test('who lost his claim can neither renew nor settle nor release it', async () => {
  await enqueue(home.db, aMessage());
  const before = randomUUID();
  const [row] = await claim('notice', 1, before, -1);
  if (row === undefined) throw new Error('Nothing claimed');
  await markLeft(home.db, before, row.id);
  await sweepLapsed(home.db, 100);
  await claim('notice', 1);
  expect(await renewClaims(home.db, before, [row.id], 1_000)).toEqual([]);
  expect(await settleClaim(home.db, before, row.id, { state: 'sent', attempts: 0, unknownSends: 0 }, undefined)).toBe(false);
  await releaseClaim(home.db, before, row.id);
  expect(await settleLateAsSent(home.db, row.id, 9)).toBe(false);
  expect(await rowOf(row.id)).toMatchObject({ state: 'claimed', unknown_sends: 1 });
});

test('a late word that it was sent spares the second copy where nobody has begun it', async () => {
  await enqueue(home.db, aMessage({ lane: 'broadcast' }));
  const processId = randomUUID();
  const [row] = await claim('broadcast', 1, processId, -1);
  if (row === undefined) throw new Error('Nothing claimed');
  await markLeft(home.db, processId, row.id);
  await sweepLapsed(home.db, 100);
  expect(await settleLateAsSent(home.db, row.id, 9)).toBe(true);
  expect(await rowOf(row.id)).toMatchObject({ state: 'sent', unknown_sends: 0, message_id: 9 });
});

test('the words are emptied once a message has come to its end', async () => {
  const me = randomUUID();
  for (const state of ['sent', 'blocked', 'gone', 'failed', 'unknown'] as const) {
    await enqueue(home.db, aMessage());
    const [row] = await claim('notice', 1, me);
    if (row === undefined) throw new Error('Nothing claimed');
    expect(await settleClaim(home.db, me, row.id, { state, attempts: 0, unknownSends: 0 }, undefined)).toBe(true);
    expect(await rowOf(row.id)).toMatchObject({ state, payload: null, settled_at: expect.any(Date) });
  }
});

test('what waits and what may have arrived is counted without reading what ended well', async () => {
  const states = { pending: 3, claimed: 2, deferred: 1, unknown: 4, sent: 20_000, failed: 5 };
  await home.db.transaction().execute(async (trx) => {
    for (const [state, count] of Object.entries(states)) {
      await sql`insert into delivery.message (dedupe_key, lane, chat_id, method, state, settled_at)
        select ${state} || ':' || n, 1, n, 'sendMessage', ${state}, case when ${state} in ('sent', 'failed', 'unknown') then now() end
        from generate_series(1, ${count}::int) as n`.execute(trx);
    }
    await sql`analyze delivery.message`.execute(trx);
    const before = await readThroughs(trx);
    expect(await countLedger(trx)).toEqual({ waiting: 6, unknown: 4 });
    expect(await readThroughs(trx)).toBe(before);
  });
});

/** How often this transaction has read the whole ledger. */
async function readThroughs(trx: Trx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select seq_scan as count from pg_stat_xact_user_tables where relid = 'delivery.message'::regclass`.execute(trx);
  return rows[0]?.count ?? 0;
}

test('a batch is withdrawn as far as it waits: what is claimed in the same moment is left to its claim, another batch is untouched', async () => {
  await enqueueMany(home.db, [
    ...Array.from({ length: 6 }, () => aMessage({ lane: 'broadcast', batch: 'survey:1' })),
    aMessage({ lane: 'broadcast', batch: 'survey:2' }),
  ]);
  const claimed = Promise.withResolvers<number[]>();
  const mayCommit = Promise.withResolvers<void>();
  const claiming = home.db.transaction().execute(async (trx) => {
    await lockClaims(trx, 'broadcast');
    const rows = await claimDue(trx, { lane: 'broadcast', limit: 2, processId: randomUUID(), leaseMs: 30_000, present: undefined });
    claimed.resolve(rows.map((row) => row.id));
    await mayCommit.promise;
  });
  const [first] = await claimed.promise;
  const withdrawing = home.db.transaction().execute((trx) => withdrawBatch(trx, 'survey:1'));
  await vi.waitUntil(async () => {
    const { rows } = await home.pool.query("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    return rows.length > 0;
  });
  mayCommit.resolve();
  await claiming;
  expect(await withdrawing).toBe(false);
  expect(await countBatch(home.db, 'survey:1')).toMatchObject({ claimed: 2, pending: 0, withdrawn: 4 });
  expect(await countBatch(home.db, 'survey:2')).toMatchObject({ pending: 1, withdrawn: 0 });
  expect((await rowOf(first ?? 0)).settled_at).toBeNull();
  const { rows } = await home.pool.query(
    "select from delivery.message where state = 'withdrawn' and (payload is not null or settled_at is null)",
  );
  expect(rows).toEqual([]);
  expect(await home.db.transaction().execute((trx) => withdrawBatch(trx, 'survey:1'))).toBe(false);
  expect((await claim('broadcast', 10)).length).toBe(1);
});

test('a large batch is withdrawn in steps, each of which says whether more may be left', async () => {
  await enqueueMany(
    home.db,
    Array.from({ length: 5_001 }, () => aMessage({ lane: 'broadcast', batch: 'survey:3' })),
  );
  const withdraw = () => home.db.transaction().execute((trx) => withdrawBatch(trx, 'survey:3'));
  expect([await withdraw(), await withdraw()]).toEqual([true, false]);
  expect(await countBatch(home.db, 'survey:3')).toMatchObject({ pending: 0, withdrawn: 5_001 });
});

test('of some batches what waits for one chat is withdrawn, and all that waits may be put off; what was sent or is of another stays', async () => {
  const batches = ['election:1', 'election:2'];
  const waits = [
    [7, 'election:1'],
    [7, 'election:2'],
    [7, 'survey:1'],
    [8, 'election:1'],
  ] as const;
  await enqueueMany(
    home.db,
    waits.map(([chatId, batch]) => aMessage({ lane: 'broadcast', chatId, batch })),
  );
  const withdraw = () => home.db.transaction().execute((trx) => withdrawFrom(trx, { chatId: 7, batches }));
  await withdraw();
  await withdraw();
  expect(await countBatch(home.db, 'election:1')).toMatchObject({ pending: 1, withdrawn: 1 });
  expect(await countBatch(home.db, 'election:2')).toMatchObject({ pending: 0, withdrawn: 1 });
  const until = new Date(Date.now() + 3_600_000);
  await holdBatches(home.db, batches, until);
  const waiting = home.db.selectFrom('delivery.message').select('batch').where('state', '=', 'pending').where('due_at', '=', until);
  expect(await waiting.execute()).toEqual([{ batch: 'election:1' }]);
  expect((await claim('broadcast', 10)).length).toBe(1);
});
