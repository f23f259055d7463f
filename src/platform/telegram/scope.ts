import { AsyncLocalStorage } from 'node:async_hooks';
import { DELETED, NOT_MODIFIED, TOO_OLD } from './refusals.ts';

/** A call that Telegram has already carried out for the update in hand. */
interface CallMade {
  readonly method: string;
  readonly body: string;
  readonly answer: object;
  used: boolean;
}

/**
 * What belongs to one update over all attempts at it: when a handler fails after its first reply, the next attempt finds
 * that reply here and does not send it again.
 */
export interface UpdateScope {
  readonly updateId: number;
  readonly calls: CallMade[];
  /** Calls that Telegram may have carried out, though its word of it was lost. */
  readonly lost: Set<string>;
  /** What was done once and for all, by a name; see `onceAnUpdate`. */
  readonly outcomes: Map<string, unknown>;
  /** Replies that were left to the ledger, so far. */
  replies: number;
}

const current = new AsyncLocalStorage<UpdateScope>();

export function newScope(updateId: number): UpdateScope {
  return { updateId, calls: [], lost: new Set(), outcomes: new Map(), replies: 0 };
}

/** Runs one attempt within the scope. */
export function withScope<T>(scope: UpdateScope, attempt: () => Promise<T>): Promise<T> {
  for (const call of scope.calls) call.used = false;
  return current.run(scope, attempt);
}

export function scopeInHand(): UpdateScope | undefined {
  return current.getStore();
}

/**
 * Does what a repeat would find done already, and gives every later attempt at the update the outcome of the first: what is
 * said afterwards must not depend on which of them got through. Lost with the process, so `act` must bear a repeat all the same.
 */
export async function onceAnUpdate<T>(name: string, act: () => Promise<T>): Promise<T> {
  const scope = current.getStore();
  if (!scope) return await act();
  if (!scope.outcomes.has(name)) scope.outcomes.set(name, await act());
  return scope.outcomes.get(name) as T;
}

/** The answer to the same call in an earlier attempt, once. */
export function recallCall(scope: UpdateScope, method: string, body: string): object | undefined {
  const made = scope.calls.find((call) => !call.used && call.method === method && call.body === body);
  if (!made) return undefined;
  made.used = true;
  return made.answer;
}

export function rememberCall(scope: UpdateScope, method: string, body: string, answer: object): void {
  scope.calls.push({ method, body, answer, used: true });
}

/** What Telegram says of a call that asks for what is done already. */
const DONE_ALREADY = [NOT_MODIFIED, TOO_OLD, DELETED];

export function rememberLost(scope: UpdateScope, method: string, body: string): void {
  scope.lost.add(`${method} ${body}`);
}

/** Whether Telegram refuses a call because an earlier attempt made it: then it was not the person who tapped twice. */
export function isDoneByUs(scope: UpdateScope, method: string, body: string, refusal: string): boolean {
  return scope.lost.has(`${method} ${body}`) && DONE_ALREADY.some((text) => refusal.includes(text));
}
