import type { PlaceIndex } from './place-index.ts';
import type { SearchablePlace } from './spelling.ts';
import { areaStem } from './words.ts';

const CONTAINED_CHARS_MIN = 5;
const PREFIX_CHARS_MIN = 3;

/** Codes of the areas whose name has this word (an adjective's ending aside, a beginning is enough). */
export function areasNamed(index: PlaceIndex, word: string): ReadonlySet<string> {
  const stem = areaStem(word);
  const found = new Set<string>();
  if (stem.length < PREFIX_CHARS_MIN) return found;
  for (const [name, codes] of index.areas) {
    if (isSaid(name, stem)) for (const code of codes) found.add(code);
  }
  return found;
}

/** Whether every set has an area in which the place lies; the place itself does not count. */
export function liesIn(place: SearchablePlace, areas: readonly ReadonlySet<string>[]): boolean {
  const above = place.ancestors.slice(0, -1);
  return areas.every((set) => above.some((code) => set.has(code)));
}

function isSaid(name: string, stem: string): boolean {
  if (name.startsWith(stem)) return true;
  // «Казахстанская» of «Западно-Казахстанская», and endings of cases: «тасқалада».
  return stem.length >= CONTAINED_CHARS_MIN && (name.includes(stem) || (name.length >= CONTAINED_CHARS_MIN && stem.startsWith(name)));
}
