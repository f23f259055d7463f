import type { ReplyParameters } from '@grammyjs/types';
import { badRequest, forbidden } from './errors.ts';
import { asNumber } from './given.ts';
import { type AnyMarkup, inlineOf } from './markup.ts';
import { present } from './present.ts';
import { type ChatRecord, type Msg, nowSeconds, type Person, type PretendChat, type StoredMessage, type World } from './world.ts';

const UNKNOWN_CHATS_MAX = 50_000;

export function newChat(chat: PretendChat, open: boolean): ChatRecord {
  return { chat, messages: new Map(), replyKeyboard: null, action: null, open, sendTimes: [] };
}

export const privateChatOf = (person: Person): PretendChat => ({
  id: person.id,
  type: 'private',
  first_name: person.first_name,
  ...present({ last_name: person.last_name, username: person.username }),
});

/** The chat a bot's call names. Throws as Telegram does when it is unknown, unopened or blocked. */
export function chatToWrite(world: World, chatId: unknown): ChatRecord {
  const record = chatToRead(world, chatId);
  if (world.people.get(record.chat.id)?.blocked === true) throw forbidden('bot was blocked by the user');
  if (!record.open) {
    throw record.chat.type === 'private'
      ? badRequest('chat not found', 'chat_not_found')
      : forbidden('bot is not a member of the supergroup chat');
  }
  return record;
}

export function chatToRead(world: World, chatId: unknown): ChatRecord {
  if (chatId === undefined || chatId === null || chatId === '') throw badRequest('chat_id is empty', 'chat_not_found');
  const record = findChat(world, chatId);
  if (record === undefined || (!record.open && record.chat.type === 'private')) throw badRequest('chat not found', 'chat_not_found');
  return record;
}

/** The chat with this id. Where unknown chats are accepted there is one for every id, the oldest of them forgotten beyond 50 000. */
export function findChat(world: World, chatId: unknown): ChatRecord | undefined {
  const id = asNumber(chatId);
  const known = world.chats.get(id);
  if (known !== undefined || !world.acceptUnknownChats || !Number.isSafeInteger(id)) return known;
  const person: Person = { id, first_name: `Person ${id}`, blocked: false };
  const opened = newChat(privateChatOf(person), true);
  world.people.set(id, person);
  world.chats.set(id, opened);
  world.unknownChats.add(id);
  if (world.unknownChats.size > UNKNOWN_CHATS_MAX) forgetOldestUnknown(world);
  return opened;
}

function forgetOldestUnknown(world: World): void {
  const [oldest] = world.unknownChats;
  if (oldest === undefined) return;
  world.unknownChats.delete(oldest);
  world.chats.delete(oldest);
  world.people.delete(oldest);
}

/** What every sending method may carry besides its content. */
export interface SendOptions {
  reply_parameters?: ReplyParameters;
  reply_to_message_id?: number;
  protect_content?: boolean;
  message_thread_id?: number;
}

/** Adds a message of the bot to a chat and shows it to the person. */
export function addFromBot(
  world: World,
  record: ChatRecord,
  options: SendOptions,
  markup: AnyMarkup | undefined,
  content: Partial<Msg>,
): Msg {
  const replied = repliedMessage(record, options);
  const message: Msg = {
    message_id: takeMessageId(world),
    from: botUser(world),
    chat: record.chat,
    date: nowSeconds(world),
    ...(replied === undefined ? {} : { reply_to_message: withoutReply(replied) }),
    ...content,
    ...present({ reply_markup: inlineOf(markup), has_protected_content: options.protect_content === true ? (true as const) : undefined }),
  };
  if (markup !== undefined && 'keyboard' in markup) record.replyKeyboard = markup;
  if (markup !== undefined && 'remove_keyboard' in markup) record.replyKeyboard = null;
  record.action = null;
  keep(world, record, message);
  return message;
}

export function takeMessageId(world: World): number {
  return world.next.messageId++;
}

export const botUser = (world: World) => ({
  id: world.bot.id,
  is_bot: true,
  first_name: world.bot.first_name,
  username: world.bot.username,
});

/** Puts a message into the chat's memory and forgets the oldest beyond the limit. */
export function keep(world: World, record: ChatRecord, message: Msg): StoredMessage {
  const stored = { message, changed: ++world.next.changed };
  record.messages.set(message.message_id, stored);
  if (record.messages.size > world.keepMessages) {
    const [oldest] = record.messages.keys();
    if (oldest !== undefined) record.messages.delete(oldest);
  }
  world.events.emit('chat', record.chat.id);
  return stored;
}

/** Replaces a message by its edited form. */
export function change(world: World, record: ChatRecord, stored: StoredMessage, message: Msg): void {
  stored.message = message;
  stored.changed = ++world.next.changed;
  world.events.emit('chat', record.chat.id);
}

function repliedMessage(record: ChatRecord, options: SendOptions): Msg | undefined {
  const id = options.reply_parameters?.message_id ?? options.reply_to_message_id;
  if (id === undefined) return undefined;
  const replied = record.messages.get(asNumber(id))?.message;
  if (replied === undefined && options.reply_parameters?.allow_sending_without_reply !== true) {
    throw badRequest('message to be replied not found', 'reply_not_found');
  }
  return replied;
}

/** Telegram nests one level only. */
export function withoutReply(message: Msg): NonNullable<Msg['reply_to_message']> {
  const { reply_to_message: _deeper, ...rest } = message;
  return rest as NonNullable<Msg['reply_to_message']>;
}
