import { dayOf, dayWords } from './dates.js';
import { el, iconButton } from './elements.js';
import { bubble } from './message.js';
import { WORDS } from './words.js';

/**
 * @typedef {import('./types.js').ChatMessage} ChatMessage
 * @typedef {{ key: string, look: string, own: boolean | null, build: () => HTMLElement }} Item `look` changes when the item must be drawn anew
 */

const NEAR_BOTTOM_PX = 60;

/**
 * The scrolling list of messages. It draws only what changed, so that a voice goes on playing and nothing jumps;
 * it stays at the bottom unless the reader scrolled up, and then counts what is new below.
 *
 * @param {string} label accessible name
 * @param {Omit<import('./message.js').MessageActions, 'find' | 'show'>} actions
 */
export function createChatLog(label, actions) {
  const list = el('div', { class: 'log-list' });
  const log = el('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': label, tabindex: '0' }, list);
  const jump = iconButton('down', WORDS.toBottom, () => toBottom(), { class: 'icon-button jump', hidden: true });
  const root = el('div', { class: 'log-frame' }, log, jump);
  /** @type {ChatMessage[]} */
  let messages = [];
  let stuck = true;

  const toBottom = () => {
    log.scrollTop = log.scrollHeight;
    stuck = true;
    jump.hidden = true;
  };
  let lastTop = 0;
  // Only a move upwards is the reader's: when the keyboard below opens, the end moves away by itself.
  const look = () => {
    if (log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_BOTTOM_PX) stuck = true;
    else if (log.scrollTop < lastTop) stuck = false;
    lastTop = log.scrollTop;
    jump.hidden = stuck;
  };
  log.addEventListener('scroll', look);
  // The keyboard below opening, the window turning, a picture arriving: the end stays in sight.
  const keepEnd = new ResizeObserver(() => stuck && toBottom());
  keepEnd.observe(log);
  keepEnd.observe(list);

  /** @type {import('./message.js').MessageActions} */
  const all = {
    ...actions,
    find: (id) => messages.find((message) => message.message_id === id),
    show: (id) => {
      const node = list.querySelector(`[data-message="${Number(id)}"]`);
      node?.scrollIntoView({ block: 'center' });
      node?.animate([{ opacity: 0.4 }, { opacity: 1 }], 700);
    },
  };

  /** @param {ChatMessage[]} next */
  const draw = (next) => {
    look();
    messages = next;
    reconcile(list, itemsOf(next, all));
    if (stuck) toBottom();
  };
  return { root, draw, toBottom, find: all.find };
}

/** @param {ChatMessage[]} messages @param {import('./message.js').MessageActions} actions @returns {Item[]} */
function itemsOf(messages, actions) {
  const items = [];
  let lastDay = '';
  for (const group of groups(messages)) {
    const [first] = /** @type {[ChatMessage]} */ (group);
    const day = dayOf(first.date);
    if (day !== lastDay) {
      const label = dayWords(first.date);
      items.push({ key: `day-${day}`, look: label, own: null, build: () => el('p', { class: 'day' }, el('span', {}, label)) });
    }
    lastDay = day;
    const build = () => bubble(group, actions);
    items.push({ key: `message-${first.message_id}`, look: JSON.stringify(group), own: first.from === 'person', build });
  }
  return items;
}

/** Messages one by one, albums together. @param {ChatMessage[]} messages */
function groups(messages) {
  /** @type {ChatMessage[][]} */
  const all = [];
  for (const message of messages) {
    const last = all.at(-1);
    const album = message.media_group_id;
    if (last && album && last[0]?.media_group_id === album) last.push(message);
    else all.push([message]);
  }
  return all;
}

/** @type {WeakMap<Element, string>} */
const looks = new WeakMap();

/** @param {HTMLElement} list @param {Item[]} items */
function reconcile(list, items) {
  /** @type {Map<string, HTMLElement>} */
  const old = new Map();
  const wanted = new Set(items.map((item) => item.key));
  for (const node of /** @type {HTMLElement[]} */ ([...list.children])) {
    const key = node.dataset.key ?? '';
    if (wanted.has(key)) old.set(key, node);
    else node.remove();
  }
  /** @type {Element | null} */
  let place = list.firstElementChild;
  /** @type {boolean | null} */
  let before = null;
  for (const item of items) {
    let node = old.get(item.key);
    if (!node || looks.get(node) !== item.look) {
      const made = item.build();
      made.dataset.key = item.key;
      looks.set(made, item.look);
      if (node) replace(node, made, () => (place = place === node ? made : place));
      else list.insertBefore(made, place);
      node = made;
    }
    if (node === place) place = place.nextElementSibling;
    else if (node.nextElementSibling !== place) list.insertBefore(node, place);
    node.classList.toggle('follows', item.own !== null && item.own === before);
    before = item.own;
  }
}

/** An edited message keeps the keyboard's focus where it was. @param {HTMLElement} node @param {HTMLElement} made @param {() => void} after */
function replace(node, made, after) {
  const focused = node.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement).dataset.focus : undefined;
  after();
  node.replaceWith(made);
  if (focused === undefined) return;
  const buttons = /** @type {HTMLElement[]} */ ([...made.querySelectorAll('[data-focus]')]);
  const next = buttons.find((button) => button.dataset.focus === focused) ?? buttons[0];
  next?.focus({ preventScroll: true });
}
