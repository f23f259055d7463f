import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/database/index.ts';
import { type Claim, LANE_NUMBER, type Lane, type Method, STATES, type State, type StateCounts } from '../message.ts';
import { isFinal, type Settlement, UNKNOWN_SENDS_MAX } from '../settlement.ts';

export interface ClaimRequest {
  readonly lane: Lane;
  readonly limit: number;
  readonly processId: string;
  readonly leaseMs: number;
  readonly present: Present;
}

export interface ClaimedRow extends Claim {
  /** How long after its due instant it was claimed. */
  readonly lateMs: number;
}

/**
 * A clock that was set forward, or undefined for the database's alone. What became due by the database's own clock is due in any
 * case: its microseconds, and the clocks of other machines, may be ahead of this process's.
 */
export type Present = Date | undefined;

const presentOf = (present: Present) => sql<Date>`greatest(now(), ${present ?? null}::timestamptz)`;

/** Any number of its own among the advisory locks. */
const CLAIM_LOCK = 70_451;
/** Rows looked at for each one claimed: a chat with many messages gives one of them. */
const WINDOW_PER_CLAIM = 4;

/** Claims of one lane go one after another over all processes: two at once could take two messages of one chat. */
export async function lockClaims(trx: Trx, lane: Lane): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CLAIM_LOCK}::int, ${LANE_NUMBER[lane]}::int)`.execute(trx);
}

/**
 * Claims what is next in a lane: at most one message a chat, none whose chat has one on its way. May return fewer than there are;
 * the lane is empty only when it returns none. Call `lockClaims` before, in a statement of its own, so that this one sees what the
 * claim before it has committed.
 *
 * Among notices, one that waits for another attempt holds back the later ones of its chat. Broadcasts are not held to that: to know
 * it would mean reading a queue of a million.
 */
export async function claimDue(trx: Trx, request: ClaimRequest): Promise<ClaimedRow[]> {
  const lane = LANE_NUMBER[request.lane];
  const behind = sql`and (m.state = 'deferred' or m.chat_id <> all (array(
        select d.chat_id from delivery.message d where d.lane = ${lane} and d.state = 'deferred')))`;
  const { rows } = await sql<Omit<ClaimedRow, 'lane'>>`
    with due as (
      select m.id, m.chat_id, m.due_at from delivery.message m
      where m.lane = ${lane} and m.state in ('pending', 'deferred') and m.due_at <= ${presentOf(request.present)}
        and m.chat_id <> all (array(
          select c.chat_id from delivery.message c where c.state = 'claimed' and c.lane = ${lane}))
        ${request.lane === 'notice' ? behind : sql``}
      order by m.due_at, m.id limit ${request.limit * WINDOW_PER_CLAIM} for update skip locked
    ), first as (
      select distinct on (chat_id) id, due_at from due order by chat_id, id
    ), chosen as (
      select id from first order by due_at, id limit ${request.limit}
    )
    update delivery.message m
    set state = 'claimed', claimed_by = ${request.processId}, lease_until = now() + ${request.leaseMs} * interval '1 millisecond', left_at = null
    from chosen where m.id = chosen.id
    returning m.id, m.chat_id as "chatId", m.method, m.attempts, m.unknown_sends as "unknownSends",
      coalesce(m.payload, (select c.payload from delivery.content c where c.id = m.content_id)) as payload,
      round(extract(epoch from ${presentOf(request.present)} - m.due_at) * 1000)::float8 as "lateMs"`.execute(trx);
  return rows.map((row) => ({ ...row, lane: request.lane, method: row.method satisfies Method })).toSorted((a, b) => a.id - b.id);
}

/** @returns the numbers of those that are still this process's */
export async function renewClaims(db: Db, processId: string, ids: readonly number[], leaseMs: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    update delivery.message set lease_until = now() + ${leaseMs} * interval '1 millisecond'
    where id = any (${ids}::bigint[]) and state = 'claimed' and claimed_by = ${processId} returning id`.execute(db);
  return rows.map((row) => row.id);
}

/** Writes that the send begins now. @returns false when the claim had lapsed meanwhile: then it must not be sent */
export async function markLeft(db: Db, processId: string, id: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update delivery.message set left_at = now()
    where id = ${id} and state = 'claimed' and claimed_by = ${processId}`.execute(db);
  return numAffectedRows === 1n;
}

/** Puts an unsent claim back to its place in the queue. */
export async function releaseClaim(db: Db, processId: string, id: number): Promise<void> {
  await sql`
    update delivery.message
    set state = case when attempts > 0 or unknown_sends > 0 then 'deferred' else 'pending' end, claimed_by = null, lease_until = null
    where id = ${id} and state = 'claimed' and claimed_by = ${processId}`.execute(db);
}

/** As `releaseClaim`, for every claim of this process in a lane but these. */
export async function releaseOthers(db: Db, processId: string, lane: Lane, ids: readonly number[]): Promise<void> {
  await sql`
    update delivery.message
    set state = case when attempts > 0 or unknown_sends > 0 then 'deferred' else 'pending' end, claimed_by = null, lease_until = null
    where state = 'claimed' and claimed_by = ${processId} and lane = ${LANE_NUMBER[lane]} and id <> all (${ids}::bigint[])`.execute(db);
}

/**
 * Writes what came of a claim.
 *
 * @returns false when the claim had lapsed meanwhile and the row belongs to somebody else; nothing is written then
 */
export async function settleClaim(db: Db, processId: string, id: number, settlement: Settlement, present: Present): Promise<boolean> {
  const { dueInMs, messageId, errorCode, reason } = settlement;
  const final = isFinal(settlement.state);
  const { numAffectedRows } = await sql`
    update delivery.message
    set state = ${settlement.state}, attempts = ${settlement.attempts}, unknown_sends = ${settlement.unknownSends},
      due_at = coalesce(${presentOf(present)} + ${dueInMs ?? null}::float8 * interval '1 millisecond', due_at), message_id = ${messageId ?? null},
      error_code = coalesce(${errorCode ?? null}::int, error_code), reason = coalesce(${reason ?? null}::text, reason),
      claimed_by = null, lease_until = null,
      settled_at = case when ${final} then now() end, payload = case when ${final} then null else payload end
    where id = ${id} and state = 'claimed' and claimed_by = ${processId}`.execute(db);
  return numAffectedRows === 1n;
}

/** Writes that a message whose claim had lapsed was sent after all, where nobody has taken it up since: then it needs no second copy. */
export async function settleLateAsSent(db: Db, id: number, messageId: number | undefined): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update delivery.message
    set state = 'sent', unknown_sends = greatest(unknown_sends - 1, 0), message_id = ${messageId ?? null}, settled_at = now(), payload = null
    where id = ${id} and claimed_by is null and state in ('pending', 'deferred', 'unknown')`.execute(db);
  return numAffectedRows === 1n;
}

/**
 * Takes back claims whose lease has lapsed: their process was killed. What had not left goes back to its place. Whether the rest was
 * sent is not known: notices go again, so marked; broadcasts end as `unknown`; an edit goes again unmarked, because a second one
 * changes nothing.
 */
export async function sweepLapsed(db: Db, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    with lapsed as (
      select id, method <> 'editMessageText' and left_at is not null as doubtful,
        method <> 'editMessageText' and left_at is not null and (lane <> ${LANE_NUMBER.notice} or unknown_sends + 1 >= ${UNKNOWN_SENDS_MAX}) as over
      from delivery.message where state = 'claimed' and lease_until < now()
      order by lease_until limit ${limit} for update skip locked
    )
    update delivery.message m
    set state = case when over then 'unknown' when doubtful or attempts > 0 or unknown_sends > 0 then 'deferred' else 'pending' end,
      unknown_sends = unknown_sends + doubtful::int, reason = 'the process that was sending it ended',
      claimed_by = null, lease_until = null, settled_at = case when over then now() end, payload = case when over then null else payload end
    from lapsed where m.id = lapsed.id`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Whether anything is due or on its way, in any process. */
export async function hasWork(db: Db, present: Present): Promise<boolean> {
  const { rows } = await sql<{ work: boolean }>`
    select exists (select from delivery.message where state = 'claimed')
      or exists (select from delivery.message where lane in (0, 1) and state in ('pending', 'deferred') and due_at <= ${presentOf(present)}) as work`.execute(
    db,
  );
  return rows[0]?.work ?? false;
}

/** How many of a batch are in each state. */
export async function countBatch(db: Db, batch: string): Promise<StateCounts> {
  const rows = await db
    .selectFrom('delivery.message')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('batch', '=', batch)
    .groupBy('state')
    .execute();
  return countsOf(rows);
}

interface LedgerCounts {
  /** Not at their end yet: pending, claimed or deferred. */
  readonly waiting: number;
  /** May have arrived. */
  readonly unknown: number;
}

/** Counts what an operator may have to look at, each by its partial index: what ended well is many times more and is not read. */
export async function countLedger(db: Db): Promise<LedgerCounts> {
  const { rows } = await sql<LedgerCounts>`
    select (select count(*) from delivery.message where state in ('pending', 'deferred'))
        + (select count(*) from delivery.message where state = 'claimed') as waiting,
      (select count(*) from delivery.message where state = 'unknown') as unknown`.execute(db);
  return rows[0] ?? { waiting: 0, unknown: 0 };
}

function countsOf(rows: readonly { state: string; count: number }[]): StateCounts {
  const counts = Object.fromEntries(STATES.map((state): [State, number] => [state, 0])) as StateCounts;
  for (const row of rows) counts[row.state as State] = row.count;
  return counts;
}
