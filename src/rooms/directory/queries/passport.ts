import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { PassportFact } from '../passport/facts.ts';

/** Fifty years of everything in every place of the classifier would be more; then it is time to ask in parts. */
const FACTS_MAX = 1_000_000;
/** Of a hundred years. */
const FACTS_OF_PLACE_MAX = 2_000;
const ROWS_PER_STATEMENT = 4_000;

/** All figures of these places, also those that were taken back. @throws RangeError rather than leaving any out: a file would add what is there */
export async function listPassportFacts(db: Db, placeCodes: readonly string[]): Promise<PassportFact[]> {
  const rows = await factQuery(db)
    .where('place_code', '=', sql<string>`any(${[...placeCodes]}::text[])`)
    .limit(FACTS_MAX)
    .execute();
  if (rows.length === FACTS_MAX) throw new RangeError(`Passports of ${placeCodes.length} places have more than ${FACTS_MAX} figures`);
  return rows.map(factOf);
}

/** All figures of a place and of what it lies in, in one query, but those that were taken back. */
export async function listFactsAround(db: Db, placeCode: string): Promise<PassportFact[]> {
  const rows = await factQuery(db)
    .where('place_code', '=', sql<string>`any((select ancestors from directory.place where code = ${placeCode})::text[])`)
    .where(sql<boolean>`num_nonnulls(amount, choice) > 0`)
    .limit(FACTS_OF_PLACE_MAX)
    .execute();
  return rows.map(factOf);
}

function factQuery(db: Db) {
  return db
    .selectFrom('directory.passport_fact')
    .select(['place_code as placeCode', 'fact', 'year', 'position', 'choice', 'note_kk as noteKk', 'note_ru as noteRu'])
    .select(['source_url as sourceUrl', 'checked_on as checkedOn', sql<number | null>`amount::float8`.as('amount')]);
}

function factOf(row: Awaited<ReturnType<ReturnType<typeof factQuery>['execute']>>[number]): PassportFact {
  return { ...row, fact: row.fact as PassportFact['fact'], choice: row.choice as PassportFact['choice'] };
}

/** Writes figures, new ones and known ones alike. The places must exist, and no figure may stand twice among them. */
export async function savePassportFacts(trx: Trx, facts: readonly PassportFact[], batchId: number): Promise<void> {
  for (let from = 0; from < facts.length; from += ROWS_PER_STATEMENT) {
    const chunk = facts.slice(from, from + ROWS_PER_STATEMENT);
    const column = <Value>(read: (fact: PassportFact) => Value) => chunk.map(read);
    await sql`
      insert into directory.passport_fact
        (place_code, fact, year, position, amount, choice, note_kk, note_ru, source_url, checked_on, batch_id)
      select t.*, ${batchId}::bigint
      from unnest(
        ${column((fact) => fact.placeCode)}::text[],
        ${column((fact) => fact.fact)}::text[],
        ${column((fact) => fact.year)}::smallint[],
        ${column((fact) => fact.position)}::smallint[],
        ${column((fact) => fact.amount)}::numeric[],
        ${column((fact) => fact.choice)}::text[],
        ${column((fact) => fact.noteKk)}::text[],
        ${column((fact) => fact.noteRu)}::text[],
        ${column((fact) => fact.sourceUrl)}::text[],
        ${column((fact) => fact.checkedOn)}::date[]
      ) as t
      on conflict (place_code, fact, year, position) do update set
        amount = excluded.amount, choice = excluded.choice, note_kk = excluded.note_kk, note_ru = excluded.note_ru,
        source_url = excluded.source_url, checked_on = excluded.checked_on, batch_id = excluded.batch_id
    `.execute(trx);
  }
}
