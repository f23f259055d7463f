import type { Lane } from './contract.ts';
import type { Bucket } from './gcra.ts';

export interface PaceLimits {
  /** Places a second over all lanes, in a steady flow. */
  readonly wholePerSecond: number;
  /** Of these, so many at most for broadcasts. */
  readonly broadcastPerSecond: number;
  /** Between two messages to one chat. */
  readonly chatIntervalMs: number;
  /** Notices of this process while Redis is away. */
  readonly alonePerSecond: number;
}

/**
 * Telegram allows 30 a second and one a second to a chat, and counts by when messages arrive. 27 with one early place are at
 * most 29 in any second when they leave; the rest is room for those that are on their way longer than the next.
 */
export const PACE_LIMITS: PaceLimits = { wholePerSecond: 27, broadcastPerSecond: 25, chatIntervalMs: 1_100, alonePerSecond: 5 };

/** The buckets that a message of this lane needs a place in: its chat's, the whole bot's, and a broadcast's own. */
export function bucketsFor(lane: Lane, limits: PaceLimits): readonly Bucket[] {
  const whole = intervalMicros(limits.wholePerSecond);
  const chat = { intervalMicros: limits.chatIntervalMs * 1_000, toleranceMicros: 0, aheadMicrosMax: limits.chatIntervalMs * 1_000 };
  // Only a notice may take a place early: with all places taken at the full rate, notices come first.
  const bot = { intervalMicros: whole, toleranceMicros: lane === 'notice' ? whole : 0, aheadMicrosMax: 2 * whole };
  if (lane === 'notice') return [chat, bot];
  const own = intervalMicros(limits.broadcastPerSecond);
  return [chat, bot, { intervalMicros: own, toleranceMicros: 0, aheadMicrosMax: own }];
}

/** Their names, in the order of `bucketsFor`. */
export function bucketNames(lane: Lane, chatId: number): readonly string[] {
  const shared = [`chat:${chatId}`, 'whole'];
  return lane === 'notice' ? shared : [...shared, 'broadcast'];
}

function intervalMicros(perSecond: number): number {
  return Math.ceil(1_000_000 / perSecond);
}
