import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type Pool } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/platform/database/embedded/index.ts';
import { type Connection, openDatabase } from '../../src/platform/database/index.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { startJobs } from '../../src/platform/jobs/index.ts';
import { onDatabase } from './connection.ts';
import { makeDataFolder, sweepTempFolders } from './temp-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server of this run, and the migrated database that tests clone. */
    postgres: { connection: Connection; template: string };
  }
}

const MIGRATIONS = join(import.meta.dirname, '../../migrations');

/** One server and one migrated template for the whole run: our own, or TEST_DATABASE_URL (whose user may create databases). */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  sweepTempFolders();
  const url = process.env['TEST_DATABASE_URL'];
  const server = url === undefined ? await ownPostgres() : { connection: { connectionString: url }, stop: async () => undefined };
  try {
    const template = `bot_template_${randomBytes(6).toString('hex')}`;
    await run(server.connection, `create database ${template}`);
    const home = openDatabase({ connection: onDatabase(server.connection, template), poolSize: 2, applicationName: 'template' });
    try {
      await migrate(home.db, MIGRATIONS);
      await makeJobTables(home.pool);
    } finally {
      await home.close();
    }
    project.provide('postgres', { connection: server.connection, template });
    return async () => {
      if (url !== undefined) await run(server.connection, `drop database if exists ${template} with (force)`);
      await server.stop();
      // Of the workers, which are gone by now, and of files that failed before they came to an end.
      sweepTempFolders();
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** As the first start of a bot leaves them: making them is half of what a start costs the server, and a hundred bots are started. */
async function makeJobTables(pool: Pool): Promise<void> {
  const failures: unknown[] = [];
  const jobs = await startJobs({ pool, works: [], onError: (error) => failures.push(error) });
  await jobs.stop();
  if (failures.length > 0) throw new AggregateError(failures, 'The tables of timed work could not be made');
}

async function ownPostgres(): Promise<{ connection: Connection; stop: () => Promise<void> }> {
  const folder = await makeDataFolder();
  const server = await startEmbedded({ dataFolder: folder, fast: true });
  // Ctrl-C twice, or a crash of the runner: nothing asynchronous runs any more.
  const clearAway = () => {
    try {
      process.kill(server.pid, 'SIGQUIT');
    } catch {
      // Already gone.
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', clearAway);
  return {
    connection: server.connection,
    stop: async () => {
      process.off('exit', clearAway);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function run(connection: Connection, statement: string): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
