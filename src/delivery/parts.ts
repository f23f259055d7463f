import type { Clock } from '../kernel/clock.ts';
import type { Db, Trx } from '../platform/database/index.ts';
import type { Pace } from '../platform/redis/contract.ts';
import type { Lane, State } from './message.ts';
import type { Send } from './send.ts';

/** What the engine is built from. */
export interface DeliveryParts {
  readonly db: Db;
  readonly pace: Pace;
  readonly send: Send;
  /** A UUID of this process and this start of it. */
  readonly processId: string;
  /** The person stopped the bot; in the transaction that settles the row. */
  onBlocked(trx: Trx, chatId: number): Promise<void>;
  /** The chat is no more; in the transaction that settles the row. */
  onGone(trx: Trx, chatId: number): Promise<void>;
  readonly log: DeliveryLog;
  /** Counts and times; called once a settled attempt. Must not throw. */
  onSettled?(record: SettledRecord): void;
  /** Makes due what a clock set forward has reached; without it, and for leases, the database's clock counts. */
  readonly clock?: Clock;
  readonly settings?: Partial<DeliverySettings>;
}

export interface SettledRecord {
  readonly lane: Lane;
  /** What the row became. */
  readonly state: State;
  /** From its due instant until it left. */
  readonly lateMs: number;
  /** The call itself. */
  readonly sendMs: number;
}

/** platform/log, as far as it is used here. */
export interface DeliveryLog {
  warn(event: string, facts?: Readonly<Record<string, unknown>>): void;
  error(event: string, facts?: Readonly<Record<string, unknown>>): void;
}

export interface DeliverySettings {
  /** Messages on their way at once, for each lane. */
  readonly slots: Readonly<Record<Lane, number>>;
  /** A claim is void so long after its process fell silent. */
  readonly leaseMs: number;
  /** How often to look for what nobody announced: messages for later, and lapsed claims. */
  readonly pollMs: number;
}

export const DELIVERY_SETTINGS: DeliverySettings = { slots: { notice: 8, broadcast: 8 }, leaseMs: 30_000, pollMs: 1_000 };
