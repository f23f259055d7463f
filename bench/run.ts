import { parseArgs } from 'node:util';
import { Closers } from '../src/platform/closers.ts';
import { appeals } from './appeals.ts';
import { demo } from './demo.ts';
import { directory } from './directory.ts';
import { importPlaces } from './import.ts';
import { intake } from './intake.ts';
import { journeys } from './journeys.ts';
import { lookup } from './lookup.ts';
import { memory } from './memory.ts';
import { start } from './start.ts';
import type { Bench, Line } from './support/bench.ts';

const RUNS = 5;
const BENCHES: Readonly<Record<string, (bench: Bench) => Promise<Line | Line[]>>> = {
  intake,
  start,
  memory,
  import: importPlaces,
  journeys,
  demo,
  lookup,
  directory,
  appeals,
};
const USAGE = `npm run -s bench -- ${Object.keys(BENCHES).join('|')} [--runs N] [--file FILE] [--say menu|villages|both] [--places FILE] [--queries FILE]: the median of N runs (${RUNS})`;

/** Runs one bench: one JSON object a line on standard output, everything else on standard error. @returns the exit code */
async function main(argv: readonly string[]): Promise<number> {
  const wish = readWish(argv);
  const measure = wish && BENCHES[wish.name];
  if (!wish || !measure) {
    console.error(USAGE);
    return 2;
  }
  const closers = new Closers();
  const interruption = new AbortController();
  // Nothing is closed under what still opens: the programs end, so the bench fails, and then everything is closed in its order.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interruption.abort(new Error('Interrupted')));
  const { name, ...options } = wish;
  try {
    const figures = await measure({ closers, interrupted: interruption.signal, ...options, note: (line) => console.error(line) });
    for (const line of [figures].flat()) console.log(JSON.stringify({ bench: name, ...line }));
    return 0;
  } catch (error) {
    if (interruption.signal.aborted) return 130;
    console.error(error);
    return 1;
  } finally {
    await closers.closeAll();
  }
}

type Wish = { name: string } & Pick<Bench, 'runs' | 'file' | 'say' | 'places' | 'queries'>;

function readWish(argv: readonly string[]): Wish | undefined {
  try {
    const text = { type: 'string' } as const;
    const options = { runs: text, file: text, say: text, places: text, queries: text };
    const { positionals, values } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [name, ...rest] = positionals;
    const runs = Number(values.runs ?? RUNS);
    if (values.say !== undefined && !['menu', 'villages', 'both'].includes(values.say)) return undefined;
    if (name === undefined || rest.length > 0 || !Number.isInteger(runs) || runs < 1) return undefined;
    return { name, runs, file: values.file, say: values.say, places: values.places, queries: values.queries };
  } catch {
    // parseArgs throws for an option that it does not know: the usage says what there is.
    return undefined;
  }
}

process.exit(await main(process.argv.slice(2)));
