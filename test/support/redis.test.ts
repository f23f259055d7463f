import { Redis } from 'ioredis';
import { expect, onTestFinished, test } from 'vitest';
import { aRedis } from './redis.ts';

async function useAndRestart(): Promise<boolean> {
  const redis = await aRedis();
  const client = new Redis(redis.url, { maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await client.set('key', 'value');
  expect(await client.get('key')).toBe('value');
  expect(await client.eval("return redis.call('incr', KEYS[1])", 1, 'n')).toBe(1);
  await redis.stop();
  await redis.start();
  expect(await client.get('key')).toBeNull();
  client.disconnect();
  return redis.real;
}

test.skipIf(process.env['REDIS_URL'] !== undefined)('a Redis for tests answers, and starts again empty on the same port', async () => {
  await useAndRestart();
});

test.skipIf(process.env['REDIS_URL'] !== undefined)('where no Redis is installed a stand-in does the same', async () => {
  const path = process.env['PATH'] ?? '';
  process.env['PATH'] = '/no-such-folder';
  onTestFinished(() => {
    process.env['PATH'] = path;
  });
  expect(await useAndRestart()).toBe(false);
});
