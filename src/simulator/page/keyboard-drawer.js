import { el } from './elements.js';
import { replyKeyboard } from './keyboards.js';

/**
 * The place of the reply keyboard below the input. It opens when the bot sends another keyboard, and otherwise stays as the person left it.
 *
 * @param {(button: import('./types.js').ReplyButton) => void} press
 * @param {(open: boolean) => void} onTurn
 */
export function createKeyboardDrawer(press, onTurn) {
  const root = el('div', { class: 'reply-keyboard', hidden: true });
  let shown = '';

  /** @param {boolean} open */
  const setOpen = (open) => {
    root.hidden = !open;
    onTurn(open);
  };
  /** @param {import('./types.js').Chat} chat */
  const show = ({ replyKeyboard: keyboard, blocked }) => {
    const look = JSON.stringify([keyboard, blocked]);
    if (look === shown) return;
    shown = look;
    root.replaceChildren(...(keyboard ? [replyKeyboard(keyboard, press)] : []));
    setOpen(keyboard !== null && !blocked);
  };
  return { root, show, toggle: () => setOpen(root.hidden !== false) };
}
