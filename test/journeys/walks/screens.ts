import { expect } from 'vitest';
import type { Bot } from '../../support/a-bot.ts';
import type { Walker } from './walk.ts';

/** What the bot said to him itself, screen by screen, with the buttons as they are now. The ledger's messages are left out. */
export function screensOf({ person }: Walker): string[] {
  return (
    person
      .messages()
      .filter((message) => message.from === 'bot')
      .map(
        (message) =>
          `${message.text}\n${(message.inlineKeyboard ?? [])
            .flat()
            .map((button) => `[${button.text}]`)
            .join(' ')}`,
      )
      .filter((screen) => !screen.startsWith('Отправлено') && !screen.includes('Кому: жителям, с. Бастау'))
      .map((screen) => (/^(?:Отправляется|Отправка закончена)/.test(screen) ? 'Отправляется' : screen))
      .map((screen) => (screen.startsWith('Опрос идёт') ? 'Опрос идёт' : screen))
      // Whoever looks at a survey that he has closed sees by and by its result, with how many took part.
      .map((screen) => (screen.startsWith('Опрос закрыт, считаем') || screen.includes('. Приглашены: ') ? 'Опрос закрыт' : screen))
      .filter((screen) => !screen.startsWith('Итог опроса'))
      .map(steady)
  );
}

/** Without what differs from one person, day or minute to another: codes, places, days and times. */
function steady(screen: string): string {
  return screen
    .replaceAll(/[КМРСТХ]{3}-\d{3}-\d{3}/g, 'КОД')
    .replaceAll(/^(Место|Дата|Вы написали|Ответ не позже|Итог пришлём|.*[Пп]оследний день): .*$/gm, '$1')
    .replaceAll(/^[^\n]*, \d\d:\d\d · /gm, '')
    .replaceAll(/^Сейчас нерабочее время.*\n/gm, '');
}

/** The bot's own calls for him: what the ledger sends is left out. */
export function callsOf(bot: Bot, { person }: Walker): number {
  const { calls } = bot.sim;
  const progress = calls.filter(
    (call) =>
      call.payload['chat_id'] === person.id && /(?:Отправляется|Отправка закончена|Отправлено)<\/b>/.test(String(call.payload['text'])),
  );
  const own = calls.filter(({ payload }) => {
    const { text } = payload;
    const isResult = typeof text === 'string' && text.startsWith('<b>Итог опроса') && !text.includes('. Приглашены: ');
    return (payload['chat_id'] === person.id && !isResult) || payload['callback_query_id'] !== undefined;
  });
  return own.length - Math.max(0, progress.length - 1);
}

/** Whatever was sent to him has been handled, without a fault of our own. */
export async function expectHandled(bot: Bot, { person }: Walker): Promise<void> {
  const rows = await bot.app.storage.db
    .selectFrom('intake.update')
    .select(['attempts', 'parked', 'fault'])
    .where('sender_id', '=', person.id)
    .execute();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows).toEqual(rows.map(() => ({ attempts: 0, parked: false, fault: null })));
}
