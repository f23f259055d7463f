import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { KnownElection } from '../elections/facts.ts';
import type { NoticePart, Told } from '../elections/notice.ts';

const NOTICES_MAX = 5_000;

export type ToldElection = KnownElection & Told;

/**
 * Elections that stand, whose vote is still to come, and what people there were told of them; the next first.
 *
 * @param asked.votesAfter `YYYY-MM-DD`; `asked.knownBefore` an import that was made later is left for the next time
 */
export async function listElectionsToTell(db: Db, asked: { votesAfter: string; knownBefore: Date }): Promise<ToldElection[]> {
  const { rows } = await sql<ToldElection>`
    select e.id, e.unit_code as "unitCode", e.vote_on as "voteOn", e.set_on as "setOn", e.kind,
      to_char(e.opens_at, 'HH24:MI') as "opensAt", to_char(e.closes_at, 'HH24:MI') as "closesAt",
      e.station_kk as "stationKk", e.station_ru as "stationRu", e.candidates_url as "candidatesUrl", e.cancelled_on as "cancelledOn",
      e.source_url as "sourceUrl", e.checked_on as "checkedOn",
      own.times as "setTimes", own.is_soon_told as "isSoonTold",
      exists (
        select from directory.election_notice as n
        where n.unit_code = e.unit_code and n.part = 'set' and n.vote_on <> e.vote_on and n.id > own.last_id
          and not exists (
            select from directory.election as s where s.unit_code = n.unit_code and s.vote_on = n.vote_on and s.cancelled_on is null
          )
      ) as "isOvertaken"
    from directory.election as e
    join directory.akim_unit as u on u.place_code = e.unit_code and u.ended_on is null
    join directory.place as p on p.code = e.unit_code and p.retired_on is null
    join directory.import_batch as b on b.id = e.batch_id and b.applied_at <= ${asked.knownBefore}
    cross join lateral (
      select count(*) filter (where n.part = 'set')::int as times, coalesce(max(n.id) filter (where n.part = 'set'), 0) as last_id,
        coalesce(bool_or(n.part = 'soon'), false) as is_soon_told
      from directory.election_notice as n where n.unit_code = e.unit_code and n.vote_on = e.vote_on
    ) as own
    where e.cancelled_on is null and e.vote_on > ${asked.votesAfter}
    order by e.vote_on, e.id limit ${NOTICES_MAX}
  `.execute(db);
  return rows;
}

/** Keeps that everybody was told. */
export async function insertNotices(
  db: Db,
  election: { readonly unitCode: string; readonly voteOn: string },
  parts: readonly NoticePart[],
  toldAt: Date,
): Promise<void> {
  const told = { unit_code: election.unitCode, vote_on: election.voteOn, told_at: toldAt };
  await db
    .insertInto('directory.election_notice')
    .values(parts.map((part) => ({ ...told, part })))
    .execute();
}

/**
 * Votes of which nothing may be said any more, and notices may still wait to be sent: those on the given days, and those to come that
 * were told and do not stand.
 */
export async function listSilentVotes(
  db: Db,
  days: { from: string; until: string },
): Promise<{ readonly unitCode: string; readonly voteOn: string }[]> {
  const { rows } = await sql<{ unitCode: string; voteOn: string }>`
    select e.unit_code as "unitCode", e.vote_on as "voteOn" from directory.election as e
    where e.vote_on between ${days.from} and ${days.until}
    union
    select n.unit_code, n.vote_on from directory.election_notice as n
    where n.vote_on >= ${days.from} and (n.vote_on <= ${days.until} or not exists (
      select from directory.election as s where s.unit_code = n.unit_code and s.vote_on = n.vote_on and s.cancelled_on is null
    ))
    limit ${NOTICES_MAX}
  `.execute(db);
  return rows;
}
