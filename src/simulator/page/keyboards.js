import { el } from './elements.js';
import { icon } from './icons.js';
import { safeAddress } from './rich-text.js';

/** @typedef {import('./types.js').InlineButton} InlineButton */

/**
 * What a phone does when a button is tapped.
 *
 * @typedef {{
 *   tap: (messageId: number, row: number, column: number, button: HTMLButtonElement) => void,
 *   copy: (text: string) => void,
 *   startWith: (payload: string) => void,
 * }} ButtonActions
 */

/**
 * The buttons under a message.
 *
 * @param {number} messageId
 * @param {InlineButton[][]} rows
 * @param {ButtonActions} actions
 */
export function inlineKeyboard(messageId, rows, actions) {
  const lines = rows.map((buttons, row) => {
    const made = buttons.map((button, column) => inlineButton(messageId, button, row, column, actions));
    return el('div', { class: 'inline-row' }, ...made);
  });
  return el('div', { class: 'inline-keyboard' }, ...lines);
}

/** @param {number} messageId @param {InlineButton} button @param {number} row @param {number} column @param {ButtonActions} actions */
function inlineButton(messageId, button, row, column, actions) {
  const common = { class: `inline-button style-${button.style ?? 'plain'}`, 'data-focus': `${row}-${column}` };
  if (button.url !== undefined) return linkButton(button.text, button.url, common, actions);
  const made = el('button', { type: 'button', ...common }, button.text);
  if (button.copy_text !== undefined) {
    const text = typeof button.copy_text === 'string' ? button.copy_text : button.copy_text.text;
    made.append(icon('copy'));
    made.addEventListener('click', () => actions.copy(text));
    return made;
  }
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-busy') === 'true') return;
    actions.tap(messageId, row, column, made);
  });
  return made;
}

/** A link to a bot with ?start= is played here, since there is no other Telegram to open it in. */
const DEEP_LINK = /^https?:\/\/t\.me\/\w*bot\?start=([\w-]{1,64})$/i;

/** @param {string} text @param {string} url @param {Record<string, string>} common @param {ButtonActions} actions */
function linkButton(text, url, common, actions) {
  const payload = DEEP_LINK.exec(url)?.[1];
  if (payload !== undefined) return el('button', { type: 'button', ...common, on: { click: () => actions.startWith(payload) } }, text);
  const href = safeAddress(url);
  if (!href) return el('button', { type: 'button', ...common, disabled: true }, text);
  return el('a', { ...common, href, target: '_blank', rel: 'noopener noreferrer', title: href }, text, icon('link'));
}

/**
 * The buttons below the input.
 *
 * @param {import('./types.js').ReplyKeyboard} keyboard
 * @param {(button: import('./types.js').ReplyButton) => void} press
 */
export function replyKeyboard(keyboard, press) {
  const lines = keyboard.rows.map((buttons) => {
    const made = buttons.map((button) =>
      el('button', { type: 'button', class: 'reply-button', on: { click: () => press(button) } }, button.text),
    );
    return el('div', { class: 'reply-row' }, ...made);
  });
  return el('div', { class: 'reply-rows' }, ...lines);
}
