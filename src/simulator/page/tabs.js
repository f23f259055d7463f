import { el, plain } from './elements.js';
import { avatar } from './phone-head.js';
import { WORDS } from './words.js';

/**
 * On a small screen one phone is seen at a time; the tabs choose which, and count what came on those that were not seen.
 *
 * @param {HTMLElement} root
 * @param {Map<number, import('./phone.js').Phone>} phones
 */
export function createTabs(root, phones) {
  /** @type {Map<number, number>} */
  const unread = new Map();
  /** @type {number | undefined} */
  let chosen;

  const draw = () => {
    if (chosen === undefined || !phones.has(chosen)) chosen = phones.keys().next().value;
    for (const [id, phone] of phones) phone.root.classList.toggle('chosen', id === chosen);
    root.replaceChildren(
      ...[...phones.values()].map(({ person }) => {
        const count = unread.get(person.id) ?? 0;
        const badge = count > 0 ? el('span', { class: 'unread', 'aria-label': `${count} ${plain(WORDS.unread)}` }, String(count)) : null;
        const props = {
          type: 'button',
          class: 'tab',
          'aria-pressed': String(person.id === chosen),
          on: { click: () => choose(person.id) },
        };
        return el(
          'button',
          props,
          avatar(person),
          el('span', { class: 'tab-text' }, el('b', {}, person.first_name), el('small', {}, person.label)),
          badge,
        );
      }),
    );
  };
  /** @param {number} id */
  const choose = (id) => {
    chosen = id;
    unread.delete(id);
    const hadFocus = root.contains(document.activeElement);
    draw();
    if (hadFocus) /** @type {HTMLElement | null} */ (root.querySelector('[aria-pressed="true"]'))?.focus();
  };
  /** @param {number} id @param {number} count */
  const addUnread = (id, count) => {
    const isSeen = phones.get(id)?.root.offsetParent !== null;
    if (count === 0 || id === chosen || isSeen) return;
    unread.set(id, (unread.get(id) ?? 0) + count);
    draw();
  };
  return { draw, choose, addUnread };
}
