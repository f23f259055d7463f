import { both, el } from './elements.js';
import { WORDS } from './words.js';

/** @typedef {{ name: string, words: readonly [string, string], value?: string, required?: boolean, pattern?: string, inputmode?: string, options?: [string, string][] }} Field */

/**
 * Asks for a few values.
 *
 * @param {readonly [string, string]} title
 * @param {readonly [string, string]} go words of the button
 * @param {Field[]} fields
 * @returns {Promise<Record<string, string> | null>} trimmed values, empty ones left out; null when the person changed their mind
 */
export function askForm(title, go, fields) {
  const form = el('form', { method: 'dialog', class: 'dialog-form' }, el('h2', {}, both(title)), ...fields.map(row));
  const cancel = el('button', { type: 'button', class: 'button', on: { click: () => dialog.close() } }, both(WORDS.cancel));
  form.append(el('div', { class: 'dialog-actions' }, cancel, el('button', { class: 'button primary', value: 'go' }, both(go))));
  const dialog = el('dialog', { class: 'dialog' }, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const values = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]).filter(([, value]) => value !== '');
      resolve(dialog.returnValue === 'go' ? Object.fromEntries(values) : null);
      dialog.remove();
    });
  });
}

/** @param {Field} field */
function row({ name, words, options, ...props }) {
  const control = options
    ? el('select', { name }, ...options.map(([value, text]) => el('option', { value }, text)))
    : el('input', { name, autocomplete: 'off', ...props });
  return el('label', { class: 'field' }, both(words), control);
}
