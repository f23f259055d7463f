import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { migrate, pendingMigrations } from '../src/platform/database/migrate.ts';
import { aDatabase } from './support/database.ts';
import { readDatabaseInterface } from './walls/database-interface.ts';

const folder = fileURLToPath(new URL('../migrations', import.meta.url));
const declared = readDatabaseInterface(fileURLToPath(new URL('../src/platform/database/schema.ts', import.meta.url)));
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .map((name) => name.replace(/\.sql$/, ''))
  .toSorted();

const home = await aDatabase({ empty: true });
let first: string[] = [];
let second: string[] = [];
beforeAll(async () => {
  first = (await migrate(home.db, folder)).applied;
  second = (await migrate(home.db, folder)).applied;
});

test('an empty database is brought up by every migration in order, and a second run does nothing', async () => {
  expect(names.length).toBeGreaterThan(0);
  expect(first).toEqual(names);
  expect(second).toEqual([]);
  expect(await pendingMigrations(home.db, folder)).toEqual([]);
});

test('a migration is named by its moment and topic, and no moment is used twice', () => {
  for (const name of names) expect(name).toMatch(/^\d{8}_\d{4}_[a-z0-9_]+$/);
  expect(new Set(names.map((name) => name.slice(0, 13))).size).toBe(names.length);
});

test('the Database interface says exactly what the migrated database has: tables, columns, which may be null', async () => {
  const { rows } = await sql<{ name: string; column: string; nullable: boolean }>`
    select table_schema || '.' || table_name as name, column_name as column, is_nullable = 'YES' as nullable
    from information_schema.columns where table_schema in (${sql.join(ownSchemas())})`.execute(home.db);
  const there = rows.map(({ name, column, nullable }) => `${name}.${column}${nullable ? ' or null' : ''}`);
  const said = [...declared].flatMap(([table, columns]) =>
    columns.map(({ name, nullable }) => `${table}.${name}${nullable ? ' or null' : ''}`),
  );
  expect(said.length).toBeGreaterThan(0);
  expect(there.toSorted()).toEqual(said.toSorted());
});

test('every schema of the database is known to the Database interface', async () => {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where nspname !~ '^(pg_|information_schema$|public$)'`.execute(home.db);
  expect(rows.map((row) => row.name).toSorted()).toEqual(ownSchemas().toSorted());
});

test('every schema, table and column has a comment', async () => {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace
    where nspname in (${sql.join(ownSchemas())}) and obj_description(oid, 'pg_namespace') is null
    union all
    select relation.oid::regclass || coalesce('.' || attribute.attname, '')
    from pg_class as relation
    join pg_namespace as schema on schema.oid = relation.relnamespace
    join lateral (
      select 0::int2 as attnum, null::name as attname
      union all
      select attnum, attname from pg_attribute where attrelid = relation.oid and attnum > 0 and not attisdropped
    ) as attribute on true
    where schema.nspname in (${sql.join(ownSchemas())}) and relation.relkind in ('r', 'p', 'v', 'm')
      and coalesce(case when attribute.attnum = 0 then obj_description(relation.oid, 'pg_class')
                        else col_description(relation.oid, attribute.attnum) end, '') = ''`.execute(home.db);
  expect(rows.map((row) => row.name)).toEqual([]);
});

test('an index is named by what it answers, and one that no constraint made says so in a comment', async () => {
  const { rows } = await sql<{ name: string; comment: string | null; constrained: boolean }>`
    select relation.relname as name, obj_description(relation.oid, 'pg_class') as comment,
      exists (select 1 from pg_constraint where conindid = relation.oid) as constrained
    from pg_class as relation join pg_namespace as schema on schema.oid = relation.relnamespace
    where relation.relkind = 'i' and schema.nspname in (${sql.join(ownSchemas())})`.execute(home.db);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => /^idx|_idx$/.test(row.name)).map((row) => row.name)).toEqual([]);
  expect(rows.filter((row) => !row.constrained && !row.comment).map((row) => row.name)).toEqual([]);
});

function ownSchemas(): string[] {
  return [...new Set([...declared.keys()].map((table) => table.split('.')[0] ?? ''))];
}
