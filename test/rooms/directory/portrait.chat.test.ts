import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { openFileStore } from '../../../src/platform/files/index.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { ChatMessage, PersonHandle } from '../../../src/simulator/index.ts';
import { allHandled, boldOf, expectManners, LANGUAGES, words } from '../../journeys/witness.ts';
import { aBot } from '../../support/a-bot.ts';
import { aTempFolder } from '../../support/temp-folder.ts';

const filesFolder = await aTempFolder();
const store = openFileStore(filesFolder);
const warnings: unknown[] = [];
const log: Log = { debug: () => {}, info: () => {}, warn: (event, facts) => void warnings.push([event, facts]), error: () => {} };
let telegramNow: Date | undefined;
const bot = await aBot({
  clock: () => new Date('2026-11-24T05:30:00Z'),
  telegramClock: () => telegramNow ?? new Date(),
  filesFolder,
  log,
  patience: { holdWaitMsMax: 50 },
});
const { db } = bot.app.storage;

/** Units of the example's oblast. */
const GONE = 'D06010100';
const LONG = 'D06020200';
const PLAIN = 'D06020100';
const FRESH = ['D06010200', 'D06010300', 'D06020300', 'D06030100', 'D06030200'] as const;

/** A picture of one colour: each is another file. */
async function aPortrait(background: string): Promise<string> {
  const bytes = await sharp({ create: { width: 90, height: 120, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return (await store.keep(bytes)).name;
}

const portray = (unit: string, photo_name: string) =>
  db.updateTable('directory.tenure').where('unit_code', '=', unit).where('ended_on', 'is', null).set({ photo_name }).execute();

beforeAll(async () => {
  await portray(bot.places.okrug, await aPortrait('#246'));
  await portray(GONE, 'f'.repeat(64));
  await portray(LONG, await aPortrait('#642'));
  for (const [at, unit] of FRESH.entries()) await portray(unit, await aPortrait(`#00${at}`));
  const long = { reception_hours: null, reception_kk: 'сөз '.repeat(220).trim(), reception_ru: 'слово '.repeat(150).trim() };
  await db.updateTable('directory.tenure').where('unit_code', '=', LONG).set(long).execute();
});

// A button that is tapped twice at once finds the screen as it should be; what was cut off had been done; one was too old to go.
expectManners(bot, { not_modified: 4, message_not_found: 1, callback_twice: 2, delete_too_late: 1 });

const fromBot = (person: PersonHandle) => person.messages().filter((message) => message.from === 'bot');
/** The cards and what was opened from them; the menu stays above. */
const screens = (person: PersonHandle) => fromBot(person).filter(({ text }) => !text?.startsWith(words('kk')('menu-show')));
const kindsOf = (messages: readonly ChatMessage[]) => messages.map(({ photo }) => (photo ? 'photo' : 'text'));
/** What the bot has called for this person, when all of it has been answered. */
const callsOf = async (person: PersonHandle) => {
  await allHandled(bot);
  return bot.sim.calls.filter(({ payload }) => payload['chat_id'] === person.id);
};
const countCalls = async (person: PersonHandle, called: string) => (await callsOf(person)).filter(({ method }) => method === called).length;
const countUploads = async (person: PersonHandle) =>
  (await callsOf(person)).filter(({ payload }) => JSON.stringify(payload).includes('attach://')).length;

async function opened(code: string, language: 'kk' | 'ru' = 'kk') {
  const person = await bot.known({ language });
  person.start(`u${code}`);
  await person.sees(words(language)('menu-show'));
  return { person, card: await person.sees(/./) };
}

/** The list that a unit stands in. */
async function listed(unit: string) {
  const person = await bot.known({ language: 'kk' });
  person.start(`u${unit.slice(0, 5)}0000`);
  return { person, list: await person.sees(words('kk')('directory-tree-unit')) };
}

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);

  test('a card with a portrait is a picture with the card below it, opened by a command; its buttons are those of a text', async () => {
    const person = await bot.known({ language, home: bot.places.village });
    person.say('/akim');
    const card = await person.sees(/10:00–13:00/);
    expect(card.photo).toMatchObject({ width: 90, height: 120 });
    expect(card.text).toBeUndefined();
    expect(card.caption?.split('\n')[0]).toBe(language === 'kk' ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
    expect(boldOf({ ...card, text: card.caption ?? '', entities: card.caption_entities ?? [] })).toEqual([card.caption?.split('\n')[0]]);
    expect(person.buttons(card).at(0)).toEqual([word('directory-card-write-button')]);
    expect(person.buttons(card).at(-1)).toEqual([word('directory-card-other-button')]);
    expect(fromBot(person)).toHaveLength(1);
  });

  test('a text too long for a caption stays a text; its button sends the portrait below, once however often it is tapped at once', async () => {
    const { person, card } = await opened(LONG, language);
    expect(card.photo).toBeUndefined();
    expect(card.text?.length).toBeGreaterThan(1_024);
    expect(person.buttons(card)[1]).toEqual([word('directory-card-photo-button')]);
    for (let taps = 0; taps < 3; taps += 1) person.tap(word('directory-card-photo-button'), card);
    const portrait = await person.sees(card.text?.split('\n')[0] ?? '');
    expect(portrait.photo).toMatchObject({ width: 90, height: 120 });
    expect(portrait.caption?.split('\n')).toHaveLength(2);
    await allHandled(bot);
    expect(kindsOf(screens(person).slice(-2))).toEqual(['text', 'photo']);
    expect(fromBot(person).filter(({ photo }) => photo)).toHaveLength(1);
  });

  test('a portrait whose file is gone leaves the card a text, and is told to the log without a name', async () => {
    warnings.length = 0;
    const { person, card } = await opened(GONE, language);
    expect(card.text).toContain(language === 'kk' ? 'Тексерілген күні' : 'Проверено');
    expect(person.buttons(card).flat()).not.toContain(word('directory-card-photo-button'));
    expect(warnings).toEqual([['A portrait was not shown', { error: expect.objectContaining({ name: 'PortraitGone' }) }]]);
    person.tapData(`directory:photo:${GONE}`);
    await person.sees(word('directory-photo-later'));
  });
});

describe('a portrait', () => {
  test('is uploaded once: the second person gets it by Telegram’s number of it', async () => {
    const first = await opened(FRESH[0]);
    expect(await countUploads(first.person)).toBe(1);
    const second = await opened(FRESH[0], 'ru');
    expect(second.card.photo).toMatchObject({ width: 90, height: 120 });
    expect(await countUploads(second.person)).toBe(0);
  });

  test('takes the place of the list that its place was tapped in, uploaded or not', async () => {
    for (const uploads of [1, 0]) {
      const { person, list } = await listed(FRESH[1]);
      person.tapData(`directory:pick:${FRESH[1]}`, list.message_id);
      const card = await person.sees(/Тексерілген күні/);
      expect([card.message_id, card.photo?.width]).toEqual([list.message_id, 90]);
      expect(await countUploads(person)).toBe(uploads);
      expect(screens(person)).toHaveLength(1);
    }
  });

  test('of somebody who has none any more is no portrait: an old button says so', async () => {
    const { person } = await opened(PLAIN);
    person.tapData(`directory:photo:${PLAIN}`);
    await person.sees(words('kk')('fault-gone'));
  });
});

describe('from a card with a portrait', () => {
  const past = words('kk')('directory-past-title');
  const openedPast = async () => {
    const { person, card } = await opened(bot.places.okrug);
    person.tapData(`directory:past:${bot.places.okrug}`, card.message_id);
    return { person, card, list: await person.sees(past) };
  };

  test('the earlier akims are said in its place, and «back» brings the same card; one screen is there at any time', async () => {
    const { person, card, list } = await openedPast();
    await allHandled(bot);
    expect(screens(person).map(({ message_id }) => message_id)).toEqual([list.message_id]);
    person.tap(words('kk')('menu-back-button'), list);
    const again = await person.sees(/10:00–13:00/);
    expect(again).toMatchObject({ message_id: list.message_id, caption: card.caption, photo: { width: 90 } });
    expect(person.buttons(again)).toEqual(person.buttons(card));
    expect(kindsOf(screens(person))).toEqual(['photo']);
  });

  test('taps in a hurry leave one screen, the last one asked for', async () => {
    const { person, card } = await opened(bot.places.okrug);
    for (let taps = 0; taps < 3; taps += 1) person.tapData(`directory:past:${bot.places.okrug}`, card.message_id);
    await allHandled(bot);
    expect(kindsOf(screens(person))).toEqual(['text']);
    const list = await person.sees(past);
    for (let taps = 0; taps < 3; taps += 1) person.tap(words('kk')('menu-back-button'), list);
    await allHandled(bot);
    expect(kindsOf(screens(person))).toEqual(['photo']);
    const [shown] = screens(person);
    person.tapData(`directory:past:${bot.places.okrug}`, shown?.message_id);
    person.tapData(`directory:pick:${PLAIN}`, shown?.message_id);
    person.tapData(`directory:pick:${bot.places.okrug}`, shown?.message_id);
    await allHandled(bot);
    expect(kindsOf(screens(person))).toEqual(['photo']);
    expect(screens(person)[0]?.caption).toBe(card.caption);
  });

  test.each(['cut-before', 'cut-after'] as const)('an attempt that was %s half-way leaves one screen all the same', async (kind) => {
    for (const method of ['deleteMessage', 'answerCallbackQuery']) {
      const { person, card } = await opened(bot.places.okrug);
      bot.sim.mischief({ kind, method, chat_id: person.id });
      person.tapData(`directory:past:${bot.places.okrug}`, card.message_id);
      await person.sees(past);
      await allHandled(bot);
      expect(kindsOf(screens(person)), method).toEqual(['text']);
      expect(await countCalls(person, 'deleteMessage'), method).toBe(method === 'deleteMessage' ? 2 : 1);
    }
  });

  test('one older than 48 hours cannot be deleted: it loses its buttons instead', async () => {
    const { person, card } = await opened(bot.places.okrug);
    telegramNow = new Date(Date.now() + 49 * 60 * 60 * 1_000);
    person.tapData(`directory:past:${bot.places.okrug}`, card.message_id);
    await person.sees(past);
    await allHandled(bot);
    telegramNow = undefined;
    const [old, list] = screens(person);
    expect([old?.message_id, old?.photo?.width, old?.inlineKeyboard]).toEqual([card.message_id, 90, undefined]);
    expect(list?.text).toContain(past);
  });
});

test('an upload that fails half-way is not sent twice', async () => {
  const { person, card } = await opened(LONG);
  await db
    .updateTable('directory.tenure')
    .where('unit_code', '=', LONG)
    .set({ photo_name: await aPortrait('#135') })
    .execute();
  bot.sim.mischief({ kind: 'cut-after', method: 'answerCallbackQuery', chat_id: person.id });
  person.tapData(`directory:photo:${LONG}`, card.message_id);
  await allHandled(bot);
  expect(await countUploads(person)).toBe(1);
  expect(fromBot(person).filter(({ photo }) => photo)).toHaveLength(1);
});

describe('while Telegram holds the bot back, the card comes as a text through the ledger, with a button for the portrait', () => {
  test('where the portrait had to be uploaded', async () => {
    const person = await bot.known({ language: 'kk' });
    bot.sim.mischief({ kind: '429', method: 'sendPhoto', retry_after: 1, chat_id: person.id });
    person.start(`u${FRESH[2]}`);
    const card = await person.sees(/Тексерілген күні/);
    await allHandled(bot);
    expect(card.text).toContain('Тексерілген күні');
    expect(person.buttons(card)[1]).toEqual([words('kk')('directory-card-photo-button')]);
    expect(screens(person)).toHaveLength(1);
    person.tap(words('kk')('directory-card-photo-button'), card);
    expect((await person.sees(card.text?.split('\n')[0] ?? '')).photo).toMatchObject({ width: 90 });
  });

  test('and what takes the place of a picture comes below it: the picture stays with its buttons', async () => {
    const { person, card } = await opened(bot.places.okrug);
    bot.sim.mischief({ kind: '429', method: 'sendMessage', retry_after: 1, chat_id: person.id });
    person.tapData(`directory:past:${bot.places.okrug}`, card.message_id);
    await person.sees(words('kk')('directory-past-title'));
    await allHandled(bot);
    expect(kindsOf(screens(person))).toEqual(['photo', 'text']);
    expect(person.buttons(screens(person)[0])).toEqual(person.buttons(card));
  });

  test('where it would have taken the place of a text', async () => {
    const { person, list } = await listed(FRESH[3]);
    bot.sim.mischief({ kind: '429', method: 'editMessageMedia', retry_after: 1, chat_id: person.id });
    person.tapData(`directory:pick:${FRESH[3]}`, list.message_id);
    const card = await person.sees(/Тексерілген күні/);
    expect(card.text).toContain('Тексерілген күні');
    expect(person.buttons(card)[1]).toEqual([words('kk')('directory-card-photo-button')]);
  });
});
