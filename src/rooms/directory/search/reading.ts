import type { PlaceLevel } from '../kinds.ts';
import { type QueryWord, wordsOf } from './words.ts';

/** What a person typed, word by word. */
export interface Reading {
  readonly words: readonly QueryWord[];
  /** The words that may be a name. */
  readonly core: readonly QueryWord[];
}

export function readQuery(query: string): Reading {
  const words = wordsOf(query);
  const core = words.filter((word) => word.kind === undefined);
  return { words, core: core.length > 0 ? core : words };
}

export function joined(words: readonly QueryWord[]): string {
  return words.map((word) => word.text).join('');
}

/** The kind that the person named; with several words it may belong to the area and tells nothing. */
export function levelSaid(reading: Reading): PlaceLevel | undefined {
  if (reading.core.length !== 1) return undefined;
  const said = reading.words.map((word) => word.kind).filter((kind) => kind !== undefined && kind !== 'any');
  return said.includes('unit') ? 'unit' : said[0];
}

/** The kind that is said of a word: behind it as in «Абай ауданы», else before it as in «область Абай». */
export function levelBeside(words: readonly QueryWord[], word: QueryWord): PlaceLevel | undefined {
  const at = words.indexOf(word);
  return levelOf(words[at + 1]) ?? levelOf(words[at - 1]);
}

function levelOf(word: QueryWord | undefined): PlaceLevel | undefined {
  return word?.kind === 'any' ? undefined : word?.kind;
}
