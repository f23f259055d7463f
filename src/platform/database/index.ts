import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { type CustomTypesConfig, Pool, types } from 'pg';
import type { Database } from './schema.ts';

/** Reads and writes. A transaction (`Trx`) is assignable to it. */
export type Db = Kysely<Database>;
/** What a function asks for when it locks rows, or when all that it does must hold together. */
export type Trx = Transaction<Database>;

/** Where the database is: an address, or (embedded) a socket's folder as `host`. */
export type Connection = { connectionString: string } | { host: string; port: number; user: string; database: string; password?: string };

export interface DatabaseOptions {
  connection: Connection;
  /** Connections at most; the callers above that wait in a queue, ten seconds at most. */
  poolSize: number;
  /** Seen in `pg_stat_activity`. */
  applicationName: string;
  /** Called when a connection breaks; the pool replaces it by itself. Must not throw. */
  onError?: (error: Error) => void;
}

export interface DatabaseHandle {
  readonly db: Db;
  readonly pool: Pool;
  /** Waits for the statements under way. May be called more than once. */
  close(): Promise<void>;
}

const STATEMENT_TIMEOUT_MS = 30_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 60_000;
const CONNECT_TIMEOUT_MS = 10_000;
const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const DATE_ARRAY = 1182;

/**
 * Opens a pool. Connects at the first statement, so a server that is away shows itself there (see `isUnreachable`).
 *
 * int8 comes as `number` (Telegram's ids have at most 52 bits; anything larger throws), `date` as `YYYY-MM-DD` (the driver's own
 * midnight in the machine's zone moves to the day before in UTC), `json` and `jsonb` parsed.
 */
export function openDatabase(options: DatabaseOptions): DatabaseHandle {
  let closing: Promise<void> | undefined;
  // The pool's end resolves before its sockets are gone: a server stopped right after it would be reported as a break.
  const report = (error: Error): void => {
    if (!closing) options.onError?.(error);
  };
  const pool = new Pool({
    ...options.connection,
    max: options.poolSize,
    application_name: options.applicationName,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types: columnTypes,
  });
  pool.on('error', report);
  // The pool listens only to idle connections: one that breaks between two statements of a transaction would end the process.
  pool.on('connect', (client) => client.on('error', report));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => (closing ??= db.destroy().then(() => (pool.ended ? undefined : pool.end()))) };
}

/** How column values become JavaScript values; for this pool only, so that no other user of the driver is surprised. */
const columnTypes: CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (format === 'binary') return types.getTypeParser(oid, format);
    // The driver's enum knows no arrays.
    const id: number = oid;
    switch (id) {
      case INT8:
        return parseInt8;
      case INT8_ARRAY:
        return (text: string) => parseList(text, parseInt8);
      case DATE:
        return parseDay;
      case DATE_ARRAY:
        return (text: string) => parseList(text, parseDay);
      default:
        return types.getTypeParser(oid, format);
    }
  },
};

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('The database returned a whole number above 2^53; cast that column to text');
  return value;
}

function parseDay(text: string): string {
  return text;
}

/** One dimension, items that are never quoted: `{1,NULL,3}`. */
function parseList<Item>(text: string, parse: (item: string) => Item): (Item | null)[] {
  if (text === '{}') return [];
  return text
    .slice(1, -1)
    .split(',')
    .map((item) => (item === 'NULL' ? null : parse(item)));
}
