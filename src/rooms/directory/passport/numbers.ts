/** Thousands in groups, apart by a space of any kind, or none at all; then a decimal point or comma. */
const NUMBER = /^(?:\d{1,12}|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,3})(?:[.,]\d{1,17})?$/u;
/** In Kazakhstan `184,163` is a hundred and eighty-four, elsewhere a thousand times more: nobody should have to guess. */
const AMBIGUOUS = /^\d{1,3}[.,]\d{3}$/u;

/**
 * Reads a number as people and spreadsheets write it: `184 163,4`, `184163.4`. Undefined for anything else, a negative one too.
 *
 * @param decimals how many signs after the comma are kept; 0 takes no fraction at all
 */
export function numberOf(text: string, decimals: 0 | 1): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text.replaceAll(/[^\d.,]/gu, '').replace(',', '.'));
  if (decimals === 0) return Number.isInteger(value) ? value : undefined;
  // A workbook keeps 5376.1 as 5376.099999999999.
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

/**
 * Both numbers that such a text may mean, as they should have been written: `184163`, `184,2` for `184,163`; undefined where there is no
 * doubt. Only what people typed can be in doubt: a workbook's own numbers have a decimal point.
 */
export function readingsOf(text: string): readonly string[] | undefined {
  if (!AMBIGUOUS.test(text)) return undefined;
  const [whole, rounded] = [text.replace(/[.,]/u, ''), numberOf(text, 1)];
  return [String(Number(whole)), String(rounded).replace('.', ',')];
}
