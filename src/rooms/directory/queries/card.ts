import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { PlaceLevel } from '../kinds.ts';
import type { KnownTenure } from '../terms/facts.ts';
import type { Party } from '../terms/parties.ts';
import type { PlaceFacts } from './places.ts';
import { tenureOf, tenureQuery } from './tenures.ts';

export type CardTenure = KnownTenure & {
  readonly demo: boolean;
  /** The names of all parties beside a term that one of them nominated, else none. */
  readonly parties: readonly Party[];
};

const VILLAGES_MAX = 30;
/** More than a unit has in a lifetime: only a register gone wrong has more. */
const TERMS_MAX = 41;

export interface CardPlace extends PlaceFacts {
  readonly part: 'chain' | 'village';
  readonly hasAkim: boolean;
  /** Whether it is known where it is. */
  readonly isLocated: boolean;
}

/** A place with what is above it, from the oblast down, and the first villages of its unit, the centre first. None for an unknown code. */
export async function listChainWithVillages(db: Db, placeCode: string): Promise<CardPlace[]> {
  const { rows } = await sql<CardPlace & { level: PlaceLevel }>`
    with asked as (select ancestors from directory.place where code = ${placeCode}),
    unit as (
      select u.place_code as code from asked
      join directory.akim_unit as u on u.place_code = any(asked.ancestors) and u.ended_on is null
      join directory.place as p on p.code = u.place_code and p.retired_on is null
      order by array_position(asked.ancestors, u.place_code) desc limit 1
    ),
    village as (
      select p.code from directory.place as p
      where p.ancestors @> array[(select code from unit)] and p.level = 'settlement' and p.retired_on is null
      order by p.code limit ${VILLAGES_MAX}
    ),
    part as (
      select unnest(ancestors) as code, 'chain' as part from asked
      union all
      select code, 'village' from village
    )
    select part.part, p.code, p.parent_code as "parentCode", p.ancestors, p.level, p.kind, p.name_kk as "nameKk", p.name_ru as "nameRu",
      p.published_kk as "publishedKk", p.published_ru as "publishedRu", p.retired_on as "retiredOn", p.demo,
      u.place_code is not null and p.retired_on is null as "hasAkim", c.place_code is not null as "isLocated"
    from part
    join directory.place as p on p.code = part.code
    left join directory.akim_unit as u on u.place_code = p.code and u.ended_on is null
    left join directory.coordinate as c on c.place_code = p.code
    order by part.part, case when part.part = 'chain' then cardinality(p.ancestors) end, p.code
  `.execute(db);
  return rows;
}

/**
 * The terms of a unit, the one in office first, then the latest, with the names of the parties beside the one in office: nine rows are no
 * query of their own. Terms that never were are left out: however many there are, they hide nobody.
 */
export async function listUnitTerms(db: Db, unitCode: string): Promise<CardTenure[]> {
  const rows = await tenureQuery(db)
    .select('t.demo')
    .select(
      sql<Party[] | null>`case when t.party is not null and t.ended_on is null then (
        select jsonb_agg(jsonb_build_object('code', p.code, 'nameKk', p.name_kk, 'nameRu', p.name_ru, 'validFrom', p.valid_from,
          'validUntil', p.valid_until, 'successorCode', p.successor_code) order by p.code)
        from directory.party as p
      ) end`.as('parties'),
    )
    .where('t.unit_code', '=', unitCode)
    .where(sql<boolean>`t.end_reason is distinct from 'taken-back' and t.ended_on is distinct from t.started_on`)
    .orderBy(sql`t.ended_on is null`, 'desc')
    .orderBy('t.started_on', 'desc')
    .orderBy('t.id', 'desc')
    .limit(TERMS_MAX)
    .execute();
  return rows.map((row) => ({ ...tenureOf(row), parties: row.parties ?? [] }));
}
