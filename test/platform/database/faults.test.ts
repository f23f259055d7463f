import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { sql } from 'kysely';
import { Pool } from 'pg';
import { expect, test } from 'vitest';
import { isUnreachable } from '../../../src/platform/database/faults.ts';
import { type Connection, openDatabase } from '../../../src/platform/database/index.ts';
import { aDatabase, ownServer } from '../../support/database.ts';

const home = await aDatabase();

const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

async function errorOfConnecting(connection: Connection): Promise<unknown> {
  const handle = openDatabase({ connection, poolSize: 1, applicationName: 'test' });
  const error = await errorOf(sql`select 1`.execute(handle.db));
  await handle.close();
  return error;
}

const raising = (code: string): string => `do $$ begin raise exception using errcode = '${code}'; end $$`;

test('a statement at fault is not the surroundings', async () => {
  for (const statement of ['selekt', 'select 1/0', 'select * from missing', "set lock_timeout = 'x'"]) {
    const error = await errorOf(home.pool.query(statement));
    expect(error).toBeInstanceOf(Error);
    expect(isUnreachable(error), statement).toBe(false);
  }
  expect(isUnreachable(await errorOf(readFile('/missing/file')))).toBe(false);
  expect(isUnreachable(undefined)).toBe(false);
  expect(isUnreachable('ECONNREFUSED')).toBe(false);
});

test('a server that only reads, is overloaded, or has no disk or memory left is the surroundings', async () => {
  for (const [code, statement] of [
    ['25006', 'begin read only; create table late (id int)'],
    ['57014', 'set statement_timeout = 1; select pg_sleep(1)'],
    ['53100', raising('53100')],
    ['53200', raising('53200')],
  ] as const) {
    const client = await home.pool.connect();
    const error = await errorOf(client.query(statement));
    client.release(true);
    expect(error).toMatchObject({ code });
    expect(isUnreachable(error), code).toBe(true);
  }
});

test('a server that is not there is the surroundings: no socket, closed port, unknown name, someone who hangs up', async () => {
  const rest = { user: 'postgres', database: 'postgres' };
  expect(isUnreachable(await errorOfConnecting({ ...rest, host: '/tmp/no-such-folder', port: 5432 }))).toBe(true);
  expect(isUnreachable(await errorOfConnecting({ ...rest, host: '127.0.0.1', port: 1 }))).toBe(true);
  expect(isUnreachable(await errorOfConnecting({ ...rest, host: 'localhost', port: 1 }))).toBe(true);
  expect(isUnreachable(await errorOfConnecting({ ...rest, host: 'nobody.invalid', port: 5432 }))).toBe(true);

  const rude = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await new Promise((resolve) => rude.once('listening', resolve));
  const address = rude.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(isUnreachable(await errorOfConnecting({ ...rest, host: '127.0.0.1', port }))).toBe(true);
  rude.close();
});

test('a pool that is exhausted for too long is the surroundings', async () => {
  const pool = new Pool({ ...home.connection, max: 1 });
  const only = await pool.connect();
  // Not before: the first one may take longer to come on a busy machine.
  pool.options.connectionTimeoutMillis = 20;
  expect(isUnreachable(await errorOf(pool.connect()))).toBe(true);
  only.release();
  await pool.end();
});

test('a server that restarts, is killed or is full is the surroundings, also inside a cause', async () => {
  const server = await ownServer();
  const handle = openDatabase({ connection: server.connection, poolSize: 1, applicationName: 'test' });
  const { rows } = await sql<{ most: number }>`select current_setting('max_connections')::int as most`.execute(handle.db);
  const waiting = errorOf(sql`select pg_sleep(20)`.execute(handle.db));
  await server.restart();
  expect(isUnreachable(await waiting)).toBe(true);

  const killed = errorOf(sql`select pg_terminate_backend(pg_backend_pid())`.execute(handle.db));
  const error = await killed;
  expect(isUnreachable(error)).toBe(true);
  expect(isUnreachable(new Error('appeal not filed', { cause: new AggregateError([new Error('first'), error]) }))).toBe(true);

  const asked = Number(rows[0]?.most) + 1;
  const full = new Pool({ ...server.connection, max: asked });
  full.on('error', () => undefined);
  const clients = await Promise.allSettled(Array.from({ length: asked }, () => full.connect()));
  for (const client of clients) if (client.status === 'fulfilled') client.value.release();
  const refused = clients.find((client) => client.status === 'rejected');
  expect(isUnreachable(refused?.reason)).toBe(true);
  await Promise.all([full.end(), handle.close()]);
});
