import type { Redis } from 'ioredis';
import type { Store } from './contract.ts';
import { asRedisFault } from './faults.ts';

/** The store in Redis; every key gets the prefix. */
export function redisStore(redis: Redis, prefix: string): Store {
  const named = (key: string): string => `${prefix}${key}`;
  return {
    get: (key) => ask(() => redis.get(named(key))),
    set: (key, value, ttlSeconds) => ask(async () => void (await redis.set(named(key), value, 'EX', ttlSeconds))),
    delete: (key) => ask(async () => void (await redis.del(named(key)))),
  };
}

/** Runs a command. @throws RedisUnreachable */
export async function ask<T>(command: () => Promise<T>): Promise<T> {
  try {
    return await command();
  } catch (error) {
    throw asRedisFault(error);
  }
}
