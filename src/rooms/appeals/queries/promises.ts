import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { PromiseRecord, PromiseWord } from '../promise.ts';

/** Notes the promise that an answer makes. @param key of its event */
export async function insertPromise(trx: Trx, key: string): Promise<void> {
  await sql`
    insert into appeals.promise (event_id, appeal_id, unit_code, by_role, day, made_at)
    select e.id, a.id, a.unit_code, e.by_role, (e.detail ->> 'day')::date, e.at
    from appeals.event e join appeals.appeal a on a.id = e.appeal_id
    where e.key = ${key} and e.kind in ('planned', 'budgeted')
    on conflict (event_id) do nothing`.execute(trx);
}

/**
 * Notes what the author of a letter says of the last promise in a case, if there is one. The first word stands, but that «kept» may be
 * taken back.
 */
export async function savePromiseWord(
  trx: Trx,
  { caseId, letterId, said, at }: { caseId: number; letterId: number; said: PromiseWord; at: Date },
): Promise<void> {
  await sql`
    insert into appeals.promise_word as w (promise_id, appeal_id, said, at)
    select p.id, ${letterId}, ${said}, ${at} from appeals.promise p where p.appeal_id = ${caseId} order by p.id desc limit 1
    on conflict (promise_id, appeal_id) do update set said = excluded.said, at = excluded.at
    where w.said = 'kept' and excluded.said = 'broken'`.execute(trx);
}

/**
 * What became of the promises that a unit's office has made from an instant on. Each counts once: as kept, or as broken, where most of those
 * who have said something say so, else as partly.
 *
 * @param span.today `YYYY-MM-DD` in Kazakhstan
 */
export async function promisesOfUnit(db: Db, unitCode: string, span: { since: Date; today: string }): Promise<PromiseRecord> {
  const { rows } = await sql<PromiseRecord>`
    with said as (
      select p.day,
        count(*) filter (where w.said = 'kept') as kept,
        count(*) filter (where w.said = 'broken') as broken,
        count(w.said) as words
      from appeals.promise as p
      left join appeals.promise_word as w on w.promise_id = p.id
      where p.unit_code = ${unitCode} and p.made_at >= ${span.since} and p.by_role in ('akim', 'staff')
        and not exists (select from appeals.event as m where m.appeal_id = p.appeal_id and m.kind = 'moved' and m.id > p.event_id)
      group by p.id
    )
    select count(*) as due,
      count(*) filter (where kept * 2 > words) as kept,
      count(*) filter (where words > 0 and kept * 2 <= words and broken * 2 <= words) as partly,
      count(*) filter (where broken * 2 > words) as broken
    from said where day < ${span.today}::date or words > 0`.execute(db);
  return rows[0] ?? { due: 0, kept: 0, partly: 0, broken: 0 };
}
