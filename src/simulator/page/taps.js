import { ask } from './server-link.js';

/** After this long without news the server is asked: the answer may have come while the stream was broken. */
const ASK_AFTER_MS = 10_000;

/**
 * Taps on inline buttons: a button is busy until the bot has answered its query, and the answer is shown as a note or an alert.
 *
 * @param {string} base /people/:id
 * @param {{ toast: (text: string) => void, alert: (text: string) => void }} notices
 */
export function createTaps(base, notices) {
  /** @type {Map<string, HTMLButtonElement>} */
  const waiting = new Map();
  // The answer may overtake the reply to the tap itself.
  /** @type {Set<string>} */
  const early = new Set();

  /** @param {string} queryId */
  const settle = (queryId) => {
    const button = waiting.get(queryId);
    waiting.delete(queryId);
    button?.removeAttribute('aria-busy');
    if (!button) early.add(queryId);
  };
  /** @param {import('./types.js').QueryAnswer} answer */
  const onAnswer = (answer) => {
    settle(String(answer.query_id));
    if (!answer.text) return;
    if (answer.show_alert) notices.alert(answer.text);
    else notices.toast(answer.text);
  };
  /** @param {string} queryId */
  const askLater = (queryId) => {
    setTimeout(async () => {
      if (!waiting.has(queryId)) return;
      const answer = await ask(`${base}/queries/${encodeURIComponent(queryId)}`).catch(() => null);
      if (answer?.answered && waiting.has(queryId)) onAnswer({ ...answer, query_id: queryId });
      else settle(queryId);
    }, ASK_AFTER_MS);
  };
  /** @type {import('./keyboards.js').ButtonActions['tap']} */
  const tap = async (messageId, row, column, button) => {
    button.setAttribute('aria-busy', 'true');
    try {
      const queryId = String((await ask(`${base}/tap`, { message_id: messageId, row, column })).query_id);
      if (early.delete(queryId)) return button.removeAttribute('aria-busy');
      waiting.set(queryId, button);
      askLater(queryId);
    } catch (error) {
      button.removeAttribute('aria-busy');
      notices.toast(/** @type {Error} */ (error).message);
    }
  };
  return { tap, onAnswer };
}
