import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { type Migration, type MigrationResultSet, Migrator } from 'kysely/migration';
import { DatabaseError } from 'pg';
import type { Db } from './index.ts';
import { placeOf, splitStatements } from './sql-file.ts';

/** A migration that cannot run, or a folder that contradicts what the database has already been through. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

const FILE_NAME = /^\d{8}_\d{4}_[a-z0-9_-]+\.sql$/;
const ALONE = /^-- no transaction\s*$/;
/** Any constant: the same for all processes of this bot on one database. */
const LOCK_ID = 5_120_261_122;
const LOCK_POLL_MS = 100;
/** A change of a table that residents use must give up rather than make them queue behind it. */
const TABLE_LOCK_TIMEOUT_MS = 10_000;

interface SqlFile {
  readonly name: string;
  readonly source: string;
  /** Begins with `-- no transaction`: statements run one by one, each on its own (`create index concurrently`). */
  readonly alone: boolean;
}

/**
 * Brings the database up to the last file in the folder, only ever forward. Consecutive files share one transaction, except those
 * whose first line is `-- no transaction`. Of two processes that migrate at once the second waits, then finds nothing to do.
 *
 * @returns the names (without `.sql`) that this call applied, in order
 * @throws MigrationError naming the file, and the line where the server says one
 */
export async function migrate(db: Db, folder: string): Promise<{ applied: string[] }> {
  const files = await readFolder(folder);
  return db.connection().execute(async (session) => {
    await sql`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`.execute(session);
    try {
      await waitForLock(session);
      return { applied: await applyPending(session, files) };
    } finally {
      // Nothing to undo when the connection itself is gone; the error that says so is on its way.
      await sql`reset all; select pg_advisory_unlock_all()`.execute(session).catch(() => undefined);
    }
  });
}

/** Names of the files that `migrate` would apply, in order. Changes nothing. */
export async function pendingMigrations(db: Db, folder: string): Promise<string[]> {
  return listPending(db, await readFolder(folder));
}

/**
 * Taken by asking again and again: a session that waits inside `pg_advisory_lock` holds a snapshot, and the first process's
 * `create index concurrently` waits for all snapshots, so the two would lock each other out.
 */
async function waitForLock(session: Db): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${sql.lit(LOCK_ID)}) as taken`.execute(session);
    if (rows[0]?.taken) return;
    await pause(LOCK_POLL_MS);
  }
}

async function applyPending(session: Db, files: readonly SqlFile[]): Promise<string[]> {
  const applied: string[] = [];
  for (;;) {
    const pending = await listPending(session, files);
    const last = endOfRun(pending, files);
    if (last === undefined) return applied;
    const alone = files.some((file) => file.name === last && file.alone);
    const outcome = await migratorOf(session, files).migrateTo(last, { disableTransactions: alone });
    if (outcome.error !== undefined) throw explain(outcome, files);
    applied.push(...(outcome.results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName));
  }
}

async function listPending(db: Db, files: readonly SqlFile[]): Promise<string[]> {
  const known = await migratorOf(db, files).getMigrations();
  return known.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name);
}

/** The last name that can share a transaction with the first one; the first itself where that runs alone. */
function endOfRun(pending: readonly string[], files: readonly SqlFile[]): string | undefined {
  const alone = new Set(files.filter((file) => file.alone).map((file) => file.name));
  const border = pending.findIndex((name) => alone.has(name));
  if (border === 0) return pending[0];
  return border === -1 ? pending.at(-1) : pending[border - 1];
}

function migratorOf(db: Db, files: readonly SqlFile[]): Migrator {
  const migrations = Object.fromEntries(files.map((file): [string, Migration] => [file.name, { up: (run) => runFile(run, file) }]));
  return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}

async function runFile(db: Kysely<unknown>, file: SqlFile): Promise<void> {
  if (!file.alone) {
    await sql`set local lock_timeout = ${sql.lit(TABLE_LOCK_TIMEOUT_MS)}`.execute(db);
    await runText(db, file, file.source, 0);
    return;
  }
  for (const statement of splitStatements(file.source)) await runText(db, file, statement.text, statement.offset);
}

async function runText(db: Kysely<unknown>, file: SqlFile, text: string, offset: number): Promise<void> {
  try {
    await sql.raw(text).execute(db);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    // The server counts characters from 1. Without a position the fault is at run time: the statement is not known.
    const place = error.position === undefined ? undefined : placeOf(file.source, offset + Number(error.position) - 1);
    const where = place === undefined ? '' : `, line ${place.line}, column ${place.column}`;
    throw new MigrationError(`Migration ${file.name}.sql${where}: ${error.message}`, { cause: error });
  }
}

function explain(outcome: MigrationResultSet, files: readonly SqlFile[]): MigrationError {
  const { error } = outcome;
  if (error instanceof MigrationError) return error;
  const failed = outcome.results?.find((result) => result.status === 'Error')?.migrationName;
  const known = files.find((file) => file.name === failed);
  const reason = error instanceof Error ? error.message : String(error);
  return new MigrationError(known === undefined ? `Cannot migrate: ${reason}` : `Migration ${known.name}.sql: ${reason}`, { cause: error });
}

async function readFolder(folder: string): Promise<SqlFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const misnamed = names.filter((name) => !FILE_NAME.test(name));
  if (misnamed.length > 0) throw new MigrationError(`Migrations are named YYYYMMDD_HHMM_topic.sql; rename ${misnamed.join(', ')}`);
  return Promise.all(
    names.map(async (name) => {
      const source = await readFile(join(folder, name), 'utf8');
      return { name: name.slice(0, -'.sql'.length), source, alone: ALONE.test(source.split('\n', 1)[0] ?? '') };
    }),
  );
}
