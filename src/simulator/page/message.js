import { timeOf } from './dates.js';
import { both, el, iconButton, plain } from './elements.js';
import { inlineKeyboard } from './keyboards.js';
import { mediaOf } from './media.js';
import { richText } from './rich-text.js';
import { WORDS } from './words.js';

/**
 * @typedef {import('./types.js').ChatMessage} ChatMessage
 * @typedef {import('./keyboards.js').ButtonActions & {
 *   vote: (messageId: number, optionIds: number[]) => void,
 *   openMenu: (message: ChatMessage, anchor: HTMLElement) => void,
 *   find: (messageId: number) => ChatMessage | undefined,
 *   show: (messageId: number) => void,
 * }} MessageActions
 */

/**
 * One bubble: a message, or the messages of one album.
 *
 * @param {ChatMessage[]} messages never empty; several only for an album
 * @param {MessageActions} actions
 * @returns {HTMLElement}
 */
export function bubble(messages, actions) {
  const [message] = /** @type {[ChatMessage]} */ (messages);
  const captioned = messages.find((one) => one.text ?? one.caption) ?? message;
  const words = captioned.text ?? captioned.caption ?? '';
  const entities = captioned.text === undefined ? captioned.caption_entities : captioned.entities;
  const pictures = messages.flatMap((one) => mediaOf(one, (ids) => actions.vote(one.message_id, ids)));
  const isAlbum = messages.length > 1;
  const body = el(
    'div',
    { class: `bubble${pictures.length > 0 && !words ? ' bare' : ''}` },
    message.forwarded ? el('p', { class: 'forwarded' }, both(WORDS.forwarded)) : null,
    quote(message, actions),
    ...(isAlbum ? [el('div', { class: 'album', 'data-count': Math.min(messages.length, 4) }, ...pictures)] : pictures),
    words ? el('div', { class: 'words', dir: 'auto' }, richText(words, entities)) : null,
    meta(captioned),
  );
  const more = iconButton('more', WORDS.messageMore, () => actions.openMenu(message, more), {
    class: 'icon-button bubble-more',
    'data-focus': 'more',
  });
  const onContext = (/** @type {PointerEvent} */ event) => {
    event.preventDefault();
    const open = () => actions.openMenu(message, more);
    // The right button may still be down: some browsers (Chromium 153) take its release for a tap outside the menu, and close it.
    if (event.pointerType === 'mouse' && event.buttons !== 0) addEventListener('pointerup', open, { once: true });
    else open();
  };
  const props = { class: `message from-${message.from}`, 'data-message': message.message_id, on: { contextmenu: onContext } };
  const keyboard = message.inlineKeyboard?.length ? inlineKeyboard(message.message_id, message.inlineKeyboard, actions) : null;
  return el('article', props, el('div', { class: 'message-line' }, body, more), keyboard);
}

/** @param {ChatMessage} message */
function meta(message) {
  const when = el('time', { datetime: new Date(message.date * 1000).toISOString() }, timeOf(message.date));
  return el('span', { class: 'meta' }, message.edited ? el('span', { title: plain(WORDS.edited) }, `${plain(WORDS.edited)} `) : null, when);
}

/** @param {ChatMessage} message @param {MessageActions} actions */
function quote(message, actions) {
  const { reply_to: to } = message;
  if (to === undefined || to === null) return null;
  const id = typeof to === 'number' ? to : to.message_id;
  const quoted = actions.find(id);
  if (!quoted) return null;
  return el('button', { type: 'button', class: 'quote', on: { click: () => actions.show(id) } }, summary(quoted));
}

/** A message in one line. @param {ChatMessage} message */
export function summary(message) {
  const words = message.text ?? message.caption ?? message.poll?.question;
  if (words) return words.replaceAll(/\s+/g, ' ').slice(0, 90);
  if (message.photo) return plain(WORDS.photo);
  if (message.voice) return plain(WORDS.voice);
  if (message.video ?? message.video_note) return plain(WORDS.video);
  if (message.location) return plain(WORDS.place);
  if (message.contact) return message.contact.phone_number;
  return message.sticker ? plain(WORDS.sticker) : plain(WORDS.document);
}
