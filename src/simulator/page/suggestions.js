import { el, plain } from './elements.js';
import { WORDS } from './words.js';

/**
 * The list of commands: opened by its button or by typing "/", walked by the arrow keys.
 *
 * @param {(text: string) => void} choose
 */
export function createSuggestions(choose) {
  const root = el('div', { class: 'suggestions', role: 'group', 'aria-label': plain(WORDS.commands), hidden: true });
  /** @type {import('./types.js').Command[]} */
  let commands = [];
  let marked = 0;

  /** @param {import('./types.js').Command[]} shown */
  const draw = (shown) => {
    const rows = shown.map(({ command, description }) =>
      el(
        'button',
        { type: 'button', class: 'suggestion', on: { click: () => choose(`/${command}`) } },
        el('b', {}, `/${command}`),
        el('span', {}, description),
      ),
    );
    root.replaceChildren(...rows);
    root.hidden = rows.length === 0;
    mark(0);
  };
  /** @param {number} index */
  const mark = (index) => {
    marked = index;
    for (const [at, row] of [...root.children].entries()) row.classList.toggle('marked', at === index);
    root.children[index]?.scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    root.hidden = true;
  };
  /** @param {KeyboardEvent} event @returns {boolean} whether the key was used up here */
  const onKey = (event) => {
    const count = root.children.length;
    if (root.hidden || count === 0) return false;
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') mark((marked + 1) % count);
    else if (event.key === 'ArrowUp') mark((marked + count - 1) % count);
    else if (event.key === 'Enter') /** @type {HTMLElement} */ (root.children[marked]).click();
    else return false;
    event.preventDefault();
    return true;
  };
  root.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  return {
    root,
    close,
    onKey,
    /** @param {import('./types.js').Command[]} next */
    set: (next) => {
      commands = next;
    },
    toggle: () => (root.hidden ? draw(commands) : close()),
    /** @param {string} typed */
    filter: (typed) => (/^\/\w*$/.test(typed) ? draw(commands.filter(({ command }) => command.startsWith(typed.slice(1)))) : close()),
  };
}
