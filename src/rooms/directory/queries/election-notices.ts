import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Election, KnownElection } from '../elections/facts.ts';
import type { NoticePart } from '../elections/notice.ts';

const VOTES_MAX = 5_000;

/** A vote of a unit, and what people there were told of it, as it is kept. */
export interface NotedVote {
  readonly unitCode: string;
  readonly voteOn: string;
  /** The unit still has an akim of its own. */
  readonly isUnitLive: boolean;
  /** Null where an import that brought it was taken back. */
  readonly election: KnownElection | null;
  /** When an import last let it stand, or cancelled it, or took it back. */
  readonly since: Date;
  /** When an import last wrote anything of it. */
  readonly writtenAt: Date;
  readonly isBelieved: boolean;
  readonly isSetTold: boolean;
  readonly isSoonTold: boolean;
  readonly said: string | null;
  /** How often it was off or taken out of the queue, and how often told as near or changed: for the keys of messages. */
  readonly offTimes: number;
  readonly soonTimes: number;
}

type Row = Omit<NotedVote, 'election'> & { readonly id: number | null } & { readonly [Fact in keyof Election]: Election[Fact] };

/**
 * Votes on and after a day, those that do not stand too, by the unit.
 *
 * When a vote came to stand or was cancelled is told by what its row was before each import: a correction of other facts is none of that.
 *
 * @param asked.votesFrom `YYYY-MM-DD`; without `unitCode` those of all units
 */
export async function listNotedVotes(db: Db, asked: { votesFrom: string; unitCode?: string }): Promise<NotedVote[]> {
  const ofUnit = asked.unitCode === undefined ? sql`true` : sql`unit_code = ${asked.unitCode}`;
  const { rows } = await sql<Row>`
    with vote as (
      select unit_code, vote_on from directory.election where vote_on >= ${asked.votesFrom} and ${ofUnit}
      union select unit_code, vote_on from directory.election_notice where vote_on >= ${asked.votesFrom} and ${ofUnit}
    )
    select v.unit_code as "unitCode", v.vote_on as "voteOn", u.ended_on is null and p.retired_on is null as "isUnitLive", e.id, e.set_on as "setOn", e.kind,
      to_char(e.opens_at, 'HH24:MI') as "opensAt", to_char(e.closes_at, 'HH24:MI') as "closesAt",
      e.station_kk as "stationKk", e.station_ru as "stationRu", e.candidates_url as "candidatesUrl", e.cancelled_on as "cancelledOn",
      e.source_url as "sourceUrl", e.checked_on as "checkedOn", coalesce(case when e.id is null then gone.at else b.applied_at end, 'epoch') as since,
      coalesce((select own.applied_at from directory.import_batch as own where own.id = e.batch_id), 'epoch') as "writtenAt",
      told.set_id > told.cancelled_id as "isBelieved", told.set_id > greatest(told.cancelled_id, told.withdrawn_id) as "isSetTold",
      told.soon_id > greatest(told.cancelled_id, told.withdrawn_id) as "isSoonTold",
      (select n.said from directory.election_notice as n where n.id = told.soon_id) as said,
      told.off_times as "offTimes", told.soon_times as "soonTimes"
    from vote as v
    join directory.akim_unit as u on u.place_code = v.unit_code
    join directory.place as p on p.code = v.unit_code
    left join directory.election as e on e.unit_code = v.unit_code and e.vote_on = v.vote_on
    left join directory.import_batch as b on b.id = coalesce((
      select max(c.batch_id) from directory.register_change as c
      where c.table_name = 'election' and c.row_key = e.id::text
        and (c.before is null or (c.before ->> 'cancelled_on' is null) = (e.cancelled_on is not null))
    ), e.batch_id)
    cross join (
      select max(undo.applied_at) as at from directory.import_batch as undo where undo.register = 'elections' and undo.undoes is not null
    ) as gone
    cross join lateral (
      select coalesce(max(n.id) filter (where n.part = 'set' and n.unsaid_at is null), 0) as set_id,
        coalesce(max(n.id) filter (where n.part = 'soon' and n.unsaid_at is null), 0) as soon_id,
        coalesce(max(n.id) filter (where n.part = 'cancelled' and n.unsaid_at is null), 0) as cancelled_id,
        coalesce(max(n.id) filter (where n.part = 'withdrawn'), 0) as withdrawn_id,
        count(*) filter (where n.part in ('cancelled', 'withdrawn'))::int as off_times, count(*) filter (where n.part = 'soon')::int as soon_times
      from directory.election_notice as n where n.unit_code = v.unit_code and n.vote_on = v.vote_on
    ) as told
    order by v.unit_code, v.vote_on limit ${VOTES_MAX}
  `.execute(db);
  return rows.map(notedOf);
}

/** Something that everybody was told of a vote. */
export interface NewNotice {
  readonly unitCode: string;
  readonly voteOn: string;
  readonly part: NoticePart;
  /** Hours and station, where it told them. */
  readonly said: string | null;
  /** What its messages were queued with; null where there were none. */
  readonly batch: string | null;
}

/** Keeps what everybody was told, in this order. */
export async function insertNotices(db: Db, notices: readonly NewNotice[], toldAt: Date): Promise<void> {
  if (notices.length === 0) return;
  await db
    .insertInto('directory.election_notice')
    .values(
      notices.map(({ unitCode, voteOn, part, said, batch }) => ({
        unit_code: unitCode,
        vote_on: voteOn,
        part,
        said,
        batch,
        told_at: toldAt,
      })),
    )
    .execute();
}

/** How many times people were told with messages of a batch, also what does not count any more. */
export async function countToldTimes(db: Db, batch: string): Promise<number> {
  const { times } = await db
    .selectFrom('directory.election_notice')
    .select(({ fn }) => fn.count<number>('told_at').distinct().as('times'))
    .where('batch', '=', batch)
    .executeTakeFirstOrThrow();
  return times;
}

/**
 * Parts of what was told with a batch, from an instant on, do not count any more.
 *
 * @returns the days that do not count as off any more
 */
export async function unsayNotices(
  trx: Trx,
  what: { batch: string; parts: readonly NoticePart[]; toldFrom: Date; at: Date },
): Promise<{ unitCode: string; voteOn: string }[]> {
  const unsaid = await trx
    .updateTable('directory.election_notice')
    .set({ unsaid_at: what.at })
    .where('batch', '=', what.batch)
    .where('part', 'in', [...what.parts])
    .where('told_at', '>=', what.toldFrom)
    .where('unsaid_at', 'is', null)
    .returning(['unit_code', 'vote_on', 'part'])
    .execute();
  return unsaid.filter(({ part }) => part === 'cancelled').map(({ unit_code, vote_on }) => ({ unitCode: unit_code, voteOn: vote_on }));
}

function notedOf({
  id,
  since,
  writtenAt,
  isUnitLive,
  isBelieved,
  isSetTold,
  isSoonTold,
  said,
  offTimes,
  soonTimes,
  ...facts
}: Row): NotedVote {
  const { unitCode, voteOn } = facts;
  const told = { since, writtenAt, isUnitLive, isBelieved, isSetTold, isSoonTold, said, offTimes, soonTimes };
  return { unitCode, voteOn, election: id === null ? null : { id, ...facts }, ...told };
}
