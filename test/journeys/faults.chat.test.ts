import { expect, test, vi } from 'vitest';
import type { MischiefOrder } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { callsOf, expectHandled, OPERATOR, screensOf, WALKS, type Walk, type Walker } from './walks/index.ts';

const bot = await aBot({ operator: OPERATOR });
await bot.known({ language: 'kk', home: bot.places.village });
const KINDS: readonly MischiefOrder[] = [
  { kind: '500' },
  // Shorter than Telegram's whole seconds: the way through is the same.
  { kind: '429', retry_after: 0.1 },
  { kind: 'cut-before' },
  { kind: 'cut-after' },
];
/** Walked at the same time, so that their pauses overlap. */
const TOGETHER = 10;

interface Clean {
  readonly calls: number;
  readonly screens: readonly string[];
  readonly rows: unknown;
}

/** Walks once with nothing going wrong: how many calls it takes, what is seen, what is kept. */
async function walkCleanly(walk: Walk): Promise<Clean> {
  const walker = await walk.bring(bot);
  bot.sim.forgetCalls();
  await walk.go(walker);
  await bot.app.intake?.idle();
  return { calls: callsOf(bot, walker), screens: screensOf(walker), rows: await walk.rows(bot, walker) };
}

/** The same, with the n-th call failing once. */
async function walkWith(walk: Walk, order: MischiefOrder, n: number): Promise<{ walker: Walker; wasStruck: () => boolean }> {
  const walker = await walk.bring(bot);
  const rule = bot.sim.mischief({ ...order, chat_id: walker.person.id, after: n - 1 });
  await walk.go(walker);
  return { walker, wasStruck: () => rule.times === 0 };
}

test.for(WALKS.flatMap((walk) => KINDS.map((order) => ({ walk, order, name: walk.name, kind: order.kind }))))(
  '$name: whichever call of the Bot API ends in $kind, the walk ends as if nothing had happened',
  async ({ walk, order }) => {
    const clean = await walkCleanly(walk);
    expect(clean.calls).toBeGreaterThan(5);
    const numbers = Array.from({ length: clean.calls }, (_, index) => index + 1);
    for (let start = 0; start < numbers.length; start += TOGETHER) {
      const walked = await Promise.all(numbers.slice(start, start + TOGETHER).map((n) => walkWith(walk, order, n)));
      await bot.app.intake?.idle();
      for (const { walker, wasStruck } of walked) {
        expect(wasStruck()).toBe(true);
        if (order.kind === 'cut-after') expectOneMoreAtMost(screensOf(walker), clean.screens);
        else expect(screensOf(walker)).toEqual(clean.screens);
        expect(await walk.rows(bot, walker)).toEqual(clean.rows);
        await expectHandled(bot, walker);
      }
    }
    bot.sim.calm();
  },
);

test('a notice that was confirmed on these walks, or a survey that was started, is put into the ledger once for each whom it reaches', async () => {
  const { db } = bot.app.storage;
  const queued = async (batch: string) => {
    const rows = await db.selectFrom('delivery.message').select(['batch', 'chat_id']).where('batch', 'like', batch).execute();
    return rows.map((row) => `${row.batch} to ${row.chat_id}`);
  };
  // The one resident gets them one a second; the runner takes up twenty at a time.
  await vi.waitUntil(async () => (await queued('broadcast:%')).length >= 20, { timeout: 8_000, interval: 50 });
  for (const batch of ['broadcast:%', 'survey:%']) {
    const all = await queued(batch);
    expect(all.length).toBeGreaterThanOrEqual(20);
    expect(new Set(all).size).toBe(all.length);
  }
});

/** A call whose answer was lost was carried out: what it said may stand there twice, and nothing is missing or out of order. */
function expectOneMoreAtMost(screens: readonly string[], clean: readonly string[]): void {
  let at = 0;
  const more = screens.filter((screen) => {
    if (screen !== clean[at]) return true;
    at += 1;
    return false;
  });
  expect(screens.filter((screen) => !more.includes(screen) || clean.includes(screen))).toEqual(expect.arrayContaining([...clean]));
  expect({ found: at, more: more.length <= 1 }).toEqual({ found: clean.length, more: true });
}
