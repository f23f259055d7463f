import { foldName } from '../../../kernel/fold.ts';

/** Up to so many letters a stem is a word by itself: «су» is water, and «сутки» is none. */
const WHOLE_LETTERS_MAX = 3;
/** From so many letters on, a slip of the ear is forgiven: «фанарь», «мусар». */
const HEARD_LETTERS_MIN = 5;

/** A beginning of a word, or several words after one another, as a list of a topic has it. */
export interface Stem {
  readonly words: readonly string[];
  /** The same as they sound; undefined for what is too short to be heard wrongly. */
  readonly sounds: readonly (string | undefined)[];
  readonly letters: number;
}

/** The words of a text as they are looked up: as they are spelled, and as they sound. */
export interface Heard {
  readonly spelled: readonly string[];
  readonly sounding: readonly string[];
}

export function hear(text: string): Heard {
  const spelled = foldName(text).split(' ').filter(Boolean);
  return { spelled, sounding: spelled.map(soundOf) };
}

/** A list as it is kept: comma-separated, in any spelling. */
export function readStems(list: string): Stem[] {
  return list
    .split(',')
    .map((stem) => foldName(stem).split(' ').filter(Boolean))
    .filter((words) => words.length > 0)
    .map((words) => ({
      words,
      sounds: words.map((word) => (word.length < HEARD_LETTERS_MIN ? undefined : soundOf(word))),
      letters: words.join('').length,
    }));
}

/** Whether a stem stands in a text from a word on: each of its words begins one there, a short one that is not its last is one. */
export function standsAt(stem: Stem, heard: Heard, from: number): boolean {
  const last = stem.words.length - 1;
  return stem.words.every((word, nth) => {
    const isWhole = word.length <= WHOLE_LETTERS_MAX && (nth < last || last === 0);
    const [spelled, sounding, sound] = [heard.spelled[from + nth], heard.sounding[from + nth], stem.sounds[nth]];
    if (spelled === undefined || sounding === undefined) return false;
    if (isWhole) return spelled === word || sounding === sound;
    return spelled.startsWith(word) || (sound !== undefined && sounding.startsWith(sound));
  });
}

/** What is not heard apart where it is not stressed, and letters that are doubled or not by chance. */
function soundOf(folded: string): string {
  return folded
    .replaceAll('о', 'а')
    .replaceAll(/[еы]/g, 'и')
    .replaceAll('щ', 'ш')
    .replaceAll('тс', 'ц')
    .replaceAll('дж', 'ж')
    .replaceAll(/(.)\1+/gu, '$1');
}
