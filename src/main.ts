import { startApp } from './app/index.ts';
import { loadConfig } from './config.ts';

const STOP_SECONDS_MAX = 30;

/** Starts the bot, stops it on SIGTERM or SIGINT: what is in hand is finished, exit code 0. */
async function run(): Promise<void> {
  const app = await startApp(loadConfig());
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_SECONDS_MAX * 1_000).unref();
    app.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** One clear sentence for whom the error was written for a person; the whole of it for an engineer otherwise. */
function fail(error: unknown): void {
  const isForPeople = error instanceof Error && error.name !== 'Error' && !/^(Type|Reference|Range|Syntax)Error$/.test(error.name);
  process.stderr.write(`${isForPeople ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

run().catch(fail);
