const DIGITS = 12;

/**
 * Twelve hexadecimal digits that are the same for the same words, in whatever order and however often: by them it is known whether
 * somebody was asked about just these. Quick, and no secret: whoever can read the sign can read the words beside it.
 */
export function signOf(words: readonly string[]): string {
  const text = [...new Set(words)].toSorted().join(' ');
  // Two runs of FNV-1a from different starts, 24 bits of each.
  return [0x81_1c_9d_c5, 0x2b_5a_e7_41].map((start) => (fnv(text, start) >>> 8).toString(16).padStart(DIGITS / 2, '0')).join('');
}

function fnv(text: string, start: number): number {
  let hash = start;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01_00_01_93);
  return hash;
}
