import { both, el } from './elements.js';
import { WORDS } from './words.js';

const TOAST_MS = 4000;

/**
 * The place over a phone where short notes and alerts appear.
 *
 * @returns {{ root: HTMLElement, toast: (text: string) => void, alert: (text: string) => void }}
 */
export function createNotices() {
  const toasts = el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
  const root = el('div', { class: 'notices' }, toasts);

  /** @param {string} text */
  const toast = (text) => {
    const note = el('p', { class: 'toast' }, text);
    toasts.replaceChildren(note);
    setTimeout(() => note.remove(), TOAST_MS);
  };

  /** @param {string} text */
  const alert = (text) => {
    const focusedBefore = /** @type {HTMLElement | null} */ (document.activeElement);
    const close = () => {
      veil.remove();
      focusedBefore?.focus?.({ preventScroll: true });
    };
    const okay = el('button', { type: 'button', class: 'button primary', on: { click: close } }, both(WORDS.okay));
    const onKey = (/** @type {Event} */ event) => {
      const { key } = /** @type {KeyboardEvent} */ (event);
      if (key === 'Escape') close();
      if (key === 'Tab') event.preventDefault();
    };
    const box = el('div', { class: 'alert', role: 'alertdialog', 'aria-modal': 'true', 'aria-label': text }, el('p', {}, text), okay);
    const veil = el('div', { class: 'veil', on: { keydown: onKey } }, box);
    (root.closest('.phone') ?? root).append(veil);
    okay.focus();
  };
  return { root, toast, alert };
}
