import { both, el, iconButton } from './elements.js';
import { ask } from './server-link.js';
import { WORDS } from './words.js';

/**
 * Shows what to try first, when the server has something to say.
 *
 * @param {HTMLElement} root
 */
export async function showHints(root) {
  const answer = await ask('/hints').catch(() => null);
  const lines = /** @type {string[]} */ (answer?.lines ?? []);
  root.hidden = lines.length === 0;
  if (root.hidden) return;
  const close = iconButton('close', WORDS.hide, () => {
    root.hidden = true;
  });
  root.replaceChildren(el('h2', {}, both(WORDS.hints)), el('ol', {}, ...lines.map((line) => el('li', {}, line))), close);
}
