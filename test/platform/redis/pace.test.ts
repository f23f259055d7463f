import { setTimeout as pause } from 'node:timers/promises';
import * as fc from 'fast-check';
import { Redis } from 'ioredis';
import { afterAll, expect, test, vi } from 'vitest';
import { takePlace } from '../../../src/platform/redis/gcra.ts';
import { type Lane, openInProcess, openRedis, type Pace, type RedisSettings } from '../../../src/platform/redis/index.ts';
import { bucketNames, bucketsFor, PACE_LIMITS } from '../../../src/platform/redis/limits.ts';
import { TAKE_SCRIPT } from '../../../src/platform/redis/pace-script.ts';
import { atTheEnd } from '../../support/at-the-end.ts';
import { aRedis } from '../../support/redis.ts';
import { MEASURED_AGAIN } from '../../support/wall-clock.ts';

const server = await aRedis();
const raw = new Redis(server.url);
raw.on('error', () => undefined);
afterAll(() => raw.disconnect());

let serial = 0;
const aPrefix = (): string => `test-${process.pid}-${serial++}:`;

async function shared(settings: RedisSettings = {}, url = server.url) {
  const handle = await openRedis(url, settings);
  atTheEnd(() => handle.close());
  return handle;
}

/** A place that was given at some time between these two, in milliseconds. */
interface Given {
  readonly askedAt: number;
  readonly heardAt: number;
}

/** Asks for places as fast as it is told to, for so long. */
async function takeFor(pace: Pace, lane: Lane, chatId: () => number, ms: number): Promise<Given[]> {
  const given: Given[] = [];
  const end = performance.now() + ms;
  while (performance.now() < end) {
    const askedAt = performance.now();
    const waitMs = await pace.take(lane, chatId());
    if (waitMs === 0) given.push({ askedAt, heardAt: performance.now() });
    else await pause(waitMs);
  }
  return given;
}

/** How many places were certainly given within one second, however late this process heard of them. */
function maxPerSecond(places: readonly Given[]): number {
  const within = ({ askedAt }: Given) => places.filter((other) => other.askedAt >= askedAt && other.heardAt < askedAt + 1_000).length;
  return Math.max(0, ...places.map(within));
}

test('the script in Redis and the sums here give the same answers', async () => {
  const asks = fc.array(
    fc.record({
      gap: fc.integer({ min: 0, max: 300_000 }),
      lane: fc.constantFrom<Lane>('notice', 'broadcast'),
      chat: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(asks, async (list) => {
      const prefix = aPrefix();
      const dueAts = new Map<string, number>();
      let now = 1_800_000_000_000_000;
      for (const ask of list) {
        now += ask.gap;
        const names = bucketNames(ask.lane, ask.chat);
        const buckets = bucketsFor(ask.lane, PACE_LIMITS);
        const expected = takePlace(
          buckets,
          names.map((name) => dueAts.get(name) ?? 0),
          now,
        );
        for (const [index, name] of names.entries()) dueAts.set(name, expected.dueAts[index] ?? 0);
        const keys = [`${prefix}hold`, ...names.map((name) => prefix + name)];
        const numbers = buckets.flatMap((one) => [one.intervalMicros, one.toleranceMicros, one.aheadMicrosMax]);
        expect(Number(await raw.eval(TAKE_SCRIPT, keys.length, ...keys, now, ...numbers))).toBe(expected.waitMicros);
      }
    }),
    { numRuns: 40 },
  );
});

test('two processes together take at most 30 places in any second and use most of them', MEASURED_AGAIN, async () => {
  const prefix = aPrefix();
  const [one, two] = await Promise.all([shared({ prefix }), shared({ prefix })]);
  let chat = 0;
  const next = () => ++chat;
  const lanes = [one, two].flatMap(({ pace }) => [
    takeFor(pace, 'notice', next, 3_000),
    takeFor(pace, 'broadcast', next, 3_000),
    takeFor(pace, 'broadcast', next, 3_000),
  ]);
  const given = (await Promise.all(lanes)).flat();
  expect(maxPerSecond(given)).toBeLessThanOrEqual(30);
  expect(given.length).toBeGreaterThan(65);
});

test('a chat gets one place a second from two processes together, whatever the lane', MEASURED_AGAIN, async () => {
  const prefix = aPrefix();
  const [one, two] = await Promise.all([shared({ prefix }), shared({ prefix })]);
  const given = await Promise.all([takeFor(one.pace, 'notice', () => 7, 2_500), takeFor(two.pace, 'broadcast', () => 7, 2_500)]);
  expect(maxPerSecond(given.flat())).toBe(1);
  expect(given.flat().length).toBe(3);
});

test.for(['redis', 'in process'])(
  'notices find a place within a second while broadcasts ask for all there are (%s)',
  MEASURED_AGAIN,
  async (kind) => {
    const { pace } = kind === 'redis' ? await shared({ prefix: aPrefix() }) : openInProcess();
    let chat = 0;
    const flood = Promise.all(Array.from({ length: 8 }, () => takeFor(pace, 'broadcast', () => ++chat, 2_000)));
    for (let notice = 0; notice < 10; notice++) {
      const askedAt = performance.now();
      for (let waitMs = -1; waitMs !== 0; ) {
        waitMs = await pace.take('notice', -notice - 1);
        await pause(waitMs);
      }
      expect(performance.now() - askedAt).toBeLessThan(500);
    }
    expect(maxPerSecond((await flood).flat())).toBeLessThanOrEqual(26);
  },
);

test('a hold stops both lanes in every process at once, is known without asking, and is never shortened', MEASURED_AGAIN, async () => {
  const prefix = aPrefix();
  const [one, two] = await Promise.all([shared({ prefix }), shared({ prefix })]);
  await one.pace.holdFor(30);
  expect(await two.pace.take('notice', 1)).toBeGreaterThan(29_000);
  await vi.waitUntil(() => two.pace.heldForMs() > 0, { timeout: 500, interval: 5 });
  await two.pace.holdFor(1);
  expect(one.pace.heldForMs()).toBeGreaterThan(29_000);
  expect(two.pace.heldForMs()).toBeGreaterThan(29_000);
  expect(await two.pace.take('notice', 1)).toBeGreaterThan(29_000);
  expect(await one.pace.take('broadcast', 2)).toBeGreaterThan(29_000);
  const late = await shared({ prefix });
  await vi.waitUntil(() => late.pace.heldForMs() > 28_000, { timeout: 1_500, interval: 5 });
});

test('a hold ends by itself', async () => {
  const { pace } = await shared({ prefix: aPrefix() });
  await pace.holdFor(0.2);
  expect(await pace.take('notice', 1)).toBeGreaterThan(0);
  await vi.waitUntil(async () => (await pace.take('notice', 1)) === 0, { timeout: 1_000, interval: 10 });
});

test(
  'without Redis broadcasts wait and notices go slowly; with Redis again both go, and a hold is not forgotten',
  MEASURED_AGAIN,
  async () => {
    const own = await aRedis();
    const prefix = aPrefix();
    const { pace } = await shared({ prefix }, own.url);
    const other = await shared({ prefix }, own.url);
    expect(await pace.take('broadcast', 1)).toBe(0);
    await own.stop();

    let chat = 100;
    expect(await takeFor(pace, 'broadcast', () => ++chat, 1_500)).toEqual([]);
    const [notices, broadcasts] = await Promise.all([
      takeFor(pace, 'notice', () => ++chat, 2_500),
      takeFor(pace, 'broadcast', () => ++chat, 2_500),
    ]);
    expect(broadcasts).toEqual([]);
    expect(notices.length).toBeGreaterThan(4);
    expect(maxPerSecond(notices)).toBeLessThanOrEqual(6);

    await pace.holdFor(4);
    expect(other.pace.heldForMs()).toBe(0);
    await own.start();
    await vi.waitUntil(() => other.pace.heldForMs() > 0, { timeout: 4_000, interval: 10 });
    await vi.waitUntil(async () => (await pace.take('broadcast', ++chat)) === 0, { timeout: 8_000, interval: 20 });
  },
);

test.runIf(server.real && process.env['REDIS_URL'] === undefined)(
  'a Redis that answers nobody holds a notice for two seconds at most',
  async () => {
    const own = await aRedis();
    const { pace } = await shared({ prefix: aPrefix() }, own.url);
    own.pause();
    const askedAt = performance.now();
    await vi.waitUntil(async () => (await pace.take('notice', 1)) === 0, { timeout: 5_000, interval: 10 });
    expect(performance.now() - askedAt).toBeLessThan(2_500);
    own.resume();
  },
);
