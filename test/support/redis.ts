import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { atTheEnd } from './at-the-end.ts';

export interface TestRedis {
  readonly url: string;
  /** False where the JavaScript stand-in answers. */
  readonly real: boolean;
  /** Ends the server; everything in it is lost. Throws for REDIS_URL: that server is not ours. */
  stop(): Promise<void>;
  /** Starts it again on the same port, empty. */
  start(): Promise<void>;
  /** The server keeps its connections but answers nobody, as behind a broken network. Throws for REDIS_URL. */
  pause(): void;
  resume(): void;
}

/**
 * A Redis for the test file (or test): REDIS_URL if set, else a `redis-server` or `valkey-server` on a free port, else a stand-in.
 * With REDIS_URL the database is shared: use keys of your own.
 */
export async function aRedis(): Promise<TestRedis> {
  const url = process.env['REDIS_URL'];
  if (url !== undefined) return { url, real: true, stop: notOurs, start: notOurs, pause: notOurs, resume: notOurs };
  for (const program of ['redis-server', 'valkey-server']) {
    const redis = await aServer([program, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--daemonize', 'no'], true);
    if (redis !== undefined) return redis;
  }
  process.stderr.write(
    'REDIS STAND-IN: no redis-server or valkey-server on PATH; js-redis-server answers instead, this is not a real Redis\n',
  );
  // A process of its own: inside this one it could not be stopped while somebody is connected.
  const standIn = fileURLToPath(new URL('cli.js', import.meta.resolve('js-redis-server')));
  const redis = await aServer([process.execPath, standIn], false);
  if (redis === undefined) throw new Error('The stand-in for Redis does not start');
  return redis;
}

async function aServer(command: readonly [string, ...string[]], real: boolean): Promise<TestRedis | undefined> {
  const port = await freePort();
  let server = await launch(command, port);
  if (server === undefined) return undefined;
  const stop = async () => {
    if (server === undefined) return;
    const gone = once(server, 'close');
    // A paused process hears nothing gentler.
    server.kill('SIGKILL');
    await gone;
    server = undefined;
  };
  atTheEnd(stop);
  return {
    url: `redis://127.0.0.1:${port}`,
    real,
    stop,
    start: async () => {
      server ??= await launch(command, port);
    },
    pause: () => void server?.kill('SIGSTOP'),
    resume: () => void server?.kill('SIGCONT'),
  };
}

/** Undefined where there is no such program. Throws where it is there and ends at once (the port was taken in between). */
async function launch([program, ...args]: readonly [string, ...string[]], port: number): Promise<ChildProcess | undefined> {
  const child = spawn(program, [...args, '--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const state = await new Promise<'ready' | 'ended' | 'missing'>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        // Its own words: whoever else answers on that port does not count.
        if (/Ready to accept connections|listening at/.test(output)) resolve('ready');
      });
    }
    child.once('error', () => resolve('missing'));
    child.once('close', () => resolve('ended'));
  });
  if (state === 'missing') return undefined;
  if (state === 'ended') throw new Error(`${program} ended at once:\n${output}`);
  // A test file that dies must not leave the server behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('close', () => process.off('exit', end));
  return child;
}

function notOurs(): never {
  throw new Error('This Redis cannot be stopped from a test: it is shared');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port'))));
    });
  });
}
