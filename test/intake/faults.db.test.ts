import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { countIntake, listParked, retryParked, sweepIntake } from '../../src/intake/index.ts';
import { RedisUnreachable } from '../../src/platform/redis/index.ts';
import { aDatabase } from '../support/database.ts';
import { aGate, anIntake, anUpdate, hand, leaveBehind, Notebook, rowOf, untilAllSettled } from './an-intake.ts';

const home = await aDatabase({ poolSize: 8 });
let lastSender = 0;
const aSender = (): number => (lastSender += 1);

/** What a room's bug looks like: its message may hold anything. */
class Bug extends Error {
  override readonly name = 'Bug';
}

test('an update that fails by its own fault is tried three times and parked; the next one of its sender goes on', async () => {
  const sender = aSender();
  const [bad, good] = [anUpdate(sender, 'a secret'), anUpdate(sender)];
  const tried: number[] = [];
  const parked: string[] = [];
  const intake = await anIntake(
    home,
    (update) => {
      tried.push(update.update_id);
      return update.update_id === bad.update_id ? Promise.reject(new Bug('a secret')) : Promise.resolve();
    },
    { onParked: async (_trx, update, faultId) => void parked.push(`${update.update_id} ${faultId}`) },
  );
  await hand(intake, bad, good);
  await intake.idle();
  expect(tried).toEqual([bad.update_id, bad.update_id, bad.update_id, good.update_id]);
  const row = await rowOf(home, bad.update_id);
  expect(row).toMatchObject({ parked: true, attempts: 3, payload: bad });
  expect(row.fault).toMatch(/^Bug/);
  expect(row.fault).not.toContain('secret');
  expect(parked).toEqual([`${bad.update_id} ${row.fault_id}`]);
  expect(await rowOf(home, good.update_id)).toMatchObject({ parked: false, payload: null });

  // A mark that comes late must not empty what is kept for the retry.
  await intake.idle();
  expect((await rowOf(home, bad.update_id)).payload).toEqual(bad);
});

test('an update is parked once and for all, also where telling its person fails by a fault of ours', async () => {
  const bad = anUpdate(aSender());
  const intake = await anIntake(home, () => Promise.reject(new Bug('a secret')), {
    onParked: () => Promise.reject(new Bug('another secret')),
  });
  await hand(intake, bad);
  await intake.idle();
  expect(await rowOf(home, bad.update_id)).toMatchObject({ parked: true, attempts: 3 });
});

test('parked updates are listed without what was written, and go on when they are retried', async () => {
  const sender = aSender();
  const update = anUpdate(sender, 'a secret');
  let isMended = false;
  const notebook = new Notebook();
  const intake = await anIntake(home, async (given) => {
    if (!isMended) throw new Bug('a secret');
    await notebook.note(given);
  });
  await hand(intake, update);
  await intake.idle();
  const before = await countIntake(home.db);
  const listed = (await listParked(home.db, 10)).find((one) => one.updateId === update.update_id);
  expect(listed).toMatchObject({ attempts: 3, isKept: true });
  expect(JSON.stringify(await listParked(home.db, 10))).not.toContain('secret');

  isMended = true;
  expect(await retryParked(home.db, listed?.faultId ?? '')).toBe(sender);
  await untilAllSettled(home);
  await vi.waitUntil(() => notebook.handledOf(sender).length === 1);
  await vi.waitUntil(async () => (await rowOf(home, update.update_id)).payload === null);
  expect((await countIntake(home.db)).parked).toBe(before.parked - 1);
  expect(await retryParked(home.db, listed?.faultId ?? '')).toBeUndefined();
  expect(await retryParked(home.db, 'NOT-THERE')).toBeUndefined();
});

test('when telling the person fails too, the update is neither parked nor lost: both are tried again', async () => {
  const update = anUpdate(aSender());
  let tells = 0;
  const intake = await anIntake(home, () => Promise.reject(new Bug()), {
    onParked: async () => {
      tells += 1;
      if (tells === 1) throw new Bug();
    },
    leaseMs: 1_000,
  });
  await hand(intake, update);
  await vi.waitUntil(async () => (await rowOf(home, update.update_id)).parked, { timeout: 5_000, interval: 20 });
  expect(tells).toBe(2);
});

test('a fault of the surroundings burns no attempt and holds up only its own sender', async () => {
  const [held, free] = [aSender(), aSender()];
  const [first, second, others] = [anUpdate(held), anUpdate(held), anUpdate(free)];
  let isAway = true;
  let tries = 0;
  const notebook = new Notebook();
  const intake = await anIntake(home, async (update) => {
    if (update.update_id === first.update_id) tries += 1;
    if (isAway && update.message?.chat.id === held) throw new RedisUnreachable('Redis cannot be reached');
    await notebook.note(update);
  });
  await hand(intake, first, second, others);
  await vi.waitUntil(() => tries >= 4, { timeout: 5_000 });
  expect(notebook.handledOf(free)).toEqual([others.update_id]);
  expect(notebook.handledOf(held)).toEqual([]);
  isAway = false;
  await intake.idle();
  expect(notebook.handledOf(held)).toEqual([first.update_id, second.update_id]);
  expect(await rowOf(home, first.update_id)).toMatchObject({ attempts: 0, parked: false });
});

test('a handler that never ends is a fault of its own: parked after three tries, and the next update goes on', async () => {
  const sender = aSender();
  const [endless, good] = [anUpdate(sender), anUpdate(sender)];
  const notebook = new Notebook();
  const intake = await anIntake(
    home,
    (update) => (update.update_id === endless.update_id ? new Promise(() => undefined) : notebook.note(update)),
    { handlerMsMax: 50 },
  );
  await hand(intake, endless, good);
  await intake.idle();
  const row = await rowOf(home, endless.update_id);
  expect(row).toMatchObject({ parked: true, attempts: 3 });
  expect(row.fault).toMatch(/^HandlerTimeout/);
  expect(notebook.handledOf(sender)).toEqual([good.update_id]);
});

test('attempts are counted over processes: what two failed at is parked by the third failure', async () => {
  const sender = aSender();
  const update = anUpdate(sender);
  await leaveBehind(home, update);
  await home.db.updateTable('intake.update').set({ attempts: 2 }).where('update_id', '=', update.update_id).execute();
  let tries = 0;
  const intake = await anIntake(home, () => {
    tries += 1;
    return Promise.reject(new Bug());
  });
  intake.lookAround();
  await vi.waitUntil(async () => (await rowOf(home, update.update_id)).parked, { timeout: 5_000, interval: 20 });
  expect(tries).toBe(1);
});

test('a process that stops while an update fails leaves it to the next one, uncounted and unparked', async () => {
  const update = anUpdate(aSender());
  const tried = aGate();
  const leaving = await anIntake(home, () => {
    tried.open();
    return Promise.reject(new RedisUnreachable('Redis cannot be reached'));
  });
  await hand(leaving, update);
  await tried.passed;
  await leaving.stop();
  expect(await rowOf(home, update.update_id)).toMatchObject({ settled_at: null, attempts: 0, parked: false });
  const notebook = new Notebook();
  const taker = await anIntake(home, (given) => notebook.note(given));
  taker.lookAround();
  await untilAllSettled(home);
  expect([...notebook.bySender.values()]).toEqual([[update.update_id]]);
});

test('keys go after 48 hours, parked payloads after 14 days, and what waits is never touched', async () => {
  const ages: Record<string, { hours: number; state: 'waiting' | 'handled' | 'parked' }> = {
    freshKey: { hours: 47, state: 'handled' },
    oldKey: { hours: 49, state: 'handled' },
    oldWaiting: { hours: 1_000, state: 'waiting' },
    freshParked: { hours: 13 * 24, state: 'parked' },
    oldParked: { hours: 15 * 24, state: 'parked' },
  };
  const ids = new Map<string, number>();
  for (const [name, { hours, state }] of Object.entries(ages)) {
    const update = anUpdate(900_000);
    ids.set(name, update.update_id);
    await leaveBehind(home, update);
    await sql`update intake.update set arrived_at = now() - ${hours} * interval '1 h',
      settled_at = ${state === 'waiting' ? null : sql`now() - ${hours} * interval '1 h'`}, parked = ${state === 'parked'},
      payload = ${state === 'handled' ? null : sql`payload`} where update_id = ${update.update_id}`.execute(home.db);
  }
  const many = Array.from({ length: 2_500 }, () => anUpdate(900_001));
  await leaveBehind(home, ...many);
  await sql`update intake.update set arrived_at = now() - interval '3 d', settled_at = now(), payload = null where sender_id = 900001`.execute(
    home.db,
  );
  await sql`insert into intake.lease values (900002, gen_random_uuid(), now() - interval '2 h')`.execute(home.db);

  await sweepIntake(home.db, new Date());
  await sweepIntake(home.db, new Date());
  const rows = await home.db.selectFrom('intake.update').select(['update_id', 'payload']).where('sender_id', '>=', 900_000).execute();
  const left = new Map(rows.map((row) => [row.update_id, row.payload]));
  const has = (name: string) => left.has(ids.get(name) ?? 0);
  expect([has('freshKey'), has('oldKey'), has('oldWaiting'), has('freshParked'), has('oldParked')]).toEqual([
    true,
    false,
    true,
    true,
    true,
  ]);
  expect(left.get(ids.get('oldWaiting') ?? 0)).not.toBeNull();
  expect(left.get(ids.get('freshParked') ?? 0)).not.toBeNull();
  expect(left.get(ids.get('oldParked') ?? 0)).toBeNull();
  expect(rows).toHaveLength(4);
  expect(await home.db.selectFrom('intake.lease').select('sender_id').where('sender_id', '=', 900_002).execute()).toEqual([]);
  await home.db.deleteFrom('intake.update').where('sender_id', '=', 900_000).execute();
});
