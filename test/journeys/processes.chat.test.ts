import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { AlreadyRunning } from '../../src/app/index.ts';
import { aBot, type Bot } from '../support/a-bot.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { aRedis } from '../support/redis.ts';
import {
  ANSWER,
  ANSWERING,
  answer,
  answersHeard,
  casesOf,
  closeSurvey,
  closingOf,
  complain,
  composeSurvey,
  expectHandled,
  OPERATOR,
  resultsIn,
  surveysOf,
  untilResultSent,
  verdict,
  WALKS,
} from './walks/index.ts';

const compose = WALKS.filter((walk) => walk.name === 'compose');

test('a second process without Redis is refused with a sentence that says what to do', async () => {
  const bot = await aBot();
  const second = aBot({ beside: bot });
  await expect(second).rejects.toThrow(AlreadyRunning);
  await expect(second).rejects.toThrow(
    /Another instance of this bot runs on the same database\. Stop it, or set the same REDIS_URL for both/,
  );
  const person = await bot.known({ language: 'ru', home: bot.places.village });
  person.say('/menu');
  await person.sees('Что сделаем?');
});

test('a process without Redis is refused beside one that has it, and the other way round', async () => {
  const redis = await aRedis();
  const withRedis = await aBot({ redisUrl: redis.url });
  await expect(aBot({ beside: withRedis })).rejects.toThrow(AlreadyRunning);
  const alone = await aBot();
  await expect(aBot({ beside: alone, redisUrl: redis.url })).rejects.toThrow(AlreadyRunning);
});

/** An address in front of several processes, each getting the next request. */
async function aBalancer(): Promise<{ url: string; behind: string[] }> {
  const behind: string[] = [];
  let next = 0;
  const server = createServer((incoming, outgoing) => {
    next += 1;
    const target = behind[next % behind.length] ?? '';
    const passed = request(target + (incoming.url ?? ''), { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  atTheEnd(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, behind };
}

/** Two processes of the bot; `hears` says which of them get what people do from now on. */
async function twoProcesses(): Promise<Bot & { hears(...which: readonly (0 | 1)[]): void }> {
  const redis = await aRedis();
  const balancer = await aBalancer();
  const shared = { redisUrl: redis.url, webhookUrl: `${balancer.url}/telegram`, operator: OPERATOR };
  const one = await aBot(shared);
  balancer.behind.push(one.app.url ?? '');
  const other = await aBot({ ...shared, beside: one });
  balancer.behind.push(other.app.url ?? '');
  const urls = [...balancer.behind];
  return {
    ...one,
    settled: async () => void (await Promise.all([one.settled(), other.settled()])),
    hears: (...which) => void balancer.behind.splice(0, urls.length, ...which.map((at) => urls[at] ?? '')),
  };
}

test('two processes behind one webhook: what one person writes quickly is answered in order, once', async () => {
  const bot = await twoProcesses();
  const people = await Promise.all([1, 2, 3].map(() => bot.known({ language: 'ru' })));
  const said = Array.from({ length: 30 }, (_, n) => `Жоқауыл${n}бұрын`);
  for (const text of said) for (const person of people) person.say(text);
  for (const person of people) {
    await person.until((messages) => messages.filter((one) => one.from === 'bot').length >= said.length, 10_000);
    const answered = person
      .messages()
      .filter((one) => one.from === 'bot')
      .map((one) => said.find((text) => one.text?.includes(text)));
    expect(answered).toEqual(said);
  }
  await bot.settled();
});

test('two processes behind one webhook: a notice begun at one is continued at the other', async () => {
  const bot = await twoProcesses();
  await bot.known({ language: 'kk', home: bot.places.village });
  for (const walk of compose) {
    const walker = await walk.bring(bot);
    await walk.go(walker);
    await bot.settled();
    expect(await walk.rows(bot, walker)).toMatchObject([
      { step: 'sending', text_kk: 'Ертең су болмайды', text_ru: 'Завтра воды не будет' },
    ]);
    await expectHandled(bot, walker);
  }
  expect(bot.sim.violations({ includeRates: false })).toEqual({});
});

test('two processes behind one webhook: a letter is written, answered and returned across both, and each word of it is said once', async () => {
  const bot = await twoProcesses();
  const unit = bot.places.okrug;
  const akim = await bot.known({ language: 'ru', role: { kind: 'akim', areaCode: unit } });
  const resident = await bot.known({ language: 'ru', home: unit, named: { first_name: 'Айгуль' } });
  await complain.go({ person: resident });
  await akim.sees('Новое обращение');
  await answer.go({ person: akim });
  await resident.sees(ANSWER);
  await verdict.go({ person: resident });
  await akim.sees('Житель не согласен');
  await bot.settled();
  const { cases, drafts } = await casesOf(bot, resident);
  const kinds = ['filed', 'edited', 'seen', 'work-begun', 'answered', 'disputed'];
  expect(cases.map((one) => ({ state: one.state, told: one.told, kinds: one.events.map((event) => event.kind) }))).toEqual([
    // The answer's voice is a message of its own; that the letter was mended nobody is told.
    { state: 'disputed', told: kinds.length, kinds },
  ]);
  expect(cases.flatMap((one) => one.events.map((event) => event.files.join()))).toEqual(['photo,photo', '', '', '', 'voice', '']);
  expect(await answersHeard(bot, resident)).toEqual(['words', 'voice']);
  expect(drafts).toEqual([]);
  const said = (person: typeof akim, text: string) => person.messages().filter((one) => one.from === 'bot' && one.text?.includes(text));
  for (const text of [
    'Письмо принято',
    'Аким прочитал письмо',
    'В работе. Аким',
    'Посмотрите сами и скажите',
    'Письмо снова у акима, теперь',
  ]) {
    expect(said(resident, text)).toHaveLength(1);
  }
  for (const text of ['Отправлено жителю', 'Житель не согласен']) expect(said(akim, text)).toHaveLength(1);
  for (const person of [resident, akim]) await expectHandled(bot, { person });
  expect(bot.sim.violations({ includeRates: false })).toEqual({});
});

test('two processes behind one webhook: a survey opened at one, answered across both and closed at the other is counted and told once', async () => {
  const bot = await twoProcesses();
  const { db } = bot.app.storage;
  const said = [...Array.from({ length: 6 }, () => 'Полностью доверяю'), ...Array.from({ length: 6 }, () => 'Скорее не доверяю')];
  const voters = await Promise.all(said.map(() => bot.known({ language: 'ru', home: ANSWERING.code })));
  const operator = await bot.known({ language: 'ru', role: { kind: 'operator', areaCode: bot.places.region } });
  const heardOf = (person: typeof operator) => expectHandled(bot, { person });

  bot.hears(0);
  await composeSurvey(operator, ANSWERING.name);
  await Promise.all(voters.map((voter) => voter.sees('Один вопрос, одна минута')));
  await heardOf(operator);
  bot.hears(0, 1);
  const vote = async (voter: typeof operator, label: string) => {
    voter.tap('Затрудняюсь ответить');
    await voter.sees('ответ принят');
    voter.tap('Изменить ответ');
    await voter.sees('Один вопрос, одна минута');
    voter.tap(label);
    await voter.sees('ответ принят');
  };
  await Promise.all(voters.map((voter, at) => vote(voter, said[at] ?? '')));
  bot.hears(1);
  await closeSurvey(operator);

  const [survey] = await surveysOf(bot, operator);
  const everybodyOnce = voters.map(() => 1);
  expect(await closingOf(bot, survey?.id ?? 0, { voters, operator: [operator] })).toEqual({
    step: 'closed',
    invited: said.length,
    answered: said.length,
    kept: 0,
    queued: said.length + 1,
    ballots: [...Array.from({ length: 6 }, () => 2), ...Array.from({ length: 6 }, () => 4)],
    told: { voters: everybodyOnce, operator: [1] },
  });
  await untilResultSent(bot, survey?.id ?? 0);
  await bot.settled();
  expect(voters.map(resultsIn)).toEqual(everybodyOnce);
  expect(resultsIn(operator)).toBe(1);
  expect(await db.selectFrom('surveys.survey').select('id').execute()).toHaveLength(1);
  for (const person of [operator, ...voters]) await heardOf(person);
  expect(bot.sim.violations({ includeRates: false })).toEqual({});
});
