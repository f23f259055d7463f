import { foldName } from '../../../kernel/fold.ts';
import { strikeNumbers } from '../words/private-numbers.ts';

/** What stays in the place of what the village does not read. */
const STRUCK = '[…]';
/** A receipt's code, however it is typed: whoever has it may ask how the case stands. */
const CODE = /(?<![\p{L}\p{N}])[КМРСТХKMPCTXкмрстхkmpctx]{3}[\s\u2010-\u2015\u2212-]?\d{3}[\s\u2010-\u2015\u2212-]?\d{3}(?!\d)/gu;
const NAME_SIGNS_MIN = 3;

/** The name that an akim may have written into what he said: also one that he is shown no more. */
export function nameOf({
  authorName,
  onceNamed,
}: {
  readonly authorName: string | null;
  readonly onceNamed: string | null;
}): string | null {
  return authorName ?? onceNamed;
}

/** A text without a name, however it is bent. */
export function withoutName(text: string, name: string | null): string {
  const names = namesIn(name ?? '');
  if (names.length === 0) return text;
  return text.replaceAll(/[\p{L}\p{M}]+/gu, (word) => (names.some((one) => isOf(one, word)) ? STRUCK : word));
}

/**
 * Words as the village reads them: without numbers of persons, without a receipt's code, and without the author's name, which an akim who was
 * let see it may have written into his answer.
 *
 * @param authorName null where nobody was let see it
 */
export function shownWords(text: string, authorName: string | null): string {
  return withoutName(strikeNumbers(text).replaceAll(CODE, STRUCK), authorName);
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
