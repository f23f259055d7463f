import { foldName } from '../../../kernel/fold.ts';
import type { PlaceLevel } from '../kinds.ts';
import { SlipTable } from './slips.ts';
import { encode } from './sound.ts';

/** A word of a query. */
export interface QueryWord {
  /** Folded. */
  readonly text: string;
  /** Set where the word only says what kind of place it is: «ауылы», «село», «с.о.». */
  readonly kind: PlaceLevel | 'any' | undefined;
}

const KIND_WORDS = new Map<string, PlaceLevel | 'any'>(
  (
    [
      ['settlement', 'ауыл ауылы ауылында аулы аул ауылга село села селе с а поселок поселка пос п кент кенти станция ст рзд разезд'],
      ['unit', 'ао со округ округи округа округу окр ауылдык селскии селского селски аулдык'],
      ['district', 'р н рн раион раиона раионе аудан ауданы ауданында ауд'],
      ['region', 'облыс облысы облысында обл област области'],
      ['any', 'кала каласы калалык город города г к о имени им атын атындагы ат жер елди мекен мекени аким акими'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);
/** Kinds that people write without a space: «есіксело», «қызылкөпірауылы». Longest first. */
const GLUED_ENDS = [
  'атындагыауылдыкокруги',
  'атындагы',
  'атын',
  'ауылдыкокруги',
  'селскииокруг',
  'ауылында',
  'ауылы',
  'аулы',
  'ауыл',
  'село',
  'кенти',
  'каласы',
  'ао',
  'со',
  'а',
  'с',
];
const GLUED_STARTS = ['имени', 'село', 'поселок', 'аул', 'пос', 'с', 'п', 'г'];
const WORDS_MAX = 8;
const REST_CHARS_MIN = 3;

/** Kind words that are long enough to be known with a slip in them: «атн», «ауулы», «окрук». */
const LONG_KIND_WORDS = [...KIND_WORDS.keys()].filter((word) => word.length >= 4).map(encode);
const LONGEST_KIND_WORD = Math.max(...LONG_KIND_WORDS.map((word) => word.length));
const KIND_SLIP_MAX = 0.8;
const KIND_LENGTHS_APART_MAX = 2;

/** Whether a folded word is most likely a kind word with a slip in it. */
export function resemblesKind(word: string): boolean {
  if (word.length < REST_CHARS_MIN) return false;
  const typed = encode(word);
  const table = new SlipTable(typed, LONGEST_KIND_WORD);
  return LONG_KIND_WORDS.some(
    (kind) => Math.abs(kind.length - typed.length) <= KIND_LENGTHS_APART_MAX && table.costTo(kind, KIND_SLIP_MAX) <= KIND_SLIP_MAX,
  );
}

/** A name as it is looked up: folded, its words together. */
export function nameKey(name: string): string {
  return foldName(name).replaceAll(' ', '');
}

/** Splits what a person typed into folded words and marks those that only name a kind; at most eight words. */
export function wordsOf(query: string): QueryWord[] {
  const folded = foldName(query);
  if (folded === '') return [];
  const words = folded.split(' ').slice(0, WORDS_MAX);
  const marked = words.map((text) => ({ text, kind: KIND_WORDS.get(text) }));
  // «а.о.», «с.о.», «к.ә.» fall into two letters; together they name a unit.
  return marked.map((word, at) => {
    const pair = word.text + (words[at + 1] ?? '');
    return ['ао', 'со', 'са', 'па'].includes(pair) ? { ...word, kind: 'unit' } : word;
  });
}

/** A key without a kind that was written together with it: every way to read it so. A single letter is too weak a sign to be sure of. */
export function withoutGluedKind(key: string, sure: boolean): string[] {
  const ends = GLUED_ENDS.filter((end) => key.endsWith(end)).map((end) => key.slice(0, -end.length));
  const starts = GLUED_STARTS.filter((start) => key.startsWith(start)).map((start) => key.slice(start.length));
  const isSure = (rest: string) => key.length - rest.length > 1;
  return [...ends, ...starts].filter((rest) => rest.length >= REST_CHARS_MIN && isSure(rest) === sure);
}

/** A word of an area's name without the ending of an adjective: «жамбылская» and «жамбылский» give «жамбыл». */
export function areaStem(word: string): string {
  const stem = word.replace(/(?:инск|енск|овск|ск|н)?(?:ая|ои|ии|ыи|ого|ому|ую|ом|ее|ое|им)$/u, '');
  return stem.length >= REST_CHARS_MIN ? stem : word;
}
