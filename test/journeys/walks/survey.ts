import { vi } from 'vitest';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { inviteNext } from '../../../src/rooms/surveys/actions/close.ts';
import { pseudonymOf } from '../../../src/rooms/surveys/actions/pseudonym.ts';
import { lockAtWork } from '../../../src/rooms/surveys/queries/surveys.ts';
import type { PersonHandle } from '../../../src/simulator/index.ts';
import type { Bot } from '../../support/a-bot.ts';
import { inTurn, numberOf, onceABot, PATIENCE_MS, see, seeButton, untilTold, type Walk } from './walk.ts';

const QUESTION = { kk: 'Әкімге сенесіз бе?', ru: 'Доверяете ли Вы акиму?' };
/** Okrugs of one village each, where nobody of the other walks lives: for those who ask, and for those who answer. */
const ASKED = { code: 'D06110100' as PlaceCode, name: 'Жасоркенский' };
export const ANSWERING = { code: 'D06110200' as PlaceCode, name: 'Кайнарский' };

/** Whom every survey of the walks asks. */
const theAsked = onceABot((bot) => bot.known({ language: 'ru', home: ASKED.code }));
const anOperator = (bot: Bot) => bot.known({ language: 'ru', role: { kind: 'operator', areaCode: bot.places.region } });

/** From the command to the yes, in the operator's own words. */
export async function composeSurvey(person: PersonHandle, area: string): Promise<void> {
  person.say('/survey');
  await see(person, 'Вы ещё не проводили опросов');
  person.tap('Новый опрос');
  await see(person, 'Новый опрос');
  person.tap('Свой вопрос');
  await see(person, 'на казахском');
  person.say(QUESTION.kk);
  await see(person, 'на русском');
  // In the middle: to the menu and back.
  person.say('/menu');
  await see(person, 'Написанное сохранено');
  await see(person, 'Что сделаем?');
  person.press('Опрос');
  await see(person, 'Вы ещё не проводили опросов');
  person.tap('Продолжить начатый');
  await see(person, 'на русском');
  person.say(QUESTION.ru);
  await see(person, 'Кого спрашиваем?');
  person.say(area);
  await seeButton(person, area);
  person.tap(new RegExp(area));
  await see(person, 'Получат вопрос');
  person.tap('3 дня');
  await see(person, 'Начинаем?');
  person.tap('Да, начать');
  await see(person, 'Опрос идёт');
}

export const surveysOf = (bot: Bot, operator: PersonHandle) =>
  bot.app.storage.db.selectFrom('surveys.survey').selectAll().where('chat_id', '=', operator.id).orderBy('id').execute();

export const surveyCompose: Walk = {
  name: 'survey-compose',
  isRestless: true,
  bring: async (bot) => {
    await theAsked(bot);
    return { person: await anOperator(bot) };
  },
  go: ({ person }) => composeSurvey(person, ASKED.name),
  rows: async (bot, { person }) => {
    const { db } = bot.app.storage;
    await vi.waitUntil(async () => (await surveysOf(bot, person)).every((one) => one.fanned_out), { timeout: PATIENCE_MS, interval: 20 });
    const kept = [];
    for (const { id, step, template, question_kk, question_ru, area_code } of await surveysOf(bot, person)) {
      const invited = await db.selectFrom('surveys.participation').select('status').where('survey_id', '=', id).execute();
      const queued = await db.selectFrom('delivery.message').select('id').where('batch', '=', `survey:${id}`).execute();
      kept.push({ step, template, question_kk, question_ru, area_code, invited, queued: queued.length });
    }
    return kept;
  },
};

/** The one survey that the residents answer. @returns its number */
const theSurvey = onceABot(async (bot) => {
  await bot.known({ language: 'ru', home: ANSWERING.code });
  const operator = await anOperator(bot);
  await composeSurvey(operator, ANSWERING.name);
  await vi.waitUntil(async () => (await surveysOf(bot, operator)).every((one) => one.fanned_out), { timeout: PATIENCE_MS, interval: 20 });
  return (await surveysOf(bot, operator))[0]?.id ?? 0;
});

/** Invited like everybody else, but after the others. One after another: the invitations go by the people's numbers. */
async function invite(bot: Bot, id: number): Promise<PersonHandle> {
  const person = await bot.known({ language: 'ru', home: ANSWERING.code });
  const next = () =>
    bot.app.storage.db.transaction().execute(async (trx) => {
      const survey = await lockAtWork(trx, id);
      if (survey) await inviteNext(trx, survey, new Date());
      return survey !== undefined;
    });
  await vi.waitUntil(next, { timeout: PATIENCE_MS, interval: 20 });
  await untilTold(bot, person);
  return person;
}

export const surveyAnswer: Walk = {
  name: 'survey-answer',
  bring: async (bot) => {
    const subject = await theSurvey(bot);
    return { person: await inTurn(bot, () => invite(bot, subject)), subject };
  },
  go: async ({ person }) => {
    person.tap('Скорее доверяю');
    await see(person, 'ответ принят');
    person.tap('Изменить ответ');
    await see(person, QUESTION.ru);
    person.tap('Қазақша');
    await see(person, QUESTION.kk);
    person.tap('Мүлдем сенбеймін');
    await see(person, 'жауабыңыз қабылданды');
    person.say('/surveys');
    await see(person, 'Опросы для Вас');
    person.tap(/^1\./);
    await see(person, QUESTION.ru);
    person.tap('Совсем не доверяю');
    await see(person, 'ответ принят');
  },
  rows: async (bot, { person, subject = 0 }) => {
    const { db } = bot.app.storage;
    const personId = (await numberOf(bot, person)) as PersonId;
    const took = db.selectFrom('surveys.participation').select('status').where('survey_id', '=', subject).where('person_id', '=', personId);
    const { secret } = await db
      .selectFrom('surveys.pseudonym_key')
      .select('secret')
      .where('survey_id', '=', subject)
      .executeTakeFirstOrThrow();
    const answers = await db
      .selectFrom('surveys.answer')
      .select('option')
      .where('survey_id', '=', subject)
      .where('pseudonym', '=', pseudonymOf(secret, personId))
      .execute();
    return { took: await took.execute(), answers };
  },
};
