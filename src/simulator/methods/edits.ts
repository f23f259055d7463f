import type { Message, Update } from '@grammyjs/types';
import { change, chatToWrite } from '../chats.ts';
import { badRequest } from '../errors.ts';
import { asNumber } from '../given.ts';
import { inlineOf, readMarkup } from '../markup.ts';
import { present } from '../present.ts';
import { readCaption, readText } from '../text.ts';
import { type ChatRecord, type Msg, nowSeconds, type StoredMessage, type World } from '../world.ts';
import { readInputMedia } from './input-media.ts';
import type { MethodTable } from './method.ts';

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** Editing what the bot has sent. A message without a keyboard in the call loses its keyboard, as in Telegram. */
export const editMethods = {
  editMessageText(world, payload) {
    const target = findTarget(world, payload);
    const { text, entities } = readText({ text: payload.text, parse_mode: payload.parse_mode, entities: payload.entities });
    if (target.stored.message.text === undefined) throw badRequest('there is no text in the message to edit', 'bad_edit');
    return edit(world, target, payload.reply_markup, { text, entities: entities.length === 0 ? undefined : entities }) as Edited &
      Message.TextMessage;
  },

  editMessageCaption(world, payload) {
    const target = findTarget(world, payload);
    if (!isCaptionable(target.stored.message)) throw badRequest('there is no caption in the message to edit', 'bad_edit');
    const { caption, caption_entities } = readCaption({
      text: payload.caption,
      parse_mode: payload.parse_mode,
      entities: payload.caption_entities,
    });
    return edit(world, target, payload.reply_markup, { caption, caption_entities });
  },

  editMessageMedia(world, payload, context) {
    const target = findTarget(world, payload);
    const content = readInputMedia(world, payload.media, context.uploads);
    const none = { photo: undefined, video: undefined, document: undefined, audio: undefined, animation: undefined };
    const emptied = { ...none, text: undefined, entities: undefined, caption: undefined, caption_entities: undefined };
    return edit(world, target, payload.reply_markup, { ...emptied, ...content });
  },

  editMessageReplyMarkup(world, payload) {
    return edit(world, findTarget(world, payload), payload.reply_markup, {});
  },
} satisfies MethodTable;

type Edited = Msg & Update.Edited;

interface Target {
  record: ChatRecord;
  stored: StoredMessage;
}

/** Finds a message that the bot may change. Throws BotApiError. */
export function findTarget(world: World, payload: { chat_id?: unknown; message_id?: unknown }): Target {
  const record = chatToWrite(world, payload.chat_id);
  if (payload.message_id === undefined) throw badRequest('message identifier is not specified', 'message_not_found');
  const stored = record.messages.get(asNumber(payload.message_id));
  if (stored === undefined) throw badRequest('message to edit not found', 'message_not_found');
  if (stored.message.from.id !== world.bot.id || stored.message.forward_origin !== undefined)
    throw badRequest("message can't be edited", 'bad_edit');
  return { record, stored };
}

type Changes = { [Field in keyof Msg]?: Msg[Field] | undefined };

function edit(world: World, { record, stored }: Target, replyMarkup: unknown, changes: Changes): Edited {
  const { reply_markup: _old, ...kept } = stored.message;
  const merged = { ...kept, ...changes, reply_markup: inlineOf(readMarkup(replyMarkup, true)) };
  if (fingerprint(merged) === fingerprint(stored.message)) throw badRequest(NOT_MODIFIED, 'not_modified');
  const message = { ...present(merged), edit_date: nowSeconds(world) } as Edited;
  change(world, record, stored, message);
  return message;
}

/** What a person can see of a message: two that look the same are the same for Telegram. */
function fingerprint(message: Changes): string {
  const files = [message.photo?.at(-1), message.video, message.document, message.audio, message.animation].map(
    (file) => file?.file_unique_id,
  );
  return JSON.stringify([message.text, message.entities, message.caption, message.caption_entities, files, message.reply_markup]);
}

function isCaptionable(message: Msg): boolean {
  return [message.photo, message.video, message.document, message.voice, message.audio, message.animation].some(
    (media) => media !== undefined,
  );
}
