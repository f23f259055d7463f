import { foldName } from '../../kernel/fold.ts';

/** What a search in the directory made of a text. */
export interface Searched {
  readonly kind: 'found' | 'guess' | 'layout' | 'none';
  /** How many places there are. */
  readonly total: number;
}

/** `maybe-place`: places that resemble it are shown, and the way to write it to the akim; `cry`: a letter, and the emergency numbers before it. */
export type Meaning = 'place' | 'maybe-place' | 'cry' | 'appeal' | 'ask';

/** A place with its district and oblast has so many words at most: «Шал ақын ауданы Солтүстік Қазақстан облысы». */
const PLACE_WORDS_MAX = 7;
const PLACE_CHARS_MAX = 80;
/** From so many words on a text that is no place's name is a letter; below, the person is asked. */
const LETTER_WORDS_MIN = 4;
/** What resembles a place's name is one with its kind or its area beside it at most. */
const GUESS_WORDS_MAX = 2;

/**
 * Words of danger, however they end. To a search that forgives slips many of them resemble a village: «Пожар» is near «Кокжар».
 * What also says that a lamp is out («не горит») or what a topic is called («жәрдемақы») is not among them.
 */
const DANGER_STEMS = foldedList(
  'пожар, возгоран, горим, дом горит, взрыв, взорва, утечка газ, угарн, затоп, затапл, потоп, наводнен, паводок, тонем, тонет, тонут, утону',
  'авария, аварию, помоги, спасите, стреля, стрельб, выстрел, убива, избива, умирае, скорую',
  'өртені, өртенд, үй жанып, жарылыс, су басты, су басып, су басу, тасқын, батып, суға бат, суға кет, апат, көмектес, жәрдемдес, құтқар',
  'атыс, оқ атып, өлтір, иіс тиді, уланды',
);
/** Those that are words by themselves only: «Орталық» and «Көмекші» are villages. */
const DANGER_WORDS = foldedList('өрт, газ, газа, газом, дым, дтп, помощь, түтін, көмек, жәрдем, sos');

/**
 * What a resident means who writes without having been asked anything: a place to look up, or what he wants to tell the akim. In
 * doubt he is asked, or shown both ways, so that no cry for help is answered with a list of villages alone.
 *
 * @param isPlaceAsked the village was asked for: what is short and no cry may well be one
 */
export function meaningOf(text: string, search: Searched, isPlaceAsked = false): Meaning {
  const words = countWords(text);
  if (words < LETTER_WORDS_MIN && isCry(text)) return words === 1 && search.kind === 'found' && search.total === 1 ? 'place' : 'cry';
  if (isPlace(text, search)) return 'place';
  if (words >= LETTER_WORDS_MIN) return 'appeal';
  const nameWordsMax = search.kind === 'guess' ? GUESS_WORDS_MAX : 1;
  return isPlaceAsked || words <= nameWordsMax ? 'maybe-place' : 'ask';
}

/** Whether an official's words that nobody asked for are an answer, typed past its case, and no place that he looks for. */
export function isStrayAnswer(text: string, search: Searched, isReply: boolean): boolean {
  return !isPlace(text, search) && (isReply || countWords(text) >= LETTER_WORDS_MIN);
}

function isPlace(text: string, { kind }: Searched): boolean {
  const canBePlace = countWords(text) <= PLACE_WORDS_MAX && text.length <= PLACE_CHARS_MAX && !text.trim().includes('\n');
  return canBePlace && (kind === 'found' || kind === 'layout');
}

function isCry(text: string): boolean {
  const said = ` ${foldName(text)} `;
  return DANGER_STEMS.some((stem) => said.includes(` ${stem}`)) || DANGER_WORDS.some((word) => said.includes(` ${word} `));
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** As `foldName` writes them: without the Kazakh letters, in which people hurry, and as Latin letters give them. */
function foldedList(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(', ')).map(foldName);
}
