import { icon } from './icons.js';

/**
 * Builds an element. Strings become text nodes, never markup: what is shown here may be written to do harm.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [props] attributes; `on` is a record of listeners; false, null and undefined are left out
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'on') listen(node, /** @type {Record<string, EventListener>} */ (value));
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child) node.append(child);
  return node;
}

/** @param {HTMLElement} node @param {Record<string, EventListener>} listeners */
function listen(node, listeners) {
  for (const [event, listener] of Object.entries(listeners)) node.addEventListener(event, listener);
}

/**
 * The same words in both languages, Kazakh first, each marked with its language for screen readers.
 *
 * @param {readonly [string, string]} words
 * @returns {HTMLElement}
 */
export function both(words) {
  if (words[0] === words[1]) return el('span', { class: 'both' }, words[0]);
  return el('span', { class: 'both' }, el('span', { lang: 'kk' }, words[0]), ' · ', el('span', { lang: 'ru' }, words[1]));
}

/** The same as one string, for attributes. @param {readonly [string, string]} words */
export const plain = (words) => (words[0] === words[1] ? words[0] : `${words[0]} · ${words[1]}`);

/**
 * A button that shows only a drawing; its words are its accessible name and its tooltip.
 *
 * @param {import('./icons.js').IconName} name
 * @param {readonly [string, string]} words
 * @param {EventListener} onClick
 * @param {Record<string, unknown>} [props]
 */
export function iconButton(name, words, onClick, props = {}) {
  const all = { type: 'button', class: 'icon-button', 'aria-label': plain(words), title: plain(words), on: { click: onClick }, ...props };
  return el('button', all, icon(name));
}
