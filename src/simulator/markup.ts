import type { ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from '@grammyjs/types';
import { badRequest } from './errors.ts';
import { asText } from './given.ts';

export const INLINE_BUTTONS_MAX = 100;
export const BUTTONS_IN_ROW_MAX = 8;
export const CALLBACK_DATA_BYTES_MAX = 64;
const REPLY_BUTTONS_MAX = 300;
const REPLY_BUTTONS_IN_ROW_MAX = 12;
const PLACEHOLDER_CHARS_MAX = 64;
const COPY_TEXT_CHARS_MAX = 256;

const INLINE_ACTIONS = [
  'callback_data',
  'url',
  'copy_text',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'callback_game',
  'pay',
  'disabled',
];
const STYLES = ['danger', 'success', 'primary'];

export type AnyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

/** Checks a reply markup as Telegram does. Throws BotApiError with its words. `inlineOnly`: for edits, which take no other kind. */
export function readMarkup(given: unknown, inlineOnly = false): AnyMarkup | undefined {
  if (given === undefined || given === null || given === '') return undefined;
  const markup = typeof given === 'string' ? parseJson(given) : given;
  if (typeof markup !== 'object' || markup === null) throw badRequest('object expected as reply markup', 'bad_markup');
  if ('inline_keyboard' in markup) checkInline(rowsOf(markup.inline_keyboard, 'InlineKeyboardButton'));
  else if (inlineOnly) throw badRequest('inline keyboard expected', 'bad_markup');
  else if ('keyboard' in markup) checkReply(markup, rowsOf(markup.keyboard, 'KeyboardButton'));
  else if (!('remove_keyboard' in markup) && !('force_reply' in markup)) return undefined;
  return markup as AnyMarkup;
}

/** The inline keyboard of a markup; an empty one is none, as in Telegram. */
export function inlineOf(markup: AnyMarkup | undefined): InlineKeyboardMarkup | undefined {
  if (markup === undefined || !('inline_keyboard' in markup)) return undefined;
  const rows = markup.inline_keyboard.filter((row) => row.length > 0);
  return rows.length === 0 ? undefined : { inline_keyboard: rows };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("can't parse reply keyboard markup JSON object", 'bad_markup');
  }
}

function rowsOf(given: unknown, type: string): unknown[][] {
  if (!Array.isArray(given))
    throw badRequest(
      `field "${type === 'KeyboardButton' ? 'keyboard' : 'inline_keyboard'}" of the ReplyMarkup must be an Array`,
      'bad_markup',
    );
  for (const row of given)
    if (!Array.isArray(row))
      throw badRequest(`field "${type === 'KeyboardButton' ? 'keyboard' : 'inline_keyboard'}" must be an Array of Arrays`, 'bad_markup');
  return given;
}

function checkInline(rows: unknown[][]): void {
  if (rows.flat().length > INLINE_BUTTONS_MAX || rows.some((row) => row.length > BUTTONS_IN_ROW_MAX)) {
    throw badRequest('reply markup is too long', 'bad_markup');
  }
  for (const button of rows.flat()) checkInlineButton(asRecord(button, 'InlineKeyboardButton'));
}

const refuse = (reason: string) => badRequest(`can't parse inline keyboard button: ${reason}`, 'bad_button');

function checkInlineButton(button: Record<string, unknown>): void {
  if (typeof button['text'] !== 'string') throw refuse('Field "text" must be of type String');
  if (button['text'].trim() === '') throw badRequest('BUTTON_TEXT_INVALID', 'bad_button');
  const actions = INLINE_ACTIONS.filter((action) => button[action] !== undefined);
  if (actions.length === 0) throw refuse('Text buttons are unallowed in the inline keyboard');
  const data = button['callback_data'];
  if (data !== undefined) {
    const bytes = typeof data === 'string' ? Buffer.byteLength(data) : 0;
    if (bytes < 1 || bytes > CALLBACK_DATA_BYTES_MAX) throw badRequest('BUTTON_DATA_INVALID', 'bad_button');
  }
  const url = button['url'];
  if (url !== undefined && !isButtonUrl(url)) {
    throw badRequest(`inline keyboard button URL '${asText(url)}' is invalid: Wrong HTTP URL`, 'bad_button');
  }
  if (button['copy_text'] !== undefined) {
    const { text } = asRecord(button['copy_text'], 'CopyTextButton');
    if (typeof text !== 'string' || text.length < 1 || text.length > COPY_TEXT_CHARS_MAX)
      throw badRequest('BUTTON_COPY_TEXT_INVALID', 'bad_button');
  }
  checkStyle(button);
}

function isButtonUrl(url: unknown): boolean {
  return typeof url === 'string' && (/^(https?|tg|tel|mailto):/i.test(url) ? URL.canParse(url) : /^[^\s]+\.[^\s]+$/.test(url));
}

function checkReply(markup: object, rows: unknown[][]): void {
  if (rows.flat().length > REPLY_BUTTONS_MAX || rows.some((row) => row.length > REPLY_BUTTONS_IN_ROW_MAX)) {
    throw badRequest('reply markup is too long', 'bad_markup');
  }
  for (const button of rows.flat()) {
    const text = typeof button === 'string' ? button : asRecord(button, 'KeyboardButton')['text'];
    if (typeof text !== 'string') throw badRequest('can\'t parse keyboard button: Field "text" must be of type String', 'bad_button');
    if (text.trim() === '') throw badRequest('BUTTON_TEXT_INVALID', 'bad_button');
    if (typeof button === 'object') checkStyle(asRecord(button, 'KeyboardButton'));
  }
  const placeholder = 'input_field_placeholder' in markup ? markup.input_field_placeholder : undefined;
  if (typeof placeholder === 'string' && placeholder.length > PLACEHOLDER_CHARS_MAX)
    throw badRequest('INPUT_FIELD_PLACEHOLDER_TOO_LONG', 'bad_markup');
}

function checkStyle(button: Record<string, unknown>): void {
  if (button['style'] !== undefined && !STYLES.includes(asText(button['style'])))
    throw badRequest('invalid button style specified', 'bad_button');
}

function asRecord(given: unknown, type: string): Record<string, unknown> {
  if (typeof given !== 'object' || given === null) throw badRequest(`can't parse ${type}: object expected`, 'bad_button');
  return { ...given };
}
