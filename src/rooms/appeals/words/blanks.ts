/** «[күні]», and «[ ]» of which the word was taken out; figures alone are a list's or a law's. */
const BLANK = /\[(?:\s*|[^[\]\n]*\p{L}[^[\]\n]*)\]/gu;

/** Blanks of a ready text that nobody has filled in, each once, as they stand. */
export function blanksIn(text: string): string[] {
  return [...new Set(text.match(BLANK) ?? [])];
}
