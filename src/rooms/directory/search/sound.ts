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
const LETTERS = ALPHABET.length + 1;

/** Letters as small numbers for the distance; 0 is any other sign. */
export function encode(key: string): Uint8Array {
  const codes = new Uint8Array(key.length);
  for (let at = 0; at < key.length; at += 1) codes[at] = ALPHABET.indexOf(key.charAt(at)) + 1;
  return codes;
}

const SWAP_COST = swapCosts();
const DROP_COST = Float32Array.from({ length: LETTERS }, (_, code) =>
  VOWELS.includes(ALPHABET.charAt(code - 1)) && code > 0 ? 0.8 : 0.95,
);
const DOUBLE_COST = 0.25;
const SWAP_NEIGHBOURS_COST = 0.58;
/** A letter is left out more often than put in. */
const LEFT_OUT_SHARE = 0.78;
/** What a person left untyped costs less than what he typed wrong. */
const UNTYPED_START_COST = 0.42;
const UNTYPED_LETTER_COST = 0.1;
const ROW_MAX = 64;

let before2 = new Float32Array(ROW_MAX + 1);
let before = new Float32Array(ROW_MAX + 1);
let now = new Float32Array(ROW_MAX + 1);

/**
 * How far a typed key is from a name's key, as a sum of slips: 0 the same, about 0.4 a letter that sounds alike, about 1 a wrong one.
 *
 * A name of which only the beginning was typed costs by what is missing. Gives up (Infinity) above `costMax`. Keys longer than 64
 * letters are compared by their first 64.
 */
export function slipCost(typed: Uint8Array, name: Uint8Array, costMax: number): number {
  const [rows, columns] = [Math.min(typed.length, ROW_MAX), Math.min(name.length, ROW_MAX)];
  for (let j = 0; j <= columns; j += 1) before[j] = j === 0 ? 0 : (before[j - 1] ?? 0) + (DROP_COST[name[j - 1] ?? 0] ?? 1);
  for (let i = 1; i <= rows; i += 1) {
    const lowest = fillRow(typed, name, i, columns);
    if (lowest > costMax) return Number.POSITIVE_INFINITY;
    [before2, before, now] = [before, now, before2];
  }
  let cost = before[columns] ?? 0;
  for (let j = 1; j < columns; j += 1) {
    cost = Math.min(cost, (before[j] ?? 0) + UNTYPED_START_COST + UNTYPED_LETTER_COST * (columns - j));
  }
  return cost > costMax ? Number.POSITIVE_INFINITY : cost;
}

// Row i of the table of Damerau and Levenshtein with unequal prices; returns its lowest price.
function fillRow(typed: Uint8Array, name: Uint8Array, i: number, columns: number): number {
  const letter = typed[i - 1] ?? 0;
  const previous = typed[i - 2] ?? 0;
  const extra = letter === previous && i > 1 ? DOUBLE_COST : (DROP_COST[letter] ?? 1);
  let lowest = (now[0] = (before[0] ?? 0) + extra);
  for (let j = 1; j <= columns; j += 1) {
    const wanted = name[j - 1] ?? 0;
    const missing = wanted === name[j - 2] ? DOUBLE_COST : LEFT_OUT_SHARE * (DROP_COST[wanted] ?? 1);
    const swap = letter === wanted ? 0 : (SWAP_COST[letter * LETTERS + wanted] ?? 1);
    let cost = (before[j - 1] ?? 0) + swap;
    cost = Math.min(cost, (before[j] ?? 0) + extra, (now[j - 1] ?? 0) + missing);
    if (i > 1 && j > 1 && letter === name[j - 2] && previous === wanted)
      cost = Math.min(cost, (before2[j - 2] ?? 0) + SWAP_NEIGHBOURS_COST);
    now[j] = cost;
    if (cost < lowest) lowest = cost;
  }
  return lowest;
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
  return costs;
}

/** A folded key without the differences that do not matter to any reader: ы and и, doubled letters, я and иа. */
export function readAloud(key: string): string {
  return key.replace(/[ыцщчяю]/gu, (letter) => ALOUD[letter] ?? letter).replace(/(\p{L})\1+/gu, '$1');
}

const ALOUD: Readonly<Record<string, string>> = { ы: 'и', ц: 'с', щ: 'ш', ч: 'ш', я: 'иа', ю: 'иу' };

/** A rough key under which most slips look the same; for finding candidates only. */
export function roughly(key: string): string {
  return readAloud(key)
    .replace(/[оеубдгхзжф]/gu, (letter) => ROUGH[letter] ?? letter)
    .replace(/(\p{L})\1+/gu, '$1');
}

const ROUGH: Readonly<Record<string, string>> = { о: 'а', е: 'и', у: 'а', б: 'п', д: 'т', г: 'к', х: 'к', з: 'с', ж: 'ш', ф: 'в' };
