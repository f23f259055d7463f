import type { Claim, State } from './message.ts';
import type { Outcome, Why } from './outcome.ts';

/** What a row becomes. */
export interface Settlement {
  readonly state: Exclude<State, 'claimed' | 'withdrawn'>;
  readonly attempts: number;
  readonly unknownSends: number;
  /** From now, for `deferred`. Else the row keeps its turn. */
  readonly dueInMs?: number;
  readonly messageId?: number;
  readonly errorCode?: number;
  readonly reason?: string;
}

export const ATTEMPTS_MAX = 5;
/** After so many sends without an answer a notice is left as `unknown`: whoever sees it should not get a fourth copy. */
export const UNKNOWN_SENDS_MAX = 3;
const BACKOFF_MS_MIN = 1_000;
const BACKOFF_MS_MAX = 60_000;

type Sendable = Pick<Claim, 'lane' | 'method' | 'attempts' | 'unknownSends'>;

/**
 * Decides what becomes of a row after one attempt to send it.
 *
 * A 429 and broken surroundings burn nothing: the row goes back to its place in the queue.
 * Where it may have arrived, a notice is sent again and so marked (its reader rather has it twice than never), a broadcast is
 * not, and an edit always is, because a second one changes nothing.
 *
 * @param jitter chance, from 0 to below 1: keeps rows that failed together from coming back together
 */
export function settle(row: Sendable, outcome: Outcome, jitter: number): Settlement {
  const counts = { attempts: row.attempts, unknownSends: row.unknownSends };
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', ...counts, ...(outcome.messageId !== undefined && { messageId: outcome.messageId }) };
    case 'hold':
    case 'surroundings':
      return { state: stateBefore(row), ...counts, ...whyOf(outcome) };
    case 'blocked':
    case 'gone':
    case 'failed':
      return { state: outcome.kind, ...counts, ...whyOf(outcome) };
    case 'retry-later':
      return { ...counts, ...retry(row.attempts + 1, jitter), ...whyOf(outcome) };
    case 'unknown':
      break;
  }
  if (row.method === 'editMessageText') return { ...counts, ...retry(row.attempts + 1, jitter), ...whyOf(outcome) };
  const unknownSends = row.unknownSends + 1;
  const again = row.lane === 'notice' && unknownSends < UNKNOWN_SENDS_MAX;
  const then = again ? { state: 'deferred' as const, dueInMs: backoffMs(unknownSends, jitter) } : { state: 'unknown' as const };
  return { ...counts, ...then, unknownSends, ...whyOf(outcome) };
}

/** What an unsent row was before it was claimed: one that was tried before stays `deferred`, which holds back its chat's later ones. */
export function stateBefore(row: Pick<Claim, 'attempts' | 'unknownSends'>): 'pending' | 'deferred' {
  return row.attempts > 0 || row.unknownSends > 0 ? 'deferred' : 'pending';
}

/** Whether the row has come to its end. */
export function isFinal(state: State): boolean {
  return state !== 'pending' && state !== 'claimed' && state !== 'deferred';
}

function retry(attempts: number, jitter: number): Pick<Settlement, 'state' | 'attempts' | 'dueInMs'> {
  return attempts >= ATTEMPTS_MAX ? { state: 'failed', attempts } : { state: 'deferred', attempts, dueInMs: backoffMs(attempts, jitter) };
}

function backoffMs(times: number, jitter: number): number {
  return Math.round(Math.min(BACKOFF_MS_MIN * 2 ** (times - 1), BACKOFF_MS_MAX) * (0.5 + jitter / 2));
}

function whyOf({ errorCode, reason }: Why): Pick<Settlement, 'errorCode' | 'reason'> {
  return { reason: reason.slice(0, REASON_CHARS_MAX), ...(errorCode !== undefined && { errorCode }) };
}

const REASON_CHARS_MAX = 200;
