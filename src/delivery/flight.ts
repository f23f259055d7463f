import { setTimeout as pause } from 'node:timers/promises';
import { isUnreachable } from '../platform/database/faults.ts';
import type { Patience } from './bell.ts';
import type { Outcome } from './outcome.ts';
import type { DeliveryParts, DeliverySettings } from './parts.ts';
import { type ClaimedRow, markLeft, releaseClaim, renewClaims, settleClaim, settleLateAsSent } from './queries/ledger.ts';
import { type Settlement, settle } from './settlement.ts';

/** What all messages on their way in this process share. */
export interface Journey {
  readonly parts: DeliveryParts;
  readonly settings: DeliverySettings;
  /** No new sends; what has not left goes back. */
  readonly stopping: AbortSignal;
  /** Nothing at all any more, not even writing down what came of it. */
  readonly abandoned: AbortSignal;
  /** Telegram cannot be reached, or refuses the bot itself. */
  readonly telegram: Patience;
}

/** A claimed message between its claim and its settlement. */
export interface Flight {
  readonly row: ClaimedRow;
  readonly claimedAt: number;
  /** Until then nobody else can have taken the row; by this process's clock, from before the claim was written. */
  leaseEndsAt: number;
}

/** Before this much is left of a lease, it is renewed first: a send must not outlast it. */
const LEASE_SHARE_MIN = 0.5;
/** For a longer hold than this a row is not kept waiting. */
const HELD_MS_MAX = 1_000;
const WAIT_MS_MAX = 1_000;
const RETRY_MS_MIN = 50;
const RETRY_MS_MAX = 2_000;
/** Tries at writing an outcome that fails for a reason of ours. */
const BUGS_MAX = 5;

/** Carries one message to its end: wait for a place, send, write down. Never rejects. */
export async function fly(journey: Journey, flight: Flight): Promise<void> {
  const clearance = await awaitPlace(journey, flight);
  if (clearance === 'lost') return;
  const { parts } = journey;
  const { row } = flight;
  if (clearance === 'give-back') {
    return write(journey, flight, () => releaseClaim(parts.db, parts.processId, row.id));
  }
  const leave = await takeLeave(journey, flight);
  if (leave === 'lost') return;
  if (leave === 'unreachable') return write(journey, flight, () => releaseClaim(parts.db, parts.processId, row.id));
  const leftAt = performance.now();
  const outcome = await sendOnce(journey, row);
  const sendMs = performance.now() - leftAt;
  if (outcome.kind === 'hold') await parts.pace.holdFor(outcome.retryAfterSeconds);
  if (outcome.kind === 'surroundings') {
    journey.telegram.failed();
    parts.log.warn('Telegram cannot be reached; messages wait', { row: row.id, reason: outcome.reason });
  } else journey.telegram.worked();

  const settlement = settle(row, outcome, Math.random());
  await write(journey, flight, (last) => settleOnce(parts, row, settlement, last));
  parts.onSettled?.({ lane: row.lane, state: settlement.state, lateMs: row.lateMs + (leftAt - flight.claimedAt), sendMs });
}

async function awaitPlace(journey: Journey, flight: Flight): Promise<'go' | 'give-back' | 'lost'> {
  const { parts, settings, stopping } = journey;
  const { row } = flight;
  while (!stopping.aborted && parts.pace.heldForMs() <= HELD_MS_MAX && journey.telegram.leftMs() === 0) {
    if (flight.leaseEndsAt - performance.now() < settings.leaseMs * LEASE_SHARE_MIN) {
      const renewed = await renew(journey, flight);
      if (renewed === 'lost') return 'lost';
      // Without Postgres the outcome could not be written either.
      if (renewed === 'unreachable') await waitOrStop(WAIT_MS_MAX, stopping);
      if (renewed !== 'ours') continue;
    }
    const waitMs = await askPlace(parts, row);
    if (waitMs === 0) return 'go';
    await waitOrStop(Math.min(waitMs, WAIT_MS_MAX), stopping);
  }
  return 'give-back';
}

async function askPlace(parts: DeliveryParts, row: ClaimedRow): Promise<number> {
  try {
    return await parts.pace.take(row.lane, row.chatId);
  } catch (err) {
    parts.log.error('The pace failed', { error: err, row: row.id });
    return WAIT_MS_MAX;
  }
}

async function renew({ parts, settings }: Journey, flight: Flight): Promise<'ours' | 'lost' | 'unreachable'> {
  const askedAt = performance.now();
  try {
    const [id] = await renewClaims(parts.db, parts.processId, [flight.row.id], settings.leaseMs);
    if (id === undefined) return 'lost';
    flight.leaseEndsAt = askedAt + settings.leaseMs;
    return 'ours';
  } catch (err) {
    parts.log.warn('A claim could not be renewed', { error: err, row: flight.row.id });
    return 'unreachable';
  }
}

/** From here on a killed process leaves a doubt behind, so it is written before. */
async function takeLeave({ parts }: Journey, flight: Flight): Promise<'go' | 'lost' | 'unreachable'> {
  try {
    return (await markLeft(parts.db, parts.processId, flight.row.id)) ? 'go' : 'lost';
  } catch (err) {
    parts.log.warn('A message could not be marked as leaving', { error: err, row: flight.row.id });
    return 'unreachable';
  }
}

async function sendOnce({ parts }: Journey, row: ClaimedRow): Promise<Outcome> {
  try {
    return await parts.send(row.method, row.chatId, row.payload);
  } catch (err) {
    parts.log.error('A message could not be sent', { error: err, row: row.id });
    return { kind: 'unknown', reason: err instanceof Error ? err.name : 'unknown' };
  }
}

/** @param bare without telling the rooms: they failed at it before, and the outcome must be written all the same */
function settleOnce(parts: DeliveryParts, row: ClaimedRow, settlement: Settlement, bare: boolean): Promise<void> {
  return parts.db.transaction().execute(async (trx) => {
    const written = await settleClaim(trx, parts.processId, row.id, settlement, parts.clock?.());
    if (!written && settlement.state === 'sent') await settleLateAsSent(trx, row.id, settlement.messageId);
    if (!written || bare) return;
    if (settlement.state === 'blocked') await parts.onBlocked(trx, row.chatId);
    if (settlement.state === 'gone') await parts.onGone(trx, row.chatId);
  });
}

/**
 * Writes until it is written: what came of a send is known nowhere else. While Postgres is away it tries without end (until the
 * engine is abandoned; then the claim lapses and counts as unknown).
 */
async function write(journey: Journey, flight: Flight, attempt: (last: boolean) => Promise<void>): Promise<void> {
  let bugs = 0;
  for (let delayMs = RETRY_MS_MIN; !journey.abandoned.aborted; delayMs = Math.min(delayMs * 2, RETRY_MS_MAX)) {
    try {
      return await attempt(bugs === BUGS_MAX - 1);
    } catch (err) {
      journey.parts.log.warn('What came of a message could not be written yet', { error: err, row: flight.row.id });
      if (!isUnreachable(err)) bugs += 1;
      if (bugs === BUGS_MAX) return;
      await waitOrStop(delayMs, journey.abandoned);
    }
  }
}

async function waitOrStop(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
