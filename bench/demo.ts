import type { Bench, Figures } from './support/bench.ts';
import { startProgram } from './support/programs.ts';
import { median, round } from './support/statistics.ts';
import { aTempFolder } from './support/temp-folder.ts';

const ADDRESS_LINE = /^http:\/\/127\.0\.0\.1:\d+$/;

/**
 * From the moment `npm run demo` is typed until it prints its address, when the three people are ready to play: in an empty folder,
 * where it makes the whole country, and a second time in the same one.
 */
export async function demo(bench: Bench): Promise<Figures> {
  const first: number[] = [];
  const again: number[] = [];
  for (let run = 1; run <= bench.runs; run += 1) {
    const folder = await aTempFolder(bench);
    first.push(await startToAddress(bench, folder));
    again.push(await startToAddress(bench, folder));
    bench.note(`run ${run}: first ${round(first.at(-1) ?? 0)} ms, again ${round(again.at(-1) ?? 0)} ms`);
  }
  return { first_ms: round(median(first)), again_ms: round(median(again)) };
}

async function startToAddress(bench: Bench, folder: string): Promise<number> {
  const startedAt = performance.now();
  const program = startProgram(bench, 'npm', ['run', '-s', 'demo', '--', '--port', '0', '--folder', folder], {});
  await Promise.race([program.prints(ADDRESS_LINE), program.failed]);
  const ms = performance.now() - startedAt;
  await program.stop();
  return ms;
}
