import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../kernel/clock.ts';

/** A letter that nobody of an akim's office has opened for so long, while they did nothing else either: nobody is there. */
export const SILENT_AFTER_MS = 72 * HOUR_MS;
/** The office has so long after a mail before its operator is told. */
export const OPERATOR_AFTER_MS = DAY_MS;
/** A process that sends a mail says within this what became of it, or nobody knows. A channel takes two minutes at the most. */
export const MAIL_LEASE_MS = 5 * MINUTE_MS;

/** Before the second attempt, the third and so on: five in seventeen hours. */
const MAIL_PAUSES_MS = [10 * MINUTE_MS, HOUR_MS, 4 * HOUR_MS, 12 * HOUR_MS] as const;

/** What became of an office's mail; `waiting`: it is still to go out. */
export type MailState = 'waiting' | 'sent' | 'unsure' | 'no-address' | 'off' | 'refused' | 'failed';
/** All but `waiting`. */
export type MailEnd = Exclude<MailState, 'waiting'>;
/** May have reached the office: it has a day before its operator hears. */
export const MAIL_GONE = ['sent', 'unsure'] as const satisfies readonly MailEnd[];

/** A unit's letters that nobody has opened. */
export interface Unread {
  readonly count: number;
  /** When the oldest of them came. */
  readonly since: Date;
}

/**
 * What follows from an attempt. Only what surely was not taken is tried again, so an office gets one mail at the most.
 *
 * @param attempts how many there were, this one among them
 */
export function afterAttempt(
  outcome: 'sent' | 'refused' | 'busy' | 'later' | 'unsure',
  attempts: number,
  now: Date,
): { readonly mail: MailEnd } | { readonly dueAt: Date } {
  if (outcome !== 'later' && outcome !== 'busy') return { mail: outcome };
  const pause = MAIL_PAUSES_MS[attempts - 1];
  return pause === undefined ? { mail: 'failed' } : { dueAt: new Date(now.getTime() + pause) };
}
