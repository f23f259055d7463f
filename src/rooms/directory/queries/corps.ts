import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { CorpsCounts, UnitTerm } from '../corps/figures.ts';
import type { PlaceLevel } from '../kinds.ts';
import type { PlaceFacts } from './places.ts';

/** More than the districts of any oblast, and than the oblasts. */
const PARTS_MAX = 100;

/** Every elected term of every unit, the former ones too. */
const TERMS_MAX = 50_000;

/** The units of an area that have an akim of their own, as `seat`. */
function seatsOf(areaCode: string | null) {
  return sql`
    select p.code, p.demo from directory.akim_unit as u join directory.place as p on p.code = u.place_code
    where u.ended_on is null and p.retired_on is null and ${areaCode === null ? sql`true` : sql`p.ancestors @> array[${areaCode}]::text[]`}
  `;
}

/**
 * Counts the akims within an area.
 *
 * @param areaCode an oblast or a district; null for the whole country
 * @param year the present one in Kazakhstan: ages are counted from it
 */
export async function getCorpsCounts(db: Db, areaCode: string | null, year: number): Promise<CorpsCounts> {
  const { rows } = await sql<CorpsCounts>`
    with seat as (${seatsOf(areaCode)}),
    office as (
      select seat.demo as seat_demo, t.*,
        t.id is null and (seat.demo or exists (
          select from directory.tenure as e where e.unit_code = seat.code and e.end_reason is distinct from 'taken-back'
        )) as is_vacant
      from seat left join directory.tenure as t on t.unit_code = seat.code and t.ended_on is null
    ),
    elected as (select * from office where how = 'elected'),
    ballot as (select party as name, count(*) as n from elected where nomination = 'party' and party is not null group by party),
    ending as (select to_char(term_until, 'YYYY-MM') as name, count(*) as n from elected where term_until is not null group by name),
    numbered as (select term_number::text as name, count(*) as n from elected where term_number is not null group by name)
    select
      count(*) filter (where t.how = 'elected')::int as elected,
      count(*) filter (where t.how = 'acting')::int as acting,
      count(*) filter (where t.is_vacant)::int as vacant,
      (avg(${year}::int - t.birth_year) filter (where t.how = 'elected'))::float8 as "meanAge",
      count(t.birth_year) filter (where t.how = 'elected')::int as "agesKnown",
      count(t.prior_civil_service) filter (where t.how = 'elected')::int as "serviceKnown",
      count(*) filter (where t.how = 'elected' and not t.prior_civil_service)::int as "neverCivilServants",
      count(t.nomination) filter (where t.how = 'elected')::int as "nominationKnown",
      count(*) filter (where t.how = 'elected' and t.nomination = 'party')::int as "byParties",
      count(*) filter (where t.how = 'elected' and t.nomination = 'akim')::int as "byAkims",
      count(*) filter (where t.how = 'elected' and t.nomination = 'self')::int as "selfNominated",
      count(t.sex) filter (where t.how = 'elected')::int as "sexKnown",
      count(*) filter (where t.how = 'elected' and t.sex = 'female')::int as women,
      count(t.term_until) filter (where t.how = 'elected')::int as "termsKnown",
      min(t.checked_on)::text as "checkedFrom",
      max(t.checked_on)::text as "checkedUntil",
      coalesce(bool_or(t.seat_demo or t.demo), false) as demo,
      (select coalesce(jsonb_object_agg(name, n), '{}') from ballot) as "byBallot",
      (select coalesce(jsonb_object_agg(name, n), '{}') from ending) as "byEndMonth",
      (select coalesce(jsonb_object_agg(name, n), '{}') from numbered) as "byTermNumber"
    from office as t
  `.execute(db);
  const [counts] = rows;
  if (counts === undefined) throw new Error('Counting returned no row');
  return counts;
}

/** The elected terms, the former ones too, of those units of an area whose elected akim's term has no number. */
export async function listUncountedTerms(db: Db, areaCode: string | null): Promise<UnitTerm[]> {
  const { rows } = await sql<UnitTerm>`
    with seat as (${seatsOf(areaCode)})
    select t.unit_code as "unitCode", t.how, t.name_kk as "nameKk", t.name_ru as "nameRu", t.started_on as "startedOn",
      t.registered_on as "registeredOn", t.ended_on as "endedOn", t.end_reason as "endReason", t.term_number as "termNumber", t.by_hand as "byHand"
    from seat
    join directory.tenure as present on present.unit_code = seat.code and present.ended_on is null
    join directory.tenure as t on t.unit_code = seat.code
    where present.how = 'elected' and present.term_number is null
      and t.how = 'elected' and t.end_reason is distinct from 'taken-back'
    limit ${TERMS_MAX}
  `.execute(db);
  return rows;
}

/** The oblasts, or the districts of one, in which akims are elected at all; by code. */
export async function listCorpsParts(db: Db, areaCode: string | null): Promise<PlaceFacts[]> {
  const rows = await db
    .selectFrom('directory.place as p')
    .select(['p.code', 'p.parent_code as parentCode', 'p.ancestors', 'p.level', 'p.kind', 'p.name_kk as nameKk', 'p.name_ru as nameRu'])
    .select(['p.published_kk as publishedKk', 'p.published_ru as publishedRu', 'p.retired_on as retiredOn', 'p.demo'])
    .where('p.retired_on', 'is', null)
    .where('p.parent_code', areaCode === null ? 'is' : '=', areaCode)
    .where('p.level', 'in', ['region', 'district'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('directory.akim_unit as u')
          .innerJoin('directory.place as s', 's.code', 'u.place_code')
          .select('u.place_code')
          .where('u.ended_on', 'is', null)
          .where('s.retired_on', 'is', null)
          .where('s.ancestors', '@>', sql<string[]>`array[p.code]`),
      ),
    )
    .orderBy('p.code')
    .limit(PARTS_MAX)
    .execute();
  return rows.map((row) => ({ ...row, level: row.level as PlaceLevel }));
}
