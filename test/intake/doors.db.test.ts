import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Api } from 'grammy';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { type Intake, openPoller, type Poller, webhookRoute } from '../../src/intake/index.ts';
import { openDatabase } from '../../src/platform/database/index.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { startSimulator } from '../../src/simulator/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { aDatabase, ownServer } from '../support/database.ts';
import { MEASURED_AGAIN } from '../support/wall-clock.ts';
import { anIntake, anUpdate, hand, Notebook, silentLog, untilAllSettled } from './an-intake.ts';

const SECRET = 'the-secret-of-the-tests';
const MIGRATIONS = join(import.meta.dirname, '../../migrations');
const home = await aDatabase({ poolSize: 8 });

/** The route on a server of its own. */
async function aDoor(intake: Intake): Promise<{ post(body: string, headers?: Record<string, string>, method?: string): Promise<number> }> {
  const server = createServer(webhookRoute({ intake, secret: SECRET, log: silentLog }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  atTheEnd(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  return {
    post: async (body, headers = { 'x-telegram-bot-api-secret-token': SECRET }, method = 'POST') => {
      const answer = await fetch(`http://127.0.0.1:${port}/`, { method, headers, ...(method !== 'GET' && { body }) });
      await answer.text();
      return answer.status;
    },
  };
}

test('an update comes in only with the secret, as a POST, whole and of a bearable length', async () => {
  const notebook = new Notebook();
  const intake = await anIntake(home, (update) => notebook.note(update));
  const door = await aDoor(intake);
  const update = anUpdate(1);
  const body = JSON.stringify(update);
  const key = 'x-telegram-bot-api-secret-token';
  expect(await door.post(body, {})).toBe(401);
  expect(await door.post(body, { [key]: `${SECRET}x` })).toBe(401);
  expect(await door.post(body, { [key]: '' })).toBe(401);
  expect(await door.post(body, undefined, 'GET')).toBe(405);
  expect(await door.post(body, undefined, 'PUT')).toBe(405);
  for (const broken of ['', '{', 'null', '[]', '"text"', '{}', '{"update_id":"1"}', '{"update_id":1.5}', '{"update_id":1e300}']) {
    expect(await door.post(broken)).toBe(400);
  }
  expect(await door.post(JSON.stringify({ ...update, filler: 'x'.repeat(1024 * 1024) })).catch(() => 413)).toBe(413);
  expect(await home.db.selectFrom('intake.update').select('update_id').execute()).toEqual([]);
  expect(await door.post(body)).toBe(200);
  expect(await door.post(body)).toBe(200);
  await intake.idle();
  expect(notebook.handledOf(1)).toEqual([update.update_id]);
});

test('updates of no kind that we know are taken in as well', async () => {
  const seen: number[] = [];
  const intake = await anIntake(home, async (update) => void seen.push(update.update_id));
  const door = await aDoor(intake);
  const ids = [anUpdate(2).update_id, anUpdate(2).update_id, anUpdate(2).update_id];
  expect(await door.post(JSON.stringify({ update_id: ids[0] }))).toBe(200);
  expect(await door.post(JSON.stringify({ update_id: ids[1], something_new: { deep: [1, 2, { three: null }] } }))).toBe(200);
  expect(await door.post(JSON.stringify({ update_id: ids[2], message: {} }))).toBe(200);
  await intake.idle();
  expect(seen).toEqual(ids);
});

test('Telegram hears 200 only when the update is committed, and the row is there then', async () => {
  const intake = await anIntake(home, () => Promise.resolve());
  const door = await aDoor(intake);
  const update = anUpdate(3);
  const isWaiting = async () => {
    const { rows } = await sql`select 1 from pg_locks where not granted and relation = 'intake.update'::regclass`.execute(home.db);
    return rows.length > 0;
  };
  let status: number | undefined;
  let posted: Promise<unknown> = Promise.resolve();
  await home.db.transaction().execute(async (trx) => {
    await sql`lock table intake.update in share row exclusive mode`.execute(trx);
    posted = door.post(JSON.stringify(update)).then((answer) => (status = answer));
    await vi.waitUntil(isWaiting);
    expect(status).toBeUndefined();
  });
  await posted;
  expect(status).toBe(200);
  const kept = await home.db.selectFrom('intake.update').select('update_id').where('update_id', '=', update.update_id).execute();
  expect(kept).toHaveLength(1);
});

test('while the database is away Telegram hears 503 and brings the update again: it is handled once', async () => {
  const server = await ownServer();
  const own = openDatabase({ connection: server.connection, poolSize: 4, applicationName: 'test', onError: () => undefined });
  atTheEnd(() => own.close());
  await migrate(own.db, MIGRATIONS);
  const notebook = new Notebook();
  const intake = await anIntake({ ...own, connection: server.connection }, (update) => notebook.note(update), { leaseMs: 1_000 });
  const door = await aDoor(intake);
  const [before, meanwhile] = [anUpdate(4), anUpdate(4)];
  expect(await door.post(JSON.stringify(before))).toBe(200);
  await intake.idle();
  await server.stop();
  expect(await door.post(JSON.stringify(meanwhile))).toBe(503);
  await server.restart();
  await vi.waitUntil(async () => (await door.post(JSON.stringify(meanwhile))) === 200, { timeout: 10_000, interval: 20 });
  await untilAllSettled(own);
  expect(notebook.handledOf(4)).toEqual([before.update_id, meanwhile.update_id]);
});

function aPoller(parts: Omit<Parameters<typeof openPoller>[0], 'log' | 'isOurs'>): Poller {
  const poller = openPoller({ log: silentLog, isOurs: () => true, ...parts });
  atTheEnd(() => poller.stop());
  return poller;
}

test('the poller tells Telegram of an update only after its commit', async () => {
  const intake = await anIntake(home, () => Promise.resolve());
  const update = anUpdate(5);
  const asked: number[] = [];
  const isWaiting = async () => {
    const { rows } = await sql`select 1 from pg_locks where not granted and relation = 'intake.update'::regclass`.execute(home.db);
    return rows.length > 0;
  };
  await home.db.transaction().execute(async (trx) => {
    await sql`lock table intake.update in share row exclusive mode`.execute(trx);
    aPoller({
      intake,
      getUpdates: (offset, signal) => {
        asked.push(offset);
        return offset > update.update_id ? untilAborted(signal) : Promise.resolve([update]);
      },
    });
    await vi.waitUntil(isWaiting);
    expect(asked).toEqual([0]);
  });
  await vi.waitUntil(() => asked.length === 2);
  expect(asked).toEqual([0, update.update_id + 1]);
});

test('what could not be kept is fetched again', async () => {
  const notebook = new Notebook();
  const intake = await anIntake(home, (update) => notebook.note(update));
  const update = anUpdate(6);
  const asked: number[] = [];
  let refusals = 2;
  const flaky = {
    receive: (...given: Parameters<Intake['receive']>) =>
      (refusals -= 1) >= 0 ? Promise.reject(new Error('away')) : intake.receive(...given),
  } as Intake;
  aPoller({
    intake: flaky,
    getUpdates: (offset, signal) => {
      asked.push(offset);
      return offset > update.update_id ? untilAborted(signal) : Promise.resolve([update]);
    },
  });
  await vi.waitUntil(() => asked.length === 4, { timeout: 5_000 });
  expect(asked).toEqual([0, 0, 0, update.update_id + 1]);
  await intake.idle();
  expect(notebook.handledOf(6)).toEqual([update.update_id]);
});

test('a second poller costs the first one a refusal and no update; stopping ends a poll that waits', MEASURED_AGAIN, async () => {
  const token = '1:the-token-of-the-tests';
  const telegram = await startSimulator({ token, botUsername: 'auyl_test_bot' });
  atTheEnd(() => telegram.stop());
  const api = new Api(token, { apiRoot: telegram.url });
  const notebook = new Notebook();
  const intake = await anIntake(home, (update) => notebook.note(update));
  const poller = aPoller({
    intake,
    getUpdates: (offset, signal) => api.getUpdates({ offset, timeout: 30 }, signal as Parameters<Api['getUpdates']>[1]),
  });
  const person = telegram.person({ first_name: 'Someone' });
  person.say('before');
  await vi.waitUntil(() => notebook.handledOf(person.id).length === 1);
  await api.getUpdates({ timeout: 0 });
  await telegram.untilCall((call) => call.method === 'getUpdates' && call.status === 409);
  person.say('after');
  await vi.waitUntil(() => notebook.handledOf(person.id).length === 2, { timeout: 5_000 });
  const stopping = performance.now();
  await poller.stop();
  expect(performance.now() - stopping).toBeLessThan(2_000);
});

test('a process that may not poll asks nothing until it may', async () => {
  const intake = await anIntake(home, () => Promise.resolve());
  let mayPoll = false;
  let looked = 0;
  let asked = 0;
  const poller = openPoller({
    intake,
    log: silentLog,
    isOurs: () => {
      looked += 1;
      return mayPoll;
    },
    getUpdates: (_offset, signal) => {
      asked += 1;
      return untilAborted(signal);
    },
  });
  atTheEnd(() => poller.stop());
  await vi.waitUntil(() => looked >= 2);
  expect(asked).toBe(0);
  mayPoll = true;
  await vi.waitUntil(() => asked === 1);
});

test('an intake that stops takes nothing more in: Telegram brings it to the next one', async () => {
  const intake = await anIntake(home, () => Promise.resolve());
  const door = await aDoor(intake);
  await intake.stop();
  expect(await door.post(JSON.stringify(anUpdate(7)))).toBe(503);
  await expect(hand(intake, anUpdate(7))).rejects.toThrow('stopping');
});

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true }));
}
