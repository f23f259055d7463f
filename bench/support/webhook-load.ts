import { setTimeout as wait } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { Pool } from 'undici';
import type { FakeTelegram } from './fake-telegram.ts';

const CONNECTIONS = 50;
/** An update that is answered later than this is a fault of the bot, not a slow one. */
const PATIENCE_MS = 15_000;

export interface Target {
  readonly webhook: URL;
  readonly secret: string;
}

/** Makes the next update: one that the bot answers with exactly one message to its sender. */
export type NextUpdate = () => { senderId: number; update: Update };

/** Sends updates over 50 kept connections and pairs each with its reply. */
export class WebhookLoad {
  private readonly pool: Pool;
  private readonly target: Target;
  private readonly waiting = new Map<number, (at: number) => void>();
  private strays = 0;
  /** Replies that were paired, since the beginning. */
  replies = 0;

  constructor(telegram: FakeTelegram, target: Target) {
    this.target = target;
    this.pool = new Pool(target.webhook.origin, { connections: CONNECTIONS, pipelining: 1 });
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
    await evenly(perSecond, count, (n) => this.post(updateOf(n)));
  }

  /** Sends one update. Resolves when Telegram would know that it arrived. */
  private async post(update: Update): Promise<void> {
    const answer = await this.pool.request({
      path: this.target.webhook.pathname,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': this.target.secret },
      body: JSON.stringify(update),
    });
    await answer.body.dump();
    if (answer.statusCode !== 200) throw new Error(`The webhook answered ${answer.statusCode}`);
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async ask({ senderId, update }: ReturnType<NextUpdate>): Promise<number> {
    if (this.waiting.has(senderId)) throw new Error('A sender has two updates under way: too few senders for this load');
    const replied = new Promise<number>((resolve) => this.waiting.set(senderId, resolve));
    const sentAt = performance.now();
    const [at] = await Promise.all([replied, this.post(update)]);
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

/** Whoever is late makes up for it: the pace is that of the clock. Rejects at the first that fails, without going on. */
async function evenly<T>(perSecond: number, count: number, act: (nth: number) => Promise<T>): Promise<T[]> {
  const startedAt = performance.now();
  const acts: Promise<T>[] = [];
  const failure = new AbortController();
  for (let n = 0; n < count && !failure.signal.aborted; n += 1) {
    const early = startedAt + (n * 1_000) / perSecond - performance.now();
    if (early > 0) await wait(early);
    const acted = act(n);
    acted.catch(() => failure.abort());
    acts.push(acted);
  }
  return await Promise.all(acts);
}
