import type { Update } from 'grammy/types';

/**
 * Who is handled in turn: the person, whatever was done (Telegram keeps texts and taps of one person in two queues and may
 * deliver them out of order), or the chat where no person is named. Zero for what names neither.
 */
export function senderOf(update: Update): number {
  const told = update.message ?? update.edited_message;
  if (told) return told.chat.type === 'private' ? told.chat.id : (told.from?.id ?? told.chat.id);
  if (update.callback_query) return update.callback_query.from.id;
  if (update.my_chat_member) return update.my_chat_member.from.id;
  return 0;
}
