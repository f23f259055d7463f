import { type DestinationStream, type Logger, pino } from 'pino';
import { describeError, maskSecrets } from './log-redaction.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/**
 * What a line may say besides its event: our own ids, an outcome, a count, a fault id. Flat on purpose: an object could carry an
 * update. `error` is reduced to its class, code and place in the code (see `describeError`).
 */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>> & { readonly error?: never };
export type ErrorFacts = Readonly<Record<string, unknown>> & { readonly error?: unknown };

/** `event` is a fixed phrase from the code (`update parked`), never one put together from what somebody wrote. */
export interface Log {
  debug(event: string, facts?: Facts): void;
  info(event: string, facts?: Facts): void;
  warn(event: string, facts?: ErrorFacts): void;
  error(event: string, facts?: ErrorFacts): void;
}

/**
 * One JSON object a line, written at once to standard output (or `to`): level, time (ISO, UTC), name, pid, event, facts.
 *
 * Secrets are taken out of the finished line, wherever they stood. Facts whose name says that a person is in them
 * (`text`, `phone`, `chatId`, …) and facts that are objects are replaced by `[kept back]`.
 */
export function openLog(options: { level: LogLevel; name: string; to?: DestinationStream }): Log {
  const settings = {
    level: options.level,
    base: { name: options.name, pid: process.pid },
    messageKey: 'event',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: { streamWrite: maskSecrets },
  };
  return speakingThrough(options.to ? pino(settings, options.to) : pino(settings));
}

function speakingThrough(logger: Logger): Log {
  return {
    debug: (event, facts) => logger.debug(safeFacts(facts), event),
    info: (event, facts) => logger.info(safeFacts(facts), event),
    warn: (event, facts) => logger.warn(safeFacts(facts), event),
    error: (event, facts) => logger.error(safeFacts(facts), event),
  };
}

const PERSONAL =
  /^(?:text|caption|body|payload|update|message|name|first_?name|last_?name|user_?name|phone|chat_?id|telegram_?id|sender_?id|contact|location)$/i;

function safeFacts(facts: ErrorFacts = {}): Record<string, unknown> {
  const safe: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(facts)) {
    if (key === 'error') safe['error'] = describeError(value);
    else safe[key] = PERSONAL.test(key) || (typeof value === 'object' && value !== null) ? '[kept back]' : value;
  }
  return safe;
}
