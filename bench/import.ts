import { resolve } from 'node:path';
import type { Bench, Figures } from './support/bench.ts';
import { aServer, withDatabase } from './support/database.ts';
import { ROOT, runProgram } from './support/programs.ts';
import { median, round } from './support/statistics.ts';

const FILE = resolve(ROOT, '../shared/data/KATO_17.07.2026.xlsx');

/** The register's official workbook into a fresh database, from the command to its end. */
export async function importPlaces(bench: Bench): Promise<Figures> {
  const file = resolve(bench.file ?? FILE);
  const server = await aServer(bench);
  const took: number[] = [];
  let rows = 0;
  for (let run = 1; run <= bench.runs; run += 1) {
    const url = await server.migrated(`bench_import_${run}`);
    const startedAt = performance.now();
    await runProgram(bench, 'npm', ['run', 'import', '--', 'places', file, '--apply'], { DATABASE_URL: url });
    took.push(performance.now() - startedAt);
    rows = await withDatabase({ connectionString: url }, async (db) => {
      const counted = await db
        .selectFrom('directory.place')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return counted.count;
    });
    bench.note(`run ${run}: ${rows} rows in ${round(took.at(-1) ?? 0)} ms`);
  }
  return { rows, ms: round(median(took)) };
}
