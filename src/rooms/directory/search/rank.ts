import type { PlaceLevel } from '../kinds.ts';
import type { Hit } from './hit.ts';
import type { SearchablePlace } from './spelling.ts';

/** Where people live before where they are counted, farms and winterings last: a resident looks for his own settlement. */
const LIVED_IN: ReadonlySet<string> = new Set(['village', 'kent', 'town']);
const STEP_COST = 0.02;

/**
 * The order in which namesakes are shown: the better typed, the closer to home, the level that the person named, then villages, then
 * okrugs and other units, then cities and districts, then the rest; at last by code, so that the order is always the same.
 */
export function byLikelihood(about: { homeAncestors: readonly string[]; levelSaid: PlaceLevel | undefined }): (a: Hit, b: Hit) => number {
  const rankOf = (hit: Hit): number[] => [
    Math.round(hit.cost / STEP_COST),
    -closeness(hit.place, about.homeAncestors),
    hit.place.level === about.levelSaid ? 0 : 1,
    kindRank(hit.place),
  ];
  const ranks = new Map<Hit, number[]>();
  const remembered = (hit: Hit): number[] => {
    const known = ranks.get(hit) ?? rankOf(hit);
    ranks.set(hit, known);
    return known;
  };
  return (a, b) => compare(remembered(a), remembered(b)) || (a.place.code < b.place.code ? -1 : 1);
}

/** One place of each name first, then the next of each: among guesses a frequent name must not hide the others. */
export function spreadNames(hits: readonly Hit[]): Hit[] {
  const turns = new Map<string, number>();
  const placed = hits.map((hit, at) => {
    const turn = turns.get(hit.key) ?? 0;
    turns.set(hit.key, turn + 1);
    return { hit, turn, at };
  });
  return placed.toSorted((a, b) => a.turn - b.turn || a.at - b.at).map(({ hit }) => hit);
}

function closeness(place: SearchablePlace, homeAncestors: readonly string[]): number {
  let shared = 0;
  while (shared < homeAncestors.length && place.ancestors[shared] === homeAncestors[shared]) shared += 1;
  return shared;
}

function kindRank(place: SearchablePlace): number {
  if (LIVED_IN.has(place.kind) && place.level === 'settlement') return 0;
  if (place.level === 'unit') return 1;
  if (place.level === 'district') return 2;
  return place.level === 'region' ? 3 : 4;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
