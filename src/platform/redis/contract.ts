/** A notice is about one person's own matter; a broadcast says the same to many and gives way. */
export type Lane = 'notice' | 'broadcast';

/** Short-lived text by key. Where Redis is used, every method rejects with `RedisUnreachable` while it is away. */
export interface Store {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, ttlSeconds: number): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Telegram's limits for what nobody asked for in this moment, kept over all processes together. */
export interface Pace {
  /**
   * Asks for a place to send one message now.
   *
   * @returns 0 when the place was taken; else after how many ms to ask again (nothing was taken).
   * Never rejects because Redis is away: then broadcasts wait and notices go at a low rate of this process.
   */
  take(lane: Lane, chatId: number): Promise<number>;
  /** Telegram said 429: nobody sends for so long. Lengthens a hold, never shortens one. Never rejects. */
  holdFor(seconds: number): Promise<void>;
  /** How long the hold still lasts; 0 when there is none. Known without asking, fresh within a second at worst. */
  heldForMs(): number;
}

/** What processes of the bot share. */
export interface Shared {
  readonly store: Store;
  readonly pace: Pace;
  close(): Promise<void>;
}
