import { expect, test } from 'vitest';
import { firstNumber } from '../../src/simulator/first-number.ts';
import { aTelegram, call, done, updatesOf } from './a-telegram.ts';

const keyboard = {
  inline_keyboard: [
    [
      { text: 'Иә', callback_data: 'yes' },
      { text: 'Сайт', url: 'https://e.kz' },
    ],
  ],
};

test('sees finds what the bot says once, edits included, and skips what it said before', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  const { message_id } = await done<{ message_id: number }>(telegram, 'sendMessage', { chat_id: aigul.id, text: 'бір' });
  await done(telegram, 'sendMessage', { chat_id: aigul.id, text: 'екі' });
  await aigul.sees('екі');
  await expect(aigul.sees('бір', 20)).rejects.toThrow('Waited 20 ms in vain for the bot to say бір:\n  bot  #');
  const waiting = aigul.sees('үш');
  await done(telegram, 'editMessageText', { chat_id: aigul.id, message_id, text: 'үш' });
  expect(await waiting).toMatchObject({ message_id, edited: true });
});

test('until wakes up on a change of the chat and tells the chat when it waits in vain', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  const waiting = aigul.until((messages) => messages.length === 1 && messages[0]?.text);
  await done(telegram, 'sendMessage', { chat_id: aigul.id, text: 'бір', reply_markup: keyboard });
  expect(await waiting).toBe('бір');
  await expect(aigul.until(() => undefined, 10)).rejects.toThrow('[Иә] [Сайт]');
});

test('untilCall finds a call that was made and one that is to come', async () => {
  const telegram = await aTelegram();
  await done(telegram, 'getMe');
  expect(await telegram.untilCall((one) => one.method === 'getMe')).toMatchObject({ status: 200, response: { ok: true } });
  const waiting = telegram.untilCall((one) => one.method === 'setMyName');
  await done(telegram, 'setMyName', { name: 'Ауыл' });
  expect((await waiting).payload).toEqual({ name: 'Ауыл' });
});

test('a person cannot tap, press or follow what is not there', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  await done(telegram, 'sendMessage', { chat_id: aigul.id, text: 'бір', reply_markup: keyboard });
  expect(() => aigul.tap('Жоқ')).toThrow('There is no button Жоқ to tap');
  expect(() => aigul.tap('Сайт')).toThrow('tells the bot nothing');
  expect(() => aigul.press('Көмек')).toThrow('There is no key');
  expect(() => aigul.start('сәлем')).toThrow('deep link');
  expect(() => aigul.start('a'.repeat(65))).toThrow('deep link');
  expect(aigul.start('a'.repeat(64)).message.entities).toEqual([{ type: 'bot_command', offset: 0, length: 6 }]);
});

test('what the bot says it is doing is shown until it sends something', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  await done(telegram, 'sendChatAction', { chat_id: aigul.id, action: 'typing' });
  expect(aigul.chat().action).toBe('typing');
  await done(telegram, 'sendMessage', { chat_id: aigul.id, text: 'a' });
  expect(aigul.chat().action).toBe(null);
});

test('a chat remembers no more messages than it is told to, and only the last 500 calls are kept', async () => {
  const telegram = await aTelegram({ keepMessages: 3 });
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  for (let i = 0; i < 1_100; i++) await done(telegram, 'sendMessage', { chat_id: aigul.id, text: `${i}` });
  expect(aigul.messages().map((message) => message.text)).toEqual(['1097', '1098', '1099']);
  expect(telegram.calls).toHaveLength(500);
});

test('a later start of the simulator numbers from further on, within 31 bits', () => {
  const [now, aSecondLater, in2036] = ['2026-11-22T10:00:00Z', '2026-11-22T10:00:01Z', '2036-01-01T00:00:00Z'].map((at) =>
    firstNumber(new Date(at)),
  );
  expect(aSecondLater).toBe((now ?? 0) + 4);
  expect(in2036).toBeLessThan(2 ** 31);
});

test('a reply keyboard stays until it is removed', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  await done(telegram, 'sendMessage', {
    chat_id: aigul.id,
    text: 'a',
    reply_markup: { keyboard: [['Көмек'], [{ text: 'Орын', request_location: true }]] },
  });
  await done(telegram, 'sendMessage', { chat_id: aigul.id, text: 'b' });
  expect(aigul.keyboard()).toEqual([['Көмек'], ['Орын']]);
  expect(aigul.press('Орын').message.location).toBeDefined();
  await done(telegram, 'sendMessage', { chat_id: aigul.id, text: 'c', reply_markup: { remove_keyboard: true } });
  expect(aigul.keyboard()).toEqual([]);
});

test('commands are shown in the language of the person, the narrowest scope first', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', language_code: 'kk' });
  const marat = telegram.person({ first_name: 'Марат', language_code: 'de' });
  const set = (description: string, more: object) =>
    done(telegram, 'setMyCommands', { commands: [{ command: 'help', description }], ...more });
  await set('default', {});
  await set('kk', { language_code: 'kk' });
  await set('akim', { scope: { type: 'chat', chat_id: marat.id } });
  expect([aigul, marat].map((person) => person.chat().commands[0]?.description)).toEqual(['kk', 'akim']);
  await done(telegram, 'deleteMyCommands', { scope: { type: 'chat', chat_id: marat.id } });
  expect(marat.chat().commands[0]?.description).toBe('default');
  expect(await done(telegram, 'getMyCommands', { language_code: 'kk' })).toEqual([{ command: 'help', description: 'kk' }]);
});

test('what the bot tells about itself can be read back by language', async () => {
  const telegram = await aTelegram();
  await done(telegram, 'setMyDescription', { description: 'Сипаттама', language_code: 'kk' });
  await done(telegram, 'setMyShortDescription', { short_description: 'Қысқа' });
  await done(telegram, 'setChatMenuButton', { menu_button: { type: 'commands' } });
  expect(await done(telegram, 'getMyDescription', { language_code: 'kk' })).toEqual({ description: 'Сипаттама' });
  expect(await done(telegram, 'getMyDescription')).toEqual({ description: '' });
  expect(await done(telegram, 'getMyShortDescription', { language_code: 'ru' })).toEqual({ short_description: 'Қысқа' });
  expect(await done(telegram, 'getChatMenuButton')).toEqual({ type: 'commands' });
});

test('a group tells the bot that it was added, hears its people and loses it when it leaves', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл' });
  const group = telegram.group({ title: 'Ауыл', by: aigul.id });
  aigul.say('Сәлем', { chat: group.id });
  const updates = await updatesOf(telegram);
  expect(updates[0]?.my_chat_member).toMatchObject({ chat: { id: group.id, type: 'supergroup' }, new_chat_member: { status: 'member' } });
  expect(updates[1]?.message).toMatchObject({ chat: { id: group.id }, from: { id: aigul.id }, text: 'Сәлем' });
  await done(telegram, 'sendMessage', { chat_id: group.id, text: 'Сау бол' });
  await done(telegram, 'leaveChat', { chat_id: group.id });
  expect((await call(telegram, 'sendMessage', { chat_id: group.id, text: 'a' })).description).toBe(
    'Forbidden: bot is not a member of the supergroup chat',
  );
  expect(group.chat().messages).toHaveLength(2);
});

test('copies carry no sender, forwards do, and both carry the content', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл' });
  const marat = telegram.person({ first_name: 'Марат', started: true });
  const { message } = aigul.photo({ caption: 'Су' });
  await done(telegram, 'copyMessage', { chat_id: marat.id, from_chat_id: aigul.id, message_id: message.message_id });
  await done(telegram, 'forwardMessage', { chat_id: marat.id, from_chat_id: aigul.id, message_id: message.message_id });
  const [copy, forward] = marat.messages();
  expect([copy?.caption, copy?.forwarded, forward?.caption, forward?.forwarded]).toEqual(['Су', undefined, 'Су', true]);
  await done(telegram, 'deleteMessages', { chat_id: marat.id, message_ids: marat.messages().map((one) => one.message_id) });
  expect(marat.messages()).toEqual([]);
});
