/** Colours that stay apart for everybody and in grey print; on white each has at least the contrast that WCAG asks of it. */
export const INK = {
  page: '#ffffff',
  text: '#1b2733',
  /** 7.5:1 */
  quiet: '#465766',
  line: '#c9d3dc',
  /** Of bars: 8.5:1 and 3.5:1. */
  first: '#1d4f7c',
  second: '#c2790f',
} as const;

export const FONT_FAMILY = 'Noto Sans';

/** How wide a letter of the font is on average, in parts of its size, with some to spare: Cyrillic text of both languages was measured. */
export const EM_A_CHAR = { plain: 0.56, bold: 0.59 } as const;

/** How many letters of that size fit into the width. */
export function charsIn(widthPx: number, fontPx: number, weight: keyof typeof EM_A_CHAR): number {
  return Math.floor(widthPx / (fontPx * EM_A_CHAR[weight]));
}

/**
 * Breaks a text between its words, not before a number; a word that is longer than a line has a line of its own.
 *
 * @param lengthOf in the measure of `max`; letters
 */
export function wrapWords(text: string, max: number, lengthOf = (line: string): number => line.length): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ (?!\d)/)) {
    const last = lines.at(-1);
    if (last !== undefined && lengthOf(`${last} ${word}`) <= max) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
