import { BotError, GrammyError, HttpError } from 'grammy';
import { isUnreachable as isDatabaseUnreachable } from '../database/faults.ts';
import { isUnreachable as isRedisUnreachable } from '../redis/faults.ts';
import { HeldTooLong } from './meter.ts';
import { DELETED, NOT_MODIFIED, TOO_OLD } from './refusals.ts';

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

/** Telegram failed, or no answer came. Whatever was asked may have been done. */
export function isAway(error: unknown): boolean {
  return (error instanceof GrammyError && error.error_code >= 500) || (error instanceof HttpError && !(error.error instanceof TypeError));
}

/** A tap older than 150 s, or answered by the attempt before: nobody waits for the answer any more. */
export function isStaleQuery(error: unknown): boolean {
  return isRefusedAs(error, TOO_OLD);
}

/** The screen already shows what we wanted it to show. */
export function isNotModified(error: unknown): boolean {
  return isRefusedAs(error, NOT_MODIFIED);
}

/** The message can no longer be edited in place: a new one is needed. */
export function isUneditable(error: unknown): boolean {
  // The last one: servers of before October 2024 put no picture in the place of a text.
  return isRefusedAs(error, 'message to edit not found', "message can't be edited", NO_TEXT, 'there is no media in the message');
}

/** A picture stands where a text was to be edited: there is no way from the one to the other. */
export function isNoText(error: unknown): boolean {
  return isRefusedAs(error, NO_TEXT);
}

/** The message is older than 48 hours: it stays. */
export function isUndeletable(error: unknown): boolean {
  return isRefusedAs(error, "message can't be deleted");
}

/** The message was deleted before. */
export function isDeleted(error: unknown): boolean {
  return isRefusedAs(error, DELETED);
}

/** Telegram holds the bot back, and the call is none that can be left to the ledger: an upload, an edit that puts in a picture. */
export function isHeldBack(error: unknown): boolean {
  if (error instanceof HttpError) return isHeldBack(error.error);
  return error instanceof HeldTooLong || (error instanceof GrammyError && error.error_code === 429);
}

const NO_TEXT = 'there is no text in the message';

function isRefusedAs(error: unknown, ...texts: readonly string[]): boolean {
  if (!(error instanceof GrammyError) || error.error_code !== 400) return false;
  return texts.some((text) => error.description.includes(text));
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
