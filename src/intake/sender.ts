import type { Message, Update, User } from 'grammy/types';

/**
 * Who is handled in turn: the person, whatever was done (Telegram keeps texts and taps of one person in two queues and may
 * deliver them out of order), or the chat where no person is named. Zero for what names neither.
 */
export function senderOf(update: Update): number {
  // Whatever comes must be kept: one update that cannot be read must not stop those behind it.
  const told: Partial<Message> | undefined = update.message ?? update.edited_message;
  const doer: Partial<User> | undefined =
    told?.from ?? update.callback_query?.from ?? update.inline_query?.from ?? update.my_chat_member?.from;
  const id = told?.chat?.type === 'private' ? told.chat.id : (doer?.id ?? told?.chat?.id);
  return id !== undefined && Number.isSafeInteger(id) ? id : 0;
}
