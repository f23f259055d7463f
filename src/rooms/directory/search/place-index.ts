import { foldName } from '../../../kernel/fold.ts';
import type { PlaceLevel } from '../kinds.ts';
import { type SortedSpellings, sortSpellings } from './near.ts';
import { readAloud } from './sound.ts';
import type { SearchablePlace, Spelling } from './spelling.ts';
import { areaStem } from './words.ts';

export interface PlaceIndex {
  readonly byKey: ReadonlyMap<string, Spelling>;
  readonly byAloud: ReadonlyMap<string, readonly Spelling[]>;
  readonly sorted: SortedSpellings;
  /** Codes of the areas that a query may add to a name, by each word of their names without an adjective's ending. */
  readonly areas: ReadonlyMap<string, readonly Area[]>;
}

/** An oblast, a district or an okrug. */
export interface Area {
  readonly code: string;
  readonly level: PlaceLevel;
}

const PART_CHARS_MIN = 5;

/** Builds the search's index; places that are retired should not be among them. `bench lookup` says what the whole register costs. */
export function buildIndex(places: readonly SearchablePlace[]): PlaceIndex {
  const byKey = new Map<string, Spelling>();
  const areas = new Map<string, Area[]>();
  for (const place of places) {
    const [kk, ru] = [foldName(place.nameKk), foldName(place.nameRu)];
    const names = kk === ru ? [kk] : [kk, ru];
    const now = new Set(names.map(joined));
    for (const key of now) spellingOf(byKey, key, false).places.push(place);
    for (const oldName of place.oldNames ?? []) {
      const keys = new Set([foldName(oldName.nameKk), foldName(oldName.nameRu)].map(joined));
      for (const key of keys) if (!now.has(key)) spellingOf(byKey, key, false).formerPlaces.push({ place, oldName });
    }
    for (const part of new Set(names.flatMap(partsOf))) spellingOf(byKey, `${part} `, true).places.push(place);
    if (place.level === 'settlement') continue;
    const former = (place.oldNames ?? []).flatMap((oldName) => [foldName(oldName.nameKk), foldName(oldName.nameRu)]);
    const stems = new Set([...names, ...former].flatMap((name) => name.split(' ')).map(areaStem));
    for (const stem of stems) listIn(areas, stem).push({ code: place.code, level: place.level });
  }
  byKey.delete('');
  const spellings = [...byKey.values()];
  return { byKey, byAloud: aloudIndex(spellings), sorted: sortSpellings(spellings), areas };
}

// Parts are kept under a key with a space at its end, which no whole name has.
function spellingOf(byKey: Map<string, Spelling>, mapKey: string, isPart: boolean): Spelling {
  const known = byKey.get(mapKey);
  if (known) return known;
  const key = isPart ? mapKey.slice(0, -1) : mapKey;
  const spelling = { key, isPart, places: [], formerPlaces: [] };
  byKey.set(mapKey, spelling);
  return spelling;
}

function joined(words: string): string {
  return words.includes(' ') ? words.replaceAll(' ', '') : words;
}

function partsOf(words: string): string[] {
  if (!words.includes(' ')) return [];
  const [, ...later] = words.split(' ');
  return later.filter((word) => word.length >= PART_CHARS_MIN);
}

function aloudIndex(spellings: readonly Spelling[]): Map<string, Spelling[]> {
  const byAloud = new Map<string, Spelling[]>();
  for (const spelling of spellings) if (!spelling.isPart) listIn(byAloud, readAloud(spelling.key)).push(spelling);
  return byAloud;
}

function listIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const known = lists.get(key);
  if (known) return known;
  const list: Item[] = [];
  lists.set(key, list);
  return list;
}
