import { both, el } from './elements.js';
import { icon } from './icons.js';

/** @typedef {{ icon: import('./icons.js').IconName, words: readonly [string, string], run: () => void }} MenuItem */

/**
 * Opens a small menu beside what was tapped. It closes by Escape, by a tap outside or by a choice, and gives the focus back.
 *
 * @param {HTMLElement} anchor
 * @param {MenuItem[]} items
 */
export function openMenu(anchor, items) {
  const menu = el('div', { class: 'menu', role: 'menu', popover: 'auto' });
  for (const item of items) {
    const choose = () => {
      menu.hidePopover();
      item.run();
    };
    menu.append(
      el('button', { type: 'button', role: 'menuitem', class: 'menu-item', on: { click: choose } }, icon(item.icon), both(item.words)),
    );
  }
  menu.addEventListener('keydown', (event) => step(menu, event));
  menu.addEventListener('toggle', (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === 'closed') menu.remove();
  });
  document.body.append(menu);
  menu.showPopover();
  placeBeside(menu, anchor);
  /** @type {HTMLElement | null} */ (menu.firstElementChild)?.focus();
}

/** @param {HTMLElement} menu @param {HTMLElement} anchor */
function placeBeside(menu, anchor) {
  const gap = 6;
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = Math.min(Math.max(gap, at.left), innerWidth - width - gap);
  const below = at.bottom + gap + height < innerHeight;
  menu.style.left = `${left}px`;
  menu.style.top = `${below ? at.bottom + gap : Math.max(gap, at.top - gap - height)}px`;
}

/** @param {HTMLElement} menu @param {KeyboardEvent} event */
function step(menu, event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const items = /** @type {HTMLElement[]} */ ([...menu.children]);
  const now = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  items.at((now + by) % items.length)?.focus();
}
