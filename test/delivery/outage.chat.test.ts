import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { enqueue, enqueueMany } from '../../src/delivery/index.ts';
import { openDatabase } from '../../src/platform/database/index.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { aDatabase, ownServer } from '../support/database.ts';
import { aRedis } from '../support/redis.ts';
import { MEASURED_AGAIN } from '../support/wall-clock.ts';
import { aMessage, anEngine, aPace, aTelegram, countStates, rowOf, textsByChat, twoPaces, untilState } from './post-office.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations');

test('Postgres is restarted in the middle: every message arrives once and is known to have arrived', async () => {
  const redis = await aRedis();
  const server = await ownServer();
  const home = openDatabase({ connection: server.connection, poolSize: 8, applicationName: 'test' });
  atTheEnd(() => home.close());
  const { db } = home;
  await migrate(db, MIGRATIONS);
  const telegram = await aTelegram({ acceptUnknownChats: true });
  const messages = Array.from({ length: 120 }, (_, index) => aMessage({ lane: index % 3 === 0 ? 'notice' : 'broadcast' }));
  await enqueueMany(db, messages);
  const engines = (await twoPaces(redis.url)).map((pace) => anEngine({ db, pace, apiRoot: telegram.url }));

  for (const after of [20, 60]) {
    await telegram.untilCall(() => telegram.calls.length >= after, 10_000);
    await server.restart();
  }
  await vi.waitUntil(async () => (await countStates(db).catch(() => undefined))?.sent === 120, { timeout: 20_000, interval: 50 });
  expect([...textsByChat(telegram).values()].map((texts) => texts.length)).toEqual(messages.map(() => 1));
  expect(await db.selectFrom('delivery.message').select('id').where('unknown_sends', '>', 0).execute()).toEqual([]);
  await Promise.all(engines.map((engine) => engine.stop()));
});

test('Redis is stopped in the middle: broadcasts wait, notices go on; started again, all of it arrives once', MEASURED_AGAIN, async () => {
  const redis = await aRedis();
  const { db } = await aDatabase();
  const telegram = await aTelegram({ acceptUnknownChats: true });
  const engine = anEngine({ db, pace: await aPace(redis.url), apiRoot: telegram.url });
  const broadcasts = Array.from({ length: 80 }, () => aMessage({ lane: 'broadcast' }));
  await enqueueMany(db, broadcasts);
  engine.wake();
  await telegram.untilCall(() => telegram.calls.length >= 20, 10_000);
  await redis.stop();

  const notices = [aMessage(), aMessage()];
  await enqueueMany(db, notices);
  engine.wake();
  for (const notice of notices) await untilState(db, notice.dedupeKey, 'sent');
  const sentMeanwhile = telegram.calls.length;
  const another = aMessage();
  await enqueue(db, another);
  engine.wake();
  await untilState(db, another.dedupeKey, 'sent');
  expect(telegram.calls).toHaveLength(sentMeanwhile + 1);

  await redis.start();
  await engine.idle();
  expect([...textsByChat(telegram).values()].every((texts) => texts.length === 1)).toBe(true);
  expect(await countStates(db)).toMatchObject({ sent: 83, unknown: 0 });
  expect(telegram.rates().maxPerSecondOverall).toBeLessThanOrEqual(30);
  expect(await rowOf(db, another.dedupeKey)).toMatchObject({ unknown_sends: 0 });
});
