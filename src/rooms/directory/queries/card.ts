import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { PlaceLevel } from '../kinds.ts';
import type { TenureInOffice } from '../register/tenures.ts';
import type { PlaceFacts } from './places.ts';

export interface AkimCard {
  /** The place asked for. */
  readonly place: PlaceFacts;
  /** From the oblast down to the place. */
  readonly chain: readonly PlaceFacts[];
  /** The unit whose akim answers for the place; undefined in a big city, which has no rural akim. */
  readonly unit: AkimCardUnit | undefined;
}

export interface AkimCardUnit {
  readonly place: PlaceFacts;
  /** From the oblast down to the unit. */
  readonly chain: readonly PlaceFacts[];
  /** Who is in office; undefined while the post is vacant or nobody has told us. */
  readonly tenure: (TenureInOffice & { readonly demo: boolean }) | undefined;
  /** The day the last term ended (`YYYY-MM-DD`) while nobody is in office; undefined where no term is known. */
  readonly vacantSince: string | undefined;
  /** The settlements of the unit, its centre first; at most 30. */
  readonly villages: readonly PlaceFacts[];
}

const VILLAGES_MAX = 30;

/** Everything that an akim's card says, in two queries; undefined where there is no such place. */
export async function findAkimCard(db: Db, placeCode: string): Promise<AkimCard | undefined> {
  const places = await listChainWithVillages(db, placeCode);
  const chain = places.filter((place) => place.part === 'chain');
  const place = chain.at(-1);
  if (place === undefined) return undefined;

  const unitAt = chain.findLastIndex((link) => link.hasAkim);
  const unit = chain[unitAt];
  if (unit === undefined) return { place, chain, unit: undefined };
  const terms = await listTerms(db, unit.code);
  return {
    place,
    chain,
    unit: {
      place: unit,
      chain: chain.slice(0, unitAt + 1),
      tenure: terms.find((term) => term.endedOn === null),
      vacantSince: terms.every((term) => term.endedOn !== null) ? (terms[0]?.endedOn ?? undefined) : undefined,
      villages: places.filter((found) => found.part === 'village'),
    },
  };
}

interface CardPlace extends PlaceFacts {
  readonly part: 'chain' | 'village';
  readonly hasAkim: boolean;
}

async function listChainWithVillages(db: Db, placeCode: string): Promise<CardPlace[]> {
  const { rows } = await sql<CardPlace & { level: PlaceLevel }>`
    with asked as (select ancestors from directory.place where code = ${placeCode}),
    unit as (
      select u.place_code as code from asked join directory.akim_unit as u on u.place_code = any(asked.ancestors)
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
      u.place_code is not null as "hasAkim"
    from part
    join directory.place as p on p.code = part.code
    left join directory.akim_unit as u on u.place_code = p.code
    order by part.part, case when part.part = 'chain' then cardinality(p.ancestors) end, p.code
  `.execute(db);
  return rows;
}

/** The last two terms of a unit, the one in office first. */
async function listTerms(db: Db, unitCode: string): Promise<(TenureInOffice & { demo: boolean; endedOn: string | null })[]> {
  const rows = await db
    .selectFrom('directory.tenure')
    .select(['id', 'unit_code as unitCode', 'name_kk as nameKk', 'name_ru as nameRu', 'birth_year as birthYear', 'how'])
    .select(['started_on as startedOn', 'term_until as termUntil', 'nomination', 'party', 'phone', 'source_url as sourceUrl'])
    .select(['prior_civil_service as priorCivilService', 'reception_kk as receptionKk', 'reception_ru as receptionRu'])
    .select(['checked_on as checkedOn', 'demo', 'ended_on as endedOn'])
    .where('unit_code', '=', unitCode)
    .orderBy(sql`ended_on desc nulls first`)
    .orderBy('id', 'desc')
    .limit(2)
    .execute();
  return rows.map((row) => ({
    ...row,
    how: row.how as TenureInOffice['how'],
    nomination: row.nomination as TenureInOffice['nomination'],
  }));
}
