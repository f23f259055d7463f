/** What a text turned out to be; `code` is compact: «КМТ482715». */
export type CodeReading = { kind: 'code'; code: string } | { kind: 'misread' };

const LETTERS = 'КМРСТХ';
/** In the same order. */
const LATIN = 'KMPCTX';
const LETTER_COUNT = 3;
const DIGIT_COUNT = 5;
const SIGNS_MAX = 60;
/** Below so many true digits a text whose check digit is wrong is somebody's words, not a code with a mistake. */
const MISREAD_DIGITS_MIN = 3;

/** A person types what the eye sees or the ear hears, in either script: each sign with what is taken for it, in lower case. */
const FOLDED_LETTERS = foldings({ К: 'кkқq', М: 'мm', Р: 'рprп', С: 'сcs', Т: 'тt', Х: 'хxhһ' });
const FOLDED_DIGITS = foldings({ '0': 'oо', '1': 'ilі', '3': 'з', '8': 'вb' });

const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const BETWEEN = /[\s\u2010-\u2015\u2212-]+/gu;
const DIGIT = /^[0-9]$/;

/** Damm's table: it notices every single wrong digit and every swap of two neighbours. */
const DAMM: readonly (readonly number[])[] = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/**
 * A receipt code, compact: three letters, five digits, a check digit: «КМТ482715». One of 21.6 million; that it is new, the database says.
 *
 * @param random a number from 0 to 1 at each of its eight calls; who must not guess codes needs one that cannot be guessed
 */
export function makeCode(random: () => number): string {
  const letters = Array.from({ length: LETTER_COUNT }, () => LETTERS.charAt(below(LETTERS.length, random())));
  const digits = Array.from({ length: DIGIT_COUNT }, () => below(10, random()));
  const signs = [...letters, ...digits].join('');
  return `${signs}${checkDigit(signs)}`;
}

/** As people read it, in groups of three: «КМТ-482-715». */
export function formatCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`;
}

/**
 * Reads a code in any case and script, with or without hyphens and spaces; marks around it do not matter.
 *
 * `misread`: three letters of codes and six digits, but the check digit is wrong (or the last letter and the first digit changed places).
 * `undefined`: anything else, and whatever has no digit at all, so that a name or a sentence is never taken for a code.
 */
export function readCode(text: string): CodeReading | undefined {
  if (text.length > SIGNS_MAX) return undefined;
  const signs = Array.from(text.normalize('NFC').toLowerCase().replaceAll(AROUND, '').replaceAll(BETWEEN, ''));
  const digitsTyped = signs.filter((sign) => DIGIT.test(sign)).length;
  if (digitsTyped === 0) return undefined;

  const code = fold(signs);
  if (code !== undefined && checkDigit(code.slice(0, -1)) === Number(code.at(-1))) return { kind: 'code', code };
  const looksLikeOne = code !== undefined || fold(swapGroups(signs)) !== undefined;
  return looksLikeOne && digitsTyped >= MISREAD_DIGITS_MIN ? { kind: 'misread' } : undefined;
}

/** The same in Latin letters that look alike, for addresses: «KMT482715»; read as any other spelling. */
export function latinCode(code: string): string {
  return code.replaceAll(/[КМРСТХ]/g, (letter) => LATIN.charAt(LETTERS.indexOf(letter)));
}

/** The nine signs as they are shown, whatever their check digit; undefined when a sign cannot stand in its place. */
function fold(signs: readonly string[]): string | undefined {
  if (signs.length !== LETTER_COUNT + DIGIT_COUNT + 1) return undefined;
  let code = '';
  for (const [at, sign] of signs.entries()) {
    const folded = at < LETTER_COUNT ? FOLDED_LETTERS.get(sign) : DIGIT.test(sign) ? sign : FOLDED_DIGITS.get(sign);
    if (folded === undefined) return undefined;
    code += folded;
  }
  return code;
}

/** The one swap of neighbours that the check digit never sees: a digit among the letters. */
function swapGroups(signs: readonly string[]): string[] {
  const [a = '', b = '', c = '', d = '', ...rest] = signs;
  return [a, b, d, c, ...rest];
}

function checkDigit(signs: string): number {
  let state = 0;
  for (const sign of signs) {
    const letter = LETTERS.indexOf(sign);
    state = DAMM[state]?.[letter === -1 ? Number(sign) : letter] ?? 0;
  }
  return state;
}

function below(count: number, chance: number): number {
  return Math.min(Math.floor(chance * count), count - 1);
}

function foldings(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(table).flatMap(([sign, spellings]) => Array.from(spellings, (spelling) => [spelling, sign] as const)));
}
