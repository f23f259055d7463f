import { expect } from 'vitest';
import type { PersonHandle } from '../../src/simulator/index.ts';
import type { Bot } from '../support/a-bot.ts';

/** A wizard walked from its beginning to its end by somebody new. */
export interface Walk {
  readonly name: string;
  /** Brings somebody who is about to begin. */
  bring(bot: Bot): Promise<Walker>;
  /** Resolves when the last screen is there. */
  go(walker: Walker): Promise<void>;
  /** What the database has of him at the end, without anything that differs from one person to another. */
  rows(bot: Bot, walker: Walker): Promise<unknown>;
}

export interface Walker {
  readonly person: PersonHandle;
}

const PATIENCE_MS = 5_000;
const see = (person: PersonHandle, text: string | RegExp) => person.sees(text, PATIENCE_MS);
let given = 0;

const arrival: Walk = {
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

const home: Walk = {
  name: 'home',
  bring: async (bot) => ({ person: await bot.known({ language: 'ru', home: bot.places.otherOkrug }) }),
  go: async ({ person }) => {
    person.say('/settings');
    await see(person, 'Настройки');
    person.tap('Сменить село');
    await see(person, 'В каком селе Вы живёте?');
    person.tap('Выбрать из списка');
    for (const place of ['Западно-Казахстанская', 'Дальше', 'Таскалинский', 'Достыкский']) {
      await person.until(() => hasButton(person, place), PATIENCE_MS);
      person.tap(place);
    }
    await person.until(() => hasButton(person, 'с. Бастау'), PATIENCE_MS);
    person.tap('с. Бастау');
    await see(person, 'Ваше новое село: с. Бастау');
    await see(person, 'Что сделаем?');
    person.press('Мой аким');
    await see(person, 'Аким · Достыкский сельский округ');
    // As a home, typed: the same place again.
    person.say('/settings');
    await see(person, 'Настройки');
    person.tap('Сменить село');
    await see(person, 'В каком селе Вы живёте?');
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

const compose: Walk = {
  name: 'compose',
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
    await person.until(() => hasButton(person, 'Бастау'), PATIENCE_MS);
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

const cancel: Walk = {
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

export const WALKS: readonly Walk[] = [arrival, home, compose, cancel];

function hasButton(person: PersonHandle, label: string): boolean {
  return person.messages().some((message) => (message.inlineKeyboard ?? []).flat().some((button) => button.text.includes(label)));
}

/** What the bot said to him itself, screen by screen, with the buttons as they are now. The ledger's messages are left out. */
export function screensOf({ person }: Walker): string[] {
  return person
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
    .map((screen) => (/^(?:Отправляется|Отправка закончена)/.test(screen) ? 'Отправляется' : screen));
}

/** The bot's own calls for him: what the ledger sends is left out. */
export function callsOf(bot: Bot, { person }: Walker): number {
  const { calls } = bot.sim;
  const progress = calls.filter(
    (call) =>
      call.payload['chat_id'] === person.id && /(?:Отправляется|Отправка закончена|Отправлено)<\/b>/.test(String(call.payload['text'])),
  );
  const own = calls.filter((call) => call.payload['chat_id'] === person.id || call.payload['callback_query_id'] !== undefined);
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
