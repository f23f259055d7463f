import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { Seat } from '../elections/area.ts';
import type { PlaceFacts } from './places.ts';

/** More than the units of the country. */
const SEATS_MAX = 5_000;

export type SeatOfUnit = Seat & Pick<PlaceFacts, 'code' | 'kind' | 'level' | 'nameKk' | 'nameRu' | 'publishedRu' | 'demo'>;

/**
 * The seats of all units in some areas, with what is known of their terms and elections, by the code of the unit.
 *
 * @param asked.areaCodes null for the whole country; `asked.today` `YYYY-MM-DD` in Kazakhstan
 */
export async function listSeats(db: Db, asked: { areaCodes: readonly string[] | null; today: string }): Promise<SeatOfUnit[]> {
  const { areaCodes, today } = asked;
  const { rows } = await sql<SeatOfUnit>`
    select p.code, p.kind, p.level, p.name_kk as "nameKk", p.name_ru as "nameRu", p.published_ru as "publishedRu", p.demo,
      t.how, t.term_until as "termUntil",
      (
        select max(o.ended_on) from directory.tenure as o
        where o.unit_code = p.code and o.end_reason is distinct from 'taken-back' and o.ended_on > coalesce(o.registered_on, o.started_on)
      ) as "lastEndedOn",
      (
        select max(coalesce(o.registered_on, o.started_on)) from directory.tenure as o
        where o.unit_code = p.code and o.end_reason is distinct from 'taken-back'
          and (o.ended_on is null or o.ended_on > coalesce(o.registered_on, o.started_on))
      ) as "lastBegunOn",
      (
        select min(e.vote_on) from directory.election as e
        where e.unit_code = p.code and e.cancelled_on is null and e.vote_on >= ${today}
      ) as "nextVoteOn",
      (
        select max(e.vote_on) from directory.election as e
        where e.unit_code = p.code and e.cancelled_on is null and e.vote_on < ${today}
      ) as "lastVoteOn"
    from directory.akim_unit as u
    join directory.place as p on p.code = u.place_code
    left join directory.tenure as t on t.unit_code = p.code and t.ended_on is null
    where u.ended_on is null and p.retired_on is null
      and ${areaCodes === null ? sql`true` : sql`p.ancestors && ${[...areaCodes]}::text[]`}
    order by p.code limit ${SEATS_MAX}
  `.execute(db);
  return rows;
}
