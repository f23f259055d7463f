import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot, InlineKeyboard, Keyboard, webhookCallback } from 'grammy';
import { expect, onTestFinished, test } from 'vitest';
import { aPollingBot, aTelegram, TOKEN } from './a-telegram.ts';

function teach(bot: Bot): void {
  bot.command('start', (ctx) => ctx.reply(`Сәлем ${ctx.match}`, { reply_markup: new Keyboard().text('Көмек').requestContact('Нөмір') }));
  bot.hears('Көмек', (ctx) =>
    ctx.reply('<b>Таңдаңыз</b>', { parse_mode: 'HTML', reply_markup: new InlineKeyboard().text('Иә', 'yes').text('Жоқ', 'no') }),
  );
  bot.callbackQuery('yes', async (ctx) => {
    await ctx.answerCallbackQuery('Жарайды');
    await ctx.editMessageText('Таңдалды: иә');
  });
  bot.on('message:contact', (ctx) => ctx.reply(ctx.msg.contact.user_id === ctx.from.id ? 'own' : 'foreign'));
}

test('a real grammY bot that polls talks with a person: start, key, tap, notice, edit, contact', async () => {
  const telegram = await aTelegram();
  await aPollingBot(telegram, teach);
  const aigul = telegram.person({ first_name: 'Айгүл', language_code: 'kk' });

  aigul.start('place_17');
  await aigul.sees('Сәлем place_17');
  expect(aigul.keyboard()).toEqual([['Көмек', 'Нөмір']]);
  aigul.press('Көмек');
  const asked = await aigul.sees(/Таңда/);
  expect(asked.entities).toEqual([{ type: 'bold', offset: 0, length: 8 }]);
  expect(await aigul.tap('Иә').answered()).toEqual({ text: 'Жарайды' });
  expect(await aigul.sees('Таңдалды')).toMatchObject({ message_id: asked.message_id, edited: true });
  expect(aigul.buttons()).toEqual([]);
  aigul.press('Нөмір');
  await aigul.sees('own');
  expect(telegram.violations({ includeRates: false })).toEqual({});
  expect(telegram.unansweredTaps()).toBe(0);
});

test('a real grammY bot behind a webhook with a secret talks with a person', async () => {
  const telegram = await aTelegram();
  const bot = new Bot(TOKEN, { client: { apiRoot: telegram.url } });
  teach(bot);
  const listen = webhookCallback(bot, 'http', { secretToken: 's3cret' });
  const server = createServer((request, response) => void listen(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await bot.api.setWebhook(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { secret_token: 's3cret' });
  const aigul = telegram.person({ first_name: 'Айгүл' });

  aigul.start();
  await aigul.sees('Сәлем');
  aigul.say('Көмек');
  await aigul.sees('Таңдаңыз');
  await aigul.tap('Иә').answered();
  await aigul.sees('Таңдалды');
  expect((await bot.api.getWebhookInfo()).pending_update_count).toBe(0);
});
