import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { takePlace } from '../../../src/platform/redis/gcra.ts';
import { bucketsFor, PACE_LIMITS } from '../../../src/platform/redis/limits.ts';

const SECOND_MICROS = 1_000_000;
const START = 1_800_000_000_000_000;

test('however they ask, nobody gets more than 30 places in any second, a chat more than one, or broadcasts more than 26', () => {
  const asks = fc.array(
    fc.record({
      gap: fc.integer({ min: 0, max: 12_000 }),
      lane: fc.constantFrom('notice' as const, 'broadcast' as const),
      chat: fc.integer({ min: 1, max: 90 }),
    }),
    { minLength: 300, maxLength: 600, size: 'max' },
  );
  fc.assert(
    fc.property(asks, (list) => {
      const given = run(list);
      expect(maxPerSecond(given)).toBeLessThanOrEqual(30);
      expect(maxPerSecond(given.filter((place) => place.lane === 'broadcast'))).toBeLessThanOrEqual(26);
      for (const chat of new Set(given.map((place) => place.chat))) {
        expect(maxPerSecond(given.filter((place) => place.chat === chat))).toBe(1);
      }
    }),
    { numRuns: 30 },
  );
});

test('whoever waits as long as he was told gets a place if nobody else came', () => {
  const [bucket] = bucketsFor('notice', PACE_LIMITS);
  if (bucket === undefined) throw new Error('No bucket');
  const first = takePlace([bucket], [0], START);
  const second = takePlace([bucket], first.dueAts, START + 1);
  expect(second.waitMicros).toBeGreaterThan(0);
  expect(second.dueAts).toEqual(first.dueAts);
  expect(takePlace([bucket], second.dueAts, START + 1 + second.waitMicros - 1).waitMicros).toBe(1);
  expect(takePlace([bucket], second.dueAts, START + 1 + second.waitMicros).waitMicros).toBe(0);
});

test('while all places are taken as fast as they come, a notice gets the next one', () => {
  const start = START + 10_000;
  const due = [0, start + 20_000, 0];
  expect(takePlace(bucketsFor('broadcast', PACE_LIMITS), due, start).waitMicros).toBe(20_000);
  expect(takePlace(bucketsFor('notice', PACE_LIMITS), due, start).waitMicros).toBe(0);
});

test('a clock that was set back by a day delays nobody by more than the greatest lead', () => {
  const buckets = bucketsFor('notice', PACE_LIMITS);
  const ahead = buckets.map(() => START + 86_400 * SECOND_MICROS);
  expect(takePlace(buckets, ahead, START).waitMicros).toBeLessThanOrEqual(Math.max(...buckets.map((one) => one.aheadMicrosMax)));
});

interface Ask {
  gap: number;
  lane: 'notice' | 'broadcast';
  chat: number;
}

function run(asks: readonly Ask[]): (Ask & { at: number })[] {
  const dueAts = new Map<string, number>();
  let now = START;
  return asks.flatMap((ask) => {
    now += ask.gap;
    const names = [`chat:${ask.chat}`, 'whole', ...(ask.lane === 'broadcast' ? ['broadcast'] : [])];
    const taking = takePlace(
      bucketsFor(ask.lane, PACE_LIMITS),
      names.map((name) => dueAts.get(name) ?? 0),
      now,
    );
    for (const [index, name] of names.entries()) dueAts.set(name, taking.dueAts[index] ?? 0);
    return taking.waitMicros === 0 ? [{ ...ask, at: now }] : [];
  });
}

function maxPerSecond(places: readonly { at: number }[]): number {
  return Math.max(0, ...places.map(({ at }) => places.filter((other) => other.at >= at && other.at <= at + SECOND_MICROS).length));
}
