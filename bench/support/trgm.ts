import { Client } from 'pg';
import type { RegisterPlace } from '../../src/rooms/directory/register/places-file.ts';
import type { Answers } from '../lookup.ts';
import type { Bench } from './bench.ts';
import { aServer } from './database.ts';
import { bareKey, keysOf, type Lookup } from './lookups.ts';

/** Postgres' trigrams over the same folded keys: the nearest by similarity, through a GiST index. */
export async function askTrgm(bench: Bench, places: readonly RegisterPlace[], lookups: readonly Lookup[], limit: number): Promise<Answers> {
  const server = await aServer(bench);
  const client = new Client({ connectionString: await server.lettered('bench_lookup') });
  await client.connect();
  try {
    const keys = keysOf(places);
    const rows = [...keys].flatMap(([code, names]) => names.map((name) => ({ code, name })));
    const startedAt = performance.now();
    await client.query('create extension pg_trgm');
    await client.query('create table name (code text, name text)');
    await client.query('insert into name select * from unnest($1::text[], $2::text[])', [rows.map((r) => r.code), rows.map((r) => r.name)]);
    await client.query('create index name_near on name using gist (name gist_trgm_ops)');
    await client.query('analyze name');
    const buildMs = performance.now() - startedAt;

    const found: (readonly string[])[][] = [];
    const tookMs: number[] = [];
    for (const { query } of lookups) {
      const askedAt = performance.now();
      const nearest = await client.query<{ code: string }>({
        name: 'nearest',
        text: 'select code from name order by name <-> $1, code limit $2',
        values: [bareKey(query), limit],
      });
      tookMs.push(performance.now() - askedAt);
      found.push(nearest.rows.map(({ code }) => keys.get(code) ?? []));
    }
    const size = await client.query<{ bytes: string }>("select pg_total_relation_size('name') as bytes");
    return { engine: 'pg_trgm', found, tookMs, buildMs, heapMb: Number(size.rows[0]?.bytes) / 2 ** 20 };
  } finally {
    await client.end();
  }
}
