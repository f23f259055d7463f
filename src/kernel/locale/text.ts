const CHAIN_PARTS_MAX = 4;

let graphemes: Intl.Segmenter | undefined;

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Drawn as nothing, or turns a line around. Hangul fillers are letters to Unicode and blank to a reader: they are ignorable too. */
const UNSEEN = /[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]--[\n\t]]/gv;
/** The empty Braille sign is as wide as a space, and to Unicode it is none. */
const BLANKS = /[\p{Zs}\t\u2800]+/gu;

/**
 * The way from a place up to its oblast, small to large: the village stands first, where it survives cutting.
 *
 * @param parts names with their kinds, small to large; empty ones are left out, those beyond the fourth too
 */
export function joinChain(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .slice(0, CHAIN_PARTS_MAX)
    .join(', ');
}

/**
 * What of a text can be seen, letters with their marks in one: line ends are kept as `\n`, blanks of any width become one space each.
 * An emoji that is joined of several comes apart. Nothing is left of a text that is all unseen, save its blanks and line ends.
 */
export function legible(text: string): string {
  return text.toWellFormed().replace(LINE_ENDS, '\n').replace(UNSEEN, '').normalize('NFC').replace(BLANKS, ' ');
}

/** How many signs a reader sees: an emoji or a letter with its marks is one. */
export function countChars(text: string): number {
  let count = 0;
  for (const _ of segments(text)) count += 1;
  return count;
}

/**
 * Cuts a text to what fits, with `…` where something was left out; never through the middle of a sign.
 *
 * @param charsMax how many signs the result may have, the `…` included
 * @param cut which end is given up; a place chain gives up its end, the oblast
 */
export function clip(text: string, charsMax: number, cut: 'end' | 'start' = 'end'): string {
  if (text.length <= charsMax) return text;
  const signs = [...segments(text)].map((sign) => sign.segment);
  if (signs.length <= charsMax) return text;
  const room = Math.max(charsMax - 1, 0);
  if (cut === 'end') return `${trimCut(signs.slice(0, room).join(''), /[\s,.·]+$/)}…`;
  return `…${trimCut(signs.slice(signs.length - room).join(''), /^[\s,.·]+/)}`;
}

/**
 * As `clip`, by the length that Telegram counts (UTF-16): an emoji of a family is one sign to a reader and eleven to Telegram.
 *
 * @param lengthMax how long the result may be, the `…` included
 */
export function clipLength(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text;
  let kept = '';
  for (const { segment } of segments(text)) {
    if (kept.length + segment.length > lengthMax - 1) break;
    kept += segment;
  }
  return `${trimCut(kept, /[\s,.·]+$/)}…`;
}

function trimCut(text: string, edge: RegExp): string {
  return text.replace(edge, '');
}

function segments(text: string): Intl.Segments {
  graphemes ??= new Intl.Segmenter('kk', { granularity: 'grapheme' });
  return graphemes.segment(text);
}
