/** Small choices of the reader that outlive the page. A browser that keeps nothing is no reason to fail. */

/** @param {string} name @returns {string | null} */
export function recall(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** @param {string} name @param {string} value */
export function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Private windows refuse; the choice then lasts until the page is closed.
  }
}
