import { addWorkingDays } from '../../../src/kernel/calendar/index.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { dayOf } from '../../../src/kernel/locale/index.ts';
import { insertEvent } from '../../../src/rooms/appeals/queries/events.ts';
import { readCalendar } from '../../../src/rooms/calendar/index.ts';
import type { PersonHandle } from '../../../src/simulator/index.ts';
import type { Bot } from '../../support/a-bot.ts';
import { answerOne, casesOf, fileOne, LETTER } from './cases.ts';
import { inTurn, numberOf, onceABot, see, untilTold, type Walk } from './walk.ts';

/** Ақбұлақ, near Орал: nobody of the other walks lives there, or is an operator of its own. */
const TOWN = 'D06130100' as PlaceCode;
/** Its akim; and an operator, so that a complaint is heard. */
const theOffice = onceABot(async (bot) => {
  await bot.known({ language: 'kk', role: { kind: 'operator', areaCode: 'D06130000' as PlaceCode } });
  return await bot.known({ language: 'kk', role: { kind: 'akim', areaCode: TOWN } });
});

/** What a resident does of two letters, one that he is asked about and one that was answered, and beside them. */
export const aside: Walk = {
  name: 'aside',
  isTalkative: true,
  bring: async (bot) => {
    const akim = await theOffice(bot);
    const person = await bot.known({ language: 'ru', home: TOWN });
    const [asked, subject] = [await fileOne(bot, person, TOWN), await fileOne(bot, person, TOWN)];
    await inTurn(bot, async () => {
      await answerOne(bot, akim, subject);
      await answerOne(bot, akim, asked, 'asked');
    });
    await untilTold(bot, person);
    return { person, subject };
  },
  go: async ({ person, subject = 0 }) => {
    await addMore(person, 'Ответить', 'Ваш ответ');
    await see(person, 'Ответ отправлен');
    person.tap('📂 Открыть');
    await see(person, 'История');
    await makeOfficial(person);
    await thank(person);
    await open(person, subject);
    person.tap('⭐ Оценить');
    await see(person, 'Как Вы оцените ответ?');
    person.tap('2');
    await see(person, 'Почему такая оценка?');
    person.tap('Отписка');
    await see(person, 'Аким увидит оценку без имени');
    await open(person, subject);
    await addMore(person, 'Дополнить', 'Что добавить?');
    await see(person, 'Добавлено');
    await open(person, subject);
    person.tap('Пожаловаться');
    await see(person, 'Что не так с ответом?');
    person.say('Ничего не сделано, ответ ни о чём');
    await see(person, 'Ваша жалоба: ');
    person.tap('📨 Отправить жалобу');
    await see(person, 'Жалоба принята');
    await open(person, subject);
    person.tap('Отозвать');
    await see(person, 'Отозвать письмо');
    person.tap('Планы изменились');
    await see(person, /Письмо отозвано|Вы отозвали/);
  },
  rows: (bot, { person }) => casesOf(bot, person),
};

async function open(person: PersonHandle, id: number): Promise<void> {
  person.say('/my');
  await see(person, 'Мои обращения');
  person.tapData(`appeals:open:${id}`);
  await see(person, 'История');
}

async function addMore(person: PersonHandle, label: string, asked: string): Promise<void> {
  person.tap(label);
  await see(person, asked);
  person.say('Мы ждём уже третью неделю');
  await see(person, 'Добавим: ');
  person.tap('📨 Отправить');
}

async function makeOfficial(person: PersonHandle): Promise<void> {
  person.tap('Сделать официальным');
  await see(person, 'Как сделать обращение официальным');
  person.tap('У меня есть номер');
  await see(person, 'Напишите номер регистрации');
  person.say('ЖТ-2026-01234567');
  await see(person, 'Номер сохранён');
}

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
  await see(person, 'Ваше спасибо передано');
}

/**
 * Villages without an akim in the bot, for operators who have one each; those of nine okrugs in turn. Who walks at the same time says the same,
 * and whether a text has gone from an okrug before is said of it: in one okrug that would hang on who comes first.
 */
const VILLAGES = [1, 2, 3].flatMap((village) =>
  ['D06010', 'D06090', 'D06120'].flatMap((district) => [1, 2, 3].map((okrug) => `${district}${okrug}0${village}` as PlaceCode)),
);
let turn = 0;

/** An operator who alone hears of what is written in this village. */
async function anOperator(bot: Bot): Promise<{ person: PersonHandle; village: PlaceCode }> {
  turn += 1;
  const village = VILLAGES[turn % VILLAGES.length] ?? TOWN;
  const ended = bot.app.storage.db.updateTable('identity.role').set({ ended_at: new Date() });
  await ended.where('kind', '=', 'operator').where('area_code', '=', village).where('ended_at', 'is', null).execute();
  return { person: await bot.known({ language: 'ru', role: { kind: 'operator', areaCode: village } }), village };
}

/** To whom an operator speaks, and until when he puts an answer off. */
const theirs = new Map<number, { readonly residents: readonly PersonHandle[]; readonly until: string }>();

async function say(person: PersonHandle, button: string, ...asked: readonly (readonly [string, string])[]): Promise<void> {
  person.tap(button);
  for (const [question, text] of asked) {
    await see(person, question);
    person.say(text);
  }
  await see(person, 'Житель увидит это');
  person.tap('📨 Отправить');
  await see(person, 'Отправлено жителю');
}

const REASON = 'Провода меняет подрядчик, ждём опоры';

/** So that whoever passes something on finds the same on his buttons, whether he is the first or the last of these walks. */
async function passOnBefore(bot: Bot, operator: PersonHandle, appealId: number): Promise<void> {
  const { db } = bot.app.storage;
  const detail = { body: 'Районные электросети', phone: '+7 711 443 11 22' };
  const by = { byRole: 'operator', personId: (await numberOf(bot, operator)) as PersonId } as const;
  const event = { ...by, appealId, kind: 'passed-on', key: `passed-before:${appealId}`, detail, at: systemClock() } as const;
  await db.transaction().execute((trx) => insertEvent(trx, event));
  await db.updateTable('appeals.appeal').set({ state: 'confirmed' }).where('id', '=', appealId).execute();
}

/** Whatever else an official can say of a letter, one after the other; another one he returns. */
export const words: Walk = {
  name: 'words',
  isTalkative: true,
  bring: async (bot) => {
    const { person, village } = await anOperator(bot);
    const aResident = () => bot.known({ language: 'ru', home: village });
    const [first, second, other] = [await aResident(), await aResident(), await aResident()];
    const until = addWorkingDays(await readCalendar(bot.app.storage.db), dayOf(systemClock()), 25);
    theirs.set(person.id, { residents: [first, second], until: until.split('-').toReversed().join('.') });
    await passOnBefore(bot, person, await fileOne(bot, other, village));
    const [subject] = [await fileOne(bot, first, village), await fileOne(bot, second, village)];
    await untilTold(bot, person);
    return { person, subject };
  },
  go: async ({ person, subject = 0 }) => {
    person.tapData(`appeals:case:${subject}`);
    await see(person, LETTER);
    person.tap('Ещё');
    await see(person, 'Что ещё можно сделать?');
    await say(person, '➡️ Передать', ['Кто это решает?', 'Районные электросети, +7 711 443 11 22']);
    await say(person, 'Нужно время', ['До какого дня?', theirs.get(person.id)?.until ?? ''], ['Зачем нужно время?', REASON]);
    await say(person, 'Спросить жителя', ['Что спросить?', 'Какой номер у столба?']);
    person.tapData(`appeals:plan:${subject}`);
    await see(person, 'В какой день сделаете?');
    await say(person, 'Через неделю', ['Что сделаете и кто отвечает?', REASON]);
    person.tap('✖️ Отказать');
    await see(person, 'Почему нельзя?');
    person.say('Не будет этого никогда');
    await see(person, 'Житель увидит это');
    await say(person, 'Исправить', ['Почему нельзя?', REASON]);
    person.say('/queue');
    await see(person, 'Всего: 1');
    person.tap(/^1\. /);
    await see(person, LETTER);
    person.tap('Ещё');
    await see(person, 'Что ещё можно сделать?');
    await say(person, '↩️ Вернуть письмо', ['Почему возвращаете?', REASON]);
  },
  rows: async (bot, { person }) =>
    await Promise.all((theirs.get(person.id)?.residents ?? []).map((resident) => casesOf(bot, resident, person))),
};
