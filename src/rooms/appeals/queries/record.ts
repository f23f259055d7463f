import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';

/** What became of the cases of a unit over some time. */
export interface CaseRecord {
  readonly filed: number;
  /** Of those, still before their last day and without an answer. */
  readonly awaited: number;
  readonly answered: number;
  readonly answeredInTime: number;
  /** Residents who said that it is solved. */
  readonly confirmed: number;
  /** Half of the first answers came within so many days; null where there was none. */
  readonly medianDays: number | null;
}

/**
 * What became of the cases that a unit's akim had to answer, filed from that instant on. Not among them: what was taken back or
 * returned, what has joined another case, what is about the akim himself,
 * and what lay with an operator meanwhile because there was no akim, or with another unit. What an operator took over because it was late
 * remains among them, without an answer: his is not the akim's.
 *
 * What waits for an answer again because so many support it has none until it comes.
 *
 * In time: the first answer came on the last day or before, days in Kazakhstan. A day of a median is a day of the calendar.
 *
 * @param span.today `YYYY-MM-DD` in Kazakhstan
 */
export async function recordOfUnit(db: Db, unitCode: string, span: { since: Date; today: string }): Promise<CaseRecord> {
  const { rows } = await sql<CaseRecord>`
    with own as (
      select a.due_on, a.state, (a.filed_at at time zone 'Asia/Almaty')::date as filed_on,
        r.due_before,
        r.id is not null and not exists (select from appeals.event as e where e.appeal_id = a.id and e.id > r.id
          and e.kind in ('answered', 'answered-no', 'planned', 'budgeted', 'done-claimed')) as is_recalled,
        (select min(e.at at time zone 'Asia/Almaty')::date from appeals.event as e
          -- What had joined another case was answered with that one.
          where (e.appeal_id = a.id or (e.appeal_id = j.lead and e.id > j.id)) and e.kind in ('answered', 'answered-no', 'planned', 'budgeted', 'done-claimed')
            and (a.addressee_reason is distinct from 'overdue' or e.by_role <> 'operator')) as answered_on
      from appeals.appeal as a
      left join lateral (
        select e.id, (e.detail ->> 'lead')::bigint as lead from appeals.event as e where e.appeal_id = a.id and e.kind = 'joined' order by e.id desc limit 1
      ) as j on true
      left join lateral (
        select e.id, (e.detail ->> 'dueBefore')::date as due_before from appeals.event as e
        where e.appeal_id = a.id and e.kind = 'recalled' order by e.id desc limit 1
      ) as r on true
      where a.unit_code = ${unitCode} and a.filed_at >= ${span.since} and a.state not in ('withdrawn', 'returned')
        and a.joined_to is null
        and (a.addressee = 'akim' or a.addressee_reason in ('returned-twice', 'overdue'))
        and not exists (
          select from appeals.event as w where w.appeal_id = a.id and w.kind in ('readdressed', 'passed', 'moved')
            -- Handed back to him once it was late.
            and not (w.kind = 'passed' and exists (
              select from appeals.event as t where t.appeal_id = a.id and t.kind = 'taken-over' and t.id < w.id)))
    )
    , told as (
      select due_on, state, filed_on, case when is_recalled then null else answered_on end as answered_on, coalesce(due_before, due_on) as first_due from own
    )
    select count(*) as filed,
      count(*) filter (where answered_on is null and due_on >= ${span.today}::date) as awaited,
      count(answered_on) as answered,
      count(*) filter (where answered_on <= first_due) as "answeredInTime",
      count(*) filter (where state = 'confirmed' and answered_on is not null) as confirmed,
      percentile_cont(0.5) within group (order by answered_on - filed_on) as "medianDays"
    from told`.execute(db);
  return rows[0] ?? { filed: 0, awaited: 0, answered: 0, answeredInTime: 0, confirmed: 0, medianDays: null };
}
