import { createServer } from 'node:http';
import { Bot, webhookCallback } from 'grammy';

/** The bare bot that ours is measured against: grammY's own client, its own webhook, an echo, nothing kept. */
const bot = new Bot(process.env.BOT_TOKEN ?? '', { client: { apiRoot: process.env.TELEGRAM_API_ROOT ?? '' } });
bot.on('message:text', async (ctx) => {
  await ctx.reply(ctx.message.text);
});
const webhook = new URL(process.env.WEBHOOK_URL ?? '');
const listen = webhookCallback(bot, 'http');
createServer((request, response) => void listen(request, response)).listen(Number(webhook.port), webhook.hostname, () => {
  // Says that it can be reached, as the bot beside it does.
  void bot.api.setWebhook(webhook.href);
});
process.on('SIGTERM', () => process.exit(0));
