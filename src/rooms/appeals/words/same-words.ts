import { foldName } from '../../../kernel/fold.ts';
import type { PlaceCode } from '../../../kernel/ids.ts';
import { signOf } from './sign.ts';

/** Fewer letters than a thanks or an «істелді» say the same to everybody rightly. */
const LETTERS_MIN = 20;

/**
 * By this it is known whether the very same text went from a unit before, whatever its capitals, marks and Kazakh letters.
 *
 * @returns null where too little is said to be called the same
 */
export function wordsSign(unitCode: PlaceCode, body: string): string | null {
  const folded = foldName(body);
  return folded.replaceAll(' ', '').length < LETTERS_MIN ? null : signOf([`${unitCode}: ${folded}`]);
}
