import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { openStorage } from '../src/platform/database/storage.ts';
import { aCommand } from './cli/a-command.ts';
import { BOT_TOKEN } from './support/a-bot.ts';
import { atTheEnd } from './support/at-the-end.ts';
import { aDatabase, aUsedFolder } from './support/database.ts';

test('a bot whose Telegram is away is alive, not ready, and ends with code 0 when it is told to stop', async () => {
  const database = await aDatabase();
  const [port, nowhere] = [await aFreePort(), await aFreePort()];
  const bot = aCommand('src/main.ts', [], {
    env: { BOT_TOKEN, DATABASE_URL: database.url, TELEGRAM_API_ROOT: `http://127.0.0.1:${nowhere}`, HOST: '127.0.0.1', PORT: String(port) },
  });
  await bot.prints(/Telegram cannot be reached yet/);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ problems: ['Telegram has not been reached yet'] });
  bot.process.kill('SIGTERM');
  expect((await bot.ended).code).toBe(0);
});

test('an embedded database that dies is started again, and what is asked of it then is answered', async () => {
  const folder = await aUsedFolder();
  const heard: string[] = [];
  const storage = await openStorage(
    { kind: 'embedded', folder },
    { poolSize: 2, applicationName: 'test', onError: (error) => heard.push(error.message) },
  );
  atTheEnd(() => storage.close());
  const before = storage.embedded?.pid ?? 0;
  process.kill(before, 'SIGKILL');
  await expect
    .poll(
      () =>
        storage.embedded?.pid !== before &&
        storage.pool.query('select 1').then(
          () => true,
          () => false,
        ),
      { timeout: 20_000 },
    )
    .toBe(true);
  expect(heard).toContain('The embedded PostgreSQL ended by itself');
});

function aFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port'))));
    });
  });
}
