import type { Decision } from '../../../kernel/decision.ts';
import { type Receiver, readReceiver } from '../outcome.ts';
import { findPrivateNumbers } from '../words/private-numbers.ts';
import { findRudeWords } from '../words/rude-words.ts';
import { signOf } from '../words/sign.ts';

/** What stands where words were struck out: always the same, so that nothing of them can be told by it. */
export const MARK = '▇▇▇';

const TOUCHING = /(?:▇▇▇){2,}/gu;

export const STRIKE_REASONS = ['private', 'rude', 'name', 'other'] as const;
export type StrikeReason = (typeof STRIKE_REASONS)[number];

export const FRAGMENT_CHARS_MIN = 2;
export const FRAGMENT_CHARS_MAX = 300;
/** So many are offered for one tap each. */
const OFFERED_MAX = 8;

/** The words that an operator has typed to be struck out, without what stands around them. */
export function readFragment(text: string): Decision<string, 'too-short' | 'too-long'> {
  const words = text.trim();
  if (words.length > FRAGMENT_CHARS_MAX) return { ok: false, refusal: 'too-long' };
  const isSaid = words.length >= FRAGMENT_CHARS_MIN && /[\p{L}\p{N}]/u.test(words);
  return isSaid ? { ok: true, value: words } : { ok: false, refusal: 'too-short' };
}

/**
 * A text without some words, wherever they stand in it: capitals and how many spaces are between them do not matter. Words begin where a
 * word begins, so that «бля» is not struck out of a «рубля»; their endings may differ, as they do after a name. A number of up to three digits
 * is not struck out of a longer one: a part of a telephone has more.
 */
export function strikeWords(text: string, words: string): { readonly text: string; readonly count: number } {
  const parts = words.trim().split(/\s+/u).map(literal);
  const isShortNumber = /^\p{N}{1,3}$/u.test(words.trim());
  const begins = /^\p{L}/u.test(words.trim()) ? '(?<!\\p{L})' : isShortNumber ? '(?<!\\p{N})' : '';
  const ends = isShortNumber ? '(?!\\p{N})' : '';
  const found = new RegExp(begins + parts.join('\\s+') + ends, 'giu');
  let count = 0;
  const struck = text.replaceAll(found, () => {
    count += 1;
    return MARK;
  });
  // Of marks that touch one is enough.
  return { text: struck.replaceAll(TOUCHING, MARK), count };
}

/**
 * To whom a case was passed on, once words were struck out of what was said of it: of a number nothing is left.
 *
 * @param said what was said, without those words
 */
export function strikeReceiver({ body, phone }: Receiver, words: string, said: string): Receiver {
  if (strikeWords(phone, words).count > 0) return { body: strikeWords(body, words).text, phone: MARK };
  // Words that reach from the one into the other stand in neither.
  return readReceiver(said) ?? { body: said, phone: MARK };
}

function literal(part: string): string {
  return part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** By this a button means just these words; how they are spaced and whether in capitals does not matter. */
export function fragmentSign(words: string): string {
  return signOf([folded(words)]);
}

function folded(words: string): string {
  return words.trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}

/** What an operator is offered to strike out of some texts: private numbers first, then rude words, each as it stands there. */
export function findStrikable(texts: readonly string[]): string[] {
  const numbers = texts.flatMap((text) => findPrivateNumbers(text).map(({ start, end }) => text.slice(start, end)));
  const found = [...numbers, ...texts.flatMap(rudeIn)].filter((words) => readFragment(words).ok);
  const kept = new Map(found.map((words) => [folded(words), words]));
  return [...kept.values()].slice(0, OFFERED_MAX);
}

/** The rude words of a text as they are written: one word, or two that only together mean it. */
function rudeIn(text: string): string[] {
  const all = new Set(findRudeWords(text));
  if (all.size === 0) return [];
  const isRude = (words: string) => findRudeWords(words).some((rude) => all.has(rude));
  const words = [...text.matchAll(/[^\s,.!?;:«»"()]+/gu)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
  return words.flatMap(({ word, start }, at) => {
    if (isRude(word)) return [word];
    const next = words[at + 1];
    const pair = next && !isRude(next.word) ? text.slice(start, next.end) : '';
    return pair !== '' && isRude(pair) ? [pair] : [];
  });
}

/** So much is shown around each mark of a text that is too long for a screen. */
const AROUND_CHARS = 80;

/** What stands around the marks of a text; the whole text where it is short enough. */
export function aroundMarks(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  const shown: string[] = [];
  let through = 0;
  for (let at = text.indexOf(MARK); at !== -1; at = text.indexOf(MARK, Math.max(through, at + MARK.length))) {
    const [from, to] = [Math.max(through, at - AROUND_CHARS), Math.min(text.length, at + MARK.length + AROUND_CHARS)];
    shown.push(text.slice(from, to));
    through = to;
  }
  const whole = `… ${shown.join(' … ')} …`;
  return whole.length <= charsMax ? whole : `${whole.slice(0, charsMax)}…`;
}
