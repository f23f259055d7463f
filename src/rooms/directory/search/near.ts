import { type PlaceIndex, pairsOf, type Spelling } from './place-index.ts';
import { encode, slipCost } from './sound.ts';

/** A spelling that resembles what was typed. */
export interface NearSpelling {
  readonly spelling: Spelling;
  /** About 0.4 a letter that sounds alike, about 1 a wrong one; see `slipCost`. */
  readonly cost: number;
}

const CANDIDATES_MAX = 300;
const PART_COST = 0.4;
const FREQUENCY_GAIN = 0.08;
const COST_PER_LETTER = 0.36;
const COST_MIN = 1.5;
const COST_MAX = 3.2;

/** Above this price a name does not resemble what was typed; grows with the key's length. */
export function costLimit(key: string): number {
  return Math.min(COST_MAX, Math.max(COST_MIN, key.length * COST_PER_LETTER));
}

/** Spellings that resemble a key, the cheapest first: at most `limit`. */
export function nearSpellings(index: PlaceIndex, key: string, limit: number): NearSpelling[] {
  const costMax = costLimit(key);
  const typed = encode(key);
  const found: NearSpelling[] = [];
  for (const number of candidates(index, key)) {
    const spelling = index.spellings[number];
    if (spelling === undefined) continue;
    const slips = slipCost(typed, spelling.letters, costMax) + (spelling.isPart ? PART_COST : 0);
    if (slips <= costMax) found.push({ spelling, cost: slips - frequencyGain(spelling) });
  }
  return found.toSorted((a, b) => a.cost - b.cost || (a.spelling.key < b.spelling.key ? -1 : 1)).slice(0, limit);
}

/** Among names that resemble equally, the one that more places bear is likelier meant. */
function frequencyGain(spelling: Spelling): number {
  return FREQUENCY_GAIN * Math.log2(Math.max(1, Math.min(spelling.places.length, 32)));
}

// Names that share most pairs of letters with the key. Counting all and keeping the best by buckets is cheaper than sorting.
function candidates(index: PlaceIndex, key: string): number[] {
  const pairs = pairsOf(key);
  const shared = new Uint8Array(index.spellings.length);
  const touched: number[] = [];
  for (const pair of pairs) {
    for (const number of index.byPair.get(pair) ?? []) {
      const count = shared[number] ?? 0;
      if (count === 0) touched.push(number);
      shared[number] = count + 1;
    }
  }
  const sharedMin = Math.max(1, Math.floor(pairs.length * 0.3));
  const buckets: number[][] = [];
  for (const number of touched) {
    const count = shared[number] ?? 0;
    if (count < sharedMin) continue;
    // Half a point for every pair that the name has and the key has not, so that long names do not crowd out short ones.
    const surplus = Math.max(0, (index.pairCounts[number] ?? 0) - pairs.length);
    const score = Math.max(0, 4 * count - surplus);
    (buckets[score] ??= []).push(number);
  }
  const best: number[] = [];
  for (let score = buckets.length - 1; score >= 0 && best.length < CANDIDATES_MAX; score -= 1) best.push(...(buckets[score] ?? []));
  return best.slice(0, CANDIDATES_MAX * 2);
}
