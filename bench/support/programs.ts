import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bench } from './bench.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

/** A bot drains for 30 s at most before it gives up by itself. */
const STOP_MS_MAX = 40_000;
const STOP_POLL_MS = 20;
/** Settings of the caller's shell that must not reach what is measured. */
const OURS =
  /^(BOT_TOKEN|TELEGRAM_API_ROOT|WEBHOOK_|DATABASE_|DATA_FOLDER|FILES_|REDIS_URL|HOST$|PORT$|ROLES$|LOG_LEVEL$|OPERATOR_|INTAKE_)/;

export interface Program {
  readonly child: ChildProcess;
  /** Rejects when the program ends: to be raced with whatever is expected of it. */
  readonly failed: Promise<never>;
  /** Resolves when a line of its standard output matches. */
  prints(line: RegExp): Promise<void>;
  /** Ends it and everything that it started, in good order, and waits for that. May be called more than once. */
  stop(): Promise<void>;
}

/** The arguments of `npm start`, as package.json has them: what is measured runs with the very flags of the product. */
export function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  const [program, ...args] = scripts.start.split(' ');
  if (program !== 'node' || args.at(-1) !== 'src/main.ts') throw new Error(`npm start is not "node … src/main.ts": ${scripts.start}`);
  return args;
}

/** The same flags for another entry. */
export function argumentsFor(entry: string): string[] {
  return [...startArguments().slice(0, -1), entry];
}

/** Starts a program in a process group of its own; what it prints goes to standard error. */
export function startProgram(bench: Bench, command: string, args: readonly string[], env: Record<string, string>): Program {
  bench.interrupted.throwIfAborted();
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)));
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...inherited, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', process.stderr],
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => console.error(line));
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}`)));
  });
  failed.catch(() => undefined);
  const group = child.pid;
  // Should the bench itself die of a fault, what it started must not stay.
  const onExit = (): void => void (group !== undefined && tell(group, 'SIGTERM'));
  process.once('exit', onExit);
  const stop = async (): Promise<void> => {
    if (group !== undefined) await endGroup(group);
    process.off('exit', onExit);
  };
  bench.interrupted.addEventListener('abort', () => void stop(), { once: true });
  bench.closers.add(stop);
  const prints = (wanted: RegExp): Promise<void> =>
    new Promise((resolve) => lines.on('line', (line) => void (wanted.test(line) && resolve())));
  return { child, failed, prints, stop };
}

/** Runs a program to its end. @throws Error when that is not a good one */
export async function runProgram(bench: Bench, command: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  const { child } = startProgram(bench, command, args, env);
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}`);
}

/** npm passes no signal on to what it runs, so all of the group are told. */
async function endGroup(leader: number): Promise<void> {
  const deadline = Date.now() + STOP_MS_MAX;
  for (let signal: NodeJS.Signals | 0 = 'SIGTERM'; tell(leader, signal); signal = Date.now() > deadline ? 'SIGKILL' : 0)
    await wait(STOP_POLL_MS);
}

/** @returns whether anybody of the group is left */
function tell(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-leader, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** A port that nobody had a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
