import { both, el, iconButton } from './elements.js';
import { WORDS } from './words.js';

/**
 * The top of a phone: whose it is, and what the bot is doing now.
 *
 * @param {import('./types.js').Person} person
 * @param {(anchor: HTMLElement) => void} openMenu
 */
export function createHead(person, openMenu) {
  const name = [person.first_name, person.last_name].filter(Boolean).join(' ');
  const about = [person.label, person.username && `@${person.username}`, person.language_code].filter(Boolean).join(' · ');
  const state = el('span', { class: 'phone-state' }, about);
  const more = iconButton('more', WORDS.more, () => openMenu(more));
  const root = el('header', { class: 'phone-head' }, avatar(person), el('div', { class: 'phone-who' }, el('h2', {}, name), state), more);

  /** @param {import('./types.js').Chat} chat */
  const show = (chat) => {
    state.classList.toggle('busy', chat.action !== null);
    if (chat.action === null) state.replaceChildren(about);
    else state.replaceChildren(both(chat.action === 'typing' ? WORDS.typing : WORDS.sending));
  };
  return { root, show };
}

const HUES = 6;

/** @param {import('./types.js').Person} person */
export function avatar(person) {
  const letters = [person.first_name, person.last_name].map((name) => [...(name ?? '')][0] ?? '').join('');
  return el('span', { class: `avatar hue-${Math.abs(person.id) % HUES}`, 'aria-hidden': 'true' }, letters.toLocaleUpperCase('kk'));
}
