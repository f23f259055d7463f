import type { Update } from 'grammy/types';

const FIRST_SENDER_ID = 6_100_000_001;
let lastUpdateId = 300_000_000;
let lastMessageId = 1_000;

/** Telegram's number of the nth person, from 0. */
export function senderOf(nth: number): number {
  return FIRST_SENDER_ID + nth;
}

/** What Telegram sends when somebody writes to a bot. */
export function textUpdate(senderId: number, text: string): Update {
  lastUpdateId += 1;
  lastMessageId += 1;
  return {
    update_id: lastUpdateId,
    message: {
      message_id: lastMessageId,
      from: from(senderId),
      chat: { id: senderId, first_name: 'Айгүл', last_name: 'Серікқызы', type: 'private' },
      date: Math.floor(Date.now() / 1_000),
      text,
      ...(text.startsWith('/') && { entities: [{ type: 'bot_command', offset: 0, length: text.length }] }),
    },
  };
}

/** What Telegram sends when somebody taps a button under a message of the bot. */
export function tapUpdate(senderId: number, data: string): Update {
  lastUpdateId += 1;
  return {
    update_id: lastUpdateId,
    callback_query: {
      id: String(4_000_000_000_000 + lastUpdateId),
      from: from(senderId),
      chat_instance: String(senderId),
      data,
      message: {
        message_id: 1,
        from: { id: 424242, is_bot: true, first_name: 'Bench', username: 'bench_bot' },
        chat: { id: senderId, first_name: 'Айгүл', type: 'private' },
        date: Math.floor(Date.now() / 1_000),
        text: 'Қай тілде сөйлесеміз?',
      },
    },
  };
}

function from(id: number) {
  return { id, is_bot: false, first_name: 'Айгүл', last_name: 'Серікқызы', language_code: 'kk' } as const;
}
