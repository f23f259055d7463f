import { DAY_MS } from '../../../kernel/clock.ts';
import type { Piece } from '../piece.ts';
import { findPrivateNumbers, type PrivateNumber, signOfNumbers } from './private-numbers.ts';
import { type EarlierLetter, findRepeated } from './repeats.ts';
import { findRudeWords } from './rude-words.ts';
import { signOf } from './sign.ts';

/** What its author has decided on already. */
export interface Decided {
  readonly landmark: string | null;
  readonly keptNumbers: string | null;
  readonly keptWords: string | null;
  readonly isSeparate: boolean;
}

/** What a letter's author is asked before it leaves; the machine itself refuses none. */
export type Question<Earlier> =
  /** `mayStay`: none of them is an IIN. */
  | { readonly about: 'numbers'; readonly numbers: readonly PrivateNumber[]; readonly sign: string; readonly mayStay: boolean }
  | { readonly about: 'insult'; readonly sign: string }
  | { readonly about: 'repeat'; readonly earlier: Earlier };

/** So long an earlier letter is held against a new one. */
export const REPEATS_MS = 60 * DAY_MS;

/** What is asked first; undefined where the letter can go. @param earlier what the sender has written to the same office lately */
export function questionOf<Earlier extends EarlierLetter>(
  draft: Decided,
  pieces: readonly Piece[],
  earlier: readonly Earlier[],
): Question<Earlier> | undefined {
  const texts = textsOf(draft, pieces);
  const numbers = texts.flatMap(findPrivateNumbers);
  const mayStay = numbers.every((one) => one.kind !== 'iin');
  const sign = signOfNumbers(numbers);
  if (numbers.length > 0 && !(mayStay && sign === draft.keptNumbers)) return { about: 'numbers', numbers, sign, mayStay };
  const rude = rudeSign(texts);
  if (rude !== undefined && rude !== draft.keptWords) return { about: 'insult', sign: rude };
  // A photo or a voice is something new.
  if (draft.isSeparate || pieces.some((piece) => piece.file !== null)) return undefined;
  const repeated = findRepeated(pieces.map((piece) => piece.text ?? '').join('\n'), earlier);
  return repeated && { about: 'repeat', earlier: repeated };
}

/** Whether its author has let the operator decide about the words that stand in it now. */
export function isLeftToOperator(draft: Decided, pieces: readonly Piece[]): boolean {
  const sign = rudeSign(textsOf(draft, pieces));
  return sign !== undefined && sign === draft.keptWords;
}

function rudeSign(texts: readonly string[]): string | undefined {
  const words = texts.flatMap(findRudeWords);
  return words.length === 0 ? undefined : signOf(words);
}

function textsOf(draft: Decided, pieces: readonly Piece[]): string[] {
  return [...pieces.map((piece) => piece.text), draft.landmark].filter((text) => text !== null);
}
