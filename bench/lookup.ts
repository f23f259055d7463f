import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import { readSheetFile } from '../src/platform/sheets/index.ts';
import { type RegisterPlace, readPlacesFile } from '../src/rooms/directory/register/places-file.ts';
import { buildIndex, findPlaces } from '../src/rooms/directory/search/index.ts';
import type { Bench, Line } from './support/bench.ts';
import { ambiguousQueries, bareKey, keysOf, type Lookup } from './support/lookups.ts';
import { ROOT } from './support/programs.ts';
import { median, percentile, round } from './support/statistics.ts';
import { askTrgm } from './support/trgm.ts';

const PLACES = resolve(ROOT, '../shared/data/kato.csv');
const QUERIES = resolve(ROOT, '../shared/data/lookup-queries.json');
const ANSWERS = 8;
const LOOKUPS = z.array(z.object({ query: z.string(), set: z.string(), kind: z.string(), name_kk: z.string(), name_ru: z.string() }));

/** What an engine answered to each query, in the order of the queries. */
export interface Answers {
  readonly engine: string;
  /** The bare keys of the places found, the best first. */
  readonly found: readonly (readonly (readonly string[])[])[];
  /** One number a query. */
  readonly tookMs: readonly number[];
  readonly buildMs: number;
  readonly heapMb: number;
}

/**
 * Finds places as people type them: ours beside pg_trgm over the same folded key, in the same run.
 *
 * A hit: one of the first k answers bears the wanted bare name in either language.
 */
export async function lookup(bench: Bench): Promise<Line[]> {
  const places = await readPlaces(resolve(bench.places ?? PLACES));
  const lookups = LOOKUPS.parse(JSON.parse(await readFile(resolve(bench.queries ?? QUERIES), 'utf8')));
  const ours = askOurs(bench, places, lookups);
  bench.note(`ours has answered ${lookups.length} queries, pg_trgm follows`);
  const theirs = await askTrgm(bench, places, lookups, ANSWERS);
  const ambiguous = ambiguousQueries(lookups, places);
  return [ours, theirs].flatMap((answers) => linesOf(answers, lookups, ambiguous));
}

async function readPlaces(path: string): Promise<readonly RegisterPlace[]> {
  const read = readPlacesFile((await readSheetFile(path)).sheet);
  if (!read.ok) throw new Error(`${path}: ${read.problems.length} problems, the first in row ${read.problems[0]?.row}`);
  return read.value.places;
}

function askOurs(bench: Bench, places: readonly RegisterPlace[], lookups: readonly Lookup[]): Answers {
  // The first build of a process is the one that matters: it is what a start waits for.
  const before = heapBytes();
  const startedAt = performance.now();
  const index = buildIndex(places);
  const buildMs = performance.now() - startedAt;
  const heapMb = (heapBytes() - before) / 2 ** 20;

  const keys = keysOf(places);
  const times: number[][] = lookups.map(() => []);
  let found: Answers['found'] = [];
  // One run more than is counted, so that the code is compiled.
  for (let run = 0; run <= bench.runs; run += 1) {
    found = lookups.map(({ query }, number) => {
      const askedAt = performance.now();
      const { matches, similar } = findPlaces(index, query, { limit: ANSWERS });
      if (run > 0) times[number]?.push(performance.now() - askedAt);
      return [...matches, ...similar].map(({ code }) => keys.get(code) ?? []);
    });
  }
  return { engine: 'ours', found, tookMs: times.map(median), buildMs, heapMb };
}

/** Of the heap and of the arrays of numbers outside of it, after everything unused is gone. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function linesOf(answers: Answers, lookups: readonly Lookup[], ambiguous: readonly boolean[]): Line[] {
  const sets = [...new Set(lookups.map(({ set }) => set))];
  return sets.flatMap((set) => {
    const kinds = [...new Set(lookups.filter((one) => one.set === set).map(({ kind }) => kind))];
    return ['all', ...kinds].map((kind) => {
      const numbers = lookups.flatMap((one, number) => (one.set === set && (kind === 'all' || one.kind === kind) ? [number] : []));
      const share = (isTrue: (number: number) => boolean) => round((100 * numbers.filter(isTrue).length) / numbers.length, 1);
      const hasHit = (number: number, first: number) => isHit(lookups[number], answers.found[number]?.slice(0, first) ?? []);
      const took = numbers.map((number) => answers.tookMs[number] ?? Number.NaN);
      return {
        engine: answers.engine,
        set,
        kind,
        n: numbers.length,
        top1: share((number) => hasHit(number, 1)),
        top3: share((number) => hasHit(number, 3)),
        p50_ms: round(percentile(took, 50), 2),
        p99_ms: round(percentile(took, 99), 2),
        build_ms: round(answers.buildMs),
        heap_mb: round(answers.heapMb, 1),
        ambiguous: share((number) => ambiguous[number] === true),
      };
    });
  });
}

function isHit(asked: Lookup | undefined, found: readonly (readonly string[])[]): boolean {
  if (asked === undefined) return false;
  const wanted = [bareKey(asked.name_kk), bareKey(asked.name_ru)];
  return found.some((keys) => keys.some((key) => wanted.includes(key)));
}
