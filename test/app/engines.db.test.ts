import { expect, test } from 'vitest';
import { workByTheClock } from '../../src/app/engines.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { Closers } from '../../src/platform/closers.ts';
import { openLog } from '../../src/platform/log.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { aDatabase } from '../support/database.ts';

test('updates and messages are swept every hour, each at a minute of its own', async () => {
  const home = await aDatabase();
  const closers = new Closers();
  atTheEnd(() => closers.closeAll());
  await workByTheClock({ storage: home, clock: systemClock, closers, log: openLog({ level: 'silent', name: 'test' }) });
  const { rows } = await home.pool.query<{ name: string; cron: string }>('select name, cron from jobs.schedule order by name');
  expect(rows).toEqual([
    { name: 'delivery-sweep', cron: '37 * * * *' },
    { name: 'intake-sweep', cron: '17 * * * *' },
  ]);
});
