import type { Update } from 'grammy/types';
import { afterAll, describe, expect, test } from 'vitest';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot, BOT_USERNAME } from '../support/a-bot.ts';
import { allHandled, keptRows, LANGUAGES, recordOf, saidSince, words } from './witness.ts';

const bot = await aBot();
const { db } = bot.app.storage;

afterAll(async () => {
  await allHandled(bot);
  expect(bot.sim.unansweredTaps()).toBe(0);
  // In either language one tap on a message of last year that Telegram has forgotten: said anew, below; and an inline query that came twice.
  expect(bot.sim.violations({ includeRates: false })).toEqual({ message_not_found: 2, inline_unknown: 1 });
  expect(await db.selectFrom('intake.update').selectAll().where('parked', '=', true).execute()).toEqual([]);
  expect(await db.selectFrom('intake.update').selectAll().where('attempts', '>', 0).execute()).toEqual([]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);

  test.each<[string, (person: PersonHandle) => unknown]>([
    ['a photo', (person) => person.photo({ caption: 'Достық' })],
    ['an album', (person) => person.album(2)[1]],
    ['a voice message', (person) => person.voice()],
    ['a video', (person) => person.video()],
    ['a video note', (person) => person.videoNote()],
    ['a place on the map', (person) => person.location(51.2, 51.4)],
  ])('%s of a resident is the beginning of a letter', async (_what, act) => {
    const person = await bot.known({ language, home: bot.places.village });
    act(person);
    await person.sees(word('appeals-say-more'));
  });

  test.each<[string, (person: PersonHandle) => unknown]>([
    ['a sticker', (person) => person.sticker()],
    ['a contact', (person) => person.contact()],
    ['a document that is no pdf', (person) => person.document()],
  ])('%s of a resident is refused with what a letter can hold', async (_what, act) => {
    const person = await bot.known({ language, home: bot.places.village });
    act(person);
    await person.sees(word('fault-file-kind'));
  });

  test.each(['akim', 'operator'] as const)('whatever an %s sends that is no text is answered with how to answer by photo', async (kind) => {
    // A unit has one akim.
    const unit = language === 'kk' ? bot.places.otherOkrug : bot.places.okrug;
    const areaCode = kind === 'akim' ? unit : bot.places.district;
    const official = await bot.known({ language, role: { kind, areaCode } });
    const acts: ((person: PersonHandle) => unknown)[] = [
      (person) => person.sticker(),
      (person) => person.photo({ caption: 'Достық' }),
      (person) => person.album(2),
      (person) => person.voice(),
      (person) => person.videoNote(),
      (person) => person.document(),
      (person) => person.contact(),
      (person) => person.location(51.2, 51.4),
    ];
    for (const [at, act] of acts.entries()) {
      act(official);
      await official.sees(word('fault-message-kind'));
      await allHandled(bot);
      expect(saidSince(official, 0)).toHaveLength(at + 1);
    }
    expect(official.keyboard().flat().length).toBeGreaterThan(0);
    expect(
      await db
        .selectFrom('appeals.draft')
        .select('id')
        .where('person_id', '=', (await recordOf(bot, official)).id)
        .execute(),
    ).toEqual([]);
  });

  test('an answer that an official types past its case is told where it belongs, a place that he names is looked up', async () => {
    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: bot.places.district } });
    const isKk = language === 'kk';
    operator.say(isKk ? 'Ертең электрик келіп, шамды ауыстырады' : 'Завтра приедет электрик и заменит лампу');
    await operator.sees(word('fault-message-kind'));
    const hint = operator.last();
    operator.say(isKk ? 'Ертең істейміз' : 'Завтра сделаем', { reply_to: hint?.message_id ?? 0 });
    await operator.sees(word('fault-message-kind'));
    operator.say(isKk ? 'Ертең істейміз' : 'Завтра сделаем');
    const notFound = await operator.sees(/«(?:Ертең істейміз|Завтра сделаем)»/);
    // Only a resident can make a letter of it.
    expect(operator.buttons(notFound).flat()).not.toContain(word('appeals-ask-write-button'));
    operator.say('Өмірзақ', { reply_to: hint?.message_id ?? 0 });
    await operator.sees(isKk ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
    await allHandled(bot);
    expect(saidSince(operator, 0)).toHaveLength(4);
  });

  test('an album is answered once, not once for each of its pictures', async () => {
    const person = await bot.known({ language });
    person.album(5);
    await allHandled(bot);
    expect(saidSince(person, 0)).toHaveLength(1);
    person.album(2);
    await allHandled(bot);
    expect(saidSince(person, 0)).toHaveLength(2);
  });

  test('an edited message is answered with a word', async () => {
    const person = await bot.known({ language });
    const { message } = person.say('/help');
    await person.sees(/112/);
    person.edit(message.message_id, 'Достық');
    await person.sees(word('fault-edited'));
  });

  test('an unknown command gets a kind sentence and the menu', async () => {
    const person = await bot.known({ language });
    for (const said of ['/qwerty', '/', '/start_x', '/writer']) {
      person.say(said);
      await person.sees(word('fault-unknown-word'));
    }
    expect(person.keyboard().flat()).toHaveLength(6);
  });

  test('a tap on a button of last year is answered kindly, with the menu below it', async () => {
    const person = await bot.known({ language });
    for (const data of ['appeals:send:17', 'menu:old', 'directory:pick:12', 'x']) {
      const tap = person.tapData(data, 7);
      expect(await tap.answered()).toEqual({ text: word('fault-old-tap') });
      await person.sees(word('menu-show'));
    }
    expect(person.keyboard().flat()).toHaveLength(6);
    // Its verb still means something, its message is gone: it works, in a new message.
    person.tapData(`directory:pick:${bot.places.okrug}`, 7);
    await person.sees(/Бекенов Айдос/);
  });

  test('menu words are known in either language, without the icon, in other case, with spaces', async () => {
    const person = await bot.known({ language, home: bot.places.village });
    const akim = language === 'kk' ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович';
    for (const said of ['👤 Менің әкімім', 'Менің әкімім', 'МЕНІҢ  ӘКІМІМ', '👤 Мой аким', 'мой аким', ' Мой   Аким ']) {
      person.say(said);
      await person.sees(akim);
    }
    for (const said of ['❓ Көмек', 'помощь', 'КӨМЕК']) {
      person.say(said);
      await person.sees('112');
    }
  });

  test('every key of the resident’s menu says something of its own', async () => {
    const person = await bot.known({ language, home: bot.places.village });
    person.say('/menu');
    await person.sees(word('menu-show'));
    const said = [
      word('directory-card-villages', { villages: language === 'kk' ? 'Достық' : 'Достык' }),
      word('appeals-say'),
      word('appeals-mine-none'),
      word('directory-village-people-none'),
      word('surveys-none'),
      word('menu-help', { phone: word('identity-operator-unset') }),
    ];
    for (const [at, key] of person.keyboard().flat().entries()) {
      person.press(key);
      await person.sees(said[at] ?? '');
    }
  });

  test('commands are known in any case and with the bot’s name; another bot’s are not', async () => {
    const person = await bot.known({ language });
    for (const said of ['/HELP', `/help@${BOT_USERNAME}`, `/Help@${BOT_USERNAME.toUpperCase()} now`]) {
      person.say(said);
      await person.sees('112');
    }
    person.say('/help@another_bot');
    await person.sees(word('fault-unknown-word'));
  });

  test('help leads to settings, to how data are kept, and back, on one message', async () => {
    const person = await bot.known({ language });
    person.say('/help');
    const help = await person.sees('112');
    person.tap(word('identity-privacy-button'));
    expect((await person.sees('48')).message_id).toBe(help.message_id);
    person.tap(word('menu-back-button'));
    await person.sees('112');
    person.tap(word('menu-settings-button'));
    await person.sees(word('identity-settings-no-place'));
    person.tap(word('menu-back-button'));
    expect((await person.sees('112')).message_id).toBe(help.message_id);
    expect(saidSince(person, 0)).toHaveLength(1);
  });
});

test('in a group the bot says one sentence with the way to the private chat, then nothing', async () => {
  const person = await bot.known({});
  const group = bot.sim.group({ title: 'Ауыл', by: person.id });
  await bot.sim.untilCall((call) => call.method.toLowerCase() === 'sendmessage' && call.payload['chat_id'] === group.id);
  person.say('/start', { chat: group.id });
  person.say('Достық', { chat: group.id });
  await allHandled(bot);
  const said = group.chat().messages.filter((message) => message.from === 'bot');
  expect(said.map((message) => message.text)).toEqual([
    `Бот тек жеке чатта жауап береді: https://t.me/${BOT_USERNAME}\nБот отвечает только в личном чате: https://t.me/${BOT_USERNAME}`,
  ]);
  expect(saidSince(person, 0)).toEqual([]);
});

test('who blocks the bot is unreachable, who lets it in again or writes is reachable', async () => {
  const person = await bot.known({});
  expect((await recordOf(bot, person)).isReachable).toBe(true);
  person.block();
  await allHandled(bot);
  expect((await recordOf(bot, person)).isReachable).toBe(false);
  person.unblock();
  await allHandled(bot);
  expect((await recordOf(bot, person)).isReachable).toBe(true);
  await db.updateTable('identity.person').set({ unreachable_since: new Date() }).where('telegram_id', '=', person.id).execute();
  person.start();
  await allHandled(bot);
  expect((await recordOf(bot, person)).isReachable).toBe(true);
});

test('a person who blocks the bot before it answers costs no fault', async () => {
  const person = await bot.known({});
  bot.sim.mischief({ kind: 'slow', method: 'sendMessage', chat_id: person.id, ms: 1 });
  person.say('/help');
  person.block();
  await allHandled(bot);
  expect((await recordOf(bot, person)).isReachable).toBe(false);
});

test('an update that comes twice is answered once, whatever it was', async () => {
  const person = await bot.known({ home: bot.places.village });
  bot.sim.mischief({ kind: 'duplicate-updates', chat_id: person.id, times: null });
  person.say('/help');
  await person.sees('112');
  const tap = person.tap('Баптау');
  await tap.answered();
  await person.sees('Баптау\n');
  person.tap('Ауылды өзгерту');
  await person.sees('Үйіңіз ауысты ма?');
  person.say('Өмірзақ');
  await person.sees('Жаңа ауылыңыз:');
  await allHandled(bot);
  bot.sim.calm();
  expect(saidSince(person, 0)).toHaveLength(4);
  expect((await recordOf(bot, person)).home).toBe('D06100104');
});

test('a tap and a text that overtake each other lose nothing and change nothing twice', async () => {
  const person = await bot.known({ home: bot.places.village });
  person.say('/settings');
  const settings = await person.sees('Баптау');
  bot.sim.mischief({ kind: 'reorder-updates', chat_id: person.id });
  const tap = person.tap('Ауылды өзгерту', settings);
  person.say('Өмірзақ');
  await tap.answered();
  await person.sees('Үйіңіз ауысты ма?');
  await allHandled(bot);
  const { home } = await recordOf(bot, person);
  expect([bot.places.village, 'D06100104']).toContain(home);
  person.say('Өмірзақ');
  await allHandled(bot);
  expect((await recordOf(bot, person)).home).toBe('D06100104');
  expect(person.dump().match(/Жаңа ауылыңыз:/g)).toHaveLength(1);
});

test('updates that Telegram may send and that nobody asked for are passed by without a fault', async () => {
  const person = await bot.known({});
  const { message } = person.say('/help');
  await person.sees('112');
  const { update_ids } = person.say('/menu');
  await person.sees('Не істейміз?');
  const before = await keptRows(bot);
  const from = { id: person.id, is_bot: false, first_name: 'Person' };
  const chat = { id: person.id, type: 'private' as const, first_name: 'Person' };
  const odd: object[] = [
    {},
    { message_reaction: { chat, message_id: message.message_id, user: from, date: 1, old_reaction: [], new_reaction: [] } },
    { poll: { id: '1', question: 'x', options: [], total_voter_count: 0, is_closed: false, is_anonymous: true, type: 'regular' } },
    { poll_answer: { poll_id: '1', user: from, option_ids: [0], option_persistent_ids: ['0'] } },
    { inline_query: { id: '1', from, query: 'x', offset: '' } },
    { channel_post: { message_id: 1, date: 1, chat: { id: -100_123, type: 'channel', title: 'x' }, text: 'x' } },
    { business_message: { message_id: 1, date: 1, chat, from, text: 'x' } },
    { something_of_next_year: { id: 1 } },
    { callback_query: { id: '99', from, chat_instance: '1', inline_message_id: 'x', data: 'menu:home' } },
    { callback_query: { id: '98', from, chat_instance: '1', game_short_name: 'x', message: { ...message, chat } } },
    {
      my_chat_member: {
        chat: { id: -5, type: 'group', title: 'x' },
        from,
        date: 1,
        old_chat_member: { status: 'member', user: from },
        new_chat_member: { status: 'left', user: from },
      },
    },
  ];
  const first = Number(update_ids[0]) - 1_000;
  for (const [at, update] of odd.entries()) bot.sim.injectUpdate({ update_id: first + at, ...update });
  await allHandled(bot);
  const rows = await db
    .selectFrom('intake.update')
    .selectAll()
    .where('update_id', '>=', first)
    .where('update_id', '<', first + odd.length)
    .execute();
  expect(rows).toHaveLength(odd.length);
  expect(rows.filter((row) => row.settled_at === null || row.attempts > 0 || row.parked)).toEqual([]);
  expect(await keptRows(bot)).toEqual(before);
});

test('a poll and a dice in the private chat are answered with what a letter can hold, what Telegram itself says with silence', async () => {
  const person = await bot.known({});
  const { message, update_ids } = person.say('/menu');
  await person.sees('Не істейміз?');
  const { text: _, entities: __, ...bare } = message;
  const poll = { id: '1', question: 'x', options: [], total_voter_count: 0, is_closed: false, is_anonymous: true, type: 'regular' };
  for (const [at, content] of [{ poll }, { dice: { emoji: '🎲', value: 3 } }].entries()) {
    bot.sim.injectUpdate({ update_id: Number(update_ids[0]) - 2_000 + at, message: { ...bare, ...content } } as Update);
    await person.sees(words('kk')('fault-file-kind'));
  }
  const said = person.messages().length;
  bot.sim.injectUpdate({ update_id: Number(update_ids[0]) - 1_990, message: { ...bare, new_chat_title: 'x' } });
  await allHandled(bot);
  expect(person.messages()).toHaveLength(said);
});
