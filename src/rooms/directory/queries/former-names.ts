import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/index.ts';

const NAMES_MAX = 200_000;

/** A name that a place bore, without the word for its kind. */
export interface FormerName {
  readonly placeCode: string;
  readonly nameKk: string;
  readonly nameRu: string;
}

/** Every name that a place bore before, the latest first: for the search, which keeps them in memory. */
export async function listFormerNames(db: Db): Promise<FormerName[]> {
  return await db
    .selectFrom('directory.place_former_name')
    .select(['place_code as placeCode', 'name_kk as nameKk', 'name_ru as nameRu'])
    .orderBy('id', 'desc')
    .limit(NAMES_MAX)
    .execute();
}

/** Keeps the names that these places have now, before others are written over them. */
export async function keepFormerNames(trx: Trx, codes: readonly string[], untilOn: string, batchId: number): Promise<void> {
  await sql`
    insert into directory.place_former_name (place_code, name_kk, name_ru, published_kk, published_ru, until_on, batch_id)
    select code, name_kk, name_ru, published_kk, published_ru, ${untilOn}::date, ${batchId}::bigint
    from directory.place where code = any(${[...codes]}::text[])
  `.execute(trx);
}
