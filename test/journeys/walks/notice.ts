import { see, seeButton, type Walk } from './walk.ts';

export const compose: Walk = {
  name: 'compose',
  isRestless: true,
  bring: async (bot) => ({ person: await bot.known({ language: 'ru', role: { kind: 'operator', areaCode: bot.places.district } }) }),
  go: async ({ person }) => {
    person.say('/send');
    await see(person, 'на казахском');
    person.say('Ертең су болмайды');
    await see(person, 'на русском');
    // In the middle: to the menu and back.
    person.say('/menu');
    await see(person, 'Написанное сохранено');
    await see(person, 'Что сделаем?');
    person.press('Рассылка');
    await see(person, 'на русском');
    person.say('Завтра воды не будет');
    await see(person, 'Так увидит житель');
    person.say('Бастау');
    await seeButton(person, 'Бастау');
    person.tap(/Бастау/);
    await see(person, 'Перед отправкой');
    person.tap(/Да, получат/);
    await see(person, /Отправляется|Отправка закончена/);
  },
  rows: async (bot, { person }) => {
    const rows = await bot.app.storage.db
      .selectFrom('broadcasts.broadcast')
      .select(['step', 'text_kk', 'text_ru', 'area_code', 'language'])
      .where('chat_id', '=', person.id)
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ ...row, step: row.step === 'sent' ? 'sending' : row.step }));
  },
};

export const cancel: Walk = {
  name: 'cancel',
  bring: (bot) => compose.bring(bot),
  go: async ({ person }) => {
    person.say('/send');
    await see(person, 'на казахском');
    person.tap('Отмена');
    await see(person, 'сообщение не отправим');
    await see(person, 'Что сделаем?');
    person.say('/send');
    await see(person, 'на казахском');
    person.say('Ертең су болмайды');
    await see(person, 'на русском');
    person.say('/cancel');
    await see(person, 'сообщение не отправим');
    await see(person, 'Что сделаем?');
    person.say('/cancel');
    await see(person, 'Отменять нечего');
    await see(person, 'Что сделаем?');
  },
  rows: (bot, walker) => compose.rows(bot, walker),
};
