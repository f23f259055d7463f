import { both, el, iconButton, plain } from './elements.js';
import { icon } from './icons.js';
import { createInlineResults } from './inline-results.js';
import { createSuggestions } from './suggestions.js';
import { WORDS } from './words.js';

/**
 * @typedef {{
 *   say: (text: string) => void,
 *   attach: (anchor: HTMLElement) => void,
 *   toggleKeyboard: () => void,
 *   unblock: () => void,
 * }} ComposerActions
 * @typedef {{ words: readonly [string, string], icon: import('./icons.js').IconName, text: string, onCancel: () => void }} Context what is being replied to or edited
 */

/**
 * The input with its buttons, the list of commands above it, and the line that says what is replied to or edited.
 *
 * @param {ComposerActions} actions
 * @param {string} label whose phone it is, for the accessible name of the input
 * @param {string} base of the person's actions
 */
export function createComposer(actions, label, base) {
  const input = el('textarea', {
    class: 'input',
    rows: '1',
    'aria-label': `${label}: ${plain(WORDS.write)}`,
    placeholder: plain(WORDS.write),
  });
  const suggestions = createSuggestions((text) => submit(text));
  const results = createInlineResults(base, () => write(''));
  const context = el('div', { class: 'context', hidden: true });
  const commandsButton = iconButton('menu', WORDS.commands, () => suggestions.toggle(), { hidden: true });
  const attach = iconButton('attach', WORDS.attach, () => actions.attach(attach));
  const keyboardButton = iconButton('keyboard', WORDS.keyboard, () => actions.toggleKeyboard(), { hidden: true });
  const send = iconButton('send', WORDS.send, () => undefined, { type: 'submit', class: 'icon-button send' });
  const form = el('form', { class: 'composer' }, commandsButton, attach, input, keyboardButton, send);
  const unblock = el('button', { type: 'button', class: 'button primary', on: { click: actions.unblock } }, both(WORDS.unblock));
  const blocked = el('div', { class: 'blocked', hidden: true }, el('span', {}, both(WORDS.blocked)), unblock);
  const root = el('div', { class: 'composer-frame' }, suggestions.root, results.root, context, form, blocked);

  /** @param {string} text */
  const submit = (text) => {
    if (text.trim() === '') return;
    input.value = '';
    suggestions.close();
    results.close();
    grow(input);
    actions.say(text.trim());
    input.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(input.value);
  });
  input.addEventListener('input', () => {
    grow(input);
    if (results.filter(input.value)) suggestions.close();
    else suggestions.filter(input.value);
  });
  input.addEventListener('keydown', (event) => {
    if (suggestions.onKey(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit(input.value);
  });

  /** @param {Context | null} next */
  const setContext = (next) => {
    context.hidden = next === null;
    if (next === null) return context.replaceChildren();
    const cancel = iconButton('close', WORDS.cancel, next.onCancel);
    context.replaceChildren(
      icon(next.icon),
      el('span', { class: 'context-text' }, el('b', {}, both(next.words)), el('span', {}, next.text)),
      cancel,
    );
    return input.focus();
  };

  /** @param {import('./types.js').Chat} chat */
  const show = (chat) => {
    suggestions.set(chat.commands ?? []);
    commandsButton.hidden = (chat.commands ?? []).length === 0;
    keyboardButton.hidden = chat.replyKeyboard === null;
    input.placeholder = chat.replyKeyboard?.placeholder ?? plain(WORDS.write);
    form.hidden = chat.blocked;
    blocked.hidden = !chat.blocked;
  };
  /** @param {string} text */
  const write = (text) => {
    input.value = text;
    grow(input);
  };
  /** @param {boolean} open */
  const setKeyboardOpen = (open) => keyboardButton.setAttribute('aria-expanded', String(open));
  return { root, show, setContext, write, setKeyboardOpen };
}

const INPUT_HEIGHT_MAX_PX = 132;

/** @param {HTMLTextAreaElement} input */
function grow(input) {
  input.style.height = 'auto';
  const borders = input.offsetHeight - input.clientHeight;
  input.style.height = `${Math.min(input.scrollHeight + borders, INPUT_HEIGHT_MAX_PX)}px`;
}
