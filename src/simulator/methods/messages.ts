import { addFromBot, chatToRead, chatToWrite, keep, takeMessageId } from '../chats.ts';
import { badRequest } from '../errors.ts';
import { asNumber } from '../given.ts';
import { inlineOf, readMarkup } from '../markup.ts';
import { present } from '../present.ts';
import { readCaption, readText } from '../text.ts';
import { type ChatRecord, type Msg, nowSeconds, type World } from '../world.ts';
import type { MethodTable } from './method.ts';

const BATCH_MAX = 100;
const DELETE_WITHIN_SECONDS = 48 * 3600;
const CHAT_ACTIONS = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];

/** Sending, copying, forwarding and deleting messages. */
export const messageMethods = {
  sendMessage(world, payload) {
    const record = chatToWrite(world, payload.chat_id);
    const { text, entities } = readText({ text: payload.text, parse_mode: payload.parse_mode, entities: payload.entities });
    const markup = readMarkup(payload.reply_markup);
    const content = entities.length === 0 ? { text } : { text, entities };
    return { ...addFromBot(world, record, payload, markup, content), text };
  },

  sendLocation(world, payload) {
    const record = chatToWrite(world, payload.chat_id);
    const { latitude, longitude } = payload;
    if (!isDegree(latitude, 90)) throw badRequest('bad request: latitude must be a number', 'bad_location');
    if (!isDegree(longitude, 180)) throw badRequest('bad request: longitude must be a number', 'bad_location');
    const location = { latitude: asNumber(latitude), longitude: asNumber(longitude) };
    return { ...addFromBot(world, record, payload, readMarkup(payload.reply_markup), { location }), location };
  },

  sendChatAction(world, payload) {
    const record = chatToWrite(world, payload.chat_id);
    if (!CHAT_ACTIONS.includes(payload.action)) throw badRequest('wrong parameter action in request', 'bad_action');
    record.action = { name: payload.action, atMs: Date.now() };
    world.events.emit('chat', record.chat.id);
    return true;
  },

  copyMessage(world, payload) {
    const record = chatToWrite(world, payload.chat_id);
    const source = chatToRead(world, payload.from_chat_id).messages.get(asNumber(payload.message_id))?.message;
    if (source === undefined) throw badRequest('message to copy not found', 'message_not_found');
    const given =
      payload.caption === undefined
        ? {}
        : readCaption({ text: payload.caption, parse_mode: payload.parse_mode, entities: payload.caption_entities });
    const copied = addFromBot(world, record, payload, readMarkup(payload.reply_markup), { ...contentOf(source), ...given });
    return { message_id: copied.message_id };
  },

  copyMessages(world, payload) {
    return eachOf(payload.message_ids).map((messageId) => {
      const record = chatToWrite(world, payload.chat_id);
      const source = chatToRead(world, payload.from_chat_id).messages.get(messageId)?.message;
      if (source === undefined) throw badRequest('message to copy not found', 'message_not_found');
      return { message_id: addFromBot(world, record, {}, undefined, contentOf(source)).message_id };
    });
  },

  forwardMessage(world, payload) {
    return forward(world, chatToWrite(world, payload.chat_id), payload.from_chat_id, asNumber(payload.message_id));
  },

  forwardMessages(world, payload) {
    const record = chatToWrite(world, payload.chat_id);
    return eachOf(payload.message_ids).map((id) => ({ message_id: forward(world, record, payload.from_chat_id, id).message_id }));
  },

  deleteMessage(world, payload) {
    const record = chatToWrite(world, payload.chat_id);
    if (payload.message_id === undefined) throw badRequest('message identifier is not specified', 'message_not_found');
    const stored = record.messages.get(asNumber(payload.message_id));
    if (stored === undefined) throw badRequest('message to delete not found', 'message_not_found');
    // No administrator of any group: what others say there stays.
    if (record.chat.type !== 'private' && stored.message.from.id !== world.bot.id)
      throw badRequest("message can't be deleted", 'delete_forbidden');
    if (nowSeconds(world) - stored.message.date > DELETE_WITHIN_SECONDS)
      throw badRequest("message can't be deleted for everyone", 'delete_too_late');
    remove(world, record, [asNumber(payload.message_id)]);
    return true;
  },

  deleteMessages(world, payload) {
    remove(world, chatToWrite(world, payload.chat_id), eachOf(payload.message_ids));
    return true;
  },
} satisfies MethodTable;

function isDegree(given: unknown, most: number): boolean {
  return given !== '' && given !== undefined && Math.abs(Number(given)) <= most;
}

function eachOf(ids: unknown): number[] {
  if (!Array.isArray(ids) || ids.length === 0) throw badRequest('message identifiers are not specified', 'message_not_found');
  if (ids.length > BATCH_MAX) throw badRequest('too many message identifiers specified', 'too_many');
  return ids.map(Number);
}

function remove(world: World, record: ChatRecord, ids: readonly number[]): void {
  for (const id of ids) record.messages.delete(id);
  world.events.emit('chat', record.chat.id);
}

/** What a copy takes over: the content, not the sender, the keyboard or the place in an album. */
function contentOf(source: Msg): Partial<Msg> {
  const {
    text,
    entities,
    caption,
    caption_entities,
    photo,
    voice,
    video,
    video_note,
    document,
    audio,
    animation,
    sticker,
    location,
    contact,
    poll,
  } = source;
  const media = { photo, voice, video, video_note, document, audio, animation, sticker, location, contact, poll };
  return present({ text, entities, caption, caption_entities, ...media });
}

function forward(world: World, record: ChatRecord, fromChatId: unknown, messageId: number): Msg {
  const source = chatToRead(world, fromChatId).messages.get(messageId)?.message;
  if (source === undefined) throw badRequest('message to forward not found', 'message_not_found');
  const forwarded: Msg = {
    message_id: takeMessageId(world),
    from: { id: world.bot.id, is_bot: true, first_name: world.bot.first_name, username: world.bot.username },
    chat: record.chat,
    date: nowSeconds(world),
    forward_origin: source.forward_origin ?? { type: 'user', sender_user: source.from, date: source.date },
    ...contentOf(source),
    ...present({ reply_markup: inlineOf(source.reply_markup) }),
  };
  keep(world, record, forwarded);
  return forwarded;
}
