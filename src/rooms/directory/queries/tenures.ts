import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { CardPart, KnownTenure, Tenure, TenureFacts } from '../terms/facts.ts';
import type { Party } from '../terms/parties.ts';

const UNITS_MAX = 20_000;
/** A term of four years, with the acting akims in between: a unit has some five in a decade. */
const TERMS_MAX = 200_000;
const PARTIES_MAX = 100;

/** Who heads this unit now; undefined where nobody does. */
export async function findTenureInOffice(db: Db, unitCode: string): Promise<KnownTenure | undefined> {
  const row = await tenureQuery(db).where('t.unit_code', '=', unitCode).where('t.ended_on', 'is', null).executeTakeFirst();
  return row && tenureOf(row);
}

/** The office's own address, as the card of who is in office has it; null where it has none, or nobody is in office. */
export async function findOfficeEmail(db: Db, unitCode: string): Promise<string | null> {
  const row = await db
    .selectFrom('directory.tenure')
    .select('email')
    .where('unit_code', '=', unitCode)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return row?.email ?? null;
}

/** Which of these units have somebody in office now. */
export async function listHeadedUnits(db: Db, unitCodes: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('directory.tenure')
    .select('unit_code as unitCode')
    .where('unit_code', '=', sql<string>`any(${[...unitCodes]}::text[])`)
    .where('ended_on', 'is', null)
    .limit(UNITS_MAX)
    .execute();
  return rows.map((row) => row.unitCode);
}

/** All terms of these units, those of the past too; what was taken back never was. */
export async function listTenures(db: Db, unitCodes: readonly string[]): Promise<KnownTenure[]> {
  const rows = await tenureQuery(db)
    .where('t.unit_code', '=', sql<string>`any(${[...unitCodes]}::text[])`)
    .where(sql<boolean>`t.end_reason is distinct from 'taken-back'`)
    .limit(TERMS_MAX)
    .execute();
  return rows.map(tenureOf);
}

/** Terms with all that is kept of them, as `t`. */
export function tenureQuery(db: Db) {
  return db
    .selectFrom('directory.tenure as t')
    .select([
      't.id',
      't.unit_code as unitCode',
      't.name_kk as nameKk',
      't.name_ru as nameRu',
      't.birth_year as birthYear',
      't.how',
      't.sex',
    ])
    .select(['t.started_on as startedOn', 't.registered_on as registeredOn', 't.term_until as termUntil', 't.term_number as termNumber'])
    .select(['t.ended_on as endedOn', 't.end_reason as endReason', 't.nomination', 't.party', 't.prior_civil_service as priorCivilService'])
    .select([
      't.phone',
      't.reception_kk as receptionKk',
      't.reception_ru as receptionRu',
      't.office_kk as officeKk',
      't.office_ru as officeRu',
    ])
    .select(['t.reception_hours as receptionHours', 't.photo_name as photoName', 't.by_hand as byHand', 't.email'])
    .select(['t.source_url as sourceUrl', 't.checked_on as checkedOn']);
}

type CodedColumns = 'how' | 'sex' | 'endReason' | 'nomination' | 'byHand';

/** Gives the codes of a row their types: the table's checks hold them to these. */
export function tenureOf<
  Row extends { how: string; sex: string | null; endReason: string | null; nomination: string | null; byHand: string[] },
>(row: Row): Omit<Row, CodedColumns> & Pick<KnownTenure, CodedColumns> {
  return {
    ...row,
    how: row.how as KnownTenure['how'],
    sex: row.sex as KnownTenure['sex'],
    endReason: row.endReason as KnownTenure['endReason'],
    nomination: row.nomination as KnownTenure['nomination'],
    byHand: row.byHand as CardPart[],
  };
}

/** All names of parties, the former ones too. */
export async function listParties(db: Db): Promise<Party[]> {
  return await db
    .selectFrom('directory.party')
    .select(['code', 'name_kk as nameKk', 'name_ru as nameRu', 'valid_from as validFrom', 'valid_until as validUntil'])
    .select('successor_code as successorCode')
    .orderBy('code')
    .limit(PARTIES_MAX)
    .execute();
}

export interface TenureEnd {
  readonly id: number;
  /** The day the successor's powers begin, or since which the post is vacant. */
  readonly endedOn: string;
  /** Null where nobody said why. */
  readonly endReason: KnownTenure['endReason'];
}

/** Ends terms. */
export async function endTenures(trx: Trx, ends: readonly TenureEnd[], batchId: number): Promise<void> {
  await sql`
    update directory.tenure as t set ended_on = e.ended_on, end_reason = e.end_reason, batch_id = ${batchId}
    from unnest(
      ${ends.map((end) => end.id)}::bigint[], ${ends.map((end) => end.endedOn)}::date[], ${ends.map((end) => end.endReason)}::text[]
    ) as e (id, ended_on, end_reason)
    where t.id = e.id
  `.execute(trx);
}

/** Ends the terms of units that are no more, or have no akim of their own any more. */
export async function endTenuresOf(trx: Trx, unitCodes: readonly string[], endedOn: string, batchId: number): Promise<void> {
  await sql`
    update directory.tenure set ended_on = greatest(started_on, registered_on, ${endedOn}::date), end_reason = 'unit-abolished', batch_id = ${batchId}
    where unit_code = any(${[...unitCodes]}::text[]) and ended_on is null
  `.execute(trx);
}

/** A term to write: what is left out of it is not known. */
export type NewTenure = Omit<TenureFacts, 'startKnown'> & Pick<Tenure, 'byHand'>;

/** Adds terms; the units of those without an end must have nobody in office. */
export async function insertTenures(trx: Trx, tenures: readonly NewTenure[], origin: { batchId: number; demo: boolean }): Promise<void> {
  const rows = tenures.map((facts) => ({ ...columnsOf(facts), unit_code: facts.unitCode, how: facts.how }));
  await sql`
    insert into directory.tenure (unit_code, how, name_kk, name_ru, birth_year, started_on, term_until, nomination, party,
      prior_civil_service, phone, reception_kk, reception_ru, source_url, checked_on,
      sex, registered_on, term_number, office_kk, office_ru, email, reception_hours, photo_name, ended_on, end_reason, demo, batch_id)
    select unit_code, how, name_kk, name_ru, birth_year, started_on, term_until, nomination, party,
      prior_civil_service, phone, reception_kk, reception_ru, source_url, checked_on,
      sex, registered_on, term_number, office_kk, office_ru, email, reception_hours, photo_name, ended_on, end_reason,
      ${origin.demo}::boolean, ${origin.batchId}::bigint
    from jsonb_populate_recordset(null::directory.tenure, ${JSON.stringify(rows)}::jsonb)
  `.execute(trx);
}

/** Writes the facts of terms over, by the term's number. */
export async function updateTenures(trx: Trx, changes: readonly { id: number; facts: NewTenure }[], batchId: number): Promise<void> {
  const rows = changes.map(({ id, facts }) => ({ ...columnsOf(facts), id }));
  await sql`
    update directory.tenure as t set
      name_kk = n.name_kk, name_ru = n.name_ru, birth_year = n.birth_year, started_on = n.started_on, term_until = n.term_until,
      nomination = n.nomination, party = n.party, prior_civil_service = n.prior_civil_service, phone = n.phone,
      reception_kk = n.reception_kk, reception_ru = n.reception_ru, source_url = n.source_url, checked_on = n.checked_on,
      sex = n.sex, registered_on = n.registered_on, term_number = n.term_number, office_kk = n.office_kk, office_ru = n.office_ru, email = n.email,
      reception_hours = n.reception_hours, photo_name = n.photo_name, by_hand = n.by_hand,
      ended_on = n.ended_on, end_reason = n.end_reason, batch_id = ${batchId}
    from jsonb_populate_recordset(null::directory.tenure, ${JSON.stringify(rows)}::jsonb) as n
    where t.id = n.id
  `.execute(trx);
}

function columnsOf(facts: NewTenure) {
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
    sex: facts.sex ?? null,
    registered_on: facts.registeredOn ?? null,
    term_number: facts.termNumber ?? null,
    office_kk: facts.officeKk ?? null,
    office_ru: facts.officeRu ?? null,
    email: facts.email ?? null,
    reception_hours: facts.receptionHours ?? null,
    photo_name: facts.photoName ?? null,
    by_hand: facts.byHand ?? [],
    ended_on: facts.endedOn ?? null,
    end_reason: facts.endReason ?? null,
  };
}
