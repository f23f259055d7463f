/** Letters that are about as wide as one another, and how wide at most, in parts of the size; measured of the font. The first that fits is meant. */
const WIDTHS = [
  { letters: /[ЖШЩЮ№—]/u, plain: 1.05, bold: 1.08 },
  { letters: /[МЫФшщMWm@]/u, plain: 0.94, bold: 0.98 },
  { letters: /[Ңжмфыюw]/u, plain: 0.83, bold: 0.88 },
  { letters: /[ .,:;'ІJijlі()-]/u, plain: 0.33, bold: 0.35 },
  { letters: /[Ifrt/_"гғтzs?]/u, plain: 0.48, bold: 0.51 },
  { letters: /[\p{Lu}ң&]/u, plain: 0.8, bold: 0.84 },
  { letters: /[аәвеёзксуұүхьэacekvxy\d=]/u, plain: 0.58, bold: 0.62 },
] as const;
const OTHER = { plain: 0.64, bold: 0.68 } as const;

/** How wide a text is at most, in parts of its size. By the letter: a few large ones are no average of many. */
export function emOf(text: string, weight: 'plain' | 'bold'): number {
  return Array.from(text).reduce((em, sign) => em + (WIDTHS.find(({ letters }) => letters.test(sign)) ?? OTHER)[weight], 0);
}
