import { BotError, GrammyError, HttpError } from 'grammy';
import { isUnreachable as isDatabaseUnreachable } from '../database/faults.ts';
import { isUnreachable as isRedisUnreachable } from '../redis/faults.ts';
import { HeldTooLong } from './meter.ts';

/**
 * What kind of fault stopped a handler.
 *
 * - `surroundings`: Postgres, Redis or Telegram could not be reached, or Telegram said 429 or 5xx: try again, burn nothing
 * - `gone`: the person stopped the bot while we answered: nothing more to do
 * - `own`: anything else, a bug until proven otherwise
 */
export type FaultKind = 'surroundings' | 'gone' | 'own';

export function faultKind(error: unknown): FaultKind {
  if (error instanceof BotError) return faultKind(error.error);
  if (error instanceof HeldTooLong || isDatabaseUnreachable(error) || isRedisUnreachable(error)) return 'surroundings';
  if (error instanceof GrammyError) {
    if (error.error_code === 429 || error.error_code >= 500) return 'surroundings';
    return isGone(error) ? 'gone' : 'own';
  }
  // No answer came: refused, cut or too slow. But a payload that cannot even be written is ours.
  if (error instanceof HttpError) return error.error instanceof HeldTooLong || !(error.error instanceof TypeError) ? 'surroundings' : 'own';
  return 'own';
}

function isGone(error: GrammyError): boolean {
  return error.error_code === 403 || (error.error_code === 400 && error.description.includes('chat not found'));
}

/** A group in which the bot may not write, or that is no more: "not enough rights to send text messages to the chat" and the like. */
export function isUnwelcome(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403);
}

/** A file that Telegram no longer knows, or that this person lets nobody send him: voices of bots, for one. Others may still come. */
export function isRefusedFile(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && !isGone(error);
}

/** A tap older than 150 s, or answered by the attempt before: nobody waits for the answer any more. */
export function isStaleQuery(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && error.description.includes('query is too old');
}

/** The screen already shows what we wanted it to show. */
export function isNotModified(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && error.description.includes('message is not modified');
}

/** The message can no longer be edited in place: a new one is needed. */
export function isUneditable(error: unknown): boolean {
  if (!(error instanceof GrammyError) || error.error_code !== 400) return false;
  return ['message to edit not found', "message can't be edited", 'there is no text in the message'].some((text) =>
    error.description.includes(text),
  );
}

/** The class of an error and its place in our code. Never its message: it may hold what a person wrote. */
export function describeFault(error: unknown): string {
  if (error instanceof BotError || error instanceof HttpError) return `${error.name} ← ${describeFault(error.error)}`;
  if (error instanceof GrammyError) return `${error.name} ${error.error_code} ${error.method}${placeOf(error)}`;
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}${placeOf(error)}`;
}

function placeOf(error: Error): string {
  const place = error.stack?.match(/\/(src\/[\w./-]+:\d+)/)?.[1];
  return place ? ` at ${place}` : '';
}
