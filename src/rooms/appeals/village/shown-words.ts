import { foldName } from '../../../kernel/fold.ts';
import { strikeNumbers } from '../words/private-numbers.ts';

/** What stays in the place of what the village does not read. */
const STRUCK = '[…]';
/** A receipt's code, however it is typed: whoever has it may ask how the case stands. */
const CODE = /(?<![\p{L}\p{N}])[КМРСТХKMPCTXкмрстхkmpctx]{3}[\s\u2010-\u2015\u2212-]?\d{3}[\s\u2010-\u2015\u2212-]?\d{3}(?!\d)/gu;
const NAME_SIGNS_MIN = 3;

/**
 * Words as the village reads them: without numbers of persons, without a receipt's code, and without the author's name, which an akim who was
 * let see it may have written into his answer.
 *
 * @param authorName null where nobody was let see it
 */
export function shownWords(text: string, authorName: string | null): string {
  const struck = strikeNumbers(text).replaceAll(CODE, STRUCK);
  const names = namesIn(authorName ?? '');
  if (names.length === 0) return struck;
  return struck.replaceAll(/[\p{L}\p{M}]+/gu, (word) => (names.some((name) => isOf(name, word)) ? STRUCK : word));
}

function namesIn(name: string): string[] {
  const words = name.split(/[^\p{L}\p{M}]+/u).map(foldName);
  return words.filter((word) => word.length >= NAME_SIGNS_MIN);
}

/** Whatever ending follows, and a Russian one changes the last sign: Айгуля, Айгуле. Other words that begin so are written small: Болат, болады. */
function isOf(name: string, word: string): boolean {
  const folded = foldName(word);
  if (folded === name) return true;
  return /^\p{Lu}/u.test(word) && folded.startsWith(name.slice(0, Math.max(NAME_SIGNS_MIN, name.length - 1)));
}
