import type { BotCommand, InlineKeyboardButton, MessageEntity, Poll } from '@grammyjs/types';
import { commandsFor } from './commands.ts';
import { present } from './present.ts';
import type { ChatRecord, Msg, World } from './world.ts';

const ACTION_SHOWN_MS = 5_000;

export interface ButtonView {
  text: string;
  callback_data?: string;
  url?: string;
  copy_text?: string;
  style?: string;
  disabled?: true;
  /** Its place among all the buttons of the message, from 0. */
  index: number;
}

/** A message as a person's screen shows it. Dates are unix seconds; urls are paths on the simulator. */
export interface ChatMessage {
  message_id: number;
  from: 'bot' | 'person';
  from_id: number;
  date: number;
  text?: string;
  entities?: MessageEntity[];
  caption?: string;
  caption_entities?: MessageEntity[];
  photo?: { url: string; width: number; height: number };
  voice?: { url: string; duration: number };
  video?: { url: string; duration: number };
  document?: { url: string; file_name: string };
  sticker?: { url: string; emoji: string };
  video_note?: { url: string; duration: number };
  location?: { latitude: number; longitude: number };
  contact?: { phone_number: string; first_name: string; user_id?: number };
  poll?: Poll;
  inlineKeyboard?: ButtonView[][];
  reply_to?: number;
  edited: boolean;
  media_group_id?: string;
  forwarded?: true;
}

export interface ReplyButtonView {
  text: string;
  request_contact?: boolean;
  request_location?: boolean;
  style?: string;
}

export interface ChatView {
  messages: ChatMessage[];
  replyKeyboard: { rows: ReplyButtonView[][]; persistent: boolean; placeholder?: string } | null;
  commands: readonly BotCommand[];
  menuButton: string;
  action: string | null;
  blocked: boolean;
}

export function viewChat(world: World, record: ChatRecord): ChatView {
  const person = world.people.get(record.chat.id);
  const menuButton = world.profile.menuButtons.get(record.chat.id) ?? world.profile.menuButtons.get(0);
  return {
    messages: [...record.messages.values()].map((stored) => viewMessage(world, stored.message)),
    replyKeyboard: viewReplyKeyboard(record),
    commands: person === undefined ? [] : commandsFor(world, person),
    menuButton: menuButton?.type ?? 'commands',
    action: record.action !== null && Date.now() - record.action.atMs < ACTION_SHOWN_MS ? record.action.name : null,
    blocked: person?.blocked ?? !record.open,
  };
}

export function viewMessage(world: World, message: Msg): ChatMessage {
  return {
    message_id: message.message_id,
    from: message.from.id === world.bot.id ? 'bot' : 'person',
    from_id: message.from.id,
    date: message.date,
    edited: message.edit_date !== undefined,
    ...present({
      text: message.text,
      entities: message.entities,
      caption: message.caption,
      caption_entities: message.caption_entities,
      location: message.location,
      contact: message.contact,
      poll: message.poll,
      inlineKeyboard: message.reply_markup === undefined ? undefined : viewInline(message.reply_markup.inline_keyboard),
      reply_to: message.reply_to_message?.message_id,
      media_group_id: message.media_group_id,
      forwarded: message.forward_origin === undefined ? undefined : (true as const),
    }),
    ...viewMedia(world, message),
  };
}

function viewMedia(world: World, message: Msg): Partial<ChatMessage> {
  const url = (file: { file_id: string }) => `/media/${world.files.find(file.file_id)?.path ?? 'forgotten'}`;
  const { photo, voice, video, document, sticker, video_note } = message;
  const largest = photo?.at(-1);
  return present({
    photo: largest && { url: url(largest), width: largest.width, height: largest.height },
    voice: voice && { url: url(voice), duration: voice.duration },
    video: video && { url: url(video), duration: video.duration },
    document: document && { url: url(document), file_name: document.file_name ?? 'file' },
    sticker: sticker && { url: url(sticker), emoji: sticker.emoji ?? '' },
    video_note: video_note && { url: url(video_note), duration: video_note.duration },
  });
}

function viewInline(rows: InlineKeyboardButton[][]): ButtonView[][] {
  let index = 0;
  return rows.map((row) =>
    row.map((button) => ({
      text: button.text,
      index: index++,
      ...present({
        callback_data: 'callback_data' in button ? button.callback_data : undefined,
        url: 'url' in button ? button.url : undefined,
        copy_text: 'copy_text' in button ? button.copy_text.text : undefined,
        disabled: 'disabled' in button ? (true as const) : undefined,
        style: button.style,
      }),
    })),
  );
}

function viewReplyKeyboard(record: ChatRecord): ChatView['replyKeyboard'] {
  const keyboard = record.replyKeyboard;
  if (keyboard === null) return null;
  const rows = keyboard.keyboard.map((row) =>
    row.map((button) => {
      if (typeof button === 'string') return { text: button };
      const asks = {
        request_contact: 'request_contact' in button || undefined,
        request_location: 'request_location' in button || undefined,
      };
      return { text: button.text, ...present({ ...asks, style: button.style }) };
    }),
  );
  return { rows, persistent: keyboard.is_persistent === true, ...present({ placeholder: keyboard.input_field_placeholder }) };
}

/** A chat as text, for the message of a failed wait. */
export function dumpChat(view: ChatView): string {
  const lines = view.messages.map((message) => {
    const { message_id, from, text, caption, inlineKeyboard } = message;
    const media = ['photo', 'voice', 'video', 'document', 'sticker', 'location', 'contact', 'poll'].filter((kind) => kind in message);
    const buttons = (inlineKeyboard ?? []).map((row) => `\n        ${row.map((button) => `[${button.text}]`).join(' ')}`).join('');
    const said = [...media.map((kind) => `<${kind}>`), text ?? caption ?? ''].join(' ');
    return `  ${from === 'bot' ? 'bot ' : '  > '} #${message_id}${message.edited ? ' (edited)' : ''} ${said}${buttons}`;
  });
  const keyboard = view.replyKeyboard?.rows.map((row) => row.map((button) => `[${button.text}]`).join(' ')).join(' / ');
  return [...(lines.length === 0 ? ['  (nothing was said)'] : lines), ...(keyboard === undefined ? [] : [`  keyboard: ${keyboard}`])].join(
    '\n',
  );
}
