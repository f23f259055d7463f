import { see, seeButton, type Walk } from './walk.ts';

export const home: Walk = {
  name: 'home',
  bring: async (bot) => ({ person: await bot.known({ language: 'ru', home: bot.places.otherOkrug }) }),
  go: async ({ person }) => {
    person.say('/settings');
    await see(person, 'Настройки');
    person.tap('Сменить село');
    await see(person, 'Вы переехали?');
    person.tap('Выбрать из списка');
    for (const place of ['Западно-Казахстанская', 'Дальше', 'Таскалинский', 'Достыкский']) {
      await seeButton(person, place);
      person.tap(place);
    }
    await seeButton(person, 'с. Бастау');
    person.tap('с. Бастау');
    await see(person, 'Ваше новое село: с. Бастау');
    await see(person, 'Что сделаем?');
    person.press('Мой аким');
    await see(person, 'Аким · Достыкский сельский округ');
    // As a home, typed: the same place again.
    person.say('/settings');
    await see(person, 'Настройки');
    person.tap('Сменить село');
    await see(person, 'Вы переехали?');
    person.say('Достыкский');
    await see(person, /Ваше новое село|Нажмите своё/);
  },
  rows: async (bot, { person }) =>
    await bot.app.storage.db
      .selectFrom('directory.home as h')
      .innerJoin('identity.person as p', 'p.id', 'h.person_id')
      .select('h.place_code')
      .where('p.telegram_id', '=', person.id)
      .execute(),
};
