import type { ApiResponse } from 'grammy/types';
import { Agent, request } from 'undici';
import { isDoneByUs, recallCall, rememberCall, rememberLost, scopeInHand, type UpdateScope } from './scope.ts';

/** A handler waits so long for a hold; then its reply goes to the ledger. */
const HOLD_WAIT_MS_MAX = 20_000;

/** What grammY hands to `client.fetch`. */
interface FetchInit {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

interface FetchAnswer {
  json(): Promise<unknown>;
}

export type ApiFetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;

export interface CallRecord {
  readonly method: string;
  /** Telegram's code: 200, 429 …; 0 where no answer came. */
  readonly code: number;
  readonly ms: number;
}

export interface MeterParts {
  readonly hold: { heldForMs(): number; holdFor(seconds: number): Promise<void> };
  /** Counts and times; called once for each real call. */
  onCall(record: CallRecord): void;
  /** Keeps a reply that waited too long; answers what Telegram would have said, or undefined where that cannot be. */
  keepReply(method: string, payload: Record<string, unknown>): Promise<object | undefined>;
  /** How long a reply waits for a hold before it is kept; 20 s where absent. */
  readonly holdWaitMsMax?: number | undefined;
}

export interface Meter {
  /** For replies to the update in hand: obeys the hold, repeats nothing that an earlier attempt has done. */
  readonly forReplies: ApiFetch;
  /** For the ledger and the poller: counts only; pace and hold are the caller's. */
  readonly plain: ApiFetch;
  close(): Promise<void>;
}

/** The bot is held back by Telegram for longer than a handler may wait. A fault of the surroundings. */
export class HeldTooLong extends Error {
  override readonly name = 'HeldTooLong';
}

/**
 * The one place around `fetch`: API transformers do not run inside conversations, `client.fetch` does.
 *
 * undici instead of grammY's node-fetch: measured at three times the calls a second for a third of the CPU.
 */
export function openMeter(parts: MeterParts): Meter {
  // Telegram closes idle connections; 20 s is below its patience. No pipelining: one slow call must not hold another.
  const agent = new Agent({ connections: 64, pipelining: 1, keepAliveTimeout: 20_000, connect: { timeout: 10_000 } });
  const plain: ApiFetch = (url, init) => callOnce(agent, parts, url, init);
  return { forReplies: (url, init) => reply(plain, parts, url, init), plain, close: () => agent.destroy() };
}

async function callOnce(agent: Agent, parts: MeterParts, url: string, init: FetchInit): Promise<FetchAnswer> {
  const method = methodOf(url);
  const startedAt = performance.now();
  let code = 0;
  try {
    const answer = await request(url, {
      dispatcher: agent,
      method: 'POST',
      headers: init.headers ?? {},
      body: init.body as string,
      signal: init.signal ?? null,
      // grammY has its own limit for the whole call; getUpdates is meant to be slow.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    code = answer.statusCode;
    const body = (await answer.body.json()) as ApiResponse<unknown>;
    return { json: () => Promise.resolve(body) };
  } finally {
    parts.onCall({ method, code, ms: performance.now() - startedAt });
  }
}

async function reply(plain: ApiFetch, parts: MeterParts, url: string, init: FetchInit): Promise<FetchAnswer> {
  const method = methodOf(url);
  const body = typeof init.body === 'string' ? init.body : undefined;
  const scope = scopeInHand();
  const known = scope && body !== undefined ? recallCall(scope, method, body) : undefined;
  if (known) return { json: () => Promise.resolve(known) };

  const deadline = performance.now() + (parts.holdWaitMsMax ?? HOLD_WAIT_MS_MAX);
  for (;;) {
    const heldMs = parts.hold.heldForMs();
    if (heldMs > 0) {
      if (performance.now() + heldMs > deadline) return await leave(parts, scope, method, body);
      await new Promise((resolve) => setTimeout(resolve, heldMs));
      continue;
    }
    const said = scope && body !== undefined ? await inScope(plain, { scope, method, body, url, init }) : await read(plain(url, init));
    if (said.ok || said.error_code !== 429) return { json: () => Promise.resolve(said) };
    await parts.hold.holdFor(said.parameters?.retry_after ?? 1);
    // What is uploaded has been read away: the caller must bring it anew, or do without.
    if (body === undefined) return { json: () => Promise.resolve(said) };
    // Refused, not carried out: asking again cannot make it twice.
  }
}

interface ScopedCall {
  readonly scope: UpdateScope;
  readonly method: string;
  readonly body: string;
  readonly url: string;
  readonly init: FetchInit;
}

/** Makes a call of which every later attempt at the update is to know what became of it. */
async function inScope(plain: ApiFetch, { scope, method, body, url, init }: ScopedCall): Promise<ApiResponse<unknown>> {
  try {
    const said = await read(plain(url, init));
    const isDone = !said.ok && isDoneByUs(scope, method, body, said.description);
    const meant = isDone ? { ok: true as const, result: true } : said;
    if (meant.ok) rememberCall(scope, method, body, meant);
    return meant;
  } catch (error) {
    rememberLost(scope, method, body);
    throw error;
  }
}

async function read(answer: Promise<FetchAnswer>): Promise<ApiResponse<unknown>> {
  return (await (await answer).json()) as ApiResponse<unknown>;
}

async function leave(parts: MeterParts, scope: UpdateScope | undefined, method: string, body: string | undefined): Promise<FetchAnswer> {
  const result = body === undefined ? undefined : await parts.keepReply(method, JSON.parse(body) as Record<string, unknown>);
  if (result === undefined || body === undefined) throw new HeldTooLong(`${method} is held back by Telegram`);
  const said = { ok: true, result };
  // Should the handler fail after this, the next attempt must not say it a second time.
  if (scope) rememberCall(scope, method, body, said);
  return { json: () => Promise.resolve(said) };
}

function methodOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}
