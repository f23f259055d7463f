import { areasNamed, liesIn } from './areas.ts';
import type { Hit } from './hit.ts';
import { NEAR_SPREAD, nearSpellings } from './near.ts';
import type { PlaceIndex } from './place-index.ts';
import { joined, levelBeside, type Reading } from './reading.ts';
import { readAloud } from './sound.ts';
import type { Spelling } from './spelling.ts';
import { resemblesKind, withoutGluedKind } from './words.ts';

const NEAR_MAX = 40;
/** Beside an area a name is typed with two slips at most, and none is longer. */
const SPAN_COST_MAX = 1.8;
const SPAN_CHARS_MAX = 24;
const GLUED_COST = 0.3;
const ELSEWHERE_COST = 0.6;
const GLUED_LETTER_COST = 0.55;
/** Places of the very name. */
export function namedHits(index: PlaceIndex, reading: Reading): Hit[] {
  const whole = new Set([joined(reading.core), joined(reading.words)]);
  for (const spell of [sameSpellings, sameAloud, gluedSpellings]) {
    const hits = [...whole].flatMap((key) => spell(index, key).flatMap((spelling) => hitsOf(spelling, 0)));
    if (hits.length > 0) return hits;
  }
  return [];
}

/** Places of the very name in the area that was named beside it. */
export function exactInArea(index: PlaceIndex, reading: Reading): Hit[] {
  return spanHits(index, reading, (key) =>
    [...sameSpellings(index, key), ...sameAloud(index, key)].map((spelling) => ({ spelling, cost: 0 })),
  );
}

/** @param worthUpTo what costs more is of no use to the caller */
export function nearHits(index: PlaceIndex, reading: Reading, worthUpTo = Number.POSITIVE_INFINITY): Hit[] {
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

/** Places whose names resemble a key, the likelier first. */
export function namedLike(index: PlaceIndex, key: string, worthUpTo?: number): Hit[] {
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
