import { type PersonHandle, type Simulator, startSimulator } from '../src/simulator/index.ts';
import type { Bench, Figures } from './support/bench.ts';
import { BOT_TOKEN } from './support/fake-telegram.ts';
import { startProgram } from './support/programs.ts';
import { median, round } from './support/statistics.ts';
import { aTempFolder } from './support/temp-folder.ts';

const REPLY_MS_MAX = 60_000;

/**
 * From the moment `npm start` is typed until the first reply to a message that is already waiting: in an empty folder, and a second
 * time in the same one.
 */
export async function start(bench: Bench): Promise<Figures> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let run = 1; run <= bench.runs; run += 1) {
    const folder = await aTempFolder(bench);
    const simulator = await startSimulator({ token: BOT_TOKEN, botUsername: 'bench_bot' });
    bench.closers.add(() => simulator.stop());
    const person = simulator.person({ first_name: 'Айгүл' });
    cold.push(await startToReply(bench, simulator, person, folder));
    warm.push(await startToReply(bench, simulator, person, folder));
    bench.note(`run ${run}: cold ${round(cold.at(-1) ?? 0)} ms, warm ${round(warm.at(-1) ?? 0)} ms`);
    await simulator.stop();
  }
  return { cold_ms: round(median(cold)), warm_ms: round(median(warm)) };
}

async function startToReply(bench: Bench, simulator: Simulator, person: PersonHandle, folder: string): Promise<number> {
  simulator.forgetCalls();
  person.start();
  const startedAt = performance.now();
  const program = startProgram(bench, 'npm', ['start'], {
    BOT_TOKEN,
    TELEGRAM_API_ROOT: simulator.url,
    DATA_FOLDER: folder,
    HOST: '127.0.0.1',
    PORT: '0',
  });
  const answered = simulator.untilCall((call) => call.method === 'sendMessage' && call.payload['chat_id'] === person.id, REPLY_MS_MAX);
  await Promise.race([answered, program.failed]);
  const ms = performance.now() - startedAt;
  await program.stop();
  return ms;
}
