import { type RawBuilder, sql } from 'kysely';
import type { PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { MailEnd, MailState, Unread } from '../silence.ts';
import { IS_OPEN } from './desks.ts';

/** Nobody of the akim's office has opened it. */
const IS_UNREAD = sql<boolean>`(a.addressee = 'akim' and a.state = 'received' and ${IS_OPEN})`;

/**
 * Units where a letter has lain unread since an instant or longer, and nobody of the office (akim, staff, whoever answers for him) has done
 * anything in any case of the unit since: who works on other cases is there. A case that goes back to the akim waits from then on.
 */
function silentUnits(since: Date, which: RawBuilder<boolean> = sql<boolean>`true`) {
  return sql<{ code: PlaceCode }>`
    select a.unit_code as code from appeals.appeal as a
    where ${IS_UNREAD} and a.changed_at <= ${since} and ${which}
    group by a.unit_code
    having not exists (
      select from appeals.appeal as other join appeals.event as e on e.appeal_id = other.id
      where other.unit_code = a.unit_code and e.by_role in ('akim', 'staff') and e.at > ${since}
    )`;
}

/** Whether nobody of a unit's office has been there since an instant, though something waits that is older. */
export async function isSilentSince(db: Db, unitCode: PlaceCode, since: Date): Promise<boolean> {
  const { rows } = await silentUnits(since, sql<boolean>`a.unit_code = ${unitCode}`).execute(db);
  return rows.length > 0;
}

/**
 * Ends the silence of offices where somebody is again, or nothing old waits any more, and begins that of those where nobody is; of one that has
 * ended a moment ago no sooner than a silence lasts.
 *
 * @param since how long is long
 */
export async function noteSilence(trx: Trx, { now, since }: { now: Date; since: Date }): Promise<void> {
  await sql`
    update appeals.silence set ended_at = greatest(began_at, ${now}::timestamptz)
    where ended_at is null and unit_code not in (select code from (${silentUnits(since)}) as silent)`.execute(trx);
  await sql`
    insert into appeals.silence (unit_code, began_at, mail_due_at)
    select code, ${now}, ${now} from (${silentUnits(since)}) as silent
    where not exists (select from appeals.silence as s where s.unit_code = code and s.ended_at > ${since})
    on conflict (unit_code) where ended_at is null do nothing`.execute(trx);
}

/** An office that is silent. */
export interface Silence {
  readonly id: number;
  readonly unitCode: PlaceCode;
  readonly mail: MailState;
  readonly mailAttempts: number;
  readonly mailSettledAt: Date | null;
}

/** What waits unread with the office of a unit; undefined where nothing does. */
export async function findUnread(db: Db, unitCode: PlaceCode): Promise<Unread | undefined> {
  const row = await db
    .selectFrom('appeals.appeal as a')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('a.changed_at').as('since')])
    .where(IS_UNREAD)
    .where('a.unit_code', '=', unitCode)
    .executeTakeFirstOrThrow();
  const { count, since } = row as { count: number; since: Date | null };
  return since === null ? undefined : { count, since };
}

/** Offices whose mail is due, the longest due first. */
export async function listMailDue(db: Db, now: Date, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('appeals.silence')
    .select('id')
    .where('ended_at', 'is', null)
    .where('mail', '=', 'waiting')
    .where('mail_claimed_until', 'is', null)
    .where('mail_due_at', '<=', now)
    .orderBy('mail_due_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Of a mail whose sender has not come back in time nobody knows what became of it. */
export async function giveUpLostMails(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('appeals.silence')
    .set({ mail: 'unsure', mail_settled_at: now, mail_claimed_until: null })
    .where('mail', '=', 'waiting')
    .where('mail_claimed_until', '<=', now)
    .execute();
}

/** A silence that lasts, locked; undefined where it has ended. */
export async function lockSilence(trx: Trx, id: number): Promise<(Silence & { isClaimed: boolean; isTold: boolean }) | undefined> {
  const row = await trx
    .selectFrom('appeals.silence')
    .select(['id', 'unit_code as unitCode', 'mail', 'mail_attempts as mailAttempts', 'mail_settled_at as mailSettledAt'])
    .select([sql<boolean>`mail_claimed_until is not null`.as('isClaimed'), sql<boolean>`operator_told_at is not null`.as('isTold')])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row as (Silence & { isClaimed: boolean; isTold: boolean }) | undefined;
}

/** One process sends it, until then at the longest. */
export async function claimMail(trx: Trx, { id, attempts, until }: { id: number; attempts: number; until: Date }): Promise<void> {
  await trx.updateTable('appeals.silence').set({ mail_attempts: attempts, mail_claimed_until: until }).where('id', '=', id).execute();
}

/** What became of a mail, if nobody has said so yet; also where the silence has ended meanwhile. */
export async function settleMail(db: Db, id: number, { mail, at }: { mail: MailEnd; at: Date }): Promise<void> {
  await db
    .updateTable('appeals.silence')
    .set({ mail, mail_settled_at: at, mail_claimed_until: null })
    .where('id', '=', id)
    .where('mail', '=', 'waiting')
    .execute();
}

/** It is tried again at that instant. */
export async function putMailOff(db: Db, id: number, dueAt: Date): Promise<void> {
  await db
    .updateTable('appeals.silence')
    .set({ mail_due_at: dueAt, mail_claimed_until: null })
    .where('id', '=', id)
    .where('mail', '=', 'waiting')
    .execute();
}

/**
 * Offices of which no operator has heard and one should, by number: no mail went out, or it has been long enough.
 *
 * @param page.goneBefore a mail that may have reached the office was settled by then
 */
export async function listUntold(
  db: Db,
  page: { gone: readonly MailEnd[]; goneBefore: Date; after: number; limit: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom('appeals.silence')
    .select('id')
    .where('ended_at', 'is', null)
    .where('operator_told_at', 'is', null)
    .where('mail', '<>', 'waiting')
    .where((eb) => eb.or([eb('mail', 'not in', [...page.gone]), eb('mail_settled_at', '<=', page.goneBefore)]))
    .where('id', '>', page.after)
    .orderBy('id')
    .limit(page.limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function saveOperatorTold(trx: Trx, id: number, at: Date): Promise<void> {
  await trx.updateTable('appeals.silence').set({ operator_told_at: at }).where('id', '=', id).execute();
}
