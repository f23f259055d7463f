import { foldName } from '../../../kernel/fold.ts';

interface Named {
  readonly nameKk: string;
  readonly nameRu: string;
}

/** A surname and a given name are both needed to tell a person. */
const WORDS_MIN = 2;
const SHORT_WORD_LETTERS = 5;
const SHORT_WORD_SLIPS = 1;
const LONG_WORD_SLIPS = 2;

/**
 * Whether two names may be one person's, written with slips: in both languages each word resembles the one in its place, and at most the
 * patronymic is missing. Two people whose names differ by a letter pass as well: it is a likeness and no proof.
 */
export function isSpellingOf(one: Named, other: Named): boolean {
  return isAlike(one.nameKk, other.nameKk) && isAlike(one.nameRu, other.nameRu);
}

function isAlike(one: string, other: string): boolean {
  const [words, others] = [foldName(one).split(' '), foldName(other).split(' ')];
  const compared = Math.min(words.length, others.length);
  if (Math.abs(words.length - others.length) > 1 || compared < Math.min(WORDS_MIN, Math.max(words.length, others.length))) return false;
  return words.slice(0, compared).every((word, at) => isNear(word, others[at] ?? ''));
}

function isNear(one: string, other: string): boolean {
  const slipsMax = Math.min(one.length, other.length) <= SHORT_WORD_LETTERS ? SHORT_WORD_SLIPS : LONG_WORD_SLIPS;
  return Math.abs(one.length - other.length) <= slipsMax && slipsBetween(one, other) <= slipsMax;
}

/** How many letters are wrong, missing or too many (Levenshtein). */
function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const swapped = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
