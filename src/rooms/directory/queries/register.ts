import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { PlaceLevel } from '../kinds.ts';
import type { KnownPlace } from '../register/places-diff.ts';
import type { RegisterPlace } from '../register/places-file.ts';

const REGISTER_ROWS_MAX = 100_000;
const ROWS_PER_STATEMENT = 4_000;
const IMPORT_LOCK = 1_030;
/** The register of what operators correct in the chat. */
export const CARD_REGISTER = 'card';

/** One import at a time, in the whole installation; held until the transaction ends. */
export async function lockImports(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(trx);
}

export interface NewBatch {
  readonly register: string;
  readonly source: string;
  readonly sha256: string;
  readonly rowCount: number;
  readonly appliedAt: Date;
  /** Who corrected a card in the chat; absent for what is run on the server. */
  readonly personId?: number | undefined;
  /** The import that this one takes back; absent for an import. */
  readonly undoes?: number;
}

/**
 * Records an import; its number becomes the directory's version, and listeners of `directory` hear of it at the commit. A correction of a
 * card is none of theirs: they keep the places.
 */
export async function insertBatch(trx: Trx, batch: NewBatch): Promise<number> {
  const { id } = await trx
    .insertInto('directory.import_batch')
    .values({
      register: batch.register,
      source: batch.source,
      file_sha256: batch.sha256,
      row_count: batch.rowCount,
      applied_at: batch.appliedAt,
      undoes: batch.undoes ?? null,
      person_id: batch.personId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (batch.register !== CARD_REGISTER) await sql`select pg_notify('directory', ${String(id)})`.execute(trx);
  return id;
}

/** The version of the directory: the highest import, corrections of cards left out; 0 before the first. */
export async function getDirectoryVersion(db: Db): Promise<number> {
  const row = await db
    .selectFrom('directory.import_batch')
    .select(({ fn }) => fn.max('id').as('version'))
    .where('register', '!=', CARD_REGISTER)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** All places of the register, the retired ones too, those of the demo not. */
export async function listKnownPlaces(db: Db): Promise<KnownPlace[]> {
  const rows = await db
    .selectFrom('directory.place')
    .select(['code', 'parent_code as parentCode', 'ancestors', 'level', 'kind', 'name_kk as nameKk', 'name_ru as nameRu'])
    .select(['published_kk as publishedKk', 'published_ru as publishedRu', 'retired_on as retiredOn'])
    .where('demo', '=', false)
    .limit(REGISTER_ROWS_MAX)
    .execute();
  return rows.map((row) => ({ ...row, level: row.level as PlaceLevel }));
}

/** Writes places, new ones and known ones alike; a retired place that is written is live again. New ones are listed since `listedOn`. */
export async function savePlaces(
  trx: Trx,
  places: readonly StoredPlace[],
  { batchId, demo, listedOn }: { batchId: number; demo: boolean; listedOn: string },
): Promise<void> {
  for (let from = 0; from < places.length; from += ROWS_PER_STATEMENT) {
    const chunk = places.slice(from, from + ROWS_PER_STATEMENT);
    const column = (read: (place: StoredPlace) => string | null) => chunk.map(read);
    // An array of arrays would be flattened by unnest: ancestors travel as text. Codes hold only digits and D.
    await sql`
      insert into directory.place
        (code, parent_code, ancestors, level, kind, name_kk, name_ru, published_kk, published_ru, demo, batch_id, listed_on)
      select code, parent_code, ancestors::text[], level, kind, name_kk, name_ru, published_kk, published_ru, ${demo}::boolean, ${batchId}::bigint,
        ${listedOn}::date
      from unnest(
        ${column((place) => place.code)}::text[],
        ${column((place) => place.parentCode)}::text[],
        ${column((place) => `{${place.ancestors.join(',')}}`)}::text[],
        ${column((place) => place.level)}::text[],
        ${column((place) => place.kind)}::text[],
        ${column((place) => place.nameKk)}::text[],
        ${column((place) => place.nameRu)}::text[],
        ${column((place) => place.publishedKk)}::text[],
        ${column((place) => place.publishedRu)}::text[]
      ) as t (code, parent_code, ancestors, level, kind, name_kk, name_ru, published_kk, published_ru)
      on conflict (code) do update set
        parent_code = excluded.parent_code, ancestors = excluded.ancestors, level = excluded.level, kind = excluded.kind,
        name_kk = excluded.name_kk, name_ru = excluded.name_ru, published_kk = excluded.published_kk,
        published_ru = excluded.published_ru, retired_on = null, batch_id = excluded.batch_id
    `.execute(trx);
  }
}

/** A place as it is written: like the register's, its kind any text that `kinds.ts` knows. */
export type StoredPlace = Omit<RegisterPlace, 'kind' | 'row'> & { readonly kind: string };

/** Marks places as gone from the register on that day. */
export async function retirePlaces(trx: Trx, codes: readonly string[], retiredOn: string, batchId: number): Promise<void> {
  if (codes.length === 0) return;
  await trx
    .updateTable('directory.place')
    .set({ retired_on: retiredOn, batch_id: batchId })
    .where('code', '=', sql<string>`any(${[...codes]}::text[])`)
    .execute();
}

/** The checksum of what came into this register last from that source; undefined where nothing has. */
export async function findLastSha256(db: Db, register: string, source: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('directory.import_batch')
    .select('file_sha256 as sha256')
    .where('register', '=', register)
    .where('source', '=', source)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.sha256;
}
