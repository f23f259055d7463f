import { expect, test, vi } from 'vitest';
import type { MischiefOrder } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import {
  ARRIVED,
  answer,
  answersHeard,
  callsOf,
  expectHandled,
  OPERATOR,
  residentOf,
  screensOf,
  WALKS,
  type Walk,
  type Walker,
} from './walks/index.ts';

const bot = await aBot({ operator: OPERATOR });
await bot.known({ language: 'kk', home: bot.places.village });
const KINDS: readonly MischiefOrder[] = [
  { kind: '500' },
  // Shorter than Telegram's whole seconds: the way through is the same.
  { kind: '429', retry_after: 0.1 },
  { kind: 'cut-before' },
  { kind: 'cut-after' },
];
/**
 * Of each walker's calls every other one fails: for two walkers different ones, so that every call has failed for one of them. A walker
 * for each call would show the same in ten times as long.
 */
const EVERY = 2;
const NEVER = 1_000_000;

/** Everybody who has walked; what his walk has sent to others is still on its way. */
const ended: { walk: Walk; what: string; walker: Walker }[] = [];

interface Clean {
  readonly walker: Walker;
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
  return { walker, calls: callsOf(bot, walker), screens: screensOf(walker), rows: await walk.rows(bot, walker) };
}

interface Struck {
  readonly walker: Walker;
  readonly what: string;
  readonly isLost: boolean;
  readonly numbers: readonly number[];
  /** Faults that did not come. */
  readonly missed: () => number;
  /** Calls after the last fault. */
  readonly callsAfter: () => number;
}

/** The same, with the n-th call failing once, and every other one after it. */
async function walkStruck(walk: Walk, order: MischiefOrder, { first, calls }: { first: number; calls: number }): Promise<Struck> {
  const walker = await walk.bring(bot);
  const numbers = Array.from({ length: Math.ceil((calls - first + 1) / EVERY) }, (_, index) => first + index * EVERY);
  // A rule counts from when those before it are used up; the first call that it counts is the one that failed, made again.
  const strike = (after: number) => bot.sim.mischief({ ...order, chat_id: walker.person.id, after });
  const rules = numbers.map((n) => strike(n === first ? first - 1 : EVERY));
  const counter = strike(NEVER);
  await walk.go(walker);
  return {
    walker,
    what: `${order.kind} at calls ${numbers.join()}`,
    isLost: order.kind === 'cut-after',
    numbers,
    missed: () => rules.filter((rule) => rule.times !== 0).length,
    callsAfter: () => NEVER - (counter.after ?? 0),
  };
}

test.for(WALKS.map((walk) => ({ walk, name: walk.name })))(
  '$name: whichever call of the Bot API fails, and however, the walk ends as if nothing had happened',
  async ({ walk }) => {
    const clean = await walkCleanly(walk);
    expect(clean.calls).toBeGreaterThan(EVERY);
    const firsts = Array.from({ length: EVERY }, (_, index) => index + 1);
    const walks = KINDS.flatMap((order) => firsts.map((first) => walkStruck(walk, order, { first, calls: clean.calls })));
    const walked = await Promise.all(walks);
    await bot.app.intake?.idle();
    for (const { walker, what, isLost, numbers, missed, callsAfter } of walked) {
      expect({ what, missed: missed() }).toEqual({ what, missed: 0 });
      // Neither more nor fewer calls than those that failed were made again: so each fault came at the call that it was meant for.
      const after = clean.calls - (numbers.at(-1) ?? 0) + 1;
      if (walk.isRestless) expect(callsAfter(), what).toBeGreaterThanOrEqual(after);
      else expect(callsAfter(), what).toBe(after);
      if (isLost) expectMoreAtMost(numbers.length, screensOf(walker), clean.screens);
      else expect(screensOf(walker), what).toEqual(clean.screens);
      expect(await walk.rows(bot, walker), what).toEqual(clean.rows);
      await expectHandled(bot, walker);
    }
    bot.sim.calm();
    ended.push({ walk, what: 'nothing', walker: clean.walker }, ...walked.map(({ walker, what }) => ({ walk, what, walker })));
  },
);

/** The ledger's calls that bring an answer to the resident: the third text that he is sent, and the file after it. */
const BRINGING = [
  { method: 'sendMessage', after: 2, twice: ['words', 'words', 'voice'] },
  { method: 'sendVoice', after: 0, twice: ['words', 'voice', 'voice'] },
];

test("whichever call that brings an answer fails, and however, its words come before its file, twice only if Telegram's word was lost", async () => {
  const orders = KINDS.flatMap((order) => BRINGING.map((call) => ({ order, ...call })));
  const walks = orders.map(async ({ order, method, after, twice }) => {
    const walker = await answer.bring(bot);
    const resident = residentOf(walker.person);
    const rule = bot.sim.mischief({ ...order, chat_id: resident.id, method, after });
    await answer.go(walker);
    const heard = await answersHeard(bot, resident);
    const expected = order.kind === 'cut-after' ? twice : ['words', 'voice'];
    return { what: `${order.kind} at ${method}`, heard, expected, left: rule.times };
  });
  for (const { what, heard, expected, left } of await Promise.all(walks))
    expect({ what, heard, left }).toEqual({ what, heard: expected, left: 0 });
});

test('what others were sent of these walks has come: words before files, a result once to each who answered', async () => {
  const arrived = await Promise.all(
    ended.map(async ({ walk, what, walker }) => ({ name: walk.name, what, arrived: await walk.arrived?.(bot, walker) })),
  );
  expect(arrived).toEqual(ended.map(({ walk, what }) => ({ name: walk.name, what, arrived: ARRIVED[walk.name] })));
  expect(arrived.filter((one) => one.arrived !== undefined).length).toBeGreaterThan(2 * KINDS.length);
});

test('a notice that was confirmed on these walks, or a survey that was started, is put into the ledger once for each whom it reaches', async () => {
  const { db } = bot.app.storage;
  const queued = async (batch: string) => {
    const rows = await db.selectFrom('delivery.message').select(['batch', 'chat_id']).where('batch', 'like', batch).execute();
    return rows.map((row) => `${row.batch} to ${row.chat_id}`);
  };
  // As many as walked, and whoever walked cleanly.
  const walked = KINDS.length * EVERY + 1;
  await vi.waitUntil(async () => (await queued('broadcast:%')).length >= walked, { timeout: 8_000, interval: 50 });
  for (const batch of ['broadcast:%', 'survey:%']) {
    const all = await queued(batch);
    expect(all.length).toBeGreaterThanOrEqual(walked);
    expect(new Set(all).size).toBe(all.length);
  }
});

/** A call whose answer was lost was carried out: what it said may stand there twice, and nothing is missing or out of order. */
function expectMoreAtMost(max: number, screens: readonly string[], clean: readonly string[]): void {
  let at = 0;
  const more = screens.filter((screen) => {
    if (screen !== clean[at]) return true;
    at += 1;
    return false;
  });
  expect(screens.filter((screen) => !more.includes(screen) || clean.includes(screen))).toEqual(expect.arrayContaining([...clean]));
  expect({ found: at, more: more.length <= max }).toEqual({ found: clean.length, more: true });
}
