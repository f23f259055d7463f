import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import type { EmbeddedOptions } from '../../../src/platform/database/embedded/index.ts';
import type { Connection } from '../../../src/platform/database/index.ts';
import { atTheEnd } from '../../support/at-the-end.ts';

export const NOBODY = 65_534;
export const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
export const isRoot = process.getuid?.() === 0;

/** What Node compiles is kept, as in all commands of the bot. */
const COMPILED = join(import.meta.dirname, '../../../src/node-version.cjs');

const Said = z.union([
  z.object({
    connection: z.object({ host: z.string(), port: z.number(), user: z.string(), database: z.string() }),
    pid: z.number(),
  }),
  z.object({ error: z.string() }),
]);

export interface Starter {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  readonly said: z.infer<typeof Said>;
  /** The next line that it says. */
  next(): Promise<string>;
}

/** Another process that starts the embedded server, and what it said about that. `through` stands before the command. */
export async function aStarter(options: EmbeddedOptions, through: readonly string[] = []): Promise<Starter> {
  const node = [process.execPath, '--require', COMPILED, join(import.meta.dirname, 'embedded-child.ts'), JSON.stringify(options)];
  const [command = '', ...args] = [...through, ...node];
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  const gone = once(child, 'close');
  atTheEnd(async () => {
    child.kill('SIGKILL');
    await gone;
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  return { process: child, said: Said.parse(JSON.parse(await next())), next };
}

/** What a starter said when it started; a test that expects that fails with its error. */
export function started(starter: Starter): { connection: Extract<Connection, { host: string }>; pid: number } {
  if ('error' in starter.said) throw new Error(starter.said.error);
  return starter.said;
}

export async function refused(starter: Promise<Starter>): Promise<string> {
  const { said } = await starter;
  if (!('error' in said)) throw new Error('It started');
  return said.error;
}

/** Settles when the process is gone; a dead one that nobody has collected counts as gone. */
export async function isGone(pid: number): Promise<true> {
  while (isAlive(pid)) await pause(10);
  return true;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

export async function ask(connection: Connection, statement: string): Promise<unknown[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
