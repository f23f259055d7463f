import { addWorkingDays } from '../../src/kernel/calendar/index.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import type { PlaceCode } from '../../src/kernel/ids.ts';
import { dayOf } from '../../src/kernel/locale/index.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { readCalendar } from '../../src/rooms/calendar/index.ts';
import { chooseHome } from '../../src/rooms/directory/index.ts';
import { addDemoPerson } from '../../src/rooms/identity/index.ts';
import type { PersonHandle, Simulator } from '../../src/simulator/index.ts';
import { openCase, RETURNED_FROM, TALKERS_FROM, writeLetter } from './letters.ts';
import { see } from './people.ts';

/** Who talks of a letter in a round, with an akim and, of another one, with an operator who returns it. */
export interface Talk {
  readonly talker: PersonHandle;
  readonly akim: PersonHandle;
  readonly returned: PersonHandle;
  readonly operator: PersonHandle;
  /** Until when an answer is put off, as it is typed. */
  readonly until: string;
}

/** Somebody of the okrug and its akim, somebody of the other one and its operator; those of an earlier round step down. */
export async function aTalk(scene: { sim: Simulator; db: Db }, okrugs: readonly [PlaceCode, PlaceCode], round: number): Promise<Talk> {
  const app = { db: scene.db, clock: systemClock };
  const serving = scene.db.updateTable('identity.role').where('area_code', 'in', okrugs).where('ended_at', 'is', null);
  await serving.set({ ended_at: new Date() }).execute();
  const person = async (from: number, first_name: string, okrug: PlaceCode, kind?: 'akim' | 'operator') => {
    const telegramId = from + round;
    const id = await addDemoPerson(app, { telegramId, language: 'ru', ...(kind && { role: { kind, areaCode: okrug } }) });
    if (!kind) await chooseHome(app, id, okrug);
    return scene.sim.person({ id: telegramId, first_name, started: true });
  };
  // Who hears the complaint.
  await person(8_330_000, 'Judge', okrugs[0], 'operator');
  const until = addWorkingDays(await readCalendar(scene.db), dayOf(systemClock()), 25);
  return {
    talker: await person(TALKERS_FROM, 'Talker', okrugs[0]),
    akim: await person(8_310_000, 'Akim', okrugs[0], 'akim'),
    returned: await person(RETURNED_FROM, 'Returned', okrugs[1]),
    operator: await person(8_320_000, 'Operator', okrugs[1], 'operator'),
    until: until.split('-').toReversed().join('.'),
  };
}

export const talkersOf = ({ talker, akim, returned, operator }: Talk): PersonHandle[] => [talker, akim, returned, operator];

/** A letter is mended, put off, asked about and replied to, promised, answered by words without a letter, refused; rated, added to, made official, complained of, taken back. */
export async function talkItOver({ talker, akim, until }: Talk, round: number): Promise<void> {
  const code = await writeLetter(talker, `Фонарь у моста не горит уже ${round} недель, вечером темно`);
  await openOwn(talker, code, 'История');
  await write(talker, 'Исправить', { asked: 'Напишите письмо заново', words: `Фонарь у реки не горит ${round} недель`, send: 'Заменить' });
  await see(talker, 'Исправлено');

  await openCase(akim);
  akim.tap('Ещё');
  await see(akim, 'Что ещё можно сделать?');
  await speak(akim, '➡️ Передать', ['Кто это решает?', 'Электросети, +7 711 443 11 22'], 'Электросети');
  await speak(akim, 'Нужно время', ['До какого дня?', until, 'Зачем нужно время?', 'Провода меняет подрядчик'], 'Провода');
  await speak(akim, 'Спросить жителя', ['Что спросить?', 'Какой номер у столба?'], 'Какой номер');

  await openOwn(talker, code, 'Вас спросили');
  await write(talker, 'Ответить', { asked: 'Ваш ответ', words: `Номер столба ${round}`, send: '📨 Отправить' });
  await see(talker, 'Ответ отправлен');

  await openCase(akim);
  akim.tap('📅 Назвать срок');
  await see(akim, 'В какой день сделаете?');
  await speak(akim, 'Через неделю', ['Что сделаете и кто отвечает?', 'Поставит лампу электрик аппарата'], 'Поставит лампу');
  akim.say('Лампа уже стоит на складе аппарата');
  await see(akim, 'К какому письму это ответ?');
  await speak(akim, new RegExp(`^${code}`), [], 'Лампа уже стоит');
  await speak(akim, '✖️ Отказать', ['Почему нельзя?', 'Столб стоит на чужой земле'], 'Столб стоит');

  await rateAndAdd(talker, code);
  await complainAndLeave(talker, code);
}

/** Whose okrug has only an operator. */
export async function writeInVain({ returned, operator }: Talk, round: number): Promise<void> {
  await writeLetter(returned, `Фонарь у клуба не горит уже ${round} недель, вечером темно`);
  await openCase(operator, '/queue');
  operator.tap('Ещё');
  await see(operator, 'Что ещё можно сделать?');
  await speak(operator, '↩️ Вернуть письмо', ['Почему возвращаете?', 'Не сказано, на какой улице клуб'], 'на какой улице');
  await thank(returned);
}

/** @param has what only the card of now says */
async function openOwn(talker: PersonHandle, code: string, has: string): Promise<void> {
  talker.say('/my');
  await see(talker, 'Мои обращения');
  talker.tap(new RegExp(`^${code}`));
  await see(talker, has);
}

async function write(talker: PersonHandle, button: string, { asked, words, send }: { asked: string; words: string; send: string }) {
  talker.tap(button);
  await see(talker, asked);
  talker.say(words);
  await see(talker, `: «${words}»`);
  talker.tap(send);
}

/** @param said question and answer by turns @param words by which the screen is known: another one may stand there twice */
async function speak(official: PersonHandle, button: string | RegExp, said: readonly string[], words: string): Promise<void> {
  official.tap(button);
  for (let at = 0; at < said.length; at += 2) {
    await see(official, said[at] ?? '');
    official.say(said[at + 1] ?? '');
  }
  const preview = await see(official, new RegExp(`Житель увидит это[^]*${words}`));
  official.tap('📨 Отправить', preview);
  await see(official, new RegExp(`Отправлено жителю[^]*${words}`));
}

async function rateAndAdd(talker: PersonHandle, code: string): Promise<void> {
  await openOwn(talker, code, 'Отказано');
  talker.tap('⭐ Оценить');
  await see(talker, 'Как Вы оцените ответ?');
  talker.tap('2');
  await see(talker, 'Почему такая оценка?');
  talker.tap('Отписка');
  await see(talker, 'Аким увидит оценку');
  await openOwn(talker, code, 'Вы оценили ответ');
  await write(talker, 'Дополнить', { asked: 'Что добавить?', words: 'Земля не чужая, а наша', send: '📨 Отправить' });
  await see(talker, 'Добавлено');
}

async function complainAndLeave(talker: PersonHandle, code: string): Promise<void> {
  await openOwn(talker, code, 'Вы дополнили');
  await makeOfficial(talker);
  await openOwn(talker, code, 'Официальный номер');
  const complaint = 'Лампы нет, и ответ ни о чём';
  await write(talker, 'Пожаловаться', { asked: 'Что не так с ответом?', words: complaint, send: '📨 Отправить жалобу' });
  await see(talker, 'Жалоба принята');
  await openOwn(talker, code, 'Вы пожаловались');
  talker.tap('Отозвать');
  await see(talker, 'Отозвать письмо');
  talker.tap('Планы изменились');
  await see(talker, /Письмо отозвано|Вы отозвали/);
}

const NUMBER = 'ЖТ-2026-01234567';

/** That a number is awaited only the process knows: after a kill he is asked once more. What is said of a number that nobody awaits he has seen before. */
async function makeOfficial(talker: PersonHandle): Promise<void> {
  talker.say(NUMBER);
  await see(talker, UNAWAITED);
  for (;;) {
    talker.tap('Сделать официальным');
    await see(talker, 'Как сделать обращение официальным');
    talker.tap('У меня есть номер');
    await see(talker, 'Напишите номер регистрации');
    talker.say(NUMBER);
    const { text = '' } = await see(talker, new RegExp(`Номер сохранён|${UNAWAITED}`));
    if (text.includes('Номер сохранён')) return;
  }
}

/** A number that is not awaited is looked up as a place. */
const UNAWAITED = 'другая раскладка';

async function thank(person: PersonHandle): Promise<void> {
  person.say('/write');
  await see(person, 'Что случилось?');
  person.tap('Сказать спасибо');
  await see(person, 'За что спасибо?');
  person.say('Большое спасибо за новый мост');
  await see(person, 'Хотите что-то добавить?');
  person.tap('Всё, дальше');
  await see(person, 'Акиму какого места?');
  person.tap('Да, здесь');
  await see(person, 'Аким: видит слова');
  person.tap('📨 Отправить');
  await see(person, 'Ваше спасибо записано');
}

/** What the ledger tells begins so, and nothing else does. */
const TOLD =
  /^(?:(?:Аким|Оператор) (?:ответил|назвал срок|отказал)|Письмо (?:передано|возвращено)|Нужно ещё время|У акима вопрос|Житель [а-я]+|Новое обращение|[^\n]+\n(?:Аким|Оператор) прочитал письмо\. Ждём ответа\.$)/;

/** @returns how many of these were told of their letters more often, or less, than the ledger says, and how often somebody was thanked */
export async function countTalks(db: Db, people: readonly PersonHandle[]): Promise<{ talkWrong: number; thanks: number }> {
  const rows = await db
    .selectFrom('delivery.message')
    .select(['chat_id', 'state', 'unknown_sends'])
    .where('dedupe_key', 'like', 'appeal-%')
    .execute();
  let talkWrong = 0;
  for (const person of people) {
    const copies = person.messages().filter((message) => message.from === 'bot' && TOLD.test(message.text ?? '')).length;
    const theirs = rows.filter((row) => row.chat_id === person.id);
    const known = theirs.filter((row) => row.state === 'sent').length;
    const perhaps = theirs.reduce((sum, row) => sum + row.unknown_sends, 0);
    if (copies < known || copies > known + perhaps) talkWrong += 1;
  }
  return { talkWrong, thanks: (await db.selectFrom('appeals.thanks').select('id').execute()).length };
}
