/** Letters that Kazakh, Russian and damaged files write differently and people mix up. An empty text drops the letter. */
const CYRILLIC: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
  э: 'е',
  й: 'и',
  ь: '',
  ъ: '',
  // The wrong code page: registers really hold these.
  ў: 'у',
  ї: 'и',
  ќ: 'к',
  ѓ: 'г',
  ј: 'о',
};

/** Latin letters that look like Cyrillic ones, for words that mix both alphabets. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'х',
  i: 'и',
  k: 'к',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  s: 'с',
  j: 'ж',
};

/** Latin spellings, longest first within a letter: passports, SMS, the alphabets of 2018 and 2021, German and French habits. */
const LATIN_GROUPS: readonly (readonly [string, string])[] = [
  ['auyl', 'ауыл'],
  ['shch', 'щ'],
  ['tsch', 'ч'],
  ['tch', 'ч'],
  ['sch', 'ш'],
  ['dzh', 'дж'],
  ['zh', 'ж'],
  ['dj', 'ж'],
  ['sh', 'ш'],
  ['ch', 'ч'],
  ['kh', 'х'],
  ['gh', 'г'],
  ['ts', 'ц'],
  ['ou', 'у'],
  ['ya', 'я'],
  ['yu', 'ю'],
  ['yo', 'е'],
  ['ye', 'е'],
  ['ng', 'н'],
];

const LATIN: Readonly<Record<string, string>> = {
  a: 'а',
  ä: 'а',
  á: 'а',
  â: 'а',
  à: 'а',
  b: 'б',
  c: 'ц',
  ç: 'ш',
  ć: 'ч',
  č: 'ч',
  d: 'д',
  e: 'е',
  é: 'е',
  è: 'е',
  f: 'ф',
  g: 'г',
  ğ: 'г',
  ǵ: 'г',
  h: 'х',
  i: 'и',
  ı: 'и',
  í: 'и',
  ï: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  ñ: 'н',
  ń: 'н',
  ŋ: 'н',
  o: 'о',
  ö: 'о',
  ó: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с',
  ş: 'ш',
  š: 'ш',
  ś: 'ш',
  t: 'т',
  u: 'у',
  ü: 'у',
  ú: 'у',
  ū: 'у',
  û: 'у',
  ý: 'у',
  v: 'в',
  w: 'у',
  x: 'х',
  y: 'ы',
  z: 'з',
  ž: 'ж',
};

/** What `foldFully` makes of single signs, by their code; others take the long way. */
const QUICK: readonly (string | undefined)[] = (() => {
  const quick: (string | undefined)[] = [];
  const letters = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі';
  for (const letter of letters) for (const one of [letter, letter.toUpperCase()]) quick[one.charCodeAt(0)] = CYRILLIC[letter] ?? letter;
  for (const digit of '0123456789') quick[digit.charCodeAt(0)] = digit;
  for (const mark of '-«»"\'') quick[mark.charCodeAt(0)] = '';
  for (const gap of ' \u00A0.,()/№') quick[gap.charCodeAt(0)] = ' ';
  return quick;
})();

const HAS_LATIN = /\p{Script=Latin}/u;
const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;
/** Marks inside a word that people leave out: hyphens, apostrophes, quotes, the soft hyphen. */
const INNER_MARKS = /[-\u00AD\u2010-\u2015'`"«»„“”‘’ʼʹ]/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const LATIN_VOWEL = /[aeiouäáöóüúūıé]/u;

/**
 * One spelling key for Kazakh, Russian and Latin: «Қарауыл», "карауыл" and "Qarauyl" give the same text.
 *
 * Lower case; words of Cyrillic letters, digits and single spaces; hyphens, quotes and soft signs are gone. Folding a key again changes
 * nothing. й counts as и; what only sounds alike (ы and и, т and д) stays apart.
 */
export function foldName(text: string): string {
  return foldQuickly(text) ?? foldFully(text);
}

/** Lists of words, a comma and a space between them, as `foldName` writes each. */
export function foldedList(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(', ')).map(foldName);
}

/** `foldName` for texts of plain Cyrillic, digits and usual marks, in one pass: nearly every name of a register. */
function foldQuickly(text: string): string | undefined {
  let folded = '';
  let isBetween = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = QUICK[text.charCodeAt(at)];
    if (sign === undefined) return undefined;
    if (sign === ' ') isBetween = true;
    else if (sign !== '') {
      folded += isBetween && folded !== '' ? ` ${sign}` : sign;
      isBetween = false;
    }
  }
  return folded;
}

function foldFully(text: string): string {
  const plain = text.normalize('NFC').toLowerCase().normalize('NFC').replace(INNER_MARKS, '').replace(BETWEEN_WORDS, ' ').trim();
  // Word by word: one of soft signs alone leaves nothing, and no space where it stood.
  return plain
    .split(' ')
    .map((word) => foldCyrillic(toCyrillic(word)))
    .filter((word) => word !== '')
    .join(' ');
}

function foldCyrillic(text: string): string {
  let folded = '';
  for (const letter of text) folded += CYRILLIC[letter] ?? letter;
  return folded;
}

function toCyrillic(word: string): string {
  if (!HAS_LATIN.test(word)) return word;
  if (!HAS_CYRILLIC.test(word)) return transliterate(word);
  let mixed = '';
  for (const letter of word) mixed += LOOK_ALIKES[letter] ?? LATIN[letter] ?? letter;
  return mixed;
}

function transliterate(word: string): string {
  let text = '';
  for (let at = 0; at < word.length; ) {
    const group = LATIN_GROUPS.find(([latin]) => word.startsWith(latin, at));
    if (group) {
      text += group[1];
      at += group[0].length;
      continue;
    }
    const letter = word.charAt(at);
    text += latinLetter(letter, word.charAt(at - 1), word.charAt(at + 1));
    at += 1;
  }
  return text;
}

function latinLetter(letter: string, before: string, after: string): string {
  // "kaynar" and "bayan": after a vowel it is the short и; "qabyl": between consonants it is ы.
  if (letter === 'y' && LATIN_VOWEL.test(before)) return 'й';
  if (letter === 'c' && !/[eiyı]/u.test(after)) return 'к';
  return LATIN[letter] ?? '';
}
