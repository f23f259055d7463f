import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { aBot } from '../support/a-bot.ts';
import { ARRIVED, expectHandled, OPERATOR, screensOf, WALKS, type Walk, type Walker } from './walks/index.ts';

test('whenever the connections to Postgres break, each walk ends as if nothing had happened', { timeout: 180_000 }, async () => {
  const bot = await aBot({ leaseMs: 1_000, operator: OPERATOR });
  await bot.known({ language: 'kk', home: bot.places.village });
  const { db } = bot.app.storage;
  const breakAll = () =>
    sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name like 'auyl-akimi%'`.execute(db);
  const clean = new Map<string, { screens: string[]; rows: unknown }>();
  const walkCleanly = async (walk: Walk) => {
    const walker = await walk.bring(bot);
    await walk.go(walker);
    await bot.app.intake?.idle();
    clean.set(walk.name, { screens: screensOf(walker), rows: await walk.rows(bot, walker) });
  };
  await Promise.all(WALKS.map(walkCleanly));
  const passed: { walk: Walk; walker: Walker }[] = [];
  const every = 15;
  for (let first = 1; first <= every; first += 8) {
    const walkers = await Promise.all(WALKS.map(async (walk) => ({ walk, walker: await walk.bring(bot) })));
    const startSeq = bot.sim.calls.at(-1)?.seq ?? 0;
    const over = new AbortController();
    const ended = Promise.all(walkers.map(({ walk, walker }) => walk.go(walker))).finally(() => {
      over.abort();
    });
    for (let at = startSeq + first; !over.signal.aborted; at += every) {
      const reached = bot.sim.untilCall((call) => call.seq >= at, 15_000).catch(() => undefined);
      await Promise.race([reached, ended]);
      if (!over.signal.aborted) await breakAll().catch(() => undefined);
    }
    await ended;
    const waiting = () => db.selectFrom('intake.update').select('update_id').where('settled_at', 'is', null).execute();
    await vi.waitUntil(async () => (await waiting()).length === 0, { timeout: 5_000 });
    for (const { walk, walker } of walkers) {
      expect(screensOf(walker).slice(0, clean.get(walk.name)?.screens.length)).toEqual(clean.get(walk.name)?.screens);
      expect(await walk.rows(bot, walker)).toEqual(clean.get(walk.name)?.rows);
      await expectHandled(bot, walker);
    }
    passed.push(...walkers);
  }
  // At the pace of the ledger: for all at once.
  const arrived = await Promise.all(
    passed.map(async ({ walk, walker }) => ({ name: walk.name, arrived: await walk.arrived?.(bot, walker) })),
  );
  expect(arrived).toEqual(passed.map(({ walk }) => ({ name: walk.name, arrived: ARRIVED[walk.name] })));
});
