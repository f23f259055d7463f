import { dropCost, LETTERS, SWAP_COST } from './sound.ts';

const DOUBLE_COST = 0.35;
const SWAP_NEIGHBOURS_COST = 0.58;
/** A letter is left out more often than put in. */
const LEFT_OUT_SHARE = 0.7;
/** What a person left untyped costs less than what he typed wrong. */
const UNTYPED_START_COST = 0.4;
const UNTYPED_LETTER_COST = 0.07;

/** Keys are compared by their first 64 letters. */
export const COMPARED_MAX = 64;
const COLUMN = COMPARED_MAX + 5;
/** Equals no letter. */
const NO_LETTER = 255;

/**
 * The table of Damerau and Levenshtein with unequal prices, a column for each letter of a name: `column j, row i` is what it costs to
 * read the first i letters that were typed as the first j letters of the name. Names that begin alike share their first columns.
 *
 * Of a column only the rows around those that cost no more than the bound are filled; two more above and below are set to infinity, so
 * that the next columns read there without asking.
 */
export class SlipTable {
  private readonly typed: Uint8Array;
  private readonly extras: Float32Array;
  /** What it costs that row i's letter was typed for a letter of the alphabet: `letter * rows + i - 1`. */
  private readonly swaps: Float32Array;
  private readonly costs: Float32Array;
  /** By column: the first and the last row that cost no more than the bound; 1 and 0 where none does. */
  private readonly from: Uint8Array;
  private readonly through: Uint8Array;
  /** By column: the cheapest reading of all that was typed as a beginning of a name of so many letters. */
  private readonly begun: Float32Array;

  /** @param namesMax the longest name that will be read, in letters */
  constructor(typed: Uint8Array, namesMax: number) {
    this.typed = typed.subarray(0, COMPARED_MAX);
    const columns = Math.min(namesMax, COMPARED_MAX) + 1;
    this.extras = Float32Array.from(this.typed, (letter, at) => (at > 0 && letter === typed[at - 1] ? DOUBLE_COST : dropCost(letter)));
    this.swaps = swapsFor(this.typed);
    this.costs = new Float32Array(COLUMN * (columns + 1)).fill(Number.POSITIVE_INFINITY);
    this.from = new Uint8Array(columns);
    this.through = new Uint8Array(columns);
    this.begun = new Float32Array(columns).fill(Number.POSITIVE_INFINITY);
    this.through[0] = this.typed.length;
    const zero = startOf(0);
    this.costs[zero] = 0;
    this.extras.forEach((extra, at) => {
      this.costs[zero + at + 1] = (this.costs[zero + at] ?? 0) + extra;
    });
  }

  /**
   * Fills the column of the name's letter `j` (from 1), after those before it with a bound no lower than this one.
   *
   * @param name letters among which those of the name begin at `start`
   * @returns the least that any name with this beginning can cost
   */
  fill(name: Uint8Array, start: number, j: number, bound: number): number {
    const { typed, extras, swaps, costs } = this;
    const rows = typed.length;
    const now = startOf(j);
    const before = now - COLUMN;
    const before2 = before - COLUMN;
    const wanted = name[start + j - 1] ?? 0;
    const wantedBefore = j > 1 ? (name[start + j - 2] ?? 0) : NO_LETTER;
    const missing = wanted === wantedBefore ? DOUBLE_COST : LEFT_OUT_SHARE * dropCost(wanted);
    const swapsAt = wanted * rows - 1;
    const first = this.from[j - 1] ?? 0;
    const last = Math.min(rows, Math.max((this.through[j - 1] ?? 0) + 1, j > 1 ? (this.through[j - 2] ?? 0) + 2 : 0));
    let above = first === 0 ? (costs[before] ?? 0) + dropCost(wanted) : Number.POSITIVE_INFINITY;
    let [begins, ends, lowest] = above <= bound ? [0, 0, above] : [1, 0, Number.POSITIVE_INFINITY];
    let i = Math.max(1, first);
    costs[now + i - 1] = above;
    costs[now + i - 2] = Number.POSITIVE_INFINITY;
    for (; i <= last || (above <= bound && i <= rows); i += 1) {
      let cost = above + (extras[i - 1] ?? 0);
      if (i <= last) {
        cost = Math.min(cost, (costs[before + i - 1] ?? 0) + (swaps[swapsAt + i] ?? 0), (costs[before + i] ?? 0) + missing);
        if (typed[i - 1] === wantedBefore && typed[i - 2] === wanted) {
          cost = Math.min(cost, (costs[before2 + i - 2] ?? 0) + SWAP_NEIGHBOURS_COST);
        }
      }
      costs[now + i] = cost;
      above = cost;
      if (cost > bound) continue;
      if (lowest === Number.POSITIVE_INFINITY) begins = i;
      ends = i;
      if (cost < lowest) lowest = cost;
    }
    costs[now + i] = Number.POSITIVE_INFINITY;
    costs[now + i + 1] = Number.POSITIVE_INFINITY;
    this.from[j] = begins;
    this.through[j] = ends;
    return Math.min(lowest, this.beginAt(j));
  }

  private beginAt(j: number): number {
    const begun = Math.min((this.begun[j - 1] ?? 0) + UNTYPED_LETTER_COST, this.wholeCost(j) + UNTYPED_START_COST);
    this.begun[j] = begun;
    return begun;
  }

  /** What it costs to read all that was typed as a name of `letters` letters, whose columns are filled. */
  costOf(letters: number): number {
    return Math.min(this.wholeCost(letters), (this.begun[letters - 1] ?? 0) + UNTYPED_LETTER_COST);
  }

  /**
   * How far what was typed is from this name, as a sum of slips: 0 the same, about 0.4 a letter that sounds alike, about 1 a wrong one.
   *
   * A name of which only the beginning was typed costs by what is missing. Gives up (Infinity) above `costMax`.
   */
  costTo(name: Uint8Array, costMax: number): number {
    const letters = Math.min(name.length, COMPARED_MAX);
    for (let j = 1; j <= letters; j += 1) if (this.fill(name, 0, j, costMax) > costMax) return Number.POSITIVE_INFINITY;
    const cost = this.costOf(letters);
    return cost > costMax ? Number.POSITIVE_INFINITY : cost;
  }

  private wholeCost(letters: number): number {
    const rows = this.typed.length;
    return this.through[letters] === rows ? (this.costs[startOf(letters) + rows] ?? 0) : Number.POSITIVE_INFINITY;
  }
}

/** Column 0 stands second, and row 0 third: the first letters then have two columns and two rows before them like all others. */
function startOf(column: number): number {
  return (column + 1) * COLUMN + 2;
}

function swapsFor(typed: Uint8Array): Float32Array {
  const swaps = new Float32Array(LETTERS * typed.length);
  for (let letter = 0; letter < LETTERS; letter += 1) {
    for (let at = 0; at < typed.length; at += 1) swaps[letter * typed.length + at] = SWAP_COST[(typed[at] ?? 0) * LETTERS + letter] ?? 1;
  }
  return swaps;
}
