import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/platform/database/index.ts';
import { aDatabase, ownServer } from '../../support/database.ts';

const home = await aDatabase();

test('int8 comes as a number, a date as its day, json as a value', async () => {
  const { rows } = await sql`
    select 4503599627370495::int8 as id, array[1, null, 3]::int8[] as ids, '{}'::int8[] as none, date '2026-03-01' as day, array[date '2026-03-01'] as days,
      '{"message_id": 7}'::jsonb as payload, (select count(*) from pg_class where false) as total`.execute(home.db);
  expect(rows).toEqual([
    { id: 4503599627370495, ids: [1, null, 3], none: [], day: '2026-03-01', days: ['2026-03-01'], payload: { message_id: 7 }, total: 0 },
  ]);
});

test('an int8 that a number cannot hold is an error, not a rounded value', async () => {
  await expect(sql`select 9007199254740993::int8 as id`.execute(home.db)).rejects.toThrow('2^53');
});

test('a statement ends after 30 seconds and a forgotten transaction after a minute', async () => {
  const { rows } = await sql`
    select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle,
      current_setting('application_name') as application`.execute(home.db);
  expect(rows).toEqual([{ statement: '30s', idle: '1min', application: 'test' }]);
});

test('a handle closes more than once without complaint', async () => {
  const handle = openDatabase({ connection: home.connection, poolSize: 1, applicationName: 'test' });
  await sql`select 1`.execute(handle.db);
  await Promise.all([handle.close(), handle.close()]);
  await handle.close();
});

test('the address of a test database reaches the same database', async () => {
  const handle = openDatabase({ connection: { connectionString: home.url }, poolSize: 1, applicationName: 'test' });
  const name = async (db: typeof home.db) => (await sql`select current_database() as name`.execute(db)).rows;
  expect(await name(handle.db)).toEqual(await name(home.db));
  await handle.close();
});

test('a server that restarts under an idle connection and an open transaction ends neither the pool nor this process', async () => {
  const server = await ownServer();
  const errors: Error[] = [];
  const handle = openDatabase({
    connection: server.connection,
    poolSize: 3,
    applicationName: 'test',
    onError: (error) => errors.push(error),
  });
  await Promise.all([sql`select 1`.execute(handle.db), sql`select 2`.execute(handle.db)]);
  const broken = handle.db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx);
    await server.restart();
    await sql`select 1`.execute(trx);
  });
  await expect(broken).rejects.toThrow();
  expect((await sql`select 3 as n`.execute(handle.db)).rows).toEqual([{ n: 3 }]);
  expect(errors.length).toBeGreaterThan(0);
  await handle.close();
});
