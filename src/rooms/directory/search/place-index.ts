import { foldName } from '../../../kernel/fold.ts';
import type { PlaceLevel } from '../kinds.ts';
import { encode, readAloud, roughly } from './sound.ts';
import { areaStem } from './words.ts';

/** What the search must know of a place. */
export interface SearchablePlace {
  readonly code: string;
  readonly level: PlaceLevel;
  readonly kind: string;
  readonly nameKk: string;
  readonly nameRu: string;
  /** Codes from the oblast down to the place itself. */
  readonly ancestors: readonly string[];
  /** Earlier names, where they are known. */
  readonly oldNames?: readonly string[];
}

/** One spelling and the places that bear it. */
export interface Spelling {
  readonly key: string;
  readonly letters: Uint8Array;
  /** A part of a longer name («Габдуллин» of «Малик Габдуллин»): never an exact answer. */
  readonly isPart: boolean;
  readonly places: SearchablePlace[];
  /** Places that bore the name before. */
  readonly formerPlaces: SearchablePlace[];
}

/** An area that a query may add to a name, with the words of its names. */
export interface AreaWords {
  readonly code: string;
  readonly stems: readonly string[];
}

export interface PlaceIndex {
  readonly byKey: ReadonlyMap<string, Spelling>;
  readonly byAloud: ReadonlyMap<string, readonly Spelling[]>;
  readonly spellings: readonly Spelling[];
  /** Numbers of spellings by pairs of rough letters. */
  readonly byPair: ReadonlyMap<string, Uint16Array | Uint32Array>;
  /** How many pairs a spelling has, by its number. */
  readonly pairCounts: Uint8Array;
  readonly areas: readonly AreaWords[];
}

const PART_CHARS_MIN = 5;
const OLD_WORD = /\s+/u;

/** Builds the search's index; places that are retired should not be among them. About 0.2 s and 20 MB for the whole register. */
export function buildIndex(places: readonly SearchablePlace[]): PlaceIndex {
  const byKey = new Map<string, Spelling>();
  for (const place of places) {
    const [kk, ru] = [foldName(place.nameKk), foldName(place.nameRu)];
    for (const words of new Set([kk, ru])) spellingOf(byKey, joined(words), false).places.push(place);
    for (const old of place.oldNames ?? []) spellingOf(byKey, joined(foldName(old)), false).formerPlaces.push(place);
    for (const part of new Set([...partsOf(kk), ...partsOf(ru)])) spellingOf(byKey, `${part} `, true).places.push(place);
  }
  byKey.delete('');
  const spellings = [...byKey.values()];
  return { byKey, byAloud: aloudIndex(spellings), spellings, ...pairIndex(spellings), areas: areasOf(places) };
}

/** All pairs of neighbouring rough letters of a key, its start counted as a letter. */
export function pairsOf(key: string): string[] {
  const rough = `^${roughly(key)}`;
  const pairs = new Set<string>();
  for (let at = 1; at < rough.length; at += 1) pairs.add(rough.slice(at - 1, at + 1));
  return [...pairs];
}

// Parts are kept under a key with a space at its end, which no whole name has.
function spellingOf(byKey: Map<string, Spelling>, mapKey: string, isPart: boolean): Spelling {
  const known = byKey.get(mapKey);
  if (known) return known;
  const key = mapKey.trim();
  const spelling = { key, letters: encode(key), isPart, places: [], formerPlaces: [] };
  byKey.set(mapKey, spelling);
  return spelling;
}

function joined(words: string): string {
  return words.replaceAll(' ', '');
}

function partsOf(words: string): string[] {
  const [, ...later] = words.split(OLD_WORD);
  return later.filter((word) => word.length >= PART_CHARS_MIN);
}

function aloudIndex(spellings: readonly Spelling[]): Map<string, Spelling[]> {
  const byAloud = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    if (spelling.isPart) continue;
    const aloud = readAloud(spelling.key);
    const same = byAloud.get(aloud);
    if (same) same.push(spelling);
    else byAloud.set(aloud, [spelling]);
  }
  return byAloud;
}

function pairIndex(spellings: readonly Spelling[]): Pick<PlaceIndex, 'byPair' | 'pairCounts'> {
  const lists = new Map<string, number[]>();
  const pairCounts = new Uint8Array(spellings.length);
  spellings.forEach((spelling, number) => {
    const pairs = pairsOf(spelling.key);
    pairCounts[number] = Math.min(pairs.length, 255);
    for (const pair of pairs) {
      const list = lists.get(pair);
      if (list) list.push(number);
      else lists.set(pair, [number]);
    }
  });
  const Numbers = spellings.length < 0x10000 ? Uint16Array : Uint32Array;
  return { byPair: new Map([...lists].map(([pair, list]) => [pair, Numbers.from(list)])), pairCounts };
}

function areasOf(places: readonly SearchablePlace[]): AreaWords[] {
  return places
    .filter((place) => place.level !== 'settlement')
    .map((place) => {
      const words = new Set([...foldName(place.nameKk).split(' '), ...foldName(place.nameRu).split(' ')]);
      return { code: place.code, stems: [...new Set([...words].map(areaStem))] };
    });
}
