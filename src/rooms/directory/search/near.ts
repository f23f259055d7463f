import { COMPARED_MAX, SlipTable } from './slips.ts';
import { encode } from './sound.ts';
import type { Spelling } from './spelling.ts';

/** A spelling that resembles what was typed. */
export interface NearSpelling {
  readonly spelling: Spelling;
  /** About 0.4 a letter that sounds alike, about 1 a wrong one; see `SlipTable.costTo`. */
  readonly cost: number;
}

/** Keys in alphabetical order, so that neighbours begin alike and are weighed together as far as they do. */
export interface SortedSpellings {
  readonly spellings: readonly Spelling[];
  /** The letters of all spellings, one after another. Plain numbers side by side are read several times faster than objects. */
  readonly letters: Uint8Array;
  /** By number: where the letters of a spelling begin; and one more, where the last ends. */
  readonly starts: Uint32Array;
  /** By number: with how many letters of the spelling before it a spelling begins. */
  readonly shared: Uint8Array;
  /** By number: 1 for a part of a longer name. */
  readonly isPart: Uint8Array;
  /** Letters of the longest. */
  readonly longest: number;
}

const PART_COST = 0.4;
const FREQUENCY_GAIN = 0.09;
const COST_PER_LETTER = 0.36;
const COST_MIN = 1.5;
const COST_MAX = 2.6;
/** Most names are found with one wrong letter: so far is looked for the best one before all is. */
const COST_USUAL = 1;
/** So many spellings before and behind a key are weighed first. */
const NEIGHBOURS = 32;
/** What costs so much more than the best one is not worth showing. */
export const NEAR_SPREAD = 1.05;

export function sortSpellings(spellings: readonly Spelling[]): SortedSpellings {
  const sorted = spellings.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const coded = sorted.map(({ key }) => encode(key.slice(0, COMPARED_MAX)));
  const starts = new Uint32Array(sorted.length + 1);
  coded.forEach((codes, number) => {
    starts[number + 1] = (starts[number] ?? 0) + codes.length;
  });
  const letters = new Uint8Array(starts.at(-1) ?? 0);
  coded.forEach((codes, number) => letters.set(codes, starts[number]));
  return {
    spellings: sorted,
    letters,
    starts,
    shared: Uint8Array.from(coded, (codes, number) => sharedLetters(codes, coded[number - 1])),
    isPart: Uint8Array.from(sorted, ({ isPart }) => (isPart ? 1 : 0)),
    longest: coded.reduce((most, codes) => Math.max(most, codes.length), 0),
  };
}

/**
 * Spellings that resemble a key, the cheapest first: at most `limit`, and none that resembles it far less than the best one.
 *
 * @param worthUpTo what costs more is of no use to the caller
 */
export function nearSpellings(
  index: { readonly sorted: SortedSpellings },
  key: string,
  limit: number,
  worthUpTo = Number.POSITIVE_INFINITY,
): NearSpelling[] {
  const table = new SlipTable(encode(key), index.sorted.longest);
  const costMax = Math.min(costLimit(key), worthUpTo);
  let best = Number.POSITIVE_INFINITY;
  const better = (_number: number, cost: number) => (best = cost);
  // Names that begin alike first: most slips come later in a word, and the best one's price then bounds all the rest.
  const at = positionOf(index.sorted, key);
  weigh(index.sorted, table, costMax, better, at - NEIGHBOURS, at + NEIGHBOURS);
  if (best > COST_USUAL) weigh(index.sorted, table, Math.min(costMax, COST_USUAL), better);
  const found: NearSpelling[] = [];
  weigh(index.sorted, table, Math.min(costMax, best + spreadOf(best)), (number, cost, bound) => {
    const spelling = index.sorted.spellings[number];
    if (spelling !== undefined) found.push({ spelling, cost: cost - frequencyGain(spelling) });
    best = Math.min(best, cost);
    return Math.min(bound, best + spreadOf(best));
  });
  return found.toSorted((a, b) => a.cost - b.cost || (a.spelling.key < b.spelling.key ? -1 : 1)).slice(0, limit);
}

/** A name that was garbled resembles everything a little: only those that resemble it almost as well are worth showing. */
function spreadOf(best: number): number {
  return best <= COST_USUAL ? NEAR_SPREAD : NEAR_SPREAD / 2;
}

/** Where a key stands among the spellings, or would stand. */
function positionOf({ spellings }: SortedSpellings, key: string): number {
  let [low, high] = [0, spellings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spellings[middle]?.key ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Meets every spelling that costs no more than the bound; what `meet` returns is the bound from there on. */
function weigh(
  sorted: SortedSpellings,
  table: SlipTable,
  costMax: number,
  meet: (number: number, cost: number, bound: number) => number,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): void {
  const { letters, starts, shared, isPart } = sorted;
  let bound = costMax;
  // Columns that are filled for this spelling as for the one before it; and the beginning that costs too much already.
  let filled = 0;
  let tooDear = COMPARED_MAX + 1;
  const first = Math.max(0, from);
  const end = Math.min(shared.length, to);
  for (let number = first; number < end; number += 1) {
    const common = number === first ? 0 : (shared[number] ?? 0);
    if (common >= tooDear) continue;
    tooDear = COMPARED_MAX + 1;
    if (common < filled) filled = common;
    const start = starts[number] ?? 0;
    const length = (starts[number + 1] ?? 0) - start;
    while (filled < length) {
      filled += 1;
      if (table.fill(letters, start, filled, bound) > bound) {
        tooDear = filled;
        break;
      }
    }
    if (tooDear <= length) continue;
    const cost = table.costOf(length) + (isPart[number] === 1 ? PART_COST : 0);
    if (cost <= bound) bound = meet(number, cost, bound);
  }
}

function sharedLetters(one: Uint8Array, other: Uint8Array | undefined): number {
  let letters = 0;
  while (letters < one.length && one[letters] === other?.[letters]) letters += 1;
  return letters;
}

/** Above this price a name does not resemble what was typed; grows with the key's length. */
function costLimit(key: string): number {
  return Math.min(COST_MAX, Math.max(COST_MIN, key.length * COST_PER_LETTER));
}

/** Among names that resemble equally, the one that more places bear is likelier meant. */
function frequencyGain(spelling: Spelling): number {
  return FREQUENCY_GAIN * Math.log2(Math.max(1, Math.min(spelling.places.length, 32)));
}
