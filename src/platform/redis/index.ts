import { Redis, type RedisOptions } from 'ioredis';
import type { Shared } from './contract.ts';
import { PACE_LIMITS, type PaceLimits } from './limits.ts';
import { redisPace } from './pace.ts';
import { redisStore } from './store.ts';

export type { Lane, Pace, Shared, Store } from './contract.ts';
export { isUnreachable, RedisUnreachable } from './faults.ts';
export { openInProcess } from './in-process.ts';
export { type PaceLimits } from './limits.ts';

export interface RedisSettings {
  /** Before every key, so that several bots can share one Redis. */
  readonly prefix?: string;
  readonly limits?: PaceLimits;
  /** A connection broke or could not be made; it is tried again without end. Must not throw. */
  readonly onError?: (error: unknown) => void;
}

const CONNECT_TIMEOUT_MS = 2_000;
const COMMAND_TIMEOUT_MS = 1_000;
/** The pace asks Redis every second, so silence for so long is a dead connection. */
const SILENCE_MS = 5_000;
const RETRY_MS_MAX = 1_000;

/**
 * Connects to Redis. Commands fail at once while it is away and work again by themselves when it is back.
 *
 * Resolves when the connection stands, or after two seconds without one: a bot that starts before its Redis must not die of it.
 *
 * @param url redis://… or rediss://…
 */
export async function openRedis(url: string, settings: RedisSettings = {}): Promise<Shared> {
  const report = settings.onError ?? (() => undefined);
  const prefix = settings.prefix ?? 'auyl:';
  const redis = connect(url, { commandTimeout: COMMAND_TIMEOUT_MS, socketTimeout: SILENCE_MS }, report);
  const subscriber = connect(url, {}, report);
  const pace = redisPace({ redis, subscriber, prefix, limits: settings.limits ?? PACE_LIMITS, onFault: report });
  await Promise.all([readyOrLate(redis), readyOrLate(subscriber)]);
  return {
    store: redisStore(redis, prefix),
    pace,
    close: () => {
      pace.close();
      redis.disconnect();
      subscriber.disconnect();
      return Promise.resolve();
    },
  };
}

function connect(url: string, options: RedisOptions, report: (error: unknown) => void): Redis {
  const redis = new Redis(url, {
    ...options,
    connectTimeout: CONNECT_TIMEOUT_MS,
    // A queue would answer taps from minutes ago with the words of minutes ago.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    keepAlive: 10_000,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 8), RETRY_MS_MAX),
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  });
  redis.on('error', report);
  return redis;
}

function readyOrLate(redis: Redis): Promise<void> {
  if (redis.status === 'ready') return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(done, CONNECT_TIMEOUT_MS);
    redis.once('ready', done);
    function done(): void {
      clearTimeout(timer);
      redis.off('ready', done);
      resolve();
    }
  });
}
