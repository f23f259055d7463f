import { Redis } from 'ioredis';
import { expect, onTestFinished, test, vi } from 'vitest';
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

test.skipIf(process.env['REDIS_URL'] !== undefined)(
  'where no Redis is installed a stand-in does the same, and one loud line says so',
  async () => {
    const path = process.env['PATH'] ?? '';
    process.env['PATH'] = '/no-such-folder';
    // Caught here: in the output of a run it would mean that the run had no real Redis.
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    onTestFinished(() => {
      process.env['PATH'] = path;
      said.mockRestore();
    });
    expect(await useAndRestart()).toBe(false);
    expect(said.mock.calls.flat().filter((part) => String(part).startsWith('REDIS STAND-IN'))).toHaveLength(1);
  },
);
