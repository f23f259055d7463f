import { foldName } from '../../../kernel/fold.ts';
import type { PlaceLevel } from '../kinds.ts';
import { areasNamed, liesIn } from './areas.ts';
import type { Hit, PlaceMatch } from './hit.ts';
import { otherLayouts } from './layout.ts';
import { NEAR_SPREAD, nearSpellings } from './near.ts';
import type { PlaceIndex } from './place-index.ts';
import { byLikelihood, spreadNames } from './rank.ts';
import { readAloud } from './sound.ts';
import type { SearchablePlace, Spelling } from './spelling.ts';
import { type QueryWord, resemblesKind, withoutGluedKind, wordsOf } from './words.ts';

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

interface Reading {
  readonly words: readonly QueryWord[];
  /** The words that may be a name. */
  readonly core: readonly QueryWord[];
}

/** Longer texts are no names; their beginning is enough to say so. */
const QUERY_CHARS_MAX = 150;
const NEAR_MAX = 40;
const NEAR_WORDS_MAX = 4;
/** Beside an area a name is typed with two slips at most, and none is longer. */
const SPAN_COST_MAX = 1.8;
const SPAN_CHARS_MAX = 24;
/** One wrong letter, or an end of a few letters that was not typed. */
const SIMILAR_COST_MAX = 1;
const GLUED_COST = 0.3;
const ELSEWHERE_COST = 0.6;
const GLUED_LETTER_COST = 0.55;
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

function readQuery(query: string): Reading {
  const words = wordsOf(query);
  const core = words.filter((word) => word.kind === undefined);
  return { words, core: core.length > 0 ? core : words };
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

/** The kind that the person named; with several words it may belong to the area and tells nothing. */
function levelSaid(reading: Reading): PlaceLevel | undefined {
  if (reading.core.length !== 1) return undefined;
  const said = reading.words.map((word) => word.kind).filter((kind) => kind !== undefined && kind !== 'any');
  return said.includes('unit') ? 'unit' : said[0];
}

/** Places of the very name. */
function namedHits(index: PlaceIndex, reading: Reading): Hit[] {
  const whole = new Set([joined(reading.core), joined(reading.words)]);
  for (const spell of [sameSpellings, sameAloud, gluedSpellings]) {
    const hits = [...whole].flatMap((key) => spell(index, key).flatMap((spelling) => hitsOf(spelling, 0)));
    if (hits.length > 0) return hits;
  }
  return [];
}

/** Places of the very name in the area that was named beside it. */
function exactInArea(index: PlaceIndex, reading: Reading): Hit[] {
  return spanHits(index, reading, (key) =>
    [...sameSpellings(index, key), ...sameAloud(index, key)].map((spelling) => ({ spelling, cost: 0 })),
  );
}

/** @param worthUpTo what costs more is of no use to the caller */
function nearHits(index: PlaceIndex, reading: Reading, worthUpTo = Number.POSITIVE_INFINITY): Hit[] {
  const key = joined(reading.core);
  const whole = namedLike(index, key, worthUpTo);
  const worth = Math.min(worthUpTo, (whole[0]?.cost ?? Number.POSITIVE_INFINITY) + NEAR_SPREAD) - GLUED_COST;
  const withoutKind = [...withoutGluedKind(key, true).slice(0, 1), ...keyWithoutKind(reading)];
  const unglued = withoutKind.flatMap((rest) => namedLike(index, rest, worth).map((hit) => ({ ...hit, cost: hit.cost + GLUED_COST })));
  const lettered = withoutGluedKind(key, false).flatMap((rest) =>
    sameSpellings(index, rest).flatMap((spelling) => hitsOf(spelling, GLUED_LETTER_COST, rest)),
  );
  const hits = [...whole, ...unglued, ...lettered];
  const inArea = spanHits(index, reading, (span) =>
    span.length > SPAN_CHARS_MAX ? [] : nearSpellings(index, span, NEAR_MAX, Math.min(worthUpTo, SPAN_COST_MAX)),
  );
  return sorted([...hits, ...inArea, ...elsewhereHits(index, reading)]);
}

/** «Сәкен Сейфуллин атн»: a word that is a kind word but for a slip is left out. */
function keyWithoutKind({ core }: Reading): string[] {
  if (core.length < 2) return [];
  const rest = core.filter((word) => !resemblesKind(word.text));
  return rest.length === 0 || rest.length === core.length ? [] : [joined(rest)];
}

function namedLike(index: PlaceIndex, key: string, worthUpTo?: number): Hit[] {
  return nearSpellings(index, key, NEAR_MAX, worthUpTo).flatMap(({ spelling, cost }) => hitsOf(spelling, cost, key));
}

/** Places of the very name, though not in the area that was named: the person may be wrong about the area. */
function elsewhereHits(index: PlaceIndex, reading: Reading): Hit[] {
  const byName = spanHits(
    index,
    reading,
    (span) => sameSpellings(index, span).map((spelling) => ({ spelling, cost: ELSEWHERE_COST })),
    false,
  );
  return byName.map((hit) => ({ ...hit, why: 'near' }));
}

/** Reads some neighbouring words as the name and the others as areas above it: «Достық Жамбыл», «Жамбылская область Достык». */
function spanHits(
  index: PlaceIndex,
  { words, core }: Reading,
  spell: (key: string) => { spelling: Spelling; cost: number }[],
  mustLieThere = true,
): Hit[] {
  if (core.length < 2) return [];
  const areas = core.map((word) => areasNamed(index, word.text, levelBeside(words, word)));
  for (let length = core.length - 1; length >= 1; length -= 1) {
    const hits: Hit[] = [];
    for (let from = 0; from + length <= core.length; from += 1) {
      const around = [...areas.slice(0, from), ...areas.slice(from + length)];
      if (around.some((set) => set.size === 0)) continue;
      const key = joined(core.slice(from, from + length));
      const named = spell(key).flatMap(({ spelling, cost }) => hitsOf(spelling, cost, key));
      hits.push(...(mustLieThere ? named.filter((hit) => liesIn(hit.place, around)) : named));
    }
    if (hits.length > 0) return hits;
  }
  return [];
}

/** The kind that is said of a word: behind it as in «Абай ауданы», else before it as in «область Абай». */
function levelBeside(words: readonly QueryWord[], word: QueryWord): PlaceLevel | undefined {
  const at = words.indexOf(word);
  return levelOf(words[at + 1]) ?? levelOf(words[at - 1]);
}

function levelOf(word: QueryWord | undefined): PlaceLevel | undefined {
  return word?.kind === 'any' ? undefined : word?.kind;
}

function hitsOf(spelling: Spelling, cost: number, typed?: string): Hit[] {
  const why = typed === undefined || cost === 0 ? 'exact' : spelling.key.startsWith(typed) ? 'prefix' : 'near';
  const now = spelling.places.map((place) => ({ place, why, cost, key: spelling.key }) as const);
  const formerly = spelling.formerPlaces.map((former) => ({ ...former, why: 'old-name', cost: cost + 0.1, key: spelling.key }) as const);
  return [...now, ...formerly];
}

function sorted(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => a.cost - b.cost);
}

function sameSpellings(index: PlaceIndex, key: string): readonly Spelling[] {
  const spelling = index.byKey.get(key);
  return spelling ? [spelling] : [];
}

function sameAloud(index: PlaceIndex, key: string): readonly Spelling[] {
  return index.byAloud.get(readAloud(key)) ?? [];
}

function gluedSpellings(index: PlaceIndex, key: string): readonly Spelling[] {
  return withoutGluedKind(key, true).flatMap((rest) => sameSpellings(index, rest));
}

function keysOf(place: SearchablePlace): string[] {
  return [place.nameKk, place.nameRu].map((name) => foldName(name).replaceAll(' ', ''));
}

function matchOf({ place, why, oldName }: Hit): PlaceMatch {
  return { code: place.code, why, ...(oldName !== undefined && { oldName }) };
}

function joined(words: readonly QueryWord[]): string {
  return words.map((word) => word.text).join('');
}
