import type { PlaceCode } from '../../../src/kernel/ids.ts';
import type { PersonHandle } from '../../../src/simulator/index.ts';
import type { Bot } from '../../support/a-bot.ts';
import { ANSWER, answerOne, answersHeard, casesOf, fileOne, LETTER } from './cases.ts';
import { inTurn, onceABot, see, untilTold, type Walk } from './walk.ts';

/** How a letter's button begins. */
const CODE = /^[КМРСТХ]{3}-/;
/** Талдыбұлақ: nobody of the other walks lives there. */
const UNIT = 'D06100200' as PlaceCode;
/** Okrugs for akims who answer, each with one at a time: what is filed there, he alone hears of. */
const UNITS = [2, 3, 4, 5, 6, 7, 8].flatMap((district) => [1, 2, 3].map((okrug) => `D060${district}0${okrug}00` as PlaceCode));

/** The one to whom the letters of the residents go; he does nothing. */
const theAkim = onceABot((bot) => bot.known({ language: 'kk', role: { kind: 'akim', areaCode: UNIT } }));
/** Whose lamp is out as well: each resident hears of that letter. */
const theNeighbour = onceABot(async (bot) => {
  await theAkim(bot);
  await fileOne(bot, await bot.known({ language: 'ru', home: UNIT }), UNIT);
});
const aResident = (bot: Bot) => bot.known({ language: 'ru', home: UNIT, named: { first_name: 'Айгуль' } });

export const complain: Walk = {
  name: 'complain',
  bring: async (bot) => {
    await theNeighbour(bot);
    return { person: await aResident(bot) };
  },
  go: async ({ person }) => {
    const said = person.say(LETTER);
    await see(person, 'Хотите что-то добавить?');
    person.album(2);
    await see(person, 'Хотите что-то добавить?');
    person.tap('Всё, дальше');
    await see(person, 'Тема: Фонари на улице. Верно?');
    person.tap('Да, верно');
    await see(person, 'Сколько фонарей не горит?');
    person.tap('Один фонарь');
    await see(person, 'С какого времени?');
    person.tap('Не знаю');
    await see(person, 'Где это?');
    // In the middle: to the menu and back.
    person.say('/menu');
    await see(person, 'Написанное сохранено');
    await see(person, 'Что сделаем?');
    person.press('Написать акиму');
    await see(person, 'У Вас есть начатое письмо');
    person.tap('Продолжить');
    await see(person, 'Где это?');
    person.tap('Да, здесь');
    const shown = await see(person, /Похожее уже есть|Приложено: 2 файла/);
    if (shown.text?.startsWith('Похожее')) {
      person.tap('Нет, это другое');
      await see(person, 'Приложено: 2 файла');
    }
    person.tap('Показать имя акиму');
    await see(person, 'видит письмо и имя: Айгуль');
    person.tap('Не показывать имя');
    await see(person, 'имени не видят');
    person.edit(said.message.message_id, `${LETTER} детям`);
    await see(person, 'идти детям');
    person.tap('📨 Отправить');
    await see(person, 'Письмо принято');
    // Nobody has read it yet.
    person.say('/my');
    await see(person, 'Мои обращения');
    person.tap(CODE);
    await see(person, 'История');
    person.tap('Исправить');
    await see(person, 'Напишите письмо заново');
    person.say(`${LETTER} всем`);
    await see(person, 'Новый текст: ');
    person.tap('Заменить');
    await see(person, 'Исправлено');
  },
  rows: (bot, { person }) => casesOf(bot, person),
};

const residents = new WeakMap<PersonHandle, PersonHandle>();
/** To whom this akim's answer goes. */
export const residentOf = (akim: PersonHandle) => residents.get(akim) ?? akim;
let turn = 0;

/** An okrug that has this akim alone. */
async function anAkim(bot: Bot): Promise<{ akim: PersonHandle; unit: PlaceCode }> {
  turn += 1;
  const unit = UNITS[turn % UNITS.length] ?? UNIT;
  const ended = bot.app.storage.db.updateTable('identity.role').set({ ended_at: new Date() });
  await ended.where('kind', '=', 'akim').where('area_code', '=', unit).where('ended_at', 'is', null).execute();
  return { akim: await bot.known({ language: 'ru', role: { kind: 'akim', areaCode: unit } }), unit };
}

export const answer: Walk = {
  name: 'answer',
  bring: async (bot) => {
    const { akim, unit } = await anAkim(bot);
    const resident = await bot.known({ language: 'ru', home: unit });
    residents.set(akim, resident);
    const subject = await fileOne(bot, resident, unit);
    await untilTold(bot, akim);
    return { person: akim, subject };
  },
  go: async ({ person }) => {
    person.tap('📂 Открыть');
    await see(person, LETTER);
    person.tap('🔧 Беру в работу');
    await see(person, 'Состояние: 🔧 В работе');
    // To which letter it belongs he is asked: he has not tapped «answer».
    const said = person.say('Завтра заменят лампу у школы');
    await see(person, 'К какому письму это ответ?');
    person.tap(CODE);
    await see(person, '«Завтра заменят лампу у школы»');
    person.edit(said.message.message_id, ANSWER);
    await see(person, `«${ANSWER}»`);
    person.voice();
    await see(person, 'Приложено: 1 файл');
    person.tap('📨 Отправить');
    await see(person, 'Отправлено жителю');
  },
  rows: async (bot, { person }) => await casesOf(bot, residentOf(person), person),
  arrived: (bot, { person }) => answersHeard(bot, residentOf(person)),
};

export const verdict: Walk = {
  name: 'verdict',
  bring: async (bot) => {
    const akim = await theAkim(bot);
    const person = await aResident(bot);
    const subject = await fileOne(bot, person, UNIT);
    await inTurn(bot, () => answerOne(bot, akim, subject));
    await untilTold(bot, person);
    return { person, subject };
  },
  go: async ({ person }) => {
    person.tap('Не решено');
    await see(person, 'Что осталось?');
    person.say('Так и не горит');
    await see(person, 'Если нет, верните письмо');
    person.tap('📨 Вернуть письмо');
    await see(person, 'Письмо снова у акима');
    person.say('/my');
    await see(person, 'Мои обращения');
    person.tap(CODE);
    await see(person, 'Вы не согласились');
  },
  rows: (bot, { person }) => casesOf(bot, person),
};
