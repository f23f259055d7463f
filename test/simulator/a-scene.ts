import type { PersonHandle, Simulator } from '../../src/simulator/index.ts';
import { aTelegram, done } from './a-telegram.ts';

export interface Scene {
  telegram: Simulator;
  aigul: PersonHandle;
  chat_id: number;
  /** A text of the bot with one button. */
  sent: number;
  /** A text of the person. */
  said: number;
}

/** A person who has written, and a bot that has answered with a button. */
export async function aScene(): Promise<Scene> {
  const telegram = await aTelegram();
  const aigul = telegram.person({ first_name: 'Айгүл' });
  const said = aigul.say('Сәлем').message.message_id;
  const markup = { inline_keyboard: [[{ text: 'Иә', callback_data: 'yes' }]] };
  const { message_id } = await done<{ message_id: number }>(telegram, 'sendMessage', {
    chat_id: aigul.id,
    text: 'Бар',
    reply_markup: markup,
  });
  return { telegram, aigul, chat_id: aigul.id, sent: message_id, said };
}
