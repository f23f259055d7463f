import type { Redis } from 'ioredis';
import type { Lane, Pace } from './contract.ts';
import { isUnreachable } from './faults.ts';
import { type Hold, openHold } from './hold.ts';
import { inProcessPace } from './in-process.ts';
import { bucketNames, bucketsFor, type PaceLimits } from './limits.ts';
import { HOLD_SCRIPT, TAKE_SCRIPT } from './pace-script.ts';
import { ask } from './store.ts';

export interface RedisPaceParts {
  readonly redis: Redis;
  /** A connection of its own: one that subscribes can do nothing else. */
  readonly subscriber: Redis;
  readonly prefix: string;
  readonly limits: PaceLimits;
  readonly onFault: (error: unknown) => void;
}

export interface RedisPace extends Pace {
  close(): void;
}

const REFRESH_MS = 1_000;
/** Telegram counts over a second: so long after Redis went or came, places given on the other side still count. */
const SETTLE_MS = 1_000;
const BROADCAST_WAIT_MS = 1_000;

/** The pace that all processes on this Redis share. */
export function redisPace(parts: RedisPaceParts): RedisPace {
  const hold = openHold(now);
  // In braces: on a cluster the keys of one script must lie on one node.
  const base = `${parts.prefix}{pace}:`;
  const sharedHold = openSharedHold(parts, base, hold);
  const trust = openTrust(parts.redis);
  const alone = inProcessPace(now, { ...parts.limits, wholePerSecond: parts.limits.alonePerSecond }, hold);
  return {
    async take(lane, chatId) {
      if (hold.leftMs() > 0) return hold.leftMs();
      if (trust.isSettled()) {
        try {
          return await takeShared(parts, base, lane, chatId);
        } catch (error) {
          if (!isUnreachable(error)) throw error;
        }
      }
      if (lane === 'broadcast') return BROADCAST_WAIT_MS;
      return trust.aloneInMs() || alone.take(lane, chatId);
    },
    holdFor: (seconds) => sharedHold.lengthen(Math.max(1, Math.ceil(seconds * 1_000))),
    heldForMs: () => hold.leftMs(),
    close: () => sharedHold.close(),
  };
}

async function takeShared({ redis, limits }: RedisPaceParts, base: string, lane: Lane, chatId: number): Promise<number> {
  const keys = [`${base}hold`, ...bucketNames(lane, chatId).map((name) => `${base}${name}`)];
  const numbers = bucketsFor(lane, limits).flatMap((b) => [b.intervalMicros, b.toleranceMicros, b.aheadMicrosMax]);
  const waitMicros = await ask(() => redis.eval(TAKE_SCRIPT, keys.length, ...keys, '', ...numbers));
  return Math.ceil(Number(waitMicros) / 1_000);
}

/** Keeps the local hold and the one in Redis as long as the longer of the two. */
function openSharedHold(parts: RedisPaceParts, base: string, hold: Hold) {
  const key = `${base}hold`;
  const channel = `${base}held`;
  const attempt = async (command: () => Promise<unknown>): Promise<unknown> => {
    try {
      return await ask(command);
    } catch (error) {
      if (!isUnreachable(error)) parts.onFault(error);
      return undefined;
    }
  };
  const announce = (ms: number): Promise<unknown> => attempt(() => parts.redis.eval(HOLD_SCRIPT, 1, key, ms, channel));
  const refresh = async (): Promise<void> => hold.lengthen(Number((await attempt(() => parts.redis.pttl(key))) ?? 0));

  // A Redis that was started anew has forgotten a hold that we still know of.
  parts.redis.on('ready', () => void (hold.leftMs() > 0 ? announce(hold.leftMs()) : refresh()));
  parts.subscriber.on('message', (_channel: string, ms: string) => hold.lengthen(Number(ms)));
  // What is said while this connection is broken is read within a second.
  parts.subscriber.on('ready', () => void attempt(() => parts.subscriber.subscribe(channel)));
  const timer = setInterval(() => void refresh(), REFRESH_MS);
  timer.unref();
  return {
    async lengthen(ms: number): Promise<void> {
      hold.lengthen(ms);
      await announce(ms);
    },
    close: () => clearInterval(timer),
  };
}

/** Whether Redis knows all places that were given within the last second, and from when this process may act without it. */
function openTrust(redis: Redis) {
  let settledAt = 0;
  let aloneFrom = 0;
  redis.on('close', () => {
    if (settledAt !== Number.POSITIVE_INFINITY) aloneFrom = now() + SETTLE_MS;
    settledAt = Number.POSITIVE_INFINITY;
  });
  redis.on('ready', () => {
    if (settledAt === Number.POSITIVE_INFINITY) settledAt = now() + SETTLE_MS;
  });
  return {
    isSettled: () => now() >= settledAt,
    aloneInMs: () => Math.max(0, Math.ceil(aloneFrom - now())),
  };
}

function now(): number {
  return performance.now();
}
