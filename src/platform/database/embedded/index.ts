import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Connection } from '../index.ts';
import { chooseAccount } from './account.ts';
import { type Binaries, checkBinaries, findBinaries } from './binaries.ts';
import { clusterFolder, ensureCluster, SUPERUSER } from './cluster.ts';
import { explainFailure } from './errors.ts';
import { chooseLaunch } from './launch.ts';
import { settlePredecessor } from './predecessor.ts';
import { type Exit, type ServerPlan, startServer, stopServer } from './server.ts';
import { chooseSocketFolder } from './socket-folder.ts';

export { EmbeddedError } from './errors.ts';
export type { Exit } from './server.ts';

export interface EmbeddedOptions {
  /** Holds everything, in a folder of its own inside; made where missing. One process at a time. */
  dataFolder: string;
  /** The server's own log, line by line. It names no statement and no value. */
  onNote?: (note: string) => void;
  /** Tests only: commits are not waited for until they are on the disk. */
  fast?: boolean;
  /** Other programs than those that npm installed. */
  binaries?: Binaries;
  /** 127.0.0.1 and a generated password instead of a socket. The only way on Windows. */
  overTcp?: boolean;
}

export interface EmbeddedServer {
  readonly connection: Extract<Connection, { host: string }>;
  /** The server's process; another one after `restart`. */
  readonly pid: number;
  /** Settles when the server of this moment ends, wanted or not. Nobody starts it again by itself. */
  readonly exited: Promise<Exit>;
  /** Ends it in good order and waits for that. May be called more than once. */
  stop(): Promise<void>;
  /** Ends it if it still runs and starts it again at the same address. */
  restart(): Promise<void>;
}

const SOCKET_PORT = 5432;

/**
 * Starts a PostgreSQL server of our own on the folder, making the database where there is none. It ends when this process ends, also
 * after kill -9 (at once on Linux with setpriv; elsewhere the next start ends it). No signal handlers are installed.
 *
 * @throws EmbeddedError one sentence that says what to do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const binaries = options.binaries ? await checkBinaries(options.binaries) : await findBinaries();
  try {
    return await start(options, binaries);
  } catch (error) {
    throw explainFailure(error, { dataFolder: options.dataFolder, binaries: binaries.postgres });
  }
}

async function start(options: EmbeddedOptions, binaries: Binaries): Promise<EmbeddedServer> {
  await mkdir(options.dataFolder, { recursive: true });
  const dataFolder = await realpath(options.dataFolder);
  const cluster = clusterFolder(dataFolder);
  const account = await chooseAccount(cluster);
  const launch = await chooseLaunch(account);
  const overTcp = options.overTcp ?? process.platform === 'win32';
  const password = overTcp ? await keepPassword(dataFolder) : undefined;

  await settlePredecessor(cluster);
  await ensureCluster({ dataFolder, binaries, account, launch, password });
  if (account) await chown(cluster, account.uid, account.gid);

  const socketFolder = () => chooseSocketFolder(cluster, account);
  const connection = {
    ...(password === undefined
      ? { host: await socketFolder(), port: SOCKET_PORT }
      : { host: '127.0.0.1', port: await freePort(), password }),
    user: SUPERUSER,
    database: 'postgres',
  };
  const plan = {
    cluster,
    postgres: binaries.postgres,
    pgCtl: binaries.pgCtl,
    launch,
    connection,
    fast: options.fast ?? false,
    onNote: options.onNote ?? (() => undefined),
  };
  return run(plan, password === undefined ? socketFolder : undefined);
}

/** @param reopen makes the socket's folder again where a stop removed it */
async function run(plan: ServerPlan, reopen: (() => Promise<string>) | undefined): Promise<EmbeddedServer> {
  let server = await startServer(plan);
  const stop = async (): Promise<void> => {
    await stopServer(server);
    // The socket's folder outside the data is ours alone and empty by now.
    if (plan.connection.host.startsWith('/') && plan.connection.host !== plan.cluster) {
      await rm(plan.connection.host, { recursive: true, force: true });
    }
  };
  return {
    connection: plan.connection,
    get pid() {
      return server.child.pid ?? 0;
    },
    get exited() {
      return server.exited;
    },
    stop,
    restart: async () => {
      await stopServer(server);
      await settlePredecessor(plan.cluster);
      await reopen?.();
      server = await startServer(plan);
    },
  };
}

/** The password made at the first start; only our own user may read it. */
async function keepPassword(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'password');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept !== '') return kept;
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
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
