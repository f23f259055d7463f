import { StoppedEarly, startApp } from './app/index.ts';
import { loadConfig } from './config.ts';

const STOP_SECONDS_MAX = 30;

/** Runs the bot until SIGTERM or SIGINT: what is in hand is finished, exit code 0. */
async function run(): Promise<void> {
  // Heard from the first moment on: a start may have to wait for Telegram.
  const told = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => told.abort());
  told.signal.addEventListener('abort', () => setTimeout(() => process.exit(1), STOP_SECONDS_MAX * 1_000).unref());

  const app = await startApp(loadConfig(), { stopping: told.signal });
  if (!told.signal.aborted) await new Promise((resolve) => told.signal.addEventListener('abort', resolve));
  await app.stop();
}

/** One clear sentence for whom the error was written for a person; the whole of it for an engineer otherwise. */
function fail(error: unknown): void {
  const isForPeople = error instanceof Error && error.name !== 'Error' && !/^(Type|Reference|Range|Syntax)Error$/.test(error.name);
  process.stderr.write(`${isForPeople ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

run().then(
  () => process.exit(0),
  (error: unknown) => (error instanceof StoppedEarly ? process.exit(0) : fail(error)),
);
