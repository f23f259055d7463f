import { expect, test, vi } from 'vitest';
import { type RoundsParts, startRounds } from '../../src/platform/rounds.ts';
import { atTheEnd } from '../support/at-the-end.ts';

const NEVER_MS = 1_000_000;

/** Rounds that are counted; stopped at the end. */
function someRounds(parts: Partial<RoundsParts> = {}) {
  const seen = { rounds: 0, errors: [] as unknown[] };
  const rounds = startRounds({
    everyMs: NEVER_MS,
    onError: (error) => void seen.errors.push(error),
    ...parts,
    round: (stopping) => {
      seen.rounds += 1;
      return parts.round?.(stopping) ?? Promise.resolve('later');
    },
  });
  atTheEnd(() => rounds.stop());
  return { rounds, seen };
}

test('the first round begins at once, the next one when it is woken, or its time has come', async () => {
  const { rounds, seen } = someRounds();
  expect(seen.rounds).toBe(1);
  rounds.wake();
  await vi.waitUntil(() => seen.rounds === 2);
  const quick = someRounds({ everyMs: 1 });
  await vi.waitUntil(() => quick.seen.rounds > 3);
});

test('who wakes it during a round gets one more afterwards: nothing that came meanwhile is overslept', async () => {
  const first = Promise.withResolvers<'later'>();
  let isFirst = true;
  const { rounds, seen } = someRounds({
    round: () => {
      const mine = isFirst ? first.promise : Promise.resolve('later' as const);
      isFirst = false;
      return mine;
    },
  });
  rounds.wake();
  expect(seen.rounds).toBe(1);
  first.resolve('later');
  await vi.waitUntil(() => seen.rounds === 2);
});

test('a round that says that there is more is followed at once; one that fails is told of and followed after the rest', async () => {
  let left = 3;
  const { rounds, seen } = someRounds({
    round: async () => {
      if (left === 0) throw new Error('the third');
      left -= 1;
      return 'more';
    },
  });
  await vi.waitUntil(() => seen.errors.length === 1);
  expect(seen.rounds).toBe(4);
  rounds.wake();
  await vi.waitUntil(() => seen.errors.length === 2);
});

test('stopping waits for the round in hand, which is told of it, and begins no other', async () => {
  const { rounds, seen } = someRounds({
    round: (stopping) => new Promise((resolve) => stopping.addEventListener('abort', () => resolve('more'))),
  });
  await Promise.all([rounds.stop(), rounds.stop()]);
  rounds.wake();
  await rounds.stop();
  expect(seen).toEqual({ rounds: 1, errors: [] });
});
