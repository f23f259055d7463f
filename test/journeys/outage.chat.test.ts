import { Redis } from 'ioredis';
import { expect, test, vi } from 'vitest';
import { aBot, type Bot } from '../support/a-bot.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { urlOf } from '../support/connection.ts';
import { ownServer } from '../support/database.ts';
import { aRedis } from '../support/redis.ts';
import { expectHandled, OPERATOR, screensOf, WALKS } from './walks/index.ts';
import { words } from './witness.ts';

const anOperator = (bot: Bot) => bot.known({ language: 'ru', role: { kind: 'operator', areaCode: bot.places.district } });

test('Redis is gone in the middle of a notice: the author waits and then goes on where he was', async () => {
  const redis = await aRedis();
  const bot = await aBot({ redisUrl: redis.url });
  const author = await anOperator(bot);
  author.say('/send');
  await author.sees('на казахском');
  await redis.stop();
  const goneAt = performance.now();
  author.say('Ертең су болмайды');
  // Long enough for several tries; people see nothing but the delay.
  await vi.waitUntil(() => performance.now() - goneAt > 3_000, { timeout: 5_000 });
  expect(author.last()?.text).toContain('на казахском');
  await redis.start();
  await author.sees('на русском', 8_000);
  author.say('Завтра воды не будет');
  await author.sees('Так увидит житель', 8_000);
  await bot.app.intake?.idle();
  expect(author.messages().filter((message) => message.text?.includes('на русском'))).toHaveLength(1);
  await expectHandled(bot, { person: author });
});

test('Redis is emptied in the middle of a notice: each text still goes into the draft and none is searched as a village', async () => {
  const redis = await aRedis();
  const bot = await aBot({ redisUrl: redis.url });
  await bot.known({ language: 'kk', home: bot.places.village });
  const client = new Redis(redis.url);
  atTheEnd(async () => client.disconnect());
  const author = await anOperator(bot);
  const empty = async () => {
    await bot.app.intake?.idle();
    await client.flushall();
  };
  author.say('/send');
  await author.sees('на казахском');
  await empty();
  author.say('Достык');
  await author.sees('на русском');
  await empty();
  author.say('Бастау');
  await author.sees('Так увидит житель');
  await empty();
  author.say('Бастау');
  await author.sees('Нажмите своё');
  author.tap(/Таскалинский/);
  await author.sees('Перед отправкой');
  await bot.app.intake?.idle();
  const drafts = await bot.app.storage.db
    .selectFrom('broadcasts.broadcast')
    .select(['text_kk', 'text_ru', 'step'])
    .where('chat_id', '=', author.id)
    .execute();
  expect(drafts).toEqual([{ text_kk: 'Достык', text_ru: 'Бастау', step: 'confirm' }]);
});

/** That an album is answered once is remembered in Redis: emptied between two pictures, it says «Записано» for each. */
function askedOnce(screens: readonly string[]): string[] {
  const [recorded = ''] = words('ru')('appeals-say-more').split('\n');
  return screens.filter((screen, at) => !screen.startsWith(recorded) || screens.indexOf(screen) === at);
}

test('Redis is emptied again and again while people write letters, answer them and are asked: nobody notices', async () => {
  const redis = await aRedis();
  const bot = await aBot({ redisUrl: redis.url, operator: OPERATOR });
  const client = new Redis(redis.url);
  atTheEnd(async () => client.disconnect());
  for (const walk of WALKS.filter((one) => /^(?:complain|answer|verdict|survey)/.test(one.name))) {
    const [calm, walker] = [await walk.bring(bot), await walk.bring(bot)];
    await walk.go(calm);
    await bot.app.intake?.idle();
    const over = new AbortController();
    const emptying = (async () => {
      for (let seq = 0; !over.signal.aborted; ) {
        await client.flushall();
        const call = await bot.sim.untilCall((one) => one.seq > seq, 1_000).catch(() => undefined);
        seq = call?.seq ?? seq;
      }
    })();
    await walk.go(walker).finally(() => over.abort());
    await emptying;
    await bot.app.intake?.idle();
    expect(askedOnce(screensOf(walker))).toEqual(askedOnce(screensOf(calm)));
    expect(await walk.rows(bot, walker)).toEqual(await walk.rows(bot, calm));
    await expectHandled(bot, walker);
  }
});

test('Postgres is restarted while people write: each is answered once and in order, and nothing is lost', async () => {
  const server = await ownServer();
  const bot = await aBot({ databaseUrl: urlOf(server.connection), leaseMs: 1_000 });
  const people = await Promise.all(Array.from({ length: 4 }, () => bot.known({ language: 'ru' })));
  const said = [0, 1, 2, 3, 4, 5].map((n) => `Жоқауыл${n}бұрын`);
  for (const person of people) person.say(said[0] ?? '');
  const restarted = server.restart();
  for (const text of said.slice(1)) for (const person of people) person.say(text);
  await restarted;
  for (const person of people) await person.until((messages) => messages.filter((one) => one.from === 'bot').length >= said.length, 15_000);
  await bot.app.intake?.idle();
  for (const person of people) {
    const answered = person
      .messages()
      .filter((one) => one.from === 'bot')
      .map((one) => said.find((text) => one.text?.includes(text)));
    expect(answered).toEqual(said);
    await expectHandled(bot, { person });
  }
});

test('Telegram holds the bot back for a minute: the reply is left to the ledger and the person is not lost', async () => {
  const bot = await aBot({ patience: { holdWaitMsMax: 1_000 } });
  const person = await bot.known({ language: 'ru', home: bot.places.village });
  bot.sim.mischief({ kind: '429', retry_after: 60, chat_id: person.id });
  person.say('/menu');
  const { db } = bot.app.storage;
  const kept = () =>
    db.selectFrom('delivery.message').select(['dedupe_key', 'state', 'payload', 'lane']).where('chat_id', '=', person.id).execute();
  await vi.waitUntil(async () => (await kept()).length > 0, { timeout: 5_000, interval: 20 });
  await bot.app.intake?.idle();
  const [reply, ...more] = await kept();
  expect(more).toEqual([]);
  expect(reply).toMatchObject({
    lane: 0,
    payload: { text: expect.stringContaining('Что сделаем?'), reply_markup: { is_persistent: true } },
  });
  expect(reply?.dedupe_key).toMatch(/^reply:\d+:1$/);
  await expectHandled(bot, { person });
});
