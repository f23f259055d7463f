import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { TenureFacts } from '../register/akims-file.ts';
import type { TenureInOffice } from '../register/tenures.ts';

const UNITS_MAX = 20_000;

/** Who heads this unit now; undefined where nobody does. */
export async function findTenureInOffice(db: Db, unitCode: string): Promise<TenureInOffice | undefined> {
  return (await listTenuresInOffice(db, [unitCode]))[0];
}

/** Who heads these units now; a unit whose post is vacant is not in the list. */
export async function listTenuresInOffice(db: Db, unitCodes: readonly string[]): Promise<TenureInOffice[]> {
  const rows = await db
    .selectFrom('directory.tenure')
    .select(['id', 'unit_code as unitCode', 'name_kk as nameKk', 'name_ru as nameRu', 'birth_year as birthYear', 'how'])
    .select(['started_on as startedOn', 'term_until as termUntil', 'nomination', 'party', 'phone', 'source_url as sourceUrl'])
    .select(['prior_civil_service as priorCivilService', 'reception_kk as receptionKk', 'reception_ru as receptionRu'])
    .select('checked_on as checkedOn')
    .where('unit_code', '=', sql<string>`any(${[...unitCodes]}::text[])`)
    .where('ended_on', 'is', null)
    .limit(UNITS_MAX)
    .execute();
  return rows.map((row) => ({ ...row, how: row.how as TenureFacts['how'], nomination: row.nomination as TenureFacts['nomination'] }));
}

/** Which of these codes are places that are not retired, and which of those have an akim. */
export async function listKnownUnits(db: Db, codes: readonly string[]): Promise<{ code: string; hasAkim: boolean }[]> {
  return await db
    .selectFrom('directory.place as p')
    .leftJoin('directory.akim_unit as u', 'u.place_code', 'p.code')
    .select(['p.code', ({ eb }) => eb('u.place_code', 'is not', null).$castTo<boolean>().as('hasAkim')])
    .where('p.code', '=', sql<string>`any(${[...codes]}::text[])`)
    .where('p.retired_on', 'is', null)
    .limit(UNITS_MAX)
    .execute();
}

/** Ends terms: `endedOn` is the day the successor begins, or since which the post is vacant. */
export async function endTenures(trx: Trx, ends: readonly { id: number; endedOn: string }[], batchId: number): Promise<void> {
  await sql`
    update directory.tenure as t set ended_on = e.ended_on, batch_id = ${batchId}
    from unnest(${ends.map((end) => end.id)}::bigint[], ${ends.map((end) => end.endedOn)}::date[]) as e (id, ended_on)
    where t.id = e.id
  `.execute(trx);
}

export type NewTenure = TenureFacts & {
  /** Null or absent where the source does not say: the register's file has no such column. */
  readonly sex?: 'female' | 'male' | null;
};

/** Opens terms; the units must have nobody in office. */
export async function insertTenures(trx: Trx, tenures: readonly NewTenure[], origin: { batchId: number; demo: boolean }): Promise<void> {
  const rows = tenures.map((facts) => ({ ...columnsOf(facts), unit_code: facts.unitCode, how: facts.how, sex: facts.sex ?? null }));
  await sql`
    insert into directory.tenure (unit_code, how, name_kk, name_ru, birth_year, started_on, term_until, nomination, party,
      prior_civil_service, phone, reception_kk, reception_ru, source_url, checked_on, sex, demo, batch_id)
    select unit_code, how, name_kk, name_ru, birth_year, started_on, term_until, nomination, party,
      prior_civil_service, phone, reception_kk, reception_ru, source_url, checked_on, sex, ${origin.demo}::boolean, ${origin.batchId}::bigint
    from jsonb_populate_recordset(null::directory.tenure, ${JSON.stringify(rows)}::jsonb)
  `.execute(trx);
}

/** Writes the facts of terms over, by the term's number. */
export async function updateTenures(trx: Trx, changes: readonly { id: number; facts: TenureFacts }[], batchId: number): Promise<void> {
  const rows = changes.map(({ id, facts }) => ({ ...columnsOf(facts), id }));
  await sql`
    update directory.tenure as t set
      name_kk = n.name_kk, name_ru = n.name_ru, birth_year = n.birth_year, started_on = n.started_on, term_until = n.term_until,
      nomination = n.nomination, party = n.party, prior_civil_service = n.prior_civil_service, phone = n.phone,
      reception_kk = n.reception_kk, reception_ru = n.reception_ru, source_url = n.source_url, checked_on = n.checked_on,
      batch_id = ${batchId}
    from jsonb_populate_recordset(null::directory.tenure, ${JSON.stringify(rows)}::jsonb) as n
    where t.id = n.id
  `.execute(trx);
}

function columnsOf(facts: TenureFacts) {
  return {
    name_kk: facts.nameKk,
    name_ru: facts.nameRu,
    birth_year: facts.birthYear,
    started_on: facts.startedOn,
    term_until: facts.termUntil,
    nomination: facts.nomination,
    party: facts.party,
    prior_civil_service: facts.priorCivilService,
    phone: facts.phone,
    reception_kk: facts.receptionKk,
    reception_ru: facts.receptionRu,
    source_url: facts.sourceUrl,
    checked_on: facts.checkedOn,
  };
}
