import { expect, test } from 'vitest';
import { aBot } from '../support/a-bot.ts';

const bot = await aBot();

/** An operator with both texts written, who has left the wizard for the menu. */
async function anOperatorWhoLeft() {
  const operator = await bot.known({ language: 'ru', role: { kind: 'operator', areaCode: bot.places.district } });
  operator.say('/send');
  await operator.sees('Напишите текст на казахском');
  operator.say('Ертең су болмайды');
  await operator.sees('Теперь текст на русском');
  operator.say('Завтра не будет воды');
  const preview = await operator.sees('Так увидит житель');
  operator.say('/help');
  await operator.sees('Написанное сохранено');
  await operator.sees('Чем помочь?');
  return { operator, preview };
}

test('«Correct» on a kept draft takes the next text as the notice, not as a village', async () => {
  const { operator, preview } = await anOperatorWhoLeft();
  operator.tap('Исправить', preview);
  await operator.sees('Напишите текст на казахском');
  operator.say('Ертең жарық болмайды');
  await operator.sees('Теперь текст на русском');
});

test('«Choose the place» on a kept draft takes the next text as the area', async () => {
  const { operator, preview } = await anOperatorWhoLeft();
  operator.tap('Выбрать место', preview);
  await operator.sees('Выберите место');
  operator.say('Достык Таскала');
  const found = await operator.until((messages) =>
    messages.findLast((message) => message.from === 'bot' && message.text?.includes('с. Достык')),
  );
  const data = found.inlineKeyboard?.flat().map((button) => button.callback_data ?? '') ?? [];
  expect(data.filter((one) => one.startsWith('directory:pick'))).toEqual([]);
  expect(data.some((one) => one.startsWith('broadcasts:to'))).toBe(true);
});

test('a no to a second consent question does not pretend to undo the yes to the first', async () => {
  const person = bot.sim.person({ first_name: 'Newcomer' });
  person.start();
  await person.sees('Қай тілде');
  person.tap('Русский');
  const first = await person.sees('Нужно Ваше согласие');
  person.start();
  const second = await person.sees('Нужно Ваше согласие');
  person.tap('Даю согласие', first);
  await person.sees('В каком селе');
  person.tap('Не даю согласия', second);
  await person.sees('Вы уже дали согласие');
});
