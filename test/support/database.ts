import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { inject } from 'vitest';
import { clusterFolder } from '../../src/platform/database/embedded/cluster.ts';
import { type EmbeddedServer, startEmbedded } from '../../src/platform/database/embedded/index.ts';
import { type Connection, type DatabaseHandle, openDatabase } from '../../src/platform/database/index.ts';
import { atTheEnd } from './at-the-end.ts';
import { onDatabase, urlOf } from './connection.ts';
import { aDataFolder, makeDataFolder } from './temp-folder.ts';

export interface TestDatabase extends DatabaseHandle {
  readonly connection: Connection;
  /** The same as a DATABASE_URL. */
  readonly url: string;
}

/**
 * A database of one's own with all migrations applied: `const home = await aDatabase()` at the top of a test file (closed and dropped
 * when the file ends) or inside a test (when that ends).
 */
export async function aDatabase(options: { poolSize?: number; empty?: boolean } = {}): Promise<TestDatabase> {
  const { connection: server, template } = inject('postgres');
  const name = `bot_${process.pid}_${randomBytes(6).toString('hex')}`;
  const from = options.empty ? 'template0' : template;
  await onServer(server, `create database ${name} template ${from} strategy file_copy`);

  const connection = onDatabase(server, name);
  const handle = openDatabase({ connection, poolSize: options.poolSize ?? 5, applicationName: 'test' });
  const home = { ...handle, connection, url: urlOf(connection) };
  atTheEnd(async () => {
    await handle.close();
    await onServer(server, `drop database if exists ${name} with (force)`);
  });
  return home;
}

/** A server of one's own, for tests that stop or restart it; stopped and deleted at the end. Empty: not migrated. */
export async function ownServer(): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataFolder: await aUsedFolder(), fast: true });
  atTheEnd(() => server.stop());
  return server;
}

let used: Promise<string> | undefined;

/**
 * A data folder with an empty database in it that nobody runs. Made once for a worker, then copied: that takes a sixth of what making
 * a database takes, and whoever only starts a server need not make one.
 */
export async function aUsedFolder(): Promise<string> {
  const [folder, pattern] = await Promise.all([aDataFolder(), (used ??= makeUsedFolder())]);
  // Node's own copying takes longer than making the database again.
  await promisify(execFile)('cp', ['-a', clusterFolder(pattern), folder]);
  return folder;
}

/** It stays as long as the worker, and is swept away after the run. */
async function makeUsedFolder(): Promise<string> {
  const folder = await makeDataFolder();
  const server = await startEmbedded({ dataFolder: folder, fast: true });
  await server.stop();
  return folder;
}

let caller: Promise<Client> | undefined;

/**
 * Through one connection that lasts as long as the worker. Postgres starts a process for each, and a process takes 17 ms of the
 * processor: two of them for a database that is itself made and dropped in 24.
 */
async function onServer(connection: Connection, statement: string): Promise<void> {
  const client = await (caller ??= openCaller(connection));
  await client.query(statement);
}

const forgetCaller = () => (caller = undefined);

async function openCaller(connection: Connection): Promise<Client> {
  const client = new Client({ ...connection, application_name: 'test worker' });
  // The server ends before the worker does; and where a connection broke earlier, the next statement opens another.
  client.on('error', forgetCaller);
  await client.connect().catch((error: unknown) => {
    forgetCaller();
    throw error;
  });
  return client;
}
