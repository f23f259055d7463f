/** Folded letters that people swap in writing, by how alike they sound; within a group a swap costs little. */
const CLOSE_GROUPS: readonly (readonly [string, number])[] = [
  ['иы', 0.15],
  ['иые', 0.35],
  ['оу', 0.4],
  ['ао', 0.4],
  ['ая', 0.3],
  ['ея', 0.5],
  ['уюы', 0.45],
  ['ао', 0.4],
  ['аеи', 0.6],
  ['бп', 0.45],
  ['дт', 0.45],
  ['гкх', 0.45],
  ['зсц', 0.45],
  ['жшщч', 0.45],
  ['вф', 0.45],
  ['ву', 0.5],
  ['дж', 0.6],
  ['цк', 0.5],
  ['шс', 0.6],
  ['мн', 0.7],
];
const VOWELS = 'аеиоуыюя';
const KEYBOARD_ROWS = ['ицукенгшщзх', 'фывапролджэ', 'ячсмитбю'];
const KEYBOARD_SWAP_COST = 0.8;
const ALPHABET = 'абвгдежзиклмнопрстуфхцчшщыюя0123456789';
export const LETTERS = ALPHABET.length + 1;

/** Letters as small numbers for the distance; 0 is any other sign. */
export function encode(key: string): Uint8Array {
  const codes = new Uint8Array(key.length);
  for (let at = 0; at < key.length; at += 1) codes[at] = ALPHABET.indexOf(key.charAt(at)) + 1;
  return codes;
}

/** What it costs that one letter was typed for another: `typed * LETTERS + wanted`. */
export const SWAP_COST = swapCosts();
const DROP_COST = Float32Array.from({ length: LETTERS }, (_, code) =>
  VOWELS.includes(ALPHABET.charAt(code - 1)) && code > 0 ? 0.82 : 0.9,
);

/** What a letter costs that is too many. */
export function dropCost(letter: number): number {
  return DROP_COST[letter] ?? 1;
}

function swapCosts(): Float32Array {
  const costs = new Float32Array(LETTERS * LETTERS).fill(1);
  const lower = (one: string, other: string, cost: number): void => {
    const at = (ALPHABET.indexOf(one) + 1) * LETTERS + ALPHABET.indexOf(other) + 1;
    costs[at] = Math.min(costs[at] ?? 1, cost);
  };
  const among = (letters: string, cost: number): void => {
    for (const one of letters) for (const other of letters) if (one !== other) lower(one, other, cost);
  };
  among(VOWELS, 0.75);
  for (const row of KEYBOARD_ROWS) {
    for (let at = 1; at < row.length; at += 1) among(row.slice(at - 1, at + 1), KEYBOARD_SWAP_COST);
  }
  for (const [letters, cost] of CLOSE_GROUPS) among(letters, cost);
  for (let letter = 0; letter < LETTERS; letter += 1) costs[letter * LETTERS + letter] = 0;
  return costs;
}

/** A folded key without the differences that do not matter to any reader: ы and и, doubled letters, я and иа. */
export function readAloud(key: string): string {
  let aloud = '';
  let last = '';
  for (const letter of key) {
    for (const said of ALOUD[letter] ?? letter) {
      if (said !== last || !IS_LETTER.test(said)) aloud += said;
      last = said;
    }
  }
  return aloud;
}

const IS_LETTER = /\p{L}/u;
const ALOUD: Readonly<Record<string, string>> = { ы: 'и', ц: 'с', щ: 'ш', ч: 'ш', я: 'иа', ю: 'иу' };
