import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { type PlaceCode, placeCodeOf } from '../../kernel/ids.ts';
import type { TapReader } from './face.ts';

const CALLBACK_BYTES_MAX = 64;
/** More are cut off on a small telephone. */
const BUTTONS_A_ROW = 2;

/** A button that calls back as `room:verb:value…`. Throws where that would pass Telegram's 64 bytes: our mistake. */
export function button(text: string, ...parts: readonly (string | number)[]): InlineKeyboardButton {
  const data = parts.join(':');
  if (Buffer.byteLength(data) > CALLBACK_BYTES_MAX) throw new Error(`A button carries too much: ${data}`);
  return { text, callback_data: data };
}

/** A button that opens an address in a browser or another messenger, and tells us nothing. */
export function linkButton(text: string, url: string): InlineKeyboardButton {
  return { text, url };
}

export function keyboard(rows: InlineKeyboardButton[][]): InlineKeyboardMarkup {
  return { inline_keyboard: rows.filter((row) => row.length > 0) };
}

/** Buttons side by side, two in a row. */
export function inRows<B>(buttons: readonly B[]): B[][] {
  return Array.from({ length: Math.ceil(buttons.length / BUTTONS_A_ROW) }, (_, at) =>
    buttons.slice(at * BUTTONS_A_ROW, (at + 1) * BUTTONS_A_ROW),
  );
}

export const nothing: TapReader<true> = (rest) => (rest.length === 0 ? true : undefined);

export const aPlace: TapReader<PlaceCode> = ([code, ...more]) => (more.length === 0 && code ? placeCodeOf(code) : undefined);

export const anId: TapReader<number> = ([id, ...more]) => (more.length === 0 ? wholeOf(id) : undefined);

/** An id, and which of several is meant: a button left from an earlier one says so. */
export const aNth: TapReader<{ id: number; nth: number }> = ([id, nth, ...more]) => {
  const [whole, number] = [wholeOf(id), wholeOf(nth)];
  return more.length > 0 || whole === undefined || number === undefined ? undefined : { id: whole, nth: number };
};

/** A sign of what was shown: whoever taps means just that. */
export function isSign(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{12}$/.test(text);
}

/** An id, and the sign of what was shown below it. */
export const aSign: TapReader<{ id: number; sign: string }> = ([id, sign, ...more]) => {
  const whole = wholeOf(id);
  return more.length === 0 && whole !== undefined && isSign(sign) ? { id: whole, sign } : undefined;
};

/** `0` is the top of the tree; the second part is the page, from 1. */
export const aBranch: TapReader<{ code: PlaceCode | null; page: number }> = ([code, page = '1', ...more]) => {
  const number = wholeOf(page);
  if (more.length > 0 || code === undefined || number === undefined) return undefined;
  if (code === '0') return { code: null, page: number };
  const place = placeCodeOf(code);
  return place ? { code: place, page: number } : undefined;
};

/** The same, or nothing behind the verb: then `none`. */
export function ifAny<Value, None>(read: TapReader<Value>, none: None): TapReader<Value | None> {
  return (rest) => (rest.length === 0 ? none : read(rest));
}

export function oneOf<Word extends string>(...words: readonly Word[]): TapReader<Word> {
  return ([word, ...more]) => (more.length === 0 ? words.find((known) => known === word) : undefined);
}

function wholeOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
