import type { PlaceIndex, Spelling } from './place-index.ts';
import { encode, SlipTable } from './sound.ts';

/** A spelling that resembles what was typed. */
export interface NearSpelling {
  readonly spelling: Spelling;
  /** About 0.4 a letter that sounds alike, about 1 a wrong one; see `slipCost`. */
  readonly cost: number;
}

/** Keys in alphabetical order, so that neighbours begin alike and are weighed together as far as they do. */
export interface SortedSpellings {
  readonly spellings: readonly Spelling[];
  /** By number: with how many letters of the spelling before it a spelling begins. */
  readonly shared: Uint8Array;
  readonly longest: number;
}

const COMPARED_MAX = 64;
const PART_COST = 0.4;
const FREQUENCY_GAIN = 0.09;
const COST_PER_LETTER = 0.36;
const COST_MIN = 1.5;
const COST_MAX = 3.2;
/** Most searches need not look for worse: one wrong letter. */
const COST_USUAL = 1;
/** What costs so much more than the best one is not worth showing. */
const SPREAD = 1.2;

export function sortSpellings(spellings: readonly Spelling[]): SortedSpellings {
  const sorted = spellings.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const shared = Uint8Array.from(sorted, ({ letters }, at) => sharedLetters(letters, sorted[at - 1]?.letters));
  return { spellings: sorted, shared, longest: Math.min(COMPARED_MAX, Math.max(0, ...sorted.map(({ letters }) => letters.length))) };
}

/** Spellings that resemble a key, the cheapest first: at most `limit`, and none that resembles it far less than the best one. */
export function nearSpellings(index: PlaceIndex, key: string, limit: number): NearSpelling[] {
  const table = new SlipTable(encode(key), index.sorted.longest);
  const costMax = costLimit(key);
  const best = cheapest(index.sorted, table, Math.min(COST_USUAL, costMax)) ?? cheapest(index.sorted, table, costMax);
  if (best === undefined) return [];
  const found: NearSpelling[] = [];
  weigh(index.sorted, table, Math.min(costMax, best + SPREAD), (spelling, cost, bound) => {
    found.push({ spelling, cost: cost - frequencyGain(spelling) });
    return bound;
  });
  return found.toSorted((a, b) => a.cost - b.cost || (a.spelling.key < b.spelling.key ? -1 : 1)).slice(0, limit);
}

function cheapest(sorted: SortedSpellings, table: SlipTable, costMax: number): number | undefined {
  let best: number | undefined;
  weigh(sorted, table, costMax, (_spelling, cost) => (best = cost));
  return best;
}

/** Meets every spelling that costs no more than the bound; what `meet` returns is the bound from there on. */
function weigh(
  { spellings, shared }: SortedSpellings,
  table: SlipTable,
  costMax: number,
  meet: (spelling: Spelling, cost: number, bound: number) => number,
): void {
  let bound = costMax;
  // Columns that are filled for this spelling as for the one before it; and the beginning that costs too much already.
  let filled = 0;
  let tooDear = Number.POSITIVE_INFINITY;
  for (let number = 0; number < spellings.length; number += 1) {
    const common = shared[number] ?? 0;
    if (common >= tooDear) continue;
    tooDear = Number.POSITIVE_INFINITY;
    if (common < filled) filled = common;
    const spelling = spellings[number];
    if (spelling === undefined) continue;
    const letters = Math.min(spelling.letters.length, COMPARED_MAX);
    while (filled < letters && tooDear > letters) {
      filled += 1;
      if (table.fill(spelling.letters, filled) > bound) tooDear = filled;
    }
    if (tooDear <= letters) continue;
    const cost = table.costOf(letters) + (spelling.isPart ? PART_COST : 0);
    if (cost <= bound) bound = meet(spelling, cost, bound);
  }
}

function sharedLetters(one: Uint8Array, other: Uint8Array | undefined): number {
  let letters = 0;
  while (letters < COMPARED_MAX && letters < one.length && one[letters] === other?.[letters]) letters += 1;
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
