import type { Update } from 'grammy/types';
import { Pool } from 'undici';

export const CONNECTIONS = 50;

export interface Target {
  readonly webhook: URL;
  readonly secret: string;
}

/** The bot's webhook as Telegram knows it, over so many kept connections. */
export class Webhook {
  private readonly pool: Pool;
  private readonly target: Target;

  constructor(target: Target) {
    this.target = target;
    this.pool = new Pool(target.webhook.origin, { connections: CONNECTIONS, pipelining: 1 });
  }

  /** Sends one update. Resolves when Telegram would know that it arrived. @throws Error for any answer but 200 */
  async post(update: Update): Promise<void> {
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
}
