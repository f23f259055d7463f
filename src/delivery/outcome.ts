import type { Method } from './message.ts';

/** What came of one attempt to send. */
export type Outcome =
  | { readonly kind: 'sent'; readonly messageId?: number }
  /** 429: nobody sends for so long. The message itself has done nothing wrong. */
  | ({ readonly kind: 'hold'; readonly retryAfterSeconds: number } & Why)
  /** Telegram failed at it: again later, a few times. */
  | ({ readonly kind: 'retry-later' } & Why)
  /** The person stopped the bot. */
  | ({ readonly kind: 'blocked' } & Why)
  /** There is no such chat any more. */
  | ({ readonly kind: 'gone' } & Why)
  /** Telegram refuses this message. */
  | ({ readonly kind: 'failed' } & Why)
  /** It left, and no answer came: it may have arrived. */
  | ({ readonly kind: 'unknown' } & Why)
  /** It never left, or no message would: the network, or the bot itself, is what is wrong. */
  | ({ readonly kind: 'surroundings' } & Why);

export interface Why {
  /** Telegram's error code; absent where no answer came. */
  readonly errorCode?: number;
  readonly reason: string;
}

/** Telegram's answer to a failed call. */
export interface Refusal {
  readonly errorCode: number;
  readonly description: string;
  readonly retryAfterSeconds?: number;
}

const HOLD_SECONDS_DEFAULT = 5;

/**
 * Reads a refusal. Descriptions are no contract: code and part of the text decide, and what is not known counts as refused.
 * Source: tdlib/telegram-bot-api, Client.cpp, fail_query_with_error.
 */
export function readRefusal(method: Method, refusal: Refusal): Outcome {
  const { errorCode, description } = refusal;
  // Telegram quotes what it could not read; nothing that somebody wrote is kept.
  const reason = description.replaceAll(/"[^"]*"/g, '"…"');
  const says = (...parts: string[]): boolean => parts.some((part) => reason.toLowerCase().includes(part));
  const why = { errorCode, reason };

  if (errorCode === 429) return { kind: 'hold', retryAfterSeconds: refusal.retryAfterSeconds ?? HOLD_SECONDS_DEFAULT, ...why };
  if (errorCode >= 500) return { kind: 'retry-later', ...why };
  // The token was revoked, or the server knows no such method: then every message would be refused, and is not to blame.
  if (errorCode === 401 || errorCode === 404) return { kind: 'surroundings', ...why };
  if (errorCode === 403) {
    if (says('user is deactivated', 'kicked', 'not a member')) return { kind: 'gone', ...why };
    if (says('blocked', "can't initiate conversation")) return { kind: 'blocked', ...why };
    return { kind: 'failed', ...why };
  }
  if (says('chat not found', 'peer_id_invalid', 'user not found')) return { kind: 'gone', ...why };
  if (method === 'editMessageText' && says('message is not modified')) return { kind: 'sent' };
  // Among them a file that cannot be named so any more: "wrong file identifier", "wrong remote file identifier", "file reference expired".
  return { kind: 'failed', ...why };
}

/** Codes of connections that were never made. Those of a broken one (ECONNRESET, EPIPE, …) only count while connecting. */
const NEVER_CONNECTED = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)$/;
const NOT_TRUSTED = /^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_)/;

/**
 * Reads an error without an answer of Telegram's: had the request left when it happened?
 *
 * In doubt it had: a message that is sent again by mistake is worse than one that is marked.
 */
export function readBrokenCall(error: unknown): Outcome {
  const chain = chainOf(error);
  const reason = chain.map((one) => codeOf(one) ?? one.message).join(' < ') || String(error);
  if (chain.some(isBeforeLeaving)) return { kind: 'surroundings', reason };
  // Something answered in full, but not in JSON: a gateway before Telegram, whose errors are 5xx.
  if (chain.some((one) => one instanceof SyntaxError)) return { kind: 'retry-later', reason: 'The answer was not JSON' };
  return { kind: 'unknown', reason };
}

function isBeforeLeaving(error: Error): boolean {
  const code = codeOf(error);
  if (error instanceof AggregateError)
    return error.errors.length > 0 && error.errors.every((one) => one instanceof Error && isBeforeLeaving(one));
  if (code === undefined) return false;
  if (NEVER_CONNECTED.test(code) || NOT_TRUSTED.test(code)) return true;
  return (error as { syscall?: unknown }).syscall === 'connect' || error.message.includes('before secure TLS connection was established');
}

/** An error and what caused it, outermost first. grammY keeps the cause in `error`. */
function chainOf(error: unknown): Error[] {
  const found: Error[] = [];
  for (let next = error; next instanceof Error && !found.includes(next); next = (next as { error?: unknown }).error ?? next.cause) {
    found.push(next);
  }
  return found;
}

function codeOf(error: Error): string | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
