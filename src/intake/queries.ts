import { sql } from 'kysely';
import type pg from 'pg';
import type { Db, Trx } from '../platform/database/index.ts';

/** Announced with a sender's number when an update of his was written by a process that does not hold him. */
export const CHANNEL = 'intake';

export interface Arrival {
  readonly updateId: number;
  readonly senderId: number;
  /** JSON as Telegram sent it. */
  readonly payload: string;
}

/** What one round trip to the database carries. */
export interface Exchange {
  readonly holder: string;
  readonly leaseMs: number;
  readonly arrivals: readonly Arrival[];
  /** Updates that have been handled; parked ones among them stay as they are. */
  readonly handled: readonly number[];
  /** Senders to be held longer, or taken over. */
  readonly renew: readonly number[];
  /** Senders of whom everything that waits is wanted. */
  readonly unread: readonly number[];
}

export interface Told {
  readonly updateId: number;
  readonly senderId: number;
  readonly attempts: number;
  /** Null for an update that came with this exchange. */
  readonly payload: string | null;
}

export interface ExchangeResult {
  /** Updates to be handled: new ones, and those that unread senders still waited for. Those of senders held elsewhere are left out. */
  readonly waiting: readonly Told[];
  readonly held: readonly number[];
}

// One statement, so that an update, its sender's lease and the marks of what was handled share one commit (one fsync).
// Rows are touched in the order of their keys: two processes that get the same updates must not wait for each other.
// `free` looks with the same eyes as the last SELECT: whoever sees a lease let go also sees what its holder marked before.
const EXCHANGE = `
  with arrived as (
    select * from unnest($1::bigint[], $2::bigint[], $3::text[]) as a (update_id, sender_id, payload)
  ), kept as (
    insert into intake.update (update_id, sender_id, payload)
    select update_id, sender_id, payload::json from arrived order by update_id
    on conflict (update_id) do nothing
    returning update_id, sender_id
  ), wanted as (
    select sender_id from kept union select unnest($6::bigint[])
  ), free as (
    select w.sender_id from wanted w
    where not exists (select from intake.lease l where l.sender_id = w.sender_id and l.holder <> $4::uuid and l.until >= now())
  ), held as (
    insert into intake.lease as l (sender_id, holder, until)
    select sender_id, $4::uuid, now() + $5 * interval '1 ms' from free order by sender_id
    on conflict (sender_id) do update set holder = excluded.holder, until = excluded.until
    where l.holder = excluded.holder or l.until < now()
    returning sender_id
  ), done as (
    update intake.update set payload = null, settled_at = now() where update_id = any($7::bigint[]) and not parked
  )
  select k.update_id, k.sender_id, 0 as attempts, null as payload, h.sender_id is not null as is_held,
         case when h.sender_id is null then pg_notify('${CHANNEL}', k.sender_id::text) end
  from kept k left join held h using (sender_id)
  union all
  select u.update_id, u.sender_id, u.attempts, u.payload::text, true, null
  from intake.update u join held h using (sender_id)
  where u.settled_at is null and u.sender_id = any($8::bigint[])
  union all
  select null, h.sender_id, 0, null, true, null from held h`;

interface ExchangeRow {
  readonly update_id: number | null;
  readonly sender_id: number;
  readonly attempts: number;
  readonly payload: string | null;
  readonly is_held: boolean;
}

/** Writes what arrived, marks what was handled, takes and renews leases. When it resolves, all of it is durable. */
export async function exchange(pool: pg.Pool, turn: Exchange): Promise<ExchangeResult> {
  const { rows } = await pool.query<ExchangeRow>({
    name: 'intake-exchange',
    text: EXCHANGE,
    values: [
      turn.arrivals.map((arrival) => arrival.updateId),
      turn.arrivals.map((arrival) => arrival.senderId),
      turn.arrivals.map((arrival) => arrival.payload),
      turn.holder,
      turn.leaseMs,
      turn.renew,
      turn.handled,
      turn.unread,
    ],
  });
  const waiting: Told[] = [];
  const held: number[] = [];
  for (const row of rows) {
    if (row.update_id === null) held.push(row.sender_id);
    else if (row.is_held) waiting.push({ updateId: row.update_id, senderId: row.sender_id, attempts: row.attempts, payload: row.payload });
  }
  return { waiting, held };
}

/** Senders with something waiting whom no other process holds: after a crash, or where an announcement was lost. */
export async function listUnheldSenders(db: Db, holder: string, limit: number): Promise<number[]> {
  const rows = await sql<{ sender_id: number }>`
    select distinct u.sender_id from intake.update u
    where u.settled_at is null
      and not exists (select 1 from intake.lease l where l.sender_id = u.sender_id and l.until > now() and l.holder <> ${holder}::uuid)
    limit ${limit}`.execute(db);
  return rows.rows.map((row) => row.sender_id);
}

/** Forgets who holds whom. Only for a process that knows that it is the only one: what a killed one held is free at once. */
export async function forgetLeases(db: Db): Promise<void> {
  await db.deleteFrom('intake.lease').execute();
}

/** Lets all senders go, so that another process need not wait for the leases to lapse. */
export async function releaseLeases(db: Db, holder: string): Promise<void> {
  await db.deleteFrom('intake.lease').where('holder', '=', holder).execute();
}

/** Counts one attempt that failed by the update's own fault. @returns how many there are now */
export async function countAttempt(db: Db, updateId: number, fault: string): Promise<number> {
  const row = await db
    .updateTable('intake.update')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), fault }))
    .where('update_id', '=', updateId)
    .returning('attempts')
    .executeTakeFirstOrThrow();
  return row.attempts;
}

/** @returns the id that holds: one that was told before stays, after a retry too, because the person may quote it */
export async function parkUpdate(trx: Trx, updateId: number, faultId: string): Promise<string> {
  const row = await trx
    .updateTable('intake.update')
    .set((row) => ({ parked: true, fault_id: row.fn.coalesce('fault_id', row.val(faultId)), settled_at: sql<Date>`now()` }))
    .where('update_id', '=', updateId)
    .returning('fault_id as faultId')
    .executeTakeFirstOrThrow();
  return row.faultId ?? faultId;
}

export interface ParkedUpdate {
  readonly faultId: string;
  readonly updateId: number;
  readonly fault: string | null;
  readonly attempts: number;
  readonly arrivedAt: Date;
  readonly parkedAt: Date;
  /** False once 14 days have passed, or what was tapped was let go of before: nothing is left to retry. */
  readonly isKept: boolean;
}

/** Newest first; with a fault's id only that one. What the person wrote is not among it. */
export async function listParked(db: Db, limit: number, faultId?: string): Promise<ParkedUpdate[]> {
  let query = db
    .selectFrom('intake.update')
    .select((eb) => [
      'fault_id as faultId',
      'update_id as updateId',
      'fault',
      'attempts',
      'arrived_at as arrivedAt',
      'settled_at as parkedAt',
      eb('payload', 'is not', null).as('isKept'),
    ])
    .where('parked', '=', true);
  if (faultId !== undefined) query = query.where('fault_id', '=', faultId);
  const rows = await query.orderBy('settled_at', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    ...row,
    faultId: row.faultId ?? '',
    parkedAt: row.parkedAt ?? row.arrivedAt,
    isKept: Boolean(row.isKept),
  }));
}

/** Puts a parked update back in line. @returns its sender, or undefined where no such update is kept */
export async function retryParked(db: Db, faultId: string): Promise<number | undefined> {
  const row = await db
    .updateTable('intake.update')
    .set({ parked: false, settled_at: null, attempts: 0 })
    .where('fault_id', '=', faultId)
    .where('parked', '=', true)
    .where('payload', 'is not', null)
    .returning('sender_id as senderId')
    .executeTakeFirst();
  if (row) await sql`select pg_notify(${CHANNEL}, ${String(row.senderId)})`.execute(db);
  return row?.senderId;
}

export async function countIntake(db: Db): Promise<{ waiting: number; parked: number }> {
  const row = await db
    .selectFrom('intake.update')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('settled_at', 'is', null).as('waiting'),
      eb.fn.countAll<number>().filterWhere('parked', '=', true).as('parked'),
    ])
    .where((eb) => eb.or([eb('settled_at', 'is', null), eb('parked', '=', true)]))
    .executeTakeFirstOrThrow();
  return row;
}

const ROWS_PER_SWEEP = 1_000;

/** Deletes one small batch of keys older than `before`. @returns whether more may be left */
export async function deleteOldKeys(db: Db, before: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from intake.update where update_id in (
      select update_id from intake.update
      where arrived_at < ${before} and settled_at is not null and not parked limit ${ROWS_PER_SWEEP}
    )`.execute(db);
  return Number(numAffectedRows ?? 0n) === ROWS_PER_SWEEP;
}

/**
 * Empties one small batch of parked updates. Their row stays: a person may quote its fault id. One that is put back in line in this
 * moment is left alone. @returns whether more may be left
 */
export async function emptyOldParked(db: Db, before: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update intake.update set payload = null where update_id = any (array(
      select update_id from intake.update
      where parked and settled_at < ${before} and payload is not null limit ${ROWS_PER_SWEEP} for update skip locked
    ))`.execute(db);
  return Number(numAffectedRows ?? 0n) === ROWS_PER_SWEEP;
}

/**
 * Empties the parked taps on buttons whose callback data begins so, e.g. `surveys:a:17:`, for a room that promised to keep nothing of
 * them any longer. Their rows stay, as after `emptyOldParked`. One that was put back in line is left alone: it is emptied when it is
 * handled. Safe to repeat.
 */
export async function emptyParkedTaps(trx: Trx, prefix: string): Promise<void> {
  await sql`
    update intake.update set payload = null
    where parked and payload is not null and starts_with(payload #>> '{callback_query,data}', ${prefix})`.execute(trx);
}

/** Deletes one small batch of parked updates; call `emptyOldParked` before, so that none of them can be retried meanwhile. */
export async function deleteOldParked(db: Db, before: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from intake.update where update_id = any (array(
      select update_id from intake.update
      where parked and settled_at < ${before} and payload is null limit ${ROWS_PER_SWEEP}
    ))`.execute(db);
  return Number(numAffectedRows ?? 0n) === ROWS_PER_SWEEP;
}

/** Deletes one small batch of leases that lapsed before this instant and that nobody takes up now. @returns whether more may be left */
export async function deleteLapsedLeases(db: Db, before: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from intake.lease where sender_id = any (array(
      select sender_id from intake.lease where until < ${before} limit ${ROWS_PER_SWEEP} for update skip locked
    ))`.execute(db);
  return Number(numAffectedRows ?? 0n) === ROWS_PER_SWEEP;
}
