import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { CorpsFigures } from '../corps.ts';
import type { PlaceLevel } from '../kinds.ts';
import type { PlaceFacts } from './places.ts';

/** More than the districts of any oblast, and than the oblasts. */
const PARTS_MAX = 100;

/**
 * The figures of the akims within an area. A party counts once under all the names that it has borne.
 *
 * @param areaCode an oblast or a district; null for the whole country
 * @param today `YYYY-MM-DD` in Kazakhstan: ages and the terms that end this year are counted from its year
 */
export async function getCorpsFigures(db: Db, areaCode: string | null, today: string): Promise<CorpsFigures> {
  const year = Number(today.slice(0, 4));
  const { rows } = await sql<CorpsFigures>`
    with recursive party_line as (
      select code, code as latest from directory.party where successor_code is null
      union all
      select p.code, l.latest from directory.party as p join party_line as l on l.code = p.successor_code
    ),
    seat as (
      select p.code, p.demo from directory.akim_unit as u join directory.place as p on p.code = u.place_code
      where u.ended_on is null and p.retired_on is null and ${areaCode === null ? sql`true` : sql`p.ancestors @> array[${areaCode}]::text[]`}
    ),
    office as (
      select seat.demo as seat_demo, t.*,
        t.id is null and (seat.demo or exists (
          select from directory.tenure as e where e.unit_code = seat.code and e.end_reason is distinct from 'taken-back'
        )) as is_vacant
      from seat left join directory.tenure as t on t.unit_code = seat.code and t.ended_on is null
    )
    select
      count(*) filter (where t.how = 'elected')::int as elected,
      count(*) filter (where t.how = 'acting')::int as acting,
      count(*) filter (where t.is_vacant)::int as vacant,
      (avg(${year}::int - t.birth_year) filter (where t.how = 'elected'))::float8 as "meanAge",
      count(t.prior_civil_service) filter (where t.how = 'elected')::int as "serviceKnown",
      count(*) filter (where t.how = 'elected' and not t.prior_civil_service)::int as "neverCivilServants",
      count(t.nomination) filter (where t.how = 'elected')::int as "nominationKnown",
      count(*) filter (where t.how = 'elected' and t.nomination = 'party')::int as "byParties",
      count(distinct party_line.latest) filter (where t.how = 'elected' and t.nomination = 'party')::int as parties,
      count(*) filter (where t.how = 'elected' and t.nomination = 'self')::int as "selfNominated",
      count(t.sex) filter (where t.how = 'elected')::int as "sexKnown",
      count(*) filter (where t.how = 'elected' and t.sex = 'female')::int as women,
      count(t.term_until) filter (where t.how = 'elected')::int as "termsKnown",
      count(*) filter (where t.how = 'elected' and extract(year from t.term_until) = ${year}::int)::int as "endingThisYear",
      max(t.checked_on)::text as "checkedOn",
      coalesce(bool_or(t.seat_demo or t.demo), false) as demo
    from office as t left join party_line on party_line.code = t.party
  `.execute(db);
  const [figures] = rows;
  if (figures === undefined) throw new Error('Counting returned no row');
  return figures;
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
