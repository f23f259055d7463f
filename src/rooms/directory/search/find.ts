import type { Hit, PlaceMatch } from './hit.ts';
import { otherLayouts } from './layout.ts';
import { exactInArea, namedHits, namedLike, nearHits } from './matching.ts';
import type { PlaceIndex } from './place-index.ts';
import { byLikelihood, spreadNames } from './rank.ts';
import { joined, levelSaid, type Reading, readQuery } from './reading.ts';
import type { SearchablePlace } from './spelling.ts';
import { nameKey, wordsOf } from './words.ts';

export interface PlacesFound {
  /** found: places of that very name · guess: names that resemble it, and former names · layout: the keyboard was in another language · none */
  readonly kind: 'found' | 'guess' | 'layout' | 'none';
  /** The likelier first, at most `limit`. */
  readonly matches: readonly PlaceMatch[];
  /** How many there are without the limit. */
  readonly total: number;
  /** Beside places of that very name, others whose names begin with it or resemble it, as many as the limit leaves room for. */
  readonly similar: readonly PlaceMatch[];
  /** The name that was meant; only with `layout`. */
  readonly guess?: string;
}

export interface FindOptions {
  /** The chain of a resident's home or an official's area, so that what lies near comes first. */
  readonly homeAncestors?: readonly string[];
  /** Only places of which this is true: to the search the others do not exist. Everywhere without it. */
  readonly isWithin?: (place: SearchablePlace) => boolean;
  readonly limit: number;
}

/** Longer texts are no names; their beginning is enough to say so. */
const QUERY_CHARS_MAX = 150;
const NEAR_WORDS_MAX = 4;
/** One wrong letter, or an end of a few letters that was not typed. */
const SIMILAR_COST_MAX = 1;
/** Another layout is believed without an exact name only where it is this much cheaper. */
const LAYOUT_ADVANTAGE = 0.9;
const LAYOUT_COST_MAX = 1.1;
const NOTHING: PlacesFound = { kind: 'none', matches: [], total: 0, similar: [] };

/**
 * Finds places by what a person typed: either language, Latin, without Kazakh letters, with slips, only the beginning, with the kind or
 * the district beside it, in the wrong keyboard layout. All places of a name are found; see `rank.ts` for their order.
 *
 * Never throws.
 */
export function findPlaces(index: PlaceIndex, text: string, options: FindOptions): PlacesFound {
  const query = text.slice(0, QUERY_CHARS_MAX);
  const reading = readQuery(query);
  if (reading.words.length === 0) return NOTHING;
  const named = within(namedHits(index, reading), options);
  if (named.length > 0) return withSimilar(index, exactFound(named, reading, options), named, options);
  const inArea = within(exactInArea(index, reading), options);
  if (inArea.length > 0) return exactFound(inArea, reading, options);

  const layouts = otherLayouts(query).map(readQuery);
  for (const layout of layouts) {
    const named = within(namedHits(index, layout), options);
    const hits = named.length > 0 ? named : within(exactInArea(index, layout), options);
    if (hits.length > 0) return layoutFound(hits, layout, options);
  }
  // A sentence: it names a place exactly, or it is none. Looking for what resembles it would cost most and find nothing.
  if (reading.core.length > NEAR_WORDS_MAX) return NOTHING;
  const near = within(nearHits(index, reading), options);
  const nearCost = near[0]?.cost ?? Number.POSITIVE_INFINITY;
  const layoutCostMax = Math.min(LAYOUT_COST_MAX, nearCost - LAYOUT_ADVANTAGE);
  for (const layout of layoutCostMax < 0 ? [] : layouts) {
    const hits = within(nearHits(index, layout, layoutCostMax), options);
    const cost = hits[0]?.cost ?? Number.POSITIVE_INFINITY;
    if (cost <= layoutCostMax) return layoutFound(hits, layout, options);
  }
  return near.length > 0 ? found('guess', near, reading, options) : NOTHING;
}

function within(hits: Hit[], { isWithin }: FindOptions): Hit[] {
  return isWithin ? hits.filter(({ place }) => isWithin(place)) : hits;
}

function exactFound(hits: readonly Hit[], reading: Reading, options: FindOptions): PlacesFound {
  return found(hits.every(({ why }) => why === 'old-name') ? 'guess' : 'found', hits, reading, options);
}

function found(kind: 'found' | 'guess', hits: readonly Hit[], reading: Reading, options: FindOptions): PlacesFound {
  const ranked = rank(hits, reading, options);
  const ordered = kind === 'guess' ? spreadNames(ranked) : ranked;
  const matches = ordered.slice(0, options.limit).map(matchOf);
  return { kind, matches, total: ordered.length, similar: [] };
}

function withSimilar(index: PlaceIndex, result: PlacesFound, exact: readonly Hit[], options: FindOptions): PlacesFound {
  const room = options.limit - result.matches.length;
  const [first] = exact;
  if (room <= 0 || first === undefined) return result;
  const names = new Set(exact.flatMap(({ place }) => keysOf(place)));
  const shown = new Set(exact.map(({ place }) => place.code));
  const others = within(namedLike(index, first.key, SIMILAR_COST_MAX), options).filter(
    ({ place }) => !keysOf(place).some((key) => names.has(key)) && !shown.has(place.code) && shown.add(place.code),
  );
  return { ...result, similar: spreadNames(others).slice(0, room).map(matchOf) };
}

function layoutFound(hits: readonly Hit[], reading: Reading, options: FindOptions): PlacesFound {
  const ordered = rank(hits, reading, options);
  const place = ordered[0]?.place;
  const guess = place === undefined ? '' : nameMeant(place, reading);
  const matches = ordered.slice(0, options.limit).map((hit) => ({ code: hit.place.code, why: 'layout' }) as const);
  return { kind: 'layout', matches, total: ordered.length, guess, similar: [] };
}

// The Kazakh keys give a Kazakh name; a name without Kazakh letters is the same text in both.
function nameMeant(place: SearchablePlace, reading: Reading): string {
  const typed = joined(reading.core);
  return joined(wordsOf(place.nameKk)) === typed ? place.nameKk : place.nameRu;
}

function rank(hits: readonly Hit[], reading: Reading, options: FindOptions): Hit[] {
  const order = byLikelihood({ homeAncestors: options.homeAncestors ?? [], levelSaid: levelSaid(reading) });
  const seen = new Set<string>();
  return hits.toSorted(order).filter(({ place }) => !seen.has(place.code) && seen.add(place.code));
}

function matchOf({ place, why, oldName }: Hit): PlaceMatch {
  return { code: place.code, why, ...(oldName !== undefined && { oldName }) };
}

function keysOf(place: SearchablePlace): string[] {
  return [nameKey(place.nameKk), nameKey(place.nameRu)];
}
