import { Writable } from 'node:stream';
import { expect } from 'vitest';
import { openLog } from '../../src/platform/log.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { chooseTopic, fileLetter, type Letter, sendAnswer, TOPICS } from './letters.ts';
import { allHandled, words } from './witness.ts';

const word = words('kk');
const PATIENCE_MS = 10_000;
/** Stands in everything that a person writes, is called or sends; in both scripts, because a fold may turn one into the other. */
const MARKS = ['ҚЩЪМЕТКА', 'ZQXMARK'] as const;
export const mark = (text: string): string => `${text} ${MARKS[0]} ${MARKS[1]}`;
const NAME = { first_name: `Айгүл${MARKS[0]}`, last_name: `${MARKS[1]}ова`, username: `${MARKS[1]}_aigul` };
const PHONE = { said: '+7 701 468 13 57', bare: '77014681357' };
const POINT = { latitude: 51.276543, longitude: 51.987654 };

export const lines: string[] = [];
const to = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});

export const bot = await aBot({
  log: openLog({ level: 'debug', name: 'bot', to }),
  operator: { nameKk: 'Қор', nameRu: 'Фонд' },
});
export const { db } = bot.app.storage;

/** Everybody of the scene has a number that no log line or metric holds by chance. */
let lastId = 7_346_100_000;
const telegramIds: number[] = [];
export async function someone(more: Omit<Parameters<typeof bot.known>[0], 'named'> = {}): Promise<PersonHandle> {
  lastId += 1_013;
  telegramIds.push(lastId);
  return await bot.known({ ...more, named: { id: lastId, ...NAME } });
}

/** A letter in which all is marked, with a phone in its text. */
export const aLetter = (about: string, more: Partial<Letter> = {}): Letter => ({
  text: mark(`${about}, хабарласыңыз ${PHONE.said}`),
  topic: TOPICS.water,
  caption: mark('Суреті'),
  landmark: mark('Мектептің жаны'),
  point: POINT,
  ...more,
});

/** What of people stands in a text: a mark, a Telegram number, a phone, a point, a file, a receipt's code. */
export function leaksIn(text: string): string[] {
  const digits = text.replaceAll(/(?<=\d)[ ()-]{1,2}(?=\d)/g, '');
  return [
    ...MARKS.filter((one) => text.toLowerCase().includes(one.toLowerCase())),
    ...telegramIds.map(String).filter((id) => new RegExp(`(?<!\\d)${id}(?!\\d)`).test(text)),
    ...[PHONE.said, PHONE.bare, PHONE.bare.slice(1)].filter((phone) => text.includes(phone) || digits.includes(phone)),
    ...['51.2765', '51.9876', 'AgACAgIAAxkB'].filter((one) => text.includes(one)),
    ...(text.match(/[КМРСТХ]{3}-?\d{3}-?\d{3}/g) ?? []),
  ];
}

/** Somebody new says first what he wants, and looks for his village by marked names. */
export async function arrive(): Promise<void> {
  lastId += 1_013;
  telegramIds.push(lastId);
  const newcomer = bot.sim.person({ id: lastId, ...NAME });
  newcomer.say(mark(`Ауылда су жоқ үш күн болды, ${PHONE.said}`));
  await newcomer.sees('Қай тілде');
  newcomer.tap('Қазақша');
  await newcomer.sees('Келісесіз бе?');
  newcomer.tap(word('identity-consent-yes-button'));
  await newcomer.sees(word('appeals-say-more'), PATIENCE_MS);
  newcomer.tapData(
    newcomer
      .messages()
      .flatMap((one) => (one.inlineKeyboard ?? []).flat())
      .findLast((one) => one.callback_data?.startsWith('appeals:next:'))?.callback_data ?? '',
  );
  await chooseTopic(newcomer, TOPICS.water);
  await newcomer.sees(word('appeals-place-none-ask'), PATIENCE_MS);
  newcomer.say(mark('Жоқауыл'));
  await newcomer.sees(MARKS[0]);
  newcomer.say('/cancel');
  await newcomer.sees(word('menu-draft-kept'));
  newcomer.say(MARKS[0]);
  newcomer.say('Бастау');
  newcomer.say('/settings');
  newcomer.tapData(`directory:home:${bot.places.village}`);
  newcomer.say('/my');
  newcomer.contact({ phoneNumber: `+${PHONE.bare}` });
  newcomer.sticker();
  await allHandled(bot);
}

/** The whole way of a case, its author named and not named, with everything that can be sent. */
export async function complain(): Promise<{ akim: PersonHandle; operator: PersonHandle; resident: PersonHandle }> {
  const resident = await someone({ home: bot.places.village });
  const akim = await someone({ role: { kind: 'akim', areaCode: bot.places.okrug } });
  const operator = await someone({ role: { kind: 'operator', areaCode: bot.places.district } });
  const { id, code } = await fileLetter(bot, resident, aLetter('Құбыр жарылды', { showsName: true }));
  const unnamed = await someone({ home: bot.places.village });
  const other = await fileLetter(bot, unnamed, aLetter('Арық тасыды'));
  const stranger = await someone();
  stranger.say(`/status ${code}`);
  await stranger.sees(word('appeals-state-received'));
  stranger.say(code);
  akim.tapData(`appeals:files:${id}`);
  akim.tapData(`appeals:point:${id}`);
  akim.tapData(`appeals:work:${id}`);
  await sendAnswer(bot, akim, id, mark('Ертең жөндейміз'));
  akim.tapData(`appeals:answer:${other.id}`);
  await akim.sees(other.code);
  akim.voice({ caption: mark('Дауыспен') });
  akim.document({ file_name: `${MARKS[0]}.${MARKS[1]}`, mime_type: 'application/pdf', caption: mark('Құжат') });
  await akim.sees(word('appeals-answer-check-files', { n: 2 }));
  akim.tap(word('appeals-answer-send-button'));
  await akim.sees(word('appeals-answer-sent'));
  // What the two are told comes now, and not between the screens of what they do next.
  await allHandled(bot);
  resident.tapData(`appeals:unsolved:${id}`);
  await resident.sees(word('appeals-reopen-ask', { code: '', topic: '' }).split('\n')[0] ?? '', PATIENCE_MS);
  const { message } = resident.say(mark('Әлі ағып жатыр'));
  await resident.sees(word('appeals-reopen-say-more'));
  resident.edit(message.message_id, mark('Әлі де ағып жатыр'));
  await resident.sees(word('appeals-reopen-say-more'));
  resident.tap(word('appeals-reopen-send-button'));
  unnamed.tapData(`appeals:solved:${other.id}`);
  await unnamed.sees(word('appeals-solved-thanks'));
  const about = await fileLetter(bot, resident, aLetter('Әкім жоқ', { topic: TOPICS.official }));
  operator.say('/queue');
  operator.say('/health');
  await sendAnswer(bot, operator, about.id, mark('Тексереміз'));
  await allHandled(bot);
  return { akim, operator, resident };
}

/** An operator tells and asks those who live in the village. */
export async function tellAndAsk(operator: PersonHandle, resident: PersonHandle): Promise<void> {
  operator.say('/send');
  await operator.sees(word('broadcasts-text-kk-ask'));
  operator.say(mark('Ертең жиналыс'));
  await operator.sees(word('broadcasts-text-ru-ask'));
  operator.say(mark('Завтра собрание'));
  await operator.sees(word('broadcasts-preview'));
  const { id } = await db.selectFrom('broadcasts.broadcast').select('id').executeTakeFirstOrThrow();
  operator.tapData(`broadcasts:to:${id}:${bot.places.village}`);
  await operator.sees('Жіберер алдында');
  operator.tapData(`broadcasts:go:${id}:${bot.places.village}`);
  await resident.sees('Ертең жиналыс', PATIENCE_MS);
  operator.say('/survey');
  await operator.sees(word('surveys-own-none'));
  operator.tap(word('surveys-new-button'));
  await operator.sees(word('surveys-question-okrug'));
  operator.tap(word('surveys-own-button'));
  await operator.sees(word('surveys-text-kk-ask'));
  operator.say(mark('Сенесіз бе?'));
  await operator.sees(word('surveys-text-ru-ask'));
  operator.say(mark('Доверяете?'));
  await operator.sees(word('surveys-area-ask'));
  operator.say(MARKS[0]);
  await operator.sees(MARKS[0]);
  const survey = await db.selectFrom('surveys.survey').select('id').executeTakeFirstOrThrow();
  operator.tapData(`surveys:to:${survey.id}:${bot.places.okrug}`);
  await operator.sees(word('surveys-days-ask'));
  operator.tap(word('surveys-days-button', { n: 7 }));
  await operator.sees(word('surveys-confirm-ask'));
  operator.tap(word('surveys-go-button'));
  await operator.sees(word('surveys-funnel-hidden'));
  await resident.sees('Сенесіз бе?', PATIENCE_MS);
  resident.tapData(`surveys:a:${survey.id}:1:4`);
  await allHandled(bot);
  operator.tapData(`surveys:close:${survey.id}`);
  await operator.sees(word('surveys-result-few'), PATIENCE_MS);
  await allHandled(bot);
  // One answer is too few: nothing of it is kept.
  expect(await db.selectFrom('surveys.ballot').select('option').execute()).toEqual([]);
  expect(await db.selectFrom('surveys.answer').select('option').execute()).toEqual([]);
}
