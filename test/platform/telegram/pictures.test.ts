import { Api, Context } from 'grammy';
import type { Update } from 'grammy/types';
import { expect, test, vi } from 'vitest';
import { openInProcess, RedisUnreachable, type Store } from '../../../src/platform/redis/index.ts';
import type { Ctx, Screen } from '../../../src/platform/telegram/context.ts';
import { isHeldBack } from '../../../src/platform/telegram/faults.ts';
import { openMeter } from '../../../src/platform/telegram/meter.ts';
import { lengthAsRead, openPictures, type Picture } from '../../../src/platform/telegram/pictures.ts';
import { newScope, withScope } from '../../../src/platform/telegram/scope.ts';
import { show } from '../../../src/platform/telegram/screens.ts';
import { type PersonHandle, type Simulator, sampleFiles } from '../../../src/simulator/index.ts';
import { aTelegram, done, TOKEN } from '../../simulator/a-telegram.ts';

const { store } = openInProcess();
let now = Date.parse('2026-11-22T07:00:00Z');
const clock = () => new Date(now);
let lastKey = 0;

/** A picture of its own, and how often it had to be read. */
function aPicture() {
  lastKey += 1;
  const read = vi.fn<Picture['read']>(() => Promise.resolve(sampleFiles.jpeg));
  return { picture: { key: `p${lastKey}`, read }, read };
}

async function aScene() {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  const api = new Api(TOKEN, { apiRoot: telegram.url });
  const me = await api.getMe();
  const screen: Screen = {};
  const contextOf = (update: object) =>
    Object.assign(new Context({ update_id: 1, ...update }, api, me), { session: Promise.resolve(screen) }) as unknown as Ctx;
  const chat = { id: aigul.id, type: 'private' };
  const keyOf = (picture: Picture) => `picture:${me.id}:${picture.key}`;
  return {
    telegram,
    aigul,
    keyOf,
    said: () => contextOf({ message: { message_id: 1, chat } }),
    tapped: (message: object) => contextOf({ callback_query: { id: '1', message: { chat, ...message } } }),
  };
}

const aText = ({ id }: PersonHandle, telegram: Simulator) =>
  done<{ message_id: number }>(telegram, 'sendMessage', { chat_id: id, text: 'Тізім' });

test.each([
  ['', 0],
  ['Достық', 6],
  ['<b>Достық</b> а.', 9],
  ['&lt;b&gt; &amp; &quot;', 7],
  ['&amp;lt;', 4],
  ['👨‍👩‍👧', 8],
])('%s is as long as Telegram reads it: %i', (html, length) => expect(lengthAsRead(html)).toBe(length));

test('a picture is read and uploaded once; a number that Telegram has forgotten is replaced, in the place of a text too', async () => {
  const { telegram, aigul, said, tapped, keyOf } = await aScene();
  const pictures = openPictures(store, clock);
  const { picture, read } = aPicture();
  await pictures.tell(said(), picture, 'бір');
  await pictures.tell(said(), picture, 'екі');
  const list = await aText(aigul, telegram);
  await pictures.show(tapped({ ...list, text: 'Тізім' }), picture, 'үш');
  expect(read).toHaveBeenCalledTimes(1);
  await store.set(keyOf(picture), 'AgACforgotten', 60);
  await pictures.tell(said(), picture, 'төрт');
  await store.set(keyOf(picture), 'AgACforgotten', 60);
  await pictures.show(tapped({ ...list, photo: [] }), picture, 'бес');
  expect(read).toHaveBeenCalledTimes(3);
  expect(await store.get(keyOf(picture))).not.toBe('AgACforgotten');
  expect(aigul.messages().map(({ caption, photo }) => [caption, photo?.width])).toEqual([
    ['бір', 32],
    ['екі', 32],
    ['бес', 32],
    ['төрт', 32],
  ]);
  expect(telegram.violations({ includeRates: false })).toEqual({ bad_file: 2 });
});

test('a picture that is to be printed goes as a file, byte for byte, under its own name; its number is kept beside that of the photo', async () => {
  const { telegram, aigul, said, keyOf } = await aScene();
  const pictures = openPictures(store, clock);
  const { picture, read } = aPicture();
  const file = { ...picture, fileName: 'QR-Достық.png' };
  await pictures.tell(said(), picture, 'сурет');
  await pictures.tellFile(said(), file, '<b>бір</b>');
  await pictures.tellFile(said(), file, 'екі');
  await pictures.tell(said(), picture, 'сурет');
  expect(read).toHaveBeenCalledTimes(2);
  await store.set(keyOf(picture).replace('picture:', 'file:'), 'BQACforgotten', 60);
  await pictures.tellFile(said(), file, 'үш');
  expect(read).toHaveBeenCalledTimes(3);
  const files = aigul.messages().filter(({ document }) => document);
  expect(files.map(({ caption, document }) => [caption, document?.file_name])).toEqual([
    ['бір', 'QR-Достық.png'],
    ['екі', 'QR-Достық.png'],
    ['үш', 'QR-Достық.png'],
  ]);
  for (const { document } of files) {
    expect(Buffer.from(await (await fetch(telegram.url + document?.url)).arrayBuffer())).toEqual(sampleFiles.jpeg);
  }
  expect(telegram.violations({ includeRates: false })).toEqual({ bad_file: 1 });
});

test('a file that Telegram holds back is left to the ledger by its number', async () => {
  const { said } = await aScene();
  const kept = vi.fn(() => Promise.resolve({ message_id: 0 }));
  const { picture, read } = aPicture();
  const ctx = said();
  await store.set(`file:${ctx.me.id}:${picture.key}`, 'BQACknown', 60);
  ctx.api.config.use(async () => ({ ok: true, result: (await kept()) as never }));
  await openPictures(store, clock).tellFile(ctx, { ...picture, fileName: 'QR.png' }, 'бір');
  expect([kept, read].map((spy) => spy.mock.calls.length)).toEqual([1, 0]);
});

test('a screen that is gone is shown below, as a picture or as a text', async () => {
  const { aigul, tapped } = await aScene();
  const { picture } = aPicture();
  await openPictures(store, clock).show(tapped({ message_id: 5, date: 0 }), picture, 'сурет');
  await show(tapped({ message_id: 5, date: 0 }), 'мәтін');
  expect(aigul.messages().map(({ text, caption }) => text ?? caption)).toEqual(['сурет', 'мәтін']);
});

test('a text that Telegram shows as a picture by now is replaced, though the tap came from the text', async () => {
  const { telegram, aigul, tapped } = await aScene();
  const { picture } = aPicture();
  const list = { ...(await aText(aigul, telegram)), text: 'Тізім' };
  await openPictures(store, clock).show(tapped(list), picture, 'сурет');
  await show(tapped(list), 'мәтін');
  expect(aigul.messages().map(({ text, photo }) => [text, photo])).toEqual([['мәтін', undefined]]);
});

test('the next attempt at an update sends no picture again, also where what failed was keeping its number', async () => {
  const { aigul, said } = await aScene();
  const { picture, read } = aPicture();
  const set = vi.fn<Store['set']>((...given) => store.set(...given));
  set.mockRejectedValueOnce(new RedisUnreachable('Redis cannot be reached'));
  const away = { ...store, set };
  const scope = newScope(1);
  const attempt = () => withScope(scope, () => openPictures(away, clock).tell(said(), picture, 'бір'));
  await expect(attempt()).rejects.toThrow(RedisUnreachable);
  await attempt();
  await attempt();
  expect(read).toHaveBeenCalledTimes(1);
  expect(aigul.messages()).toHaveLength(1);
});

test('an upload that is refused for the pace holds everybody back and is the caller’s to bring anew', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  telegram.mischief({ kind: '429', method: 'sendPhoto', retry_after: 7 });
  const holdFor = vi.fn(() => Promise.resolve());
  const meter = openMeter({
    hold: { heldForMs: () => 0, holdFor },
    onCall: () => undefined,
    keepReply: () => Promise.reject(new Error('An upload is kept nowhere')),
  });
  const fetch = meter.forReplies as unknown as NonNullable<ConstructorParameters<typeof Api>[1]>['fetch'];
  const api = new Api(TOKEN, { apiRoot: telegram.url, ...(fetch && { fetch }) });
  const me = await api.getMe();
  const update = { update_id: 1, message: { message_id: 1, chat: { id: aigul.id, type: 'private' } } } as Update;
  const ctx = new Context(update, api, me) as unknown as Ctx;
  const refused = await openPictures(store, clock)
    .tell(ctx, aPicture().picture, 'бір')
    .catch((error: unknown) => error);
  expect(isHeldBack(refused)).toBe(true);
  expect(holdFor.mock.calls).toEqual([[7]]);
  await meter.close();
});

test('taps in a row bring a picture once; another picture, another message or a while later bring it', async () => {
  const { telegram, aigul, tapped } = await aScene();
  const pictures = openPictures(store, clock);
  const [{ picture }, other] = [aPicture(), aPicture()];
  const list = await aText(aigul, telegram);
  const sentSoFar = () => telegram.calls.filter((call) => call.method === 'sendPhoto').length;
  for (let taps = 0; taps < 3; taps += 1) await pictures.tell(tapped(list), picture, 'бір');
  expect(sentSoFar()).toBe(1);
  await pictures.tell(tapped(list), other.picture, 'екі');
  await pictures.tell(tapped({ ...list, message_id: list.message_id + 100 }), other.picture, 'екі');
  expect(sentSoFar()).toBe(3);
  now += 10_000;
  await pictures.tell(tapped({ ...list, message_id: list.message_id + 100 }), other.picture, 'екі');
  expect(sentSoFar()).toBe(4);
});
