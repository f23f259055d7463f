import type { Decision } from '../../../kernel/decision.ts';
import { foldName } from '../../../kernel/fold.ts';
import { legible } from '../../../kernel/locale/index.ts';

/** What of a topic is written in words; `new`: its label, with which it begins. */
export const PARTS = ['label', 'name', 'body', 'phone', 'words', 'question', 'new'] as const;
export type Part = (typeof PARTS)[number];

/** Lengths are Telegram's (UTF-16): a letter may bear any number of marks and still be one sign. As a button can bear it. */
const LABEL_CHARS_MAX = 24;
const NAME_CHARS_MAX = 100;
const BODY_CHARS_MAX = 80;
const STEMS_MAX = 40;
const STEM_CHARS_MAX = 40;
/** Two such lists make one message. */
const WORDS_CHARS_MAX = 1_500;
const QUESTION_CHARS_MAX = 100;
const OPTIONS_MIN = 2;
const OPTIONS_MAX = 5;
/** Emergency and city numbers, with spaces and hyphens. */
const PHONE = /^(?=(?:\D*\d){3})\+?[\d ()-]{3,24}$/;
/** Without one of them a button is blank, or says nothing to who reads Kazakh or Russian. */
const LETTER = /[\p{Script=Cyrillic}\p{Script=Latin}]/u;
/** Said for «nothing»: the akim decides it, no telephone is known, no words. */
const NOTHING = /^[-–—]$/;

/** Topics that must always be there: what fits nowhere, and what is about the akim. */
const KEPT = ['other', 'official'];

export type TypedRefusal =
  | { readonly reason: 'empty' }
  | { readonly reason: 'too-long'; readonly charsMax: number }
  | { readonly reason: 'two-lines' }
  | { readonly reason: 'no-letter' }
  | { readonly reason: 'no-phone' }
  | { readonly reason: 'too-many-words'; readonly stemsMax: number }
  | { readonly reason: 'options'; readonly optionsMin: number; readonly optionsMax: number }
  | { readonly reason: 'option-too-long'; readonly charsMax: number }
  | { readonly reason: 'option-twice' }
  /** Behind what was typed in Kazakh. */
  | { readonly reason: 'other-lines'; readonly lines: number }
  | { readonly reason: 'one-language' };

/** What was typed of a part in one language; null: there shall be none. */
export type Typed = string | null;

export function mayUnpublish(code: string): boolean {
  return !KEPT.includes(code);
}

/** Whether a part is the same in both languages, and asked for once. */
export function isSameInBoth(part: Part): boolean {
  return part === 'phone';
}

/** What was typed of a part, in one language; as it is kept: what cannot be seen is left out. */
export function decideTyped(part: Part, text: string): Decision<string, TypedRefusal> {
  const typed = legible(text).trim();
  if (typed === '') return refuse({ reason: 'empty' });
  if (canBeNone(part) && NOTHING.test(typed)) return { ok: true, value: typed };
  switch (part) {
    case 'new':
    case 'label':
      return decideLine(typed, LABEL_CHARS_MAX);
    case 'name':
      return decideLine(typed, NAME_CHARS_MAX);
    case 'body':
      return decideLine(typed, BODY_CHARS_MAX);
    case 'phone':
      return PHONE.test(typed) ? { ok: true, value: typed } : refuse({ reason: 'no-phone' });
    case 'words':
      return decideWords(typed);
    case 'question':
      return decideQuestion(typed);
  }
}

/** Whether what was typed in both languages belongs together. */
export function decidePair(part: Part, kk: string, ru: string): Decision<{ kk: Typed; ru: Typed }, TypedRefusal> {
  const lines = linesOf(kk).length;
  if (part === 'question' && lines !== linesOf(ru).length) return refuse({ reason: 'other-lines', lines });
  const [isNoneKk, isNoneRu] = [kk, ru].map((typed) => canBeNone(part) && NOTHING.test(typed));
  if (isNoneKk !== isNoneRu) return refuse({ reason: 'one-language' });
  return { ok: true, value: isNoneKk ? { kk: null, ru: null } : { kk, ru } };
}

/** The words of a list. What has neither a letter nor a digit is found in no letter, and left out. */
export function listStems(typed: string): string[] {
  return typed
    .split(/[,\n]/)
    .map((stem) => stem.trim())
    .filter((stem) => foldName(stem).trim() !== '');
}

/** A question and its answers, one line each. */
export function readQuestion(typed: string): { text: string; options: string[] } {
  const [text = '', ...options] = linesOf(typed);
  return { text, options };
}

/** Of a topic that operators added, by its place in the order: letters only, as buttons carry it. */
export function codeOf(position: number): string {
  return `own_${String(position).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;
}

function canBeNone(part: Part): boolean {
  return part === 'body' || part === 'phone' || part === 'words';
}

function decideLine(typed: string, charsMax: number): Decision<string, TypedRefusal> {
  if (typed.includes('\n')) return refuse({ reason: 'two-lines' });
  if (typed.length > charsMax) return refuse({ reason: 'too-long', charsMax });
  return LETTER.test(typed) ? { ok: true, value: typed } : refuse({ reason: 'no-letter' });
}

function decideWords(typed: string): Decision<string, TypedRefusal> {
  const stems = listStems(typed);
  if (stems.length > STEMS_MAX) return refuse({ reason: 'too-many-words', stemsMax: STEMS_MAX });
  if (stems.some((stem) => stem.length > STEM_CHARS_MAX)) return refuse({ reason: 'too-long', charsMax: STEM_CHARS_MAX });
  const list = stems.join(', ');
  if (list.length > WORDS_CHARS_MAX) return refuse({ reason: 'too-long', charsMax: WORDS_CHARS_MAX });
  return list === '' ? refuse({ reason: 'empty' }) : { ok: true, value: list };
}

function decideQuestion(typed: string): Decision<string, TypedRefusal> {
  const { text, options } = readQuestion(typed);
  if (text.length > QUESTION_CHARS_MAX) return refuse({ reason: 'too-long', charsMax: QUESTION_CHARS_MAX });
  if (options.length < OPTIONS_MIN || options.length > OPTIONS_MAX) {
    return refuse({ reason: 'options', optionsMin: OPTIONS_MIN, optionsMax: OPTIONS_MAX });
  }
  const isLong = options.some((option) => option.length > LABEL_CHARS_MAX);
  if (isLong) return refuse({ reason: 'option-too-long', charsMax: LABEL_CHARS_MAX });
  if (![text, ...options].every((line) => LETTER.test(line))) return refuse({ reason: 'no-letter' });
  const isTwice = new Set(options.map((option) => option.toLowerCase())).size < options.length;
  return isTwice ? refuse({ reason: 'option-twice' }) : { ok: true, value: [text, ...options].join('\n') };
}

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function refuse(refusal: TypedRefusal): { ok: false; refusal: TypedRefusal } {
  return { ok: false, refusal };
}
