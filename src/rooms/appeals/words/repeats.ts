import { foldName } from '../../../kernel/fold.ts';

/** Below so many words a text says too little to be compared: it must be the same. */
const WORDS_MIN = 4;
/** Of the words of both texts together, so many are in both. Measured on pairs of letters: `repeats.test.ts`. */
const ALIKE_MIN = 0.75;
/** Kazakh and Russian words bend at their ends: those that begin alike are one. */
const STEM_LETTERS = 5;
/** They are in every letter, and say nothing of what it is about. */
const EMPTY_WORDS = new Set(
  'и а в на с у к по не что как это мы нас нам вы вас же бы ли за из от до о об при для уже еще очень пожалуйста прошу просим здравствуите уважаемыи аким әкім және мен де да та те бұл осы сол біз бізге бізде сіз өте тағы енді әлі өтінемін сәлеметсіз бе құрметті'
    .split(' ')
    .map(foldName),
);

/** A case of the sender's own, as far as it is compared. */
export interface EarlierLetter {
  readonly body: string;
}

/**
 * The earlier letter that this text says once more, the most alike first; undefined where it says something new. What holds another number
 * (a house, a day, a sum) is new.
 */
export function findRepeated<Letter extends EarlierLetter>(text: string, earlier: readonly Letter[]): Letter | undefined {
  const alike = earlier.map((letter) => ({ letter, likeness: likenessOf(text, letter.body) }));
  const [first] = alike.filter(({ likeness }) => likeness >= ALIKE_MIN).toSorted((one, other) => other.likeness - one.likeness);
  return first?.letter;
}

/** From 0, nothing in common, to 1, the same words. */
export function likenessOf(text: string, earlier: string): number {
  const [words, before] = [foldName(text), foldName(earlier)];
  if (words === before) return words === '' ? 0 : 1;
  const [said, known] = [signsOf(words), signsOf(before)];
  if (Math.min(said.size, known.size) < WORDS_MIN) return 0;
  if ([...said].some((sign) => /^\d/.test(sign) && !known.has(sign))) return 0;
  const shared = [...said].filter((sign) => known.has(sign)).length;
  return (2 * shared) / (said.size + known.size);
}

function signsOf(folded: string): Set<string> {
  const words = folded.split(' ').filter((word) => !EMPTY_WORDS.has(word));
  return new Set(words.map((word) => (/^\d/.test(word) ? word : word.slice(0, STEM_LETTERS))));
}
