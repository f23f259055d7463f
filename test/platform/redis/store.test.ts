import { Redis } from 'ioredis';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { isUnreachable, openInProcess, openRedis, type Store } from '../../../src/platform/redis/index.ts';
import { atTheEnd } from '../../support/at-the-end.ts';
import { aRedis } from '../../support/redis.ts';
import { MEASURED_AGAIN } from '../../support/wall-clock.ts';

const server = await aRedis();
const raw = new Redis(server.url);
afterAll(() => raw.disconnect());
const prefix = `store-${process.pid}:`;

const readAll = (store: Store, keys: readonly string[]) => Promise.all(keys.map((key) => store.get(key)));

describe.for(['redis', 'in process'])('the store (%s)', (kind) => {
  const open = async () => {
    const handle = kind === 'redis' ? await openRedis(server.url, { prefix }) : openInProcess();
    atTheEnd(() => handle.close());
    return handle;
  };

  test('what is set can be read until it is deleted', async () => {
    const { store } = await open();
    await store.set('a', '1', 60);
    await store.set('b', 'әі', 60);
    await store.set('c', '', 60);
    expect(await readAll(store, ['b', 'nothing', 'a', 'c'])).toEqual(['әі', null, '1', '']);
    await store.delete('a');
    await store.delete('never there');
    expect(await store.get('a')).toBeNull();
    expect(await store.get('b')).toBe('әі');
  });
});

test('in Redis every value carries its lifetime', async () => {
  const handle = await openRedis(server.url, { prefix });
  atTheEnd(() => handle.close());
  const { store } = handle;
  await store.set('mortal', '1', 120);
  expect(await raw.ttl(`${prefix}mortal`)).toBeGreaterThan(100);
});

test('in process a value is gone when its lifetime is over', async () => {
  let nowMs = 0;
  const { store } = openInProcess({ now: () => nowMs });
  await store.set('mortal', '1', 10);
  nowMs = 9_999;
  expect(await store.get('mortal')).toBe('1');
  nowMs = 10_000;
  expect(await store.get('mortal')).toBeNull();
});

test('in process the keys unused for longest are forgotten when there are too many', async () => {
  const { store } = openInProcess({ keysMax: 3 });
  for (const key of ['a', 'b', 'c']) await store.set(key, key, 60);
  await store.get('a');
  await store.set('d', 'd', 60);
  expect(await readAll(store, ['a', 'b', 'c', 'd'])).toEqual(['a', null, 'c', 'd']);
});

test('without Redis commands fail at once as unreachable, and work again by themselves', MEASURED_AGAIN, async () => {
  const own = await aRedis();
  const errors: unknown[] = [];
  const handle = await openRedis(own.url, { prefix, onError: (error) => errors.push(error) });
  atTheEnd(() => handle.close());
  await own.stop();
  for (const attempt of [() => handle.store.get('a'), () => handle.store.set('a', '1', 60), () => handle.store.delete('a')]) {
    const askedAt = performance.now();
    const error: unknown = await attempt().catch((caught: unknown) => caught);
    expect(isUnreachable(new Error('wrapped', { cause: error }))).toBe(true);
    expect(performance.now() - askedAt).toBeLessThan(1_500);
  }
  await vi.waitUntil(() => errors.length > 0);
  await own.start();
  await vi.waitUntil(
    () =>
      handle.store.get('a').then(
        () => true,
        () => false,
      ),
    { timeout: 5_000 },
  );
  await handle.store.set('a', '1', 60);
});

test('a bot that starts before its Redis starts within three seconds and finds it later', MEASURED_AGAIN, async () => {
  const own = await aRedis();
  await own.stop();
  const startedAt = performance.now();
  const handle = await openRedis(own.url, { prefix });
  atTheEnd(() => handle.close());
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  await expect(handle.store.get('a')).rejects.toSatisfy(isUnreachable);
  await own.start();
  await vi.waitUntil(
    () =>
      handle.store.get('a').then(
        () => true,
        () => false,
      ),
    { timeout: 5_000 },
  );
});

test('a bug in a command is not taken for an unreachable Redis', () => {
  expect(isUnreachable(new Error('ERR wrong number of arguments'))).toBe(false);
  expect(isUnreachable(new TypeError('x'))).toBe(false);
});
