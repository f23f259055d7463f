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
/**
 * 08: connection exceptions; 25006: the server only reads, as after a failover; 53: no disk, memory or connection left;
 * 57014: our own statement timeout, so the server is overloaded; 57P01–57P05: it is stopping, starting, or has ended this session.
 */
const SQL_STATES = /^(?:08...|25006|53...|57014|57P0[1-5])$/;
/** The driver's own errors carry no code. */
const DRIVER_MESSAGES = [
  /^Connection terminated/,
  /^timeout exceeded when trying to connect$/,
  /^timeout expired$/,
  /^Client has encountered a connection error and is not queryable$/,
  /^Client was closed and is not queryable$/,
];

/**
 * Whether the database's surroundings failed (server away, restarting, full, overloaded, only reading since a failover; network)
 * rather than the statement: the same statement may be tried again later. Looks through `cause` and through the attempts inside an AggregateError.
 */
export function isUnreachable(error: unknown): boolean {
  const seen = new Set<unknown>();
  const waiting = [error];
  for (let next = waiting.pop(); next instanceof Error; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (isOwnFault(next)) return true;
    if (next instanceof AggregateError) waiting.push(...next.errors.filter((inner) => inner instanceof Error));
    if (next.cause instanceof Error) waiting.push(next.cause);
  }
  return false;
}

function isOwnFault(error: Error): boolean {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (typeof code === 'string') {
    if (SYSTEM_CODES.has(code) || SQL_STATES.test(code)) return true;
    // A missing socket is a missing server; a missing file is not.
    if (code === 'ENOENT' && syscall === 'connect') return true;
  }
  return DRIVER_MESSAGES.some((message) => message.test(error.message));
}
