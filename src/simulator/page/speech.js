import { summary } from './message.js';
import { WORDS } from './words.js';

/** @typedef {{ kind: 'reply' | 'edit', message: import('./types.js').ChatMessage }} About what the next words are about */

/**
 * What becomes of written words: a message, an answer to one, or a correction of an own one.
 *
 * @param {import('./phone.js').Act} act
 * @param {() => ReturnType<typeof import('./composer.js').createComposer>} composer asked late: each needs the other
 */
export function createSpeech(act, composer) {
  /** @type {About | null} */
  let about = null;

  /** @param {About | null} next */
  const setAbout = (next) => {
    const wasEditing = about?.kind === 'edit';
    about = next;
    if (next?.kind === 'edit') composer().write(next.message.text ?? '');
    else if (wasEditing) composer().write('');
    const context = next && { words: WORDS[next.kind], icon: next.kind, text: summary(next.message), onCancel: () => setAbout(null) };
    composer().setContext(context);
  };
  /** @param {string} text */
  const say = (text) => {
    const now = about;
    setAbout(null);
    if (now?.kind === 'edit') return void act('edit', { message_id: now.message.message_id, text });
    return void act('say', now ? { text, reply_to: now.message.message_id } : { text });
  };
  return { say, setAbout };
}
