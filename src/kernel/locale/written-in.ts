import type { Language } from './language.ts';

const LINKS = /\S+:\/\/\S+|[@/]\w+/gu;
const WORD = /\p{L}+/gu;
const LATIN = /\p{Script=Latin}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const KAZAKH_LETTER = /[әғқңөұүһі]/u;
const RUSSIAN_ENDING =
  /\p{L}{2}(?:ться|тся|ого|ому|ыми|ение|ения|ании|ание|ость|ости|ешь|ете|ает|яет|ует|ают|яют|уют|ный|ная|ное|ные|ных|ской|ские|ских|али|или|ено)$/u;

/**
 * Very frequent words of Kazakh without its own letters, also as they are typed without them («бул», «жок»). What is a word of both
 * languages («не», «он», «да», «от») stands in neither list.
 */
const KAZAKH_WORDS = new Set(
  (
    'мен бен пен бар жок емес керек осы сол бул ол олар биз бизде биздин бизге сиз сиздин маган рахмет салем салеметсиз ' +
    'екен деп деген болып болды болса болмай ушин туралы кейин дейин жыл жылдан жатыр отыр ауыл ауылда ауылдын ауылдагы ' +
    'калай кашан кай жол жолы су суы жоба адам адамдар бала балалар жаман калды келмейди жасап бериниз беринизши ма ба ' +
    'жанында алдында арасында жанбайды кун кундер апта айдан бери'
  ).split(' '),
);
const RUSSIAN_WORDS = new Set(
  (
    'и в на с у по за из к о для до нет что это как мы вы они нас нам наш наша наше нашей нашем наши уже есть был было были или если ещё ' +
    'еще только очень когда где почему можно надо нужно который которые все всё после бы я мне меня вас вам во со при без под над чтобы ' +
    'тоже никто ничего здесь там так прошу просим спасибо здравствуйте пожалуйста возле около улица улице дорога дороги воды'
  ).split(' '),
);

const RUSSIAN_LETTERS_MIN = 20;
/** A language wins over a few words of the other one, such as a name or a quotation, only by far. */
const LEAD = 4;

/**
 * The language that a text of a resident or an akim is written in, as far as letters and very frequent words tell.
 *
 * Kazakh by its own letters, or by its words typed without them; Russian from 20 Cyrillic letters on, by its words and endings. A name
 * («Достық») says nothing of the language around it.
 *
 * @returns undefined when unsure: short, in Latin letters, of both languages
 */
export function writtenIn(text: string): Language | undefined {
  const plain = text.normalize('NFC').replaceAll(LINKS, ' ');
  const cyrillicCount = count(plain, CYRILLIC);
  if (cyrillicCount <= 2 * count(plain, LATIN)) return undefined;

  const { kazakh, russian } = weigh(plain.match(WORD) ?? []);
  if (kazakh > 0 && kazakh >= LEAD * russian) return 'kk';
  if (russian > 0 && russian >= LEAD * kazakh && cyrillicCount >= RUSSIAN_LETTERS_MIN) return 'ru';
  return undefined;
}

function weigh(words: readonly string[]): { kazakh: number; russian: number } {
  let kazakh = 0;
  let russian = 0;
  const allCapitals = words.every((word) => word === word.toUpperCase());
  const opensSentence = words.some((word) => word === word.toLowerCase());
  for (const [at, word] of words.entries()) {
    const small = word.toLowerCase();
    const mayBeName = !allCapitals && word !== small && (at > 0 || !opensSentence);
    if (KAZAKH_LETTER.test(small)) kazakh += mayBeName ? 0 : 1;
    else if (KAZAKH_WORDS.has(small)) kazakh += 1;
    else if (RUSSIAN_WORDS.has(small) || RUSSIAN_ENDING.test(small)) russian += 1;
  }
  return { kazakh, russian };
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
