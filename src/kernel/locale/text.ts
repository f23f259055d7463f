const CHAIN_PARTS_MAX = 4;

let graphemes: Intl.Segmenter | undefined;

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
