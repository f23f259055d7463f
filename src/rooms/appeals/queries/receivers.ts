import { sql } from 'kysely';
import type { PlaceCode } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Receiver } from '../outcome.ts';

/** Whom a case was passed on to, and the event of that. */
export interface KnownReceiver extends Receiver {
  readonly eventId: number;
}

/** Whom cases of a unit were passed on to since an instant, the most frequent first. */
export async function listReceivers(db: Db, of: { unitCode: PlaceCode; since: Date; limit: number }): Promise<KnownReceiver[]> {
  const { rows } = await sql<KnownReceiver>`
    select max(e.id) as "eventId", e.detail->>'body' as body, e.detail->>'phone' as phone
    from appeals.appeal a join appeals.event e on e.appeal_id = a.id
    where a.unit_code = ${of.unitCode} and e.kind = 'passed-on' and e.at >= ${of.since} and e.detail ? 'phone'
    group by e.detail->>'body', e.detail->>'phone'
    order by count(*) desc, max(e.id) desc limit ${of.limit}`.execute(db);
  return rows;
}

/** To whom an event has passed a case of this unit on; undefined where it is none. */
export async function findReceiver(db: Db, unitCode: PlaceCode, eventId: number): Promise<KnownReceiver | undefined> {
  const { rows } = await sql<KnownReceiver>`
    select e.id as "eventId", e.detail->>'body' as body, e.detail->>'phone' as phone
    from appeals.event e join appeals.appeal a on a.id = e.appeal_id
    where e.id = ${eventId} and a.unit_code = ${unitCode} and e.kind = 'passed-on' and e.detail ? 'phone'`.execute(db);
  return rows[0];
}
