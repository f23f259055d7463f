import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/platform/database/index.ts';
import { MigrationError, migrate, pendingMigrations } from '../../../src/platform/database/migrate.ts';
import { placeOf, splitStatements } from '../../../src/platform/database/sql-file.ts';
import { aDatabase } from '../../support/database.ts';
import { aTempFolder } from '../../support/temp-folder.ts';

async function aFolder(files: Record<string, string>): Promise<string> {
  const folder = join(await aTempFolder(), 'migrations');
  await mkdir(folder);
  for (const [name, source] of Object.entries(files)) await writeFile(join(folder, name), source);
  return folder;
}

const THREE = {
  '20260101_1000_first.sql': 'create table first (id int8 primary key);',
  '20260102_1000_second.sql':
    '-- no transaction\ncreate index concurrently first_id on first (id);\ncreate index concurrently first_again on first (id);',
  '20260103_1000_third.sql': 'create table third (id int8); insert into third values (1);',
};

const tableNames = async (db: Parameters<typeof migrate>[0]) => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relname !~ 'kysely' order by 1`.execute(db);
  return rows.map((row) => row.name);
};

test('an empty database gets all files in order, and again nothing', async () => {
  const home = await aDatabase({ empty: true });
  const folder = await aFolder(THREE);
  const names = ['20260101_1000_first', '20260102_1000_second', '20260103_1000_third'];
  expect(await pendingMigrations(home.db, folder)).toEqual(names);
  expect(await tableNames(home.db)).toEqual([]);
  expect(await migrate(home.db, folder)).toEqual({ applied: names });
  expect(await pendingMigrations(home.db, folder)).toEqual([]);
  expect(await migrate(home.db, folder)).toEqual({ applied: [] });
  expect(await tableNames(home.db)).toEqual(['first', 'first_again', 'first_id', 'first_pkey', 'third']);
});

test('a file that begins with "-- no transaction" may build an index without locking the table', async () => {
  const home = await aDatabase({ empty: true });
  const inTransaction = { ...THREE, '20260102_1000_second.sql': 'create index concurrently first_id on first (id);' };
  await expect(migrate(home.db, await aFolder(inTransaction))).rejects.toThrow('cannot run inside a transaction block');
  expect((await migrate(home.db, await aFolder(THREE))).applied).toHaveLength(3);
});

test('processes that migrate at once apply each file once, also where one builds an index without a transaction', async () => {
  const home = await aDatabase({ empty: true });
  const folder = await aFolder(THREE);
  const others = Array.from({ length: 5 }, () => openDatabase({ connection: home.connection, poolSize: 2, applicationName: 'other' }));
  const all = await Promise.all([home, ...others].map((one) => migrate(one.db, folder)));
  await Promise.all(others.map((other) => other.close()));
  expect(all.flatMap((outcome) => outcome.applied).toSorted()).toEqual(Object.keys(THREE).map((name) => name.replace('.sql', '')));
  expect((await sql`select id from third`.execute(home.db)).rows).toHaveLength(1);
});

test('a failing file is named with its line and column, and the files that share its transaction leave nothing', async () => {
  const home = await aDatabase({ empty: true });
  const folder = await aFolder({
    '20260101_1000_first.sql': 'create table first (id int8);',
    '20260102_1000_broken.sql': 'create table fine (id int8);\n\n  selekt 1;',
  });
  const failure = await migrate(home.db, folder).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(MigrationError);
  expect(failure).toHaveProperty('message', 'Migration 20260102_1000_broken.sql, line 3, column 3: syntax error at or near "selekt"');
  expect(await tableNames(home.db)).toEqual([]);
});

test('a fault in a file without a transaction is placed in the whole file', async () => {
  const home = await aDatabase({ empty: true });
  const folder = await aFolder({ '20260101_1000_first.sql': "-- no transaction\nselect 'a;b';\nselect missing;" });
  await expect(migrate(home.db, folder)).rejects.toThrow('20260101_1000_first.sql, line 3, column 8: column "missing" does not exist');
});

test('the session that migrated gets its limits back', async () => {
  const home = await aDatabase({ empty: true, poolSize: 1 });
  await migrate(home.db, await aFolder(THREE));
  const { rows } = await sql`select current_setting('statement_timeout') as limit, current_setting('lock_timeout') as lock`.execute(
    home.db,
  );
  expect(rows).toEqual([{ limit: '30s', lock: '0' }]);
});

test('a folder that lacks an applied file, has an older one, or a wrong name is refused', async () => {
  const home = await aDatabase({ empty: true });
  await migrate(home.db, await aFolder(THREE));
  const lacking = await aFolder({ '20260104_1000_fourth.sql': 'select 1' });
  await expect(migrate(home.db, lacking)).rejects.toThrow(/Cannot migrate.*20260101_1000_first is missing/);
  const older = await aFolder({ ...THREE, '20260101_0900_older.sql': 'select 1' });
  await expect(migrate(home.db, older)).rejects.toThrow(MigrationError);
  await expect(migrate(home.db, await aFolder({ 'fifth.sql': '' }))).rejects.toThrow('rename fifth.sql');
});

test('the template has every migration of the project', async () => {
  const home = await aDatabase();
  expect(await pendingMigrations(home.db, join(import.meta.dirname, '../../../migrations'))).toEqual([]);
});

test('semicolons in strings, names, bodies and comments do not end a statement', () => {
  const source = `select ';''' as "a;b"; -- c;\ndo $x$ begin; $x$; /* d; */\nselect $1 ;\n-- the end;`;
  expect(splitStatements(source).map((statement) => statement.text)).toEqual([
    `select ';''' as "a;b";`,
    ' -- c;\ndo $x$ begin; $x$;',
    ' /* d; */\nselect $1 ;',
  ]);
  expect(placeOf('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
});
