import type { PlaceNames } from './spelling.ts';
import { nameKey } from './words.ts';

/**
 * The names under which a place is still looked for: those that it bore before, each as the pair that was written together. A pair that
 * only was spelled otherwise than a name of now, or than one before it in the list, is left out.
 */
export function oldNamesOf(place: PlaceNames, former: readonly PlaceNames[]): PlaceNames[] {
  const known = new Set([nameKey(place.nameKk), nameKey(place.nameRu)]);
  return former.filter(({ nameKk, nameRu }) => {
    const keys = [nameKey(nameKk), nameKey(nameRu)];
    const isNew = keys.some((key) => !known.has(key));
    for (const key of keys) known.add(key);
    return isNew;
  });
}
