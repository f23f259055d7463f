import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { atTheEnd } from '../support/at-the-end.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const WAIT_MS = 50_000;
/** Where the system can do that the command dies with this process: of a file that fails while it is read, or is killed, no end is heard. */
const DIES_WITH_US = spawnSync('setpriv', ['--pdeathsig=KILL', 'true']).status === 0 ? ['setpriv', '--pdeathsig=KILL'] : [];

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Command {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** The first part of its standard output, now or to come, that fits. Rejects when it ends without it. */
  prints(pattern: RegExp): Promise<RegExpMatchArray>;
  ended: Promise<Ended>;
}

export interface CommandOptions {
  readonly env?: Record<string, string>;
  /** Stands before the command: another user, fewer rights. */
  readonly through?: readonly string[];
}

/** Runs a command as package.json does, without npm: `aCommand('src/cli/grant.ts', ['operator', '1'])`. Killed at the end of the test. */
export function aCommand(script: string, args: readonly string[] = [], { env = {}, through = [] }: CommandOptions = {}): Command {
  const node = [process.execPath, '--require', './src/node-version.cjs', script, ...args];
  const [program = '', ...rest] = [...through, ...DIES_WITH_US, ...node];
  const child = spawn(program, rest, { cwd: ROOT, env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  atTheEnd(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const prints = async (pattern: RegExp): Promise<RegExpMatchArray> => {
    const signal = AbortSignal.timeout(WAIT_MS);
    for (;;) {
      const found = pattern.exec(out);
      if (found) return found;
      const isOver = await Promise.race([once(child.stdout, 'data', { signal }).then(() => false), ended.then(() => true)]);
      if (isOver && !pattern.test(out)) throw new Error(`It ended without ${pattern}:\n${out}\n${err}`);
    }
  };
  return { process: child, prints, ended };
}
