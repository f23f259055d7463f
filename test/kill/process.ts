import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Simulator } from '../../src/simulator/index.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
const COMPILED = fileURLToPath(new URL('../../src/node-version.cjs', import.meta.url));
const READY_MS_MAX = 20_000;

/** The bot in a process of its own. */
export interface BotProcess {
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** What every process of the bot is started with. */
export interface Surroundings {
  readonly sim: Simulator;
  readonly databaseUrl: string;
  readonly filesFolder: string;
}

/** @throws when it does not say that it is ready; the message holds what it wrote */
export async function startBotProcess({ sim, databaseUrl, filesFolder }: Surroundings): Promise<BotProcess> {
  const child = fork(CHILD, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // As `npm start`: what Node compiles is read at the next start.
    execArgv: ['--disable-warning=ExperimentalWarning', '--require', COMPILED],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      BOT_TOKEN: sim.token,
      DATABASE_URL: databaseUrl,
      FILES_FOLDER: filesFolder,
      TELEGRAM_API_ROOT: sim.url,
      REDIS_URL: '',
      WEBHOOK_URL: '',
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
      DATABASE_POOL: '6',
      ROLES: 'intake,sender,jobs,web',
      INTAKE_LEASE_MS: '1000',
      OPERATOR_NAME_KK: '«Ауыл» қоры',
      OPERATOR_NAME_RU: 'Фонд «Ауыл»',
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('close', () => process.off('exit', end));
  await ready(child, () => said);
  return {
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The bot ended by itself:\n${said}`);
      const gone = once(child, 'close');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function ready(child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The bot was not ready in time:\n${said()}`)), READY_MS_MAX);
    child.once('message', () => {
      clearTimeout(late);
      resolve();
    });
    child.once('close', () => {
      clearTimeout(late);
      reject(new Error(`The bot ended while it started:\n${said()}`));
    });
  });
}
