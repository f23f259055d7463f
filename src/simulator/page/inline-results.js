import { el, plain } from './elements.js';
import { ask } from './server-link.js';
import { WORDS } from './words.js';

/** @typedef {{ id: string, title?: string, description?: string }} InlineResult */

/** So long after the last key the bot is asked, as phones do. */
const PAUSE_MS = 250;
/** "@some_bot a few words": what stands behind the name is asked. */
const INLINE = /^@\w*bot\s+(.*)$/is;

/**
 * What the bot offers for "@bot words" typed into the input; the chosen one is sent in the person's name.
 *
 * @param {string} base of the person's actions, `/people/1`
 * @param {() => void} onSent
 */
export function createInlineResults(base, onSent) {
  const root = el('div', { class: 'suggestions', role: 'group', 'aria-label': plain(WORDS.inline), hidden: true });
  let asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;

  const close = () => {
    asked += 1;
    clearTimeout(pause);
    root.hidden = true;
  };
  /** @param {string} queryId @param {InlineResult} result */
  const choose = async (queryId, result) => {
    close();
    await ask(`${base}/inline-choose`, { query_id: queryId, result_id: result.id });
    onSent();
  };
  /** @param {string} queryId @param {InlineResult[]} results */
  const draw = (queryId, results) => {
    const rows = results.map((result) => {
      const made = el('button', { type: 'button', class: 'suggestion', on: { click: () => void choose(queryId, result) } });
      made.append(el('b', {}, result.title ?? ''), el('span', {}, result.description ?? ''));
      return made;
    });
    root.replaceChildren(...(rows.length > 0 ? rows : [el('p', { class: 'suggestion' }, plain(WORDS.inlineNone))]));
    root.hidden = false;
  };
  /** @param {string} query */
  const look = async (query) => {
    asked += 1;
    const mine = asked;
    // A bot that does not answer shows nothing, as on a phone.
    const answer = await ask(`${base}/inline`, { query }).catch(() => undefined);
    if (answer && mine === asked) draw(answer.query_id, answer.results);
  };
  return {
    root,
    close,
    /** @param {string} typed @returns {boolean} whether it is a question to the bot, and no message */
    filter: (typed) => {
      const query = INLINE.exec(typed)?.[1];
      close();
      if (query === undefined) return false;
      pause = setTimeout(() => void look(query.trim()), PAUSE_MS);
      return true;
    },
  };
}
