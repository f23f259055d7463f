import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/platform/database/index.ts';
import { openListener } from '../../../src/platform/database/listen.ts';
import { aDatabase, ownServer } from '../../support/database.ts';

/** Something that will happen: `happened` settles with what `happen` was called with first. */
function anEvent<Value>() {
  const { promise, resolve } = Promise.withResolvers<Value>();
  return { happened: promise, happen: resolve };
}

const quiet = { onReconnect: () => undefined, onError: () => undefined };

test('each channel hears its own payloads, in order, and a function that throws does not silence the others', async () => {
  const home = await aDatabase();
  const heard: string[] = [];
  const errors: Error[] = [];
  const end = anEvent<string>();
  const listener = await openListener(
    { connection: home.connection, applicationName: 'ears' },
    {
      'Odd name': (payload) => heard.push(payload),
      broken: () => {
        throw new Error('no');
      },
      end: end.happen,
    },
    { ...quiet, onError: (error) => errors.push(error) },
  );
  await sql`select pg_notify('Odd name', 'one'), pg_notify('broken', ''), pg_notify('Odd name', 'two'), pg_notify('end', '')`.execute(
    home.db,
  );
  expect(await end.happened).toBe('');
  expect(heard).toEqual(['one', 'two']);
  expect(errors.map((error) => error.message)).toEqual(['no']);
  await listener.close();
  const left = await sql`select 1 from pg_stat_activity where application_name = 'ears' and state is not null`.execute(home.db);
  expect(left.rows.length).toBeLessThanOrEqual(1);
});

test('a listener hears again after the server restarted, and says so', async () => {
  const server = await ownServer();
  const back = anEvent<void>();
  const heard = anEvent<string>();
  const errors: Error[] = [];
  const listener = await openListener(
    { connection: server.connection, applicationName: 'ears' },
    { news: heard.happen },
    { onReconnect: back.happen, onError: (error) => errors.push(error) },
  );
  await server.restart();
  await back.happened;
  expect(errors.length).toBeGreaterThan(0);
  const handle = openDatabase({ connection: server.connection, poolSize: 1, applicationName: 'test' });
  await sql`select pg_notify('news', 'after')`.execute(handle.db);
  expect(await heard.happened).toBe('after');
  await handle.close();
  await listener.close();
});

test('a listener that was closed while its server was away stays closed', async () => {
  const server = await ownServer();
  const away = anEvent<Error>();
  let back = false;
  const listener = await openListener(
    { connection: server.connection, applicationName: 'ears' },
    { news: () => undefined },
    { onReconnect: () => (back = true), onError: away.happen },
  );
  await server.stop();
  await away.happened;
  await listener.close();
  await server.restart();
  const handle = openDatabase({ connection: server.connection, poolSize: 1, applicationName: 'test' });
  const { rows } = await sql`select 1 from pg_stat_activity where application_name = 'ears'`.execute(handle.db);
  expect(rows).toEqual([]);
  expect(back).toBe(false);
  await handle.close();
});

test('a first connection that fails is the caller’s to know', async () => {
  const connection = { host: '/tmp/no-such-folder', port: 5432, user: 'postgres', database: 'postgres' };
  await expect(openListener({ connection, applicationName: 'ears' }, {}, quiet)).rejects.toThrow('ENOENT');
});
