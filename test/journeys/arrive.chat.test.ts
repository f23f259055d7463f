import { expect, test } from 'vitest';
import { aBot } from '../support/a-bot.ts';

const bot = await aBot();

test('a newcomer arrives in Russian: language, consent, home, menu', async () => {
  const person = bot.sim.person({ first_name: 'Newcomer' });
  await person.start();
  await person.sees('Қай тілде сөйлесеміз?');
  await person.tap('Русский');
  await person.sees('Нужно Ваше согласие');
  await person.tap('Даю согласие');
  await person.sees('В каком селе Вы живёте?');
  await person.say('Бастау');
  const saved = await person
    .until((messages) => messages.find((message) => message.text?.includes('Ваше село: с. Бастау')), 5_000)
    .catch(() => undefined);
  if (!saved) {
    await person.tap(/Бастау, Таскалинский/);
    await person.sees('Ваше село: с. Бастау');
  }
  await person.sees('Что сделаем?');
  expect(person.keyboard().flat()).toContain('👤 Мой аким');
  await person.press('👤 Мой аким');
  const card = await person.sees('Бекенов Айдос Серикович');
  expect(card.text).toContain('Аким · Достыкский сельский округ');
  await bot.settled();
  expect(bot.sim.violations({ includeRates: false })).toEqual({});
});
