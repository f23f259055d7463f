import { type ChildProcess, execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import type { Connection } from '../index.ts';
import { collectLines } from './cluster.ts';
import { EmbeddedError, explainOutput } from './errors.ts';
import type { Launch } from './launch.ts';
import { OWNER_SETTING, ownerMark } from './predecessor.ts';

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ServerPlan {
  cluster: string;
  postgres: string;
  pgCtl: string;
  launch: Launch;
  connection: Extract<Connection, { host: string }>;
  /** Nothing is waited for until it is on the disk: for tests only. */
  fast: boolean;
  onNote: (line: string) => void;
}

export interface RunningServer {
  readonly child: ChildProcess;
  readonly exited: Promise<Exit>;
  /** Sends a signal as Postgres understands it. */
  tell(signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): void;
}

/** Recovery after a crash may take a while; a minute without an answer is a fault. */
const READY_TIMEOUT_MS = 60_000;
const READY_POLL_MS = 15;
/** SQLSTATE cannot_connect_now: recovery is under way. */
const STARTING_UP = '57P03';
/** Sessions are ended and everything is written; after that the server is told to drop everything and recover at the next start. */
const FAST_STOP_TIMEOUT_MS = 20_000;
const HARD_STOP_TIMEOUT_MS = 10_000;

/** Starts the server and waits until it answers. @throws EmbeddedError where it exits or does not answer within a minute */
export async function startServer(plan: ServerPlan): Promise<RunningServer> {
  const child = plan.launch(plan.postgres, ['-D', plan.cluster, ...settings(plan, await ownerMark())]);
  const lines = collectLines(child, plan.onNote);
  let ended = false;
  const exited = new Promise<Exit>((resolve) => {
    // 'close' follows a failed spawn too, with a negative code.
    child.once('error', (error) => lines.push(error.message));
    child.once('close', (code, signal) => {
      ended = true;
      resolve({ code, signal });
    });
  });
  const server = { child, exited, tell: tellerOf(plan, child) };
  const deadline = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    const answer = await askServer(plan, child);
    if (ended) throw explainOutput(lines, { dataFolder: plan.cluster, binaries: plan.postgres });
    if (answer === 'ready') return server;
    if (answer !== 'wait') {
      await dropServer(server);
      throw explainOutput([...lines, answer.message], { dataFolder: plan.cluster, binaries: plan.postgres });
    }
    if (Date.now() > deadline) {
      await dropServer(server);
      throw new EmbeddedError(
        `PostgreSQL in ${plan.cluster} did not answer for ${READY_TIMEOUT_MS / 1000} seconds; look at the notes above`,
      );
    }
    await Promise.race([pause(READY_POLL_MS), exited]);
  }
}

/** Stops the server and waits until it is gone. Harmless for one that has already ended. */
export async function stopServer(server: RunningServer): Promise<void> {
  if (await endsWithin(server, 'SIGINT', FAST_STOP_TIMEOUT_MS)) return;
  await dropServer(server);
}

/**
 * Without good order: for a server that has let nobody in, so that there is nothing to finish. One with damaged data crashes and
 * recovers without end, and while it recovers it does not hear the gentler signal.
 */
async function dropServer(server: RunningServer): Promise<void> {
  if (await endsWithin(server, 'SIGQUIT', HARD_STOP_TIMEOUT_MS)) return;
  server.tell('SIGKILL');
  await server.exited;
}

async function endsWithin(server: RunningServer, signal: 'SIGINT' | 'SIGQUIT', timeoutMs: number): Promise<boolean> {
  server.tell(signal);
  const timer = new AbortController();
  const gone = await Promise.race([server.exited.then(() => true), pause(timeoutMs, false, { signal: timer.signal }).catch(() => false)]);
  timer.abort();
  return gone;
}

/** Windows knows no signals: Node would end the server on the spot. Its own tool passes them on by name. */
function tellerOf(plan: ServerPlan, child: ChildProcess): RunningServer['tell'] {
  if (process.platform !== 'win32') return (signal) => void child.kill(signal);
  return (signal) => {
    if (signal === 'SIGKILL') child.kill();
    // Whether it was heard shows in the server's end, which the caller waits for.
    else execFile(plan.pgCtl, ['kill', signal.slice('SIG'.length), String(child.pid)], () => undefined);
  };
}

/** A small machine's server: few processes, little memory, nothing written to the log that a person may have typed. */
function settings(plan: ServerPlan, owner: string): string[] {
  const overTcp = plan.connection.password !== undefined;
  const values: Record<string, string | number> = {
    [OWNER_SETTING]: owner,
    listen_addresses: overTcp ? plan.connection.host : '',
    port: plan.connection.port,
    unix_socket_directories: overTcp ? '' : plan.connection.host,
    unix_socket_permissions: '0700',
    max_connections: 60,
    shared_buffers: '48MB',
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    wal_buffers: '1MB',
    max_wal_size: '256MB',
    min_wal_size: '64MB',
    huge_pages: 'off',
    // No worker processes for reading, replication or parallel queries: a connection each is enough here.
    io_method: 'sync',
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_replication_slots: 0,
    max_logical_replication_workers: 0,
    max_parallel_workers_per_gather: 0,
    max_parallel_maintenance_workers: 0,
    max_worker_processes: 2,
    autovacuum_max_workers: 2,
    autovacuum_worker_slots: 4,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_checkpoints: 'off',
    log_line_prefix: '',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    // All workers of the tests share one server: four bots' worth of connections each.
    ...(plan.fast ? { fsync: 'off', full_page_writes: 'off', max_connections: 150 } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Asks as a client would. An error is a server that is up and will not let anybody in, now or later. */
async function askServer(plan: ServerPlan, child: ChildProcess): Promise<'ready' | 'wait' | Error> {
  const client = new Client({ ...plan.connection, connectionTimeoutMillis: 5_000, application_name: 'start' });
  // A server that goes away between the answer and the goodbye must not end us.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await isLockedBy(plan.cluster, child.pid)) ? 'ready' : 'wait';
  } catch (error) {
    const refused = error instanceof DatabaseError && error.code !== STARTING_UP && (await isLockedBy(plan.cluster, child.pid));
    return refused ? error : 'wait';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Of two that start at the same moment the second could reach the first one's server, just before its own is refused. */
async function isLockedBy(cluster: string, pid: number | undefined): Promise<boolean> {
  const lock = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return lock.split('\n', 1)[0] === String(pid);
}
