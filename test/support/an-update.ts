import type { Update } from 'grammy/types';
import type { PersonHandle } from '../../src/simulator/index.ts';

let lastUpdateId = 990_000_000;

/** A message as Telegram would bring it, under a number of its own: longer than a person could type, or one that was brought before. */
export function anUpdate(person: PersonHandle, messageId: number, text: string): Update {
  lastUpdateId += 1;
  const from = { id: person.id, is_bot: false, first_name: 'X' } as const;
  const chat = { id: person.id, type: 'private', first_name: 'X' } as const;
  return { update_id: lastUpdateId, message: { message_id: messageId, date: 1_795_000_000, chat, from, text } };
}
