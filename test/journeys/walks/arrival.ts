import { see, type Walk } from './walk.ts';

let given = 0;

export const arrival: Walk = {
  name: 'arrival',
  bring: async (bot) => {
    given += 1;
    return { person: bot.sim.person({ id: 6_000_000 + given, first_name: 'Newcomer' }) };
  },
  go: async ({ person }) => {
    person.start();
    await see(person, 'Қай тілде сөйлесеміз?');
    person.tap('Русский');
    await see(person, 'Нужно Ваше согласие');
    person.tap('Даю согласие');
    await see(person, 'В каком селе Вы живёте?');
    person.tap('Потом');
    await see(person, '/settings');
    await see(person, 'Что сделаем?');
    person.press('Мой аким');
    await see(person, 'Напишите');
  },
  rows: async (bot, { person }) => {
    const { db } = bot.app.storage;
    const [one, ...more] = await db.selectFrom('identity.person').selectAll().where('telegram_id', '=', person.id).execute();
    const consents = await db
      .selectFrom('identity.consent')
      .select(['version', 'text_hash', 'language', 'withdrawn_at'])
      .where('person_id', '=', one?.id ?? 0)
      .execute();
    return { language: one?.language, unreachable: one?.unreachable_since, more, consents };
  },
};
