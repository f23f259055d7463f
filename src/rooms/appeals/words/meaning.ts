import { foldedList, foldName } from '../../../kernel/fold.ts';

/** What a search in the directory made of a text. */
export interface Searched {
  readonly kind: 'found' | 'guess' | 'layout' | 'none';
  /** How many places there are. */
  readonly total: number;
}

/**
 * `maybe-place`: places that resemble it are shown, and the way to write it to the akim; `cry`: a letter, and the emergency numbers
 * before it; `greeting`, `thanks`: nothing else was said.
 */
export type Meaning = 'place' | 'maybe-place' | 'cry' | 'greeting' | 'thanks' | 'appeal' | 'ask';

/** A place with its district and oblast has so many words at most: «Шал ақын ауданы Солтүстік Қазақстан облысы». */
const PLACE_WORDS_MAX = 7;
const PLACE_CHARS_MAX = 80;
/** From so many words on a text that is no place's name is a letter; below, the person is asked. */
const LETTER_WORDS_MIN = 4;
/** What resembles a place's name is one with its kind or its area beside it at most. */
const GUESS_WORDS_MAX = 2;

/**
 * Lives are at stake, in a cry as in a whole sentence. What also says that a lamp is out («не горит») is not among them.
 *
 * To a search that forgives slips many of these resemble a village: «Пожар» is near «Кокжар».
 */
const DANGER_STEMS = foldedList(
  'возгоран, горим, дом горит, взрыв, взорва, утечка газ, запах газ, пахнет газ, угарн, затопило, наводнен, тонем, тонет, тонут, утону',
  'спасите, стреля, стрельб, выстрел, убива, избива, умирае, скорую',
  'өрт шық, өртені, өртенд, үй жанып, жарылыс, су басты, су басып, суға бат, суға кет, құтқар, атыс, оқ атып, өлтір, иіс тиді, уланды',
);
/** The same, as words by themselves: a «пожарная часть» is no fire, and «Орталық» is a village. */
const DANGER_WORDS = foldedList('пожар, пожара, пожаре, өрт');
/** Cries only where little else is said: in a sentence they ask for a road or a pension («жәрдемақы» is none of them). */
const CRY_STEMS = foldedList(
  'пожар, затоп, затапл, потоп, паводок, авария, аварию, помоги, су басу, тасқын, батып, апат, көмектес, жәрдемдес',
);
const CRY_WORDS = foldedList('горит, газ, газа, газом, дым, дтп, помощь, түтін, көмек, жәрдем, sos');
/** Words of a greeting, and of who is greeted. To a search that forgives slips «сәлем» is near many a village. */
const GREETINGS = foldedSet(
  'сәлем, салем, сәлеметсіз, сәлеметсізбе, сәлеметсіздер, саламатсыз, саламатсызба, ассалаумағалейкум, ассаламуағалейкум, ассаламуалейкум, ассалаумалейкум, салам',
  'ассаламу, ассалам, ассалау, армысыз, қайырлы, здравствуйте, здравствуй, здрасте, привет, приветствую, добрый, доброго, доброе',
);
const BESIDE_GREETINGS = foldedSet(
  'бе, ба, ме, алейкум, ағалейкум, уағалейкум, таң, күн, кеш, түн, таңғы, день, дня, вечер, вечера, утро, утра, времени, суток',
  'әкім, аким, бот, аға, ағай, апай, мырза, құрметті, уважаемый, всем, бәріңізге',
);
const THANKS = foldedSet('рақмет, рахмет, спасибо, спс, благодарю');
const BESIDE_THANKS = foldedSet('үлкен, көп, сізге, сіздерге, вам, большое, огромное, әкім, аким');
/** A lamp that is out, not a house on fire. */
const NO_FIRE = ' не горит ';

/**
 * What a resident means who writes without having been asked anything: a place to look up, or what he wants to tell the akim. In
 * doubt he is asked, or shown both ways. A cry for help is none of a place, unless the one word is exactly one place's name.
 *
 * @param isPlaceAsked the village was asked for: what is short and no cry may well be one
 */
export function meaningOf(text: string, search: Searched, isPlaceAsked = false): Meaning {
  const words = countWords(text);
  if (isCry(text)) return words === 1 && search.kind === 'found' && search.total === 1 ? 'place' : 'cry';
  if (isPlace(text, search)) return 'place';
  const politeness = politenessOf(text, search);
  if (politeness) return politeness;
  if (words >= LETTER_WORDS_MIN) return 'appeal';
  const nameWordsMax = search.kind === 'guess' ? GUESS_WORDS_MAX : 1;
  return isPlaceAsked || words <= nameWordsMax ? 'maybe-place' : 'ask';
}

/** Whether nothing was said but a greeting or thanks; a village of that name is the village. */
export function politenessOf(text: string, search: Searched): 'greeting' | 'thanks' | undefined {
  if (isPlace(text, search)) return undefined;
  if (isOnly(text, GREETINGS, BESIDE_GREETINGS)) return 'greeting';
  return isOnly(text, THANKS, BESIDE_THANKS) ? 'thanks' : undefined;
}

/** Whether an official's words that nobody asked for are an answer, typed past its case, and no place that he looks for. */
export function isStrayAnswer(text: string, search: Searched, isReply: boolean): boolean {
  return !isPlace(text, search) && (isReply || countWords(text) >= LETTER_WORDS_MIN);
}

/** From so many words on a text in which no search finds a place is something said. */
const SAID_WORDS_MIN = 2;

/** As `isStrayAnswer`, of an akim who can be asked to which letter it belongs: «ертең істейміз» is an answer too. */
export function maySayAnswer(text: string, search: Searched, isReply: boolean): boolean {
  return isStrayAnswer(text, search, isReply) || (search.kind === 'none' && countWords(text) >= SAID_WORDS_MIN);
}

function isPlace(text: string, { kind }: Searched): boolean {
  const canBePlace = countWords(text) <= PLACE_WORDS_MAX && text.length <= PLACE_CHARS_MAX && !text.trim().includes('\n');
  return canBePlace && (kind === 'found' || kind === 'layout');
}

/** Whether somebody calls for help, whatever he was asked: the emergency numbers come first. */
export function isCry(text: string): boolean {
  return isDanger(text) || (countWords(text) < LETTER_WORDS_MIN && isSaid(text, CRY_STEMS, CRY_WORDS));
}

/** Whether lives are at stake, by words that mean nothing else. */
export function isDanger(text: string): boolean {
  return isSaid(text, DANGER_STEMS, DANGER_WORDS);
}

function isSaid(text: string, stems: readonly string[], words: readonly string[]): boolean {
  const said = ` ${foldName(text)} `.replace(NO_FIRE, ' ');
  return stems.some((stem) => said.includes(` ${stem}`)) || words.some((word) => said.includes(` ${word} `));
}

/** Whether all words are of one of the two kinds, and one of the first. */
function isOnly(text: string, needed: ReadonlySet<string>, beside: ReadonlySet<string>): boolean {
  const words = foldName(text).split(' ');
  return words.some((word) => needed.has(word)) && words.every((word) => needed.has(word) || beside.has(word));
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

function foldedSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(foldedList(...lines));
}
