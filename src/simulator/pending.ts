import type { Update } from '@grammyjs/types';

export type UpdateKind = Exclude<keyof Update, 'update_id'>;
export type UpdateBody = Omit<Update, 'update_id'>;

/** An update on its way. `queue`: updates of one queue reach a webhook in order, those of different queues overtake each other. */
export interface Pending {
  readonly update: Update;
  readonly kind: UpdateKind;
  readonly queue: string;
  readonly atMs: number;
}

/** Telegram keeps what the bot did not fetch for a day, but a tap for 150 s and an inline query for 30 s. */
const KEEPS_MS: Partial<Record<UpdateKind, number>> = { callback_query: 150_000, inline_query: 30_000 };
const KEEPS_DEFAULT_MS = 24 * 3_600_000;

export function isExpired(pending: Pending, nowMs: number): boolean {
  return nowMs - pending.atMs > (KEEPS_MS[pending.kind] ?? KEEPS_DEFAULT_MS);
}
