import { InputFile, InputMediaBuilder } from 'grammy';
import { expect, test } from 'vitest';
import { sampleFiles } from '../../src/simulator/index.ts';
import { aPollingBot, aTelegram, call, done, TOKEN, updatesOf } from './a-telegram.ts';

const photo = () => InputMediaBuilder.photo(new InputFile(sampleFiles.png));

test('files that grammY uploads arrive whole, with their names, and can be got back', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  const bot = await aPollingBot(telegram, () => {});
  const sent = await bot.api.sendPhoto(aigul.id, new InputFile(sampleFiles.jpeg, 'су.jpg'), { caption: '<b>Су</b>', parse_mode: 'HTML' });
  expect(sent.photo.at(-1)).toMatchObject({ width: 32, height: 24, file_size: sampleFiles.jpeg.length });
  expect(sent).toMatchObject({ caption: 'Су', caption_entities: [{ type: 'bold', offset: 0, length: 2 }] });
  const { file_path } = await bot.api.getFile(sent.photo.at(-1)?.file_id ?? '');
  const downloaded = await fetch(`${telegram.url}/file/bot${TOKEN}/${file_path}`);
  expect(Buffer.from(await downloaded.arrayBuffer())).toEqual(sampleFiles.jpeg);
  const report = await bot.api.sendDocument(aigul.id, new InputFile(Buffer.from('a\r\n--b--\r\n'), 'есеп 1.csv'));
  expect(report.document).toMatchObject({ file_name: 'есеп 1.csv', file_size: 10 });
  expect((await bot.api.sendPhoto(aigul.id, sent.photo.at(-1)?.file_id ?? '')).photo.at(-1)?.file_unique_id).toBe(
    sent.photo.at(-1)?.file_unique_id,
  );
  expect(aigul.last()?.photo?.url).toMatch(/^\/media\/photos\/file_\d+\.jpg$/);
  expect((await fetch(`${telegram.url}${aigul.last()?.photo?.url ?? ''}`)).headers.get('content-type')).toBe('image/jpeg');
});

test('an album that the bot sends is one group of messages, whole or not at all', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  const bot = await aPollingBot(telegram, () => {});
  const sent = await bot.api.sendMediaGroup(aigul.id, [photo(), photo()]);
  expect(new Set(sent.map((message) => ('media_group_id' in message ? message.media_group_id : undefined))).size).toBe(1);
  await expect(bot.api.sendMediaGroup(aigul.id, [photo(), InputMediaBuilder.photo('wrong')])).rejects.toThrow('wrong file identifier');
  expect(aigul.messages()).toHaveLength(2);
});

test('an album of a person comes as separate updates tied by one id, the caption on the first', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл' });
  aigul.album(3, 'Жол');
  const messages = (await updatesOf(telegram)).map((update) => update.message);
  expect(messages.map((message) => message?.caption)).toEqual(['Жол', undefined, undefined]);
  expect(new Set(messages.map((message) => message?.media_group_id)).size).toBe(1);
  expect(messages[0]?.media_group_id).toBeDefined();
});

test('a media edit replaces text-less content and keeps its place', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  const bot = await aPollingBot(telegram, () => {});
  const sent = await bot.api.sendPhoto(aigul.id, new InputFile(sampleFiles.jpeg), { caption: 'бір' });
  await bot.api.editMessageMedia(aigul.id, sent.message_id, InputMediaBuilder.photo(new InputFile(sampleFiles.png), { caption: 'екі' }));
  expect(await aigul.sees('екі')).toMatchObject({ message_id: sent.message_id, edited: true });
  await bot.api.editMessageCaption(aigul.id, sent.message_id, { caption: 'үш' });
  await aigul.sees('үш');
});

test('a picture takes the place of a text, by upload or by its number, and never gives it back', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  const bot = await aPollingBot(telegram, () => {});
  const reply_markup = { inline_keyboard: [[{ text: 'Иә', callback_data: 'yes' }]] };
  const text = await bot.api.sendMessage(aigul.id, 'Сәлем', { reply_markup });
  const photo = InputMediaBuilder.photo(new InputFile(sampleFiles.jpeg), { caption: '<b>Су</b>', parse_mode: 'HTML' });
  const edited = await bot.api.editMessageMedia(aigul.id, text.message_id, photo, { reply_markup });
  const fileId = (edited !== true && edited.photo?.at(-1)?.file_id) || '';
  const shown = await aigul.sees('Су');
  expect(shown).toMatchObject({ message_id: text.message_id, photo: { width: 32 }, caption_entities: [{ type: 'bold' }] });
  expect([shown.text, aigul.buttons(shown)]).toEqual([undefined, [['Иә']]]);
  const back = { chat_id: aigul.id, message_id: text.message_id, text: 'Сәлем' };
  expect((await call(telegram, 'editMessageText', back)).description).toBe('Bad Request: there is no text in the message to edit');
  const second = await bot.api.sendMessage(aigul.id, 'Тағы');
  await bot.api.editMessageMedia(aigul.id, second.message_id, InputMediaBuilder.photo(fileId, { caption: 'Тағы су' }));
  expect(await aigul.sees('Тағы су')).toMatchObject({ message_id: second.message_id, photo: { width: 32 } });
  const same = { chat_id: aigul.id, message_id: second.message_id, media: { type: 'photo', media: fileId, caption: 'Тағы су' } };
  expect((await call(telegram, 'editMessageMedia', same)).description).toMatch('message is not modified');
  await bot.api.deleteMessage(aigul.id, second.message_id);
  expect((await call(telegram, 'editMessageMedia', same)).description).toBe('Bad Request: message to edit not found');
  expect(aigul.messages()).toHaveLength(1);
});

test('everything a person can send reaches the bot', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл' });
  aigul.voice({ duration: 7 });
  aigul.video();
  aigul.videoNote();
  aigul.document({ file_name: 'a.pdf', mime_type: 'application/pdf' });
  aigul.sticker();
  aigul.location(43.2, 76.9);
  aigul.contact();
  aigul.contact({ userId: null, phoneNumber: '+77010000000' });
  const said = aigul.say('Сәлем').message;
  aigul.forward(said.message_id);
  aigul.edit(said.message_id, 'Сәлем!');
  const updates = await updatesOf(telegram);
  expect(updates[0]?.message?.voice?.duration).toBe(7);
  expect(updates[1]?.message?.video).toBeDefined();
  expect(updates[2]?.message?.video_note).toBeDefined();
  expect(updates[3]?.message?.document).toMatchObject({ file_name: 'a.pdf', mime_type: 'application/pdf' });
  expect(updates[4]?.message?.sticker).toBeDefined();
  expect(updates[5]?.message?.location).toEqual({ latitude: 43.2, longitude: 76.9 });
  expect(updates[6]?.message?.contact?.user_id).toBe(aigul.id);
  expect(updates[7]?.message?.contact).toEqual({ phone_number: '+77010000000', first_name: 'Айгүл' });
  expect(updates[9]?.message?.forward_origin).toMatchObject({ type: 'user', sender_user: { id: aigul.id } });
  expect(updates[10]?.edited_message).toMatchObject({ message_id: said.message_id, text: 'Сәлем!' });
});

test('a vote in an open poll comes with the voter, one in an anonymous poll only as a count', async () => {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл', started: true });
  const poll = { chat_id: aigul.id, question: 'Су бар ма?', options: [{ text: 'Иә' }, { text: 'Жоқ' }] };
  const open = await done<{ message_id: number }>(telegram, 'sendPoll', { ...poll, is_anonymous: false });
  aigul.vote(open.message_id, [1]);
  const secret = await done<{ message_id: number }>(telegram, 'sendPoll', poll);
  aigul.vote(secret.message_id, [0]);
  const updates = await updatesOf(telegram);
  expect(updates.map((update) => Object.keys(update)[1])).toEqual(['poll_answer', 'poll', 'poll']);
  expect(updates[0]?.poll_answer).toMatchObject({ user: { id: aigul.id }, option_ids: [1], option_persistent_ids: ['1'] });
  expect(updates[1]?.poll?.options.map((option) => option.voter_count)).toEqual([0, 1]);
  await done(telegram, 'stopPoll', { chat_id: aigul.id, message_id: open.message_id });
  expect(() => aigul.vote(open.message_id, [0])).toThrow('closed');
  expect((await call(telegram, 'stopPoll', { chat_id: aigul.id, message_id: open.message_id })).description).toBe(
    'Bad Request: poll has already been closed',
  );
});
