import { expect, test } from 'vitest';
import { workByTheClock } from '../../src/app/engines.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { Closers } from '../../src/platform/closers.ts';
import { openLog } from '../../src/platform/log.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { aDatabase } from '../support/database.ts';

const nothing = async () => undefined;

test('updates and messages are swept every hour, each at a minute of its own; akims hear every morning what waits, and villages from ten o’clock on what became of their week; proposals end in the hours in which people are written to; letters follow akims, their terms are looked at, and hand-overs are told, every five minutes; offices in which nobody reads are looked for every quarter of an hour; of elections people hear every hour; the calendar gets its next year at night', async () => {
  const home = await aDatabase();
  const closers = new Closers();
  atTheEnd(() => closers.closeAll());
  const parts = { storage: home, clock: systemClock, closers, log: openLog({ level: 'silent', name: 'test' }) };
  await workByTheClock(parts, {
    readdress: nothing,
    terms: nothing,
    morning: nothing,
    offices: nothing,
    handover: nothing,
    elections: nothing,
    unplaced: nothing,
    village: nothing,
    proposals: nothing,
    years: nothing,
  });
  const { rows } = await home.pool.query<{ name: string; cron: string }>('select name, cron from jobs.schedule order by name');
  expect(rows).toEqual([
    { name: 'appeals-morning', cron: '30 8-17 * * *' },
    { name: 'appeals-offices', cron: '4-59/15 * * * *' },
    { name: 'appeals-proposals', cron: '20 9-17 * * *' },
    { name: 'appeals-readdress', cron: '*/5 * * * *' },
    { name: 'appeals-terms', cron: '1-59/5 * * * *' },
    { name: 'appeals-unplaced', cron: '47 * * * *' },
    { name: 'appeals-village', cron: '0 10-17 * * *' },
    { name: 'calendar-years', cron: '27 3 * * *' },
    { name: 'delivery-sweep', cron: '37 * * * *' },
    { name: 'directory-elections', cron: '7 * * * *' },
    { name: 'directory-handover', cron: '2-59/5 * * * *' },
    { name: 'intake-sweep', cron: '17 * * * *' },
  ]);
});
