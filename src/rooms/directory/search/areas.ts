import type { PlaceLevel } from '../kinds.ts';
import type { Area, PlaceIndex } from './place-index.ts';
import type { SearchablePlace } from './spelling.ts';
import { areaStem } from './words.ts';

const CONTAINED_CHARS_MIN = 5;
const PREFIX_CHARS_MIN = 3;

/**
 * Codes of the areas whose name has this word (an adjective's ending aside, a beginning is enough).
 *
 * @param level said beside the word: «Абай ауданы» is no okrug, where there is a district of that name
 */
export function areasNamed(index: PlaceIndex, word: string, level: PlaceLevel | undefined): ReadonlySet<string> {
  const stem = areaStem(word);
  if (stem.length < PREFIX_CHARS_MIN) return new Set();
  const found: Area[] = [];
  for (const [name, areas] of index.areas) if (isSaid(name, stem)) found.push(...areas);
  const ofLevel = found.filter((area) => area.level === level);
  return new Set((ofLevel.length > 0 ? ofLevel : found).map((area) => area.code));
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
