/** Redis is away, too slow, or not ready. The same command may be tried again later. */
export class RedisUnreachable extends Error {
  override readonly name = 'RedisUnreachable';
}

/** Whether this is, or was caused by, Redis being away rather than by the command. Looks through `cause` and AggregateError. */
export function isUnreachable(error: unknown): boolean {
  return anyWithin(error, (inner) => inner instanceof RedisUnreachable);
}

/**
 * What a Redis command rejected with, as the rest of the house knows it: `RedisUnreachable` when the surroundings failed, else
 * the error itself (a bug of ours).
 */
export function asRedisFault(error: unknown): unknown {
  if (error instanceof RedisUnreachable || !anyWithin(error, isSurroundings)) return error;
  return new RedisUnreachable('Redis cannot be reached', { cause: error });
}

const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** The driver's own errors carry no code; the last line is Redis itself: still starting, or no longer the leader. */
const MESSAGES = [
  /^Connection is closed/,
  /^Command timed out/,
  /^Stream isn't writeable/,
  /^Command aborted due to connection close/,
  /^Reached the max retries per request limit/,
  /^(?:LOADING|MASTERDOWN|READONLY|CLUSTERDOWN|TRYAGAIN)\b/,
];

function isSurroundings(error: Error): boolean {
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && SYSTEM_CODES.has(code)) || MESSAGES.some((message) => message.test(error.message));
}

function anyWithin(error: unknown, test: (inner: Error) => boolean): boolean {
  const seen = new Set<Error>();
  const waiting = [error];
  for (let next = waiting.pop(); next instanceof Error; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (test(next)) return true;
    if (next instanceof AggregateError) waiting.push(...next.errors.filter((inner) => inner instanceof Error));
    if (next.cause instanceof Error) waiting.push(next.cause);
  }
  return false;
}
