import { openAttachMenu, ownPlace } from './attach.js';
import { createChatLog } from './chat-log.js';
import { createComposer } from './composer.js';
import { both, el, plain } from './elements.js';
import { createKeyboardDrawer } from './keyboard-drawer.js';
import { createNotices } from './notices.js';
import { createHead } from './phone-head.js';
import { openMessageMenu, openPhoneMenu } from './phone-menus.js';
import { createReload } from './reload.js';
import { ask } from './server-link.js';
import { createSpeech } from './speech.js';
import { createTaps } from './taps.js';
import { WORDS } from './words.js';

/** @typedef {import('./types.js').Person} Person @typedef {import('./types.js').Chat} Chat */
/** @typedef {ReturnType<typeof createPhone>} Phone */
/** @typedef {(action: string, body?: object) => Promise<void>} Act posts a person's action to /people/:id/<action>; never rejects */

/** An action of the bot ("typing") lasts this long unless it is renewed. */
const ACTION_MS = 5500;

/**
 * One person's phone with the chat with the bot. The parts know nothing of each other; they are joined here.
 *
 * @param {Person} person
 * @param {(count: number) => void} onNewMessages called with how many bot messages were not there before
 */
export function createPhone(person, onNewMessages) {
  /** @type {Chat | null} */
  let chat = null;
  const base = `/people/${person.id}`;
  const label = [person.first_name, person.last_name].filter(Boolean).join(' ');
  const notices = createNotices();
  /** @type {Act} */
  const act = async (action, body = {}) => {
    log.toBottom();
    const failed = await ask(`${base}/${action}`, body).then(reload, (/** @type {Error} */ error) => error);
    if (failed) notices.toast(`${plain(WORDS.failed)}: ${failed.message}`);
  };
  const taps = createTaps(base, notices);
  const speech = createSpeech(act, () => composer);
  const log = createChatLog(label, {
    tap: taps.tap,
    copy: (text) => void copy(text, notices),
    startWith: (payload) => void act('start', { payload }),
    vote: (messageId, optionIds) => void act('vote', { message_id: messageId, option_ids: optionIds }),
    openMenu: (message, anchor) => openMessageMenu(message, anchor, { setAbout: speech.setAbout, act }),
  });
  const head = createHead(person, (anchor) => openPhoneMenu(anchor, chat, act));
  const drawer = createKeyboardDrawer(
    (button) => press(button, act, speech.say),
    (open) => composer.setKeyboardOpen(open),
  );
  const attach = (/** @type {HTMLElement} */ anchor) => openAttachMenu(anchor, (action, body) => void act(action, body));
  const composer = createComposer(
    { say: speech.say, attach, toggleKeyboard: drawer.toggle, unblock: () => void act('unblock') },
    label,
    base,
  );
  const welcome = createWelcome(() => void act('start'));
  const root = el('section', { class: 'phone', 'aria-label': label, 'data-person': person.id });
  root.append(head.root, el('div', { class: 'screen' }, log.root, welcome, notices.root), composer.root, drawer.root);
  root.addEventListener('say-command', (event) => speech.say(/** @type {CustomEvent<string>} */ (event).detail));

  /** @param {Chat} next */
  const draw = (next) => {
    const before = chat;
    chat = next;
    welcome.hidden = next.messages.length > 0;
    for (const part of [head, composer, drawer]) part.show(next);
    log.draw(next.messages);
    if (before) onNewMessages(newFromBot(before, next));
    if (next.action) setTimeout(() => void reload(), ACTION_MS);
  };
  const reload = createReload(
    () => ask(`${base}/chat`),
    (answer) => draw(answer.chat),
  );
  return { root, person, label, reload, onQuery: taps.onAnswer };
}

/** @param {Chat} before @param {Chat} next */
function newFromBot(before, next) {
  const known = new Set(before.messages.map((message) => message.message_id));
  return next.messages.filter((message) => message.from === 'bot' && !known.has(message.message_id)).length;
}

/** @param {import('./types.js').ReplyButton} button @param {Act} act @param {(text: string) => void} say */
function press(button, act, say) {
  if (button.request_contact) return void act('contact');
  return button.request_location ? void act('location', ownPlace) : say(button.text);
}

/** @param {() => void} start */
function createWelcome(start) {
  const button = el('button', { type: 'button', class: 'button primary big', on: { click: start } }, both(WORDS.start));
  return el('div', { class: 'welcome' }, el('p', {}, both(WORDS.empty)), button);
}

/** @param {string} text @param {{ toast: (text: string) => void }} notices */
async function copy(text, notices) {
  // The clipboard may be refused (no permission, no secure context): then the text itself is shown to be copied by hand.
  const copied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  notices.toast(copied ? `${plain(WORDS.copied)}: ${text}` : text);
}
