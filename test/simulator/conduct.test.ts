import { expect, test } from 'vitest';
import { aScene } from './a-scene.ts';
import { aTelegram, call, done, TOKEN, updatesOf } from './a-telegram.ts';

const button = (fields: object) => ({ inline_keyboard: [[{ text: 'Иә', ...fields }]] });
const TOO_OLD = 'Bad Request: query is too old and response timeout expired or query ID is invalid';

test('a text of 4096 characters after its markup is taken off is sent', async () => {
  const { telegram, chat_id } = await aScene();
  expect((await call(telegram, 'sendMessage', { chat_id, text: `<b>${'ә'.repeat(4096)}</b>`, parse_mode: 'HTML' })).ok).toBe(true);
});

test('a caption of 1025 characters is refused', async () => {
  const { telegram, aigul, chat_id } = await aScene();
  const file_id = aigul.photo().message.photo?.at(-1)?.file_id;
  expect((await call(telegram, 'sendPhoto', { chat_id, photo: file_id, caption: 'a'.repeat(1025) })).description).toBe(
    'Bad Request: message caption is too long',
  );
  expect((await call(telegram, 'sendPhoto', { chat_id, photo: file_id, caption: 'a'.repeat(1024) })).ok).toBe(true);
});

test('a wrong token is refused with 401 and an unknown method with 404', async () => {
  const telegram = await aTelegram();
  const wrong = await fetch(`${telegram.url}/bot7000000001:wrong/getMe`);
  expect([wrong.status, await wrong.json()]).toEqual([401, { ok: false, error_code: 401, description: 'Unauthorized' }]);
  expect(await call(telegram, 'sendTelepathy')).toMatchObject({ error_code: 404 });
  expect(telegram.violations()).toEqual({ bad_token: 1, 'unknown_method:sendtelepathy': 1 });
});

test('methods are found whatever their case, in the path of a GET and in a form', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  await fetch(`${telegram.url}/bot${TOKEN}/SENDMESSAGE?chat_id=${aigul.id}&text=12`);
  await fetch(`${telegram.url}/bot${TOKEN}/sendMessage`, {
    method: 'POST',
    body: new URLSearchParams({ chat_id: String(aigul.id), text: '34' }),
  });
  expect(aigul.messages().map((message) => message.text)).toEqual(['12', '34']);
});

test('a tap is answered once: a second answer and one after 150 s are refused', async () => {
  let now = Date.parse('2026-11-22T10:00:00Z');
  const telegram = await aTelegram({ clock: () => new Date(now) });
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  await done(telegram, 'sendMessage', { chat_id: aigul.id, text: 'a', reply_markup: button({ callback_data: 'yes' }) });
  const first = aigul.tap('Иә');
  expect((await call(telegram, 'answerCallbackQuery', { callback_query_id: first.query_id, text: 'a'.repeat(201) })).description).toBe(
    'Bad Request: MESSAGE_TOO_LONG',
  );
  await done(telegram, 'answerCallbackQuery', { callback_query_id: first.query_id });
  expect((await call(telegram, 'answerCallbackQuery', { callback_query_id: first.query_id })).description).toBe(TOO_OLD);
  const second = aigul.tap('Иә');
  now += 151_000;
  expect((await call(telegram, 'answerCallbackQuery', { callback_query_id: second.query_id })).description).toBe(TOO_OLD);
  expect(telegram.violations()).toEqual({ too_long: 1, callback_twice: 1, callback_too_old: 1 });
  expect(telegram.unansweredTaps()).toBe(1);
});

test('a person who blocked the bot is not reached until he unblocks it, and the bot is told both times', async () => {
  const { telegram, aigul, chat_id } = await aScene();
  const offset = ((await updatesOf(telegram)).at(-1)?.update_id ?? 0) + 1;
  aigul.block();
  expect(await call(telegram, 'sendMessage', { chat_id, text: 'a' })).toEqual({
    ok: false,
    error_code: 403,
    description: 'Forbidden: bot was blocked by the user',
  });
  expect(() => aigul.say('a')).toThrow('has blocked the bot');
  aigul.unblock();
  expect((await call(telegram, 'sendMessage', { chat_id, text: 'a' })).ok).toBe(true);
  const statuses = (await updatesOf(telegram, { offset })).map(({ my_chat_member }) => [
    my_chat_member?.old_chat_member.status,
    my_chat_member?.new_chat_member.status,
  ]);
  expect(statuses).toEqual([
    ['member', 'kicked'],
    ['kicked', 'member'],
  ]);
  expect(telegram.violations({ includeRates: false })).toEqual({});
});

test('a message older than 48 hours cannot be deleted', async () => {
  let now = Date.parse('2026-11-22T10:00:00Z');
  const telegram = await aTelegram({ clock: () => new Date(now) });
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  const { message_id } = await done<{ message_id: number }>(telegram, 'sendMessage', { chat_id: aigul.id, text: 'a' });
  now += 49 * 3_600_000;
  expect((await call(telegram, 'deleteMessage', { chat_id: aigul.id, message_id })).description).toBe(
    "Bad Request: message can't be deleted for everyone",
  );
});

test('in a group the bot deletes its own messages only: it is no administrator there', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл' });
  const group = telegram.group({ title: 'Ауыл' });
  const said = aigul.say('Сәлем', { chat: group.id }).message.message_id;
  const own = await done<{ message_id: number }>(telegram, 'sendMessage', { chat_id: group.id, text: 'a' });
  const remove = (message_id: number) => call(telegram, 'deleteMessage', { chat_id: group.id, message_id });
  expect((await remove(said)).description).toBe("Bad Request: message can't be deleted");
  expect((await remove(own.message_id)).ok).toBe(true);
  const letter = aigul.say('Хат').message.message_id;
  expect((await call(telegram, 'deleteMessage', { chat_id: aigul.id, message_id: letter })).ok).toBe(true);
});
