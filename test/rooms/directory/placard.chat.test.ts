import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { ChatMessage, PersonHandle } from '../../../src/simulator/index.ts';
import { allAnswered, expectManners, LANGUAGES, words } from '../../journeys/witness.ts';
import { aBot, BOT_USERNAME } from '../../support/a-bot.ts';
import { qrIn } from '../../support/qr.ts';

const bot = await aBot({ clock: () => new Date('2026-11-22T07:00:00Z') });
const { db } = bot.app.storage;

/** On a machine that is busy with other tests. */
const DRAWN_MS_MAX = 30_000;

expectManners(bot);

const sentTo = ({ id }: PersonHandle) =>
  bot.sim.calls
    .filter(({ method, payload }) => method === 'sendDocument' && payload['chat_id'] === id)
    .map(({ payload }) => payload['document']);
const bytesOf = async ({ document }: ChatMessage) => Buffer.from(await (await fetch(bot.sim.url + document?.url)).arrayBuffer());

const isFile = (message: ChatMessage) => message.document !== undefined;

async function fileOf(person: PersonHandle): Promise<ChatMessage> {
  await person.until(() => person.messages().some(isFile), DRAWN_MS_MAX);
  return person.messages().find(isFile) as ChatMessage;
}

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const unitLine = language === 'kk' ? 'Достық ауылдық округі, Тасқала ауд.' : 'Достыкский сельский округ, Таскалинский р-н';

  test('the shared text has a button that brings a sheet for the notice board, as a file; whoever scans it sees the card', async () => {
    const aigul = await bot.known({ language });
    aigul.start(`u${bot.places.village}`);
    await aigul.sees(word('menu-show'));
    await aigul.sees(/./);
    aigul.tap(word('directory-card-share-button'));
    const shared = await aigul.sees('https://t.me/');
    expect(aigul.buttons(shared).at(-1)).toEqual([word('directory-share-board-button')]);
    aigul.tap(word('directory-share-board-button'));
    const sheet = await fileOf(aigul);
    expect(sheet.caption?.replaceAll('\u00A0', ' ').split('\n')).toEqual([
      unitLine,
      word('directory-card-demo'),
      ...word('directory-placard-print').split('\n'),
    ]);
    expect(sheet.message_id).toBeGreaterThan(shared.message_id);
    expect(sheet.document?.file_name).toBe('QR-Достық-ауылдық-округі-Тасқала-ауданы.png');
    const png = await bytesOf(sheet);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1_240, height: 1_754 });
    // Of the okrug, though it was asked for in a village.
    expect(await qrIn(png)).toBe(`https://t.me/${BOT_USERNAME}?start=u${bot.places.okrug}`);
    const passer = await bot.known({ language });
    passer.start(`u${bot.places.okrug}`);
    await passer.sees(language === 'kk' ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
  });

  test('a place that is gone, and one that has no akim of its own above it, have no sheet: told so, below', async () => {
    const aigul = await bot.known({ language });
    for (const code of ['D06999999', bot.places.district]) {
      const { message } = aigul.say('/menu');
      await aigul.until(() => (aigul.last()?.message_id ?? 0) > message.message_id);
      aigul.tapData(`directory:qr:${code}`);
      await aigul.until(() => aigul.last()?.text === word('fault-gone'));
    }
    await allAnswered(bot);
    expect(sentTo(aigul)).toEqual([]);
  });
});

test('a sheet is the same for everybody: drawn and uploaded once, then sent by its number, whatever the language', async () => {
  const [aigul, marina] = [await bot.known({ language: 'kk' }), await bot.known({ language: 'ru' })];
  for (const person of [aigul, marina]) {
    person.say('/menu');
    await person.sees(/./);
    person.tapData(`directory:qr:${bot.places.otherOkrug}`);
    await fileOf(person);
  }
  aigul.tapData(`directory:qr:${bot.places.otherOkrug}`);
  await allAnswered(bot);
  const [uploaded, again, ...more] = sentTo(aigul);
  const number = sentTo(marina)[0];
  expect([again, ...more]).toEqual([number]);
  expect(uploaded).not.toBe(number);
  const [first, second] = [await fileOf(aigul), await fileOf(marina)];
  expect(await bytesOf(first)).toEqual(await bytesOf(second));
  expect(first.caption).not.toBe(second.caption);
});

test('who is in office is not on the sheet: the next akim needs no other; and what is real bears no mark', async () => {
  const unit = 'D06020200';
  const aigul = await bot.known({ language: 'ru' });
  const sheets = async () => {
    aigul.tapData(`directory:qr:${unit}`);
    await allAnswered(bot);
    return sentTo(aigul);
  };
  aigul.say('/menu');
  await aigul.sees(/./);
  await sheets();
  const tenure = () => db.updateTable('directory.tenure').where('unit_code', '=', unit).where('ended_on', 'is', null);
  await tenure().set({ name_kk: 'Өзге Әкім', name_ru: 'Другой Аким', phone: '+77000000000' }).execute();
  expect((await sheets())[1]).toEqual(expect.not.stringContaining('attach://'));
  await tenure().set({ demo: false }).execute();
  await db.updateTable('directory.place').set({ demo: false }).where('code', '=', unit).execute();
  expect((await sheets())[2]).toEqual(expect.stringContaining('attach://'));
  await aigul.until(() => aigul.messages().filter(({ document }) => document).length === 3, DRAWN_MS_MAX);
  expect(aigul.last()?.caption).not.toContain(words('ru')('directory-card-demo'));
});
