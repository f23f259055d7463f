import type { RegisterPlace } from '../../src/rooms/directory/register/places-file.ts';
import { wordsOf } from '../../src/rooms/directory/search/words.ts';

/** A place name as a person types it, and the name that was meant. */
export interface Lookup {
  readonly query: string;
  readonly set: string;
  readonly kind: string;
  /** Bare, without the word for the kind. */
  readonly name_kk: string;
  readonly name_ru: string;
}

/** The folded name without spaces and without words that only name a kind. */
export function bareKey(name: string): string {
  const words = wordsOf(name);
  const core = words.filter((word) => word.kind === undefined);
  return (core.length > 0 ? core : words).map((word) => word.text).join('');
}

/** By code: the bare keys of a place's names, one or two. */
export function keysOf(places: readonly RegisterPlace[]): ReadonlyMap<string, readonly string[]> {
  return new Map(places.map((place) => [place.code, [...new Set([bareKey(place.nameKk), bareKey(place.nameRu)])]]));
}

/**
 * Which queries no engine can be sure of: another real name is at most as many slips away (letters put in, left out, changed, two
 * neighbours exchanged; over the folded key). Where only the beginning was typed: another name begins so too.
 */
export function ambiguousQueries(lookups: readonly Lookup[], places: readonly RegisterPlace[]): boolean[] {
  const names = [...keysOf(places).values()];
  return lookups.map((lookup) => {
    const typed = bareKey(lookup.query);
    const wanted = new Set([bareKey(lookup.name_kk), bareKey(lookup.name_ru)]);
    const isWanted = (keys: readonly string[]) => keys.some((key) => wanted.has(key));
    const isBeginning = !wanted.has(typed) && [...wanted].some((key) => key.startsWith(typed));
    if (isBeginning) return names.some((keys) => !isWanted(keys) && keys.some((key) => key.startsWith(typed)));
    const slips = Math.min(...[...wanted].map((key) => slipsBetween(typed, key, Number.POSITIVE_INFINITY)));
    return names.some((keys) => !isWanted(keys) && keys.some((key) => slipsBetween(typed, key, slips) <= slips));
  });
}

/** Damerau and Levenshtein's distance; more than `most` where it is more. */
function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Number.POSITIVE_INFINITY;
  let before2: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (before[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const cost = Math.min(changed, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1);
      const isExchanged = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      now.push(isExchanged ? Math.min(cost, (before2[j - 2] ?? 0) + 1) : cost);
    }
    if (Math.min(...now) > most) return Number.POSITIVE_INFINITY;
    [before2, before] = [before, now];
  }
  return before[other.length] ?? 0;
}
