import { readdir, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { clusterFolder, SUPERUSER } from './embedded/cluster.ts';
import { explainFailure } from './embedded/errors.ts';
import { type EmbeddedServer, startEmbedded } from './embedded/index.ts';
import { settlePredecessor } from './embedded/predecessor.ts';
import { type Connection, type DatabaseHandle, openDatabase } from './index.ts';

/** A server of one's own, or the embedded one in a folder. */
export type StoragePlace = { readonly kind: 'server'; readonly url: string } | { readonly kind: 'embedded'; readonly folder: string };

export interface StorageOptions {
  readonly poolSize: number;
  readonly applicationName: string;
  readonly onError?: (error: Error) => void;
  /** A command beside the running bot uses the bot's embedded server instead of being refused. */
  readonly mayJoin?: boolean;
}

export interface Storage extends DatabaseHandle {
  readonly connection: Connection;
  /** Undefined where the server is not ours to stop. */
  readonly embedded: EmbeddedServer | undefined;
}

const CONNECT_MS_MAX = 10_000;
const RESTART_MS = 1_000;
/** What the embedded server keeps in its folder: clusters, whole or half made, and the password. */
const DATABASE_PART = /^(?:postgres-\d+(?:\.unfinished-\d+(?:\.password)?)?|password)$/;

/** The server of DATABASE_URL does not let us in. The message is one sentence for the operator; it repeats no password. */
class StorageError extends Error {
  override readonly name = 'StorageError';
}

/**
 * Opens the database wherever it is; `close` also ends an embedded server that this call started.
 *
 * @throws EmbeddedError, StorageError one sentence that says what to do
 */
export async function openStorage(place: StoragePlace, options: StorageOptions): Promise<Storage> {
  if (place.kind === 'server') {
    await checkServer(place.url);
    return open({ connectionString: place.url }, undefined, options);
  }
  const running = options.mayJoin ? await findRunning(place.folder) : undefined;
  if (running) return open(running, undefined, options);
  const embedded = await startEmbedded({ dataFolder: place.folder });
  return keepRunning(open(embedded.connection, embedded, options), embedded, options);
}

function open(connection: Connection, embedded: EmbeddedServer | undefined, options: StorageOptions): Storage {
  const { poolSize, applicationName, onError } = options;
  const handle = openDatabase({ connection, poolSize, applicationName, ...(onError && { onError }) });
  return {
    ...handle,
    connection,
    embedded,
    close: async () => {
      await handle.close();
      await embedded?.stop();
    },
  };
}

/** Starts an embedded server again that ended by itself, so that nobody has to come for it; the pool and the rest reconnect. */
function keepRunning(storage: Storage, embedded: EmbeddedServer, options: StorageOptions): Storage {
  let isClosing = false;
  const watch = async (): Promise<void> => {
    for (;;) {
      await embedded.exited;
      if (isClosing) return;
      options.onError?.(new Error('The embedded PostgreSQL ended by itself'));
      try {
        await embedded.restart();
        // Closed meanwhile: nobody else would end the new one.
        if (isClosing) return await embedded.stop();
      } catch (error) {
        options.onError?.(error instanceof Error ? error : new Error(String(error)));
        await wait(RESTART_MS);
      }
    }
  };
  const watched = watch();
  return {
    ...storage,
    close: async () => {
      isClosing = true;
      await storage.close();
      await watched;
    },
  };
}

async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS_MAX });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    // A name that stands for two addresses fails once for each; the whole has no message of its own.
    const reason = error instanceof AggregateError ? error.errors[0] : error;
    const why = reason instanceof Error ? reason.message : String(reason);
    throw new StorageError(`The database cannot be reached (${why}); start its server, or correct DATABASE_URL`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Deletes the embedded database of a folder with everything in it, also one of another version or a damaged one. Whatever else lies
 * in the folder stays. A folder that is not there counts as deleted.
 *
 * @throws EmbeddedError where somebody uses it, or where it may not be deleted
 */
export async function deleteEmbedded(folder: string): Promise<void> {
  try {
    const dataFolder = await realpath(folder);
    await settlePredecessor(clusterFolder(dataFolder));
    for (const name of await readdir(dataFolder)) {
      if (DATABASE_PART.test(name)) await rm(join(dataFolder, name), { recursive: true, force: true });
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw explainFailure(error, { dataFolder: folder, binaries: '' });
  }
}

/** Where an embedded server of this folder answers now; undefined when none does. */
async function findRunning(folder: string): Promise<Connection | undefined> {
  const lines = await readFile(join(clusterFolder(folder), 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => undefined,
  );
  const [port, host] = [Number(lines?.[3]), lines?.[4]];
  if (!host || !Number.isInteger(port)) return undefined;
  const connection = { host, port, user: SUPERUSER, database: 'postgres' };
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return connection;
  } catch {
    // Left over from a server that was killed: starting our own will settle it.
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}
