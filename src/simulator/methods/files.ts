import type { Message } from '@grammyjs/types';
import { addFromBot, chatToWrite, type SendOptions } from '../chats.ts';
import { badRequest } from '../errors.ts';
import type { FileKind } from '../files.ts';
import { asText } from '../given.ts';
import { readMarkup } from '../markup.ts';
import { mediaFields } from '../media.ts';
import { readCaption } from '../text.ts';
import { type Msg, nextSerial, type World } from '../world.ts';
import { readFile, readInputMedia } from './input-media.ts';
import type { CallContext, MethodTable } from './method.ts';

const DOWNLOAD_BYTES_MAX = 20 * 1024 * 1024;
const ALBUM_MIN = 2;
const ALBUM_MAX = 10;

/** Sending files and getting them back. */
export const fileMethods = {
  sendPhoto: (world, payload, context) => sendFile(world, 'photo', payload, payload.photo, context) as Msg & Message.PhotoMessage,
  sendVoice: (world, payload, context) => sendFile(world, 'voice', payload, payload.voice, context) as Msg & Message.VoiceMessage,
  sendVideo: (world, payload, context) => sendFile(world, 'video', payload, payload.video, context) as Msg & Message.VideoMessage,
  sendAudio: (world, payload, context) => sendFile(world, 'audio', payload, payload.audio, context) as Msg & Message.AudioMessage,
  sendDocument: (world, payload, context) =>
    sendFile(world, 'document', payload, payload.document, context) as Msg & Message.DocumentMessage,
  sendAnimation: (world, payload, context) =>
    sendFile(world, 'animation', payload, payload.animation, context) as Msg & Message.AnimationMessage,
  sendSticker: (world, payload, context) => sendFile(world, 'sticker', payload, payload.sticker, context) as Msg & Message.StickerMessage,
  sendVideoNote: (world, payload, context) =>
    sendFile(world, 'video_note', payload, payload.video_note, context) as Msg & Message.VideoNoteMessage,

  sendMediaGroup(world, payload, context) {
    const record = chatToWrite(world, payload.chat_id);
    const media: readonly unknown[] = Array.isArray(payload.media) ? payload.media : [];
    if (media.length < ALBUM_MIN || media.length > ALBUM_MAX) {
      throw badRequest(
        media.length === 0 ? 'media is empty' : `there must be ${ALBUM_MIN}-${ALBUM_MAX} items in a media group`,
        'bad_album',
      );
    }
    const group = { media_group_id: nextSerial(world) };
    // All are read before any is sent: an album arrives whole or not at all.
    const contents = media.map((item) => readInputMedia(world, item, context.uploads));
    return contents.map((content) => addFromBot(world, record, payload, undefined, { ...group, ...content })) as (Msg &
      Message.PhotoMessage)[];
  },

  getFile(world, payload) {
    const file = world.files.find(asText(payload.file_id));
    if (file === undefined) throw badRequest('invalid file_id', 'bad_file');
    if (file.bytes.length > DOWNLOAD_BYTES_MAX) throw badRequest('file is too big', 'too_big');
    return { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.bytes.length, file_path: file.path };
  },
} satisfies MethodTable;

interface FilePayload extends SendOptions {
  chat_id: unknown;
  caption?: unknown;
  parse_mode?: unknown;
  caption_entities?: unknown;
  reply_markup?: unknown;
  duration?: number;
}

function sendFile(world: World, kind: FileKind, payload: FilePayload, given: unknown, context: CallContext): Msg {
  const record = chatToWrite(world, payload.chat_id);
  const file = readFile(world, kind, given, context.uploads, kind, payload.duration);
  const caption = readCaption({ text: payload.caption, parse_mode: payload.parse_mode, entities: payload.caption_entities });
  return addFromBot(world, record, payload, readMarkup(payload.reply_markup), { ...mediaFields(file), ...caption });
}
