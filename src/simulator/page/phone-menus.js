import { openMenu } from './menu.js';
import { WORDS } from './words.js';

/** @typedef {import('./phone.js').Act} Act @typedef {import('./types.js').ChatMessage} ChatMessage */

/** @param {HTMLElement} anchor @param {import('./types.js').Chat | null} chat @param {Act} act */
export function openPhoneMenu(anchor, chat, act) {
  const other = chat?.blocked ? 'unblock' : 'block';
  openMenu(anchor, [
    { icon: 'start', words: WORDS.startAgain, run: () => void act('start') },
    { icon: chat?.blocked ? 'check' : 'block', words: WORDS[other], run: () => void act(other) },
  ]);
}

/**
 * @param {ChatMessage} message
 * @param {HTMLElement} anchor
 * @param {{ setAbout: (next: import('./speech.js').About) => void, act: Act }} phone
 */
export function openMessageMenu(message, anchor, { setAbout, act }) {
  /** @type {import('./menu.js').MenuItem[]} */
  const items = [
    { icon: 'reply', words: WORDS.reply, run: () => setAbout({ kind: 'reply', message }) },
    { icon: 'forward', words: WORDS.forward, run: () => void act('forward', { message_id: message.message_id }) },
  ];
  const isOwnText = message.from === 'person' && message.text !== undefined;
  if (isOwnText) items.push({ icon: 'edit', words: WORDS.edit, run: () => setAbout({ kind: 'edit', message }) });
  openMenu(anchor, items);
}
