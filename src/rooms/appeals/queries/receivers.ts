import { sql } from 'kysely';
import type { PlaceCode } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Receiver } from '../outcome.ts';

/** Whom a case was passed on to, and the event of that. */
export interface KnownReceiver extends Receiver {
  readonly eventId: number;
}

/** Whose passing on is looked at: an office must not learn from a button what operators did with a letter about its akim. */
export type PassedBy = readonly ('akim' | 'staff' | 'operator')[];

/** Nothing was struck out of what was said then. */
const WHOLE = sql`not e.detail ? 'struck'`;

/** Whom cases of a unit were passed on to by these since an instant, the most frequent first. */
export async function listReceivers(
  db: Db,
  of: { unitCode: PlaceCode; by: PassedBy; since: Date; limit: number },
): Promise<KnownReceiver[]> {
  const { rows } = await sql<KnownReceiver>`
    select max(e.id) as "eventId", e.detail->>'body' as body, e.detail->>'phone' as phone
    from appeals.appeal a join appeals.event e on e.appeal_id = a.id
    where a.unit_code = ${of.unitCode} and e.kind = 'passed-on' and e.by_role = any(${of.by}::text[]) and e.at >= ${of.since} and e.detail ? 'phone' and ${WHOLE}
    group by e.detail->>'body', e.detail->>'phone'
    order by count(*) desc, max(e.id) desc limit ${of.limit}`.execute(db);
  return rows;
}

/** To whom an event of these has passed a case of this unit on; undefined where it is none. */
export async function findReceiver(db: Db, of: { unitCode: PlaceCode; by: PassedBy; eventId: number }): Promise<KnownReceiver | undefined> {
  const { rows } = await sql<KnownReceiver>`
    select e.id as "eventId", e.detail->>'body' as body, e.detail->>'phone' as phone
    from appeals.event e join appeals.appeal a on a.id = e.appeal_id
    where e.id = ${of.eventId} and a.unit_code = ${of.unitCode} and e.kind = 'passed-on' and e.by_role = any(${of.by}::text[]) and e.detail ? 'phone' and ${WHOLE}`.execute(
    db,
  );
  return rows[0];
}
