import type { Lane } from '../platform/redis/contract.ts';
import type { OutboundMethod } from '../platform/telegram/outbound.ts';

export type { Lane };

/** The Bot API calls that the ledger makes. A file is named by its `file_id`; nothing is uploaded. */
export type Method = OutboundMethod;

/** A message that nobody is waiting for with a tap. */
export interface NewMessage {
  /** What caused it, e.g. `appeal-filed:17`: the same cause is never queued twice. */
  readonly dedupeKey: string;
  readonly lane: Lane;
  /** Telegram's number of the chat. */
  readonly chatId: number;
  /** What it is counted with, e.g. `broadcast:12`. */
  readonly batch?: string;
  /** `sendMessage` unless told otherwise. */
  readonly method?: Method;
  /** The call's fields but the chat. Either this or `contentId`. */
  readonly payload?: object;
  /** Shared fields kept with `keepContent`. */
  readonly contentId?: number;
  /** Not before this instant; now unless told otherwise. */
  readonly dueAt?: Date;
}

/** A message put into words: fields of `sendMessage` but the chat. */
export interface Worded {
  readonly text: string;
  readonly parse_mode: 'HTML';
  readonly link_preview_options?: { readonly is_disabled: true };
  readonly reply_markup?: object;
}

export const STATES = ['pending', 'claimed', 'sent', 'deferred', 'blocked', 'gone', 'failed', 'unknown', 'withdrawn'] as const;
export type State = (typeof STATES)[number];
export type StateCounts = Record<State, number>;

/** A row of the ledger that this process has claimed. */
export interface Claim {
  readonly id: number;
  readonly lane: Lane;
  readonly chatId: number;
  readonly method: Method;
  readonly payload: object;
  /** How often Telegram failed at it so far. */
  readonly attempts: number;
  /** How often it may have arrived without our knowing, so far. */
  readonly unknownSends: number;
}

/** As the ledger writes it. */
export const LANE_NUMBER: Record<Lane, number> = { notice: 0, broadcast: 1 };
