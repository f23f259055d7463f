/** What a search in the directory made of a text. */
export type SearchKind = 'found' | 'guess' | 'layout' | 'none';

export type Meaning = 'place' | 'appeal' | 'ask';

/** A place with its district and oblast has so many words at most: «Шал ақын ауданы Солтүстік Қазақстан облысы». */
const PLACE_WORDS_MAX = 7;
const PLACE_CHARS_MAX = 80;
/** From so many words on a text that is no place's name is a letter; below, the person is asked. */
const LETTER_WORDS_MIN = 4;

/**
 * What somebody means who writes without having been asked anything: a place to look up, or what he wants to tell the akim. In
 * doubt he is asked, so that no cry for help is answered with a list of villages.
 */
export function meaningOf(text: string, search: SearchKind): Meaning {
  const words = text.trim().split(/\s+/).length;
  const canBePlace = words <= PLACE_WORDS_MAX && text.length <= PLACE_CHARS_MAX && !text.trim().includes('\n');
  if (canBePlace && (search === 'found' || search === 'layout')) return 'place';
  if (words >= LETTER_WORDS_MIN) return 'appeal';
  return search === 'guess' && words <= 2 ? 'place' : 'ask';
}
