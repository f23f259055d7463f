import { setTimeout as wait } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { evenly } from './evenly.ts';
import type { FakeTelegram } from './fake-telegram.ts';
import { CONNECTIONS, type Target, Webhook } from './webhook.ts';

/** An update that is answered later than this is a fault of the bot, not a slow one. */
const PATIENCE_MS = 15_000;

/** Makes the next update: one that the bot answers with exactly one message to its sender. */
export type NextUpdate = () => { senderId: number; update: Update };

/** Sends updates over 50 kept connections and pairs each with its reply. */
export class WebhookLoad {
  private readonly webhook: Webhook;
  private readonly waiting = new Map<number, (at: number) => void>();
  private strays = 0;
  /** Replies that were paired, since the beginning. */
  replies = 0;

  constructor(telegram: FakeTelegram, target: Target) {
    this.webhook = new Webhook(target);
    telegram.onMessage = (chatId) => {
      const resolve = this.waiting.get(chatId);
      this.waiting.delete(chatId);
      if (!resolve) return void (this.strays += 1);
      this.replies += 1;
      resolve(performance.now());
    };
  }

  /**
   * As much as the bot can do: each connection sends its next update when the one before has been confirmed and answered, so
   * that no backlog is built up that nobody counts.
   *
   * @returns updates confirmed and answered per second, counted after the warm-up
   */
  async saturate(next: NextUpdate, warmUpMs: number, measuredMs: number): Promise<number> {
    const from = performance.now() + warmUpMs;
    const until = from + measuredMs;
    let done = 0;
    const connection = async (): Promise<void> => {
      while (performance.now() < until) {
        await this.ask(next());
        const now = performance.now();
        if (now >= from && now < until) done += 1;
      }
    };
    await this.patiently(Promise.all(Array.from({ length: CONNECTIONS }, connection)), warmUpMs + measuredMs);
    return done / (measuredMs / 1_000);
  }

  /** Sends at an even pace, however long the answers take. @returns ms from the POST of each update to the arrival of its reply */
  async pace(next: NextUpdate, perSecond: number, count: number): Promise<number[]> {
    return await this.patiently(
      evenly(perSecond, count, () => this.ask(next())),
      (count * 1_000) / perSecond,
    );
  }

  /** Sends at an even pace without waiting for replies. Resolves when Telegram would know that all have arrived. */
  async deliver(updateOf: (nth: number) => Update, perSecond: number, count: number): Promise<void> {
    await evenly(perSecond, count, (n) => this.webhook.post(updateOf(n)));
  }

  async close(): Promise<void> {
    await this.webhook.close();
  }

  private async ask({ senderId, update }: ReturnType<NextUpdate>): Promise<number> {
    if (this.waiting.has(senderId)) throw new Error('A sender has two updates under way: too few senders for this load');
    const replied = new Promise<number>((resolve) => this.waiting.set(senderId, resolve));
    const sentAt = performance.now();
    const [at] = await Promise.all([replied, this.webhook.post(update)]);
    return at - sentAt;
  }

  private async patiently<T>(work: Promise<T>, expectedMs: number): Promise<T> {
    const given = new AbortController();
    const tooLong = wait(expectedMs + PATIENCE_MS, undefined, { signal: given.signal }).then(() => {
      throw new Error(`${this.waiting.size} updates were never answered`);
    });
    tooLong.catch(() => undefined);
    try {
      const result = await Promise.race([work, tooLong]);
      if (this.strays > 0) throw new Error(`${this.strays} messages that answer nothing: the bench needs exactly one reply an update`);
      return result;
    } finally {
      given.abort();
    }
  }
}
