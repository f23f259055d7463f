import http from 'node:http';
import https from 'node:https';
import { isExpired, type Pending } from './pending.ts';

export interface WebhookSettings {
  url: string;
  secretToken: string | undefined;
  maxConnections: number;
  /** A method called in the body of the answer. */
  reply: (call: Record<string, unknown>) => void;
}

const RETRY_MAX_MS = 60_000;
const ANSWER_WITHIN_MS = 60_000;
const RETRY_AFTER_MAX_SECONDS = 3_600;

interface Queue {
  readonly waiting: Pending[];
  attempts: number;
}

/**
 * Delivers updates the way Telegram's server does: one at a time within a queue, up to `maxConnections` queues side by side,
 * anything but 2xx is tried again after a pause that doubles, and a failing update holds back its own queue only.
 */
export class Webhook {
  readonly settings: WebhookSettings;
  lastError: { dateSeconds: number; message: string } | null = null;
  private readonly clock: () => Date;
  private readonly firstRetryMs: number;
  private readonly agent: http.Agent;
  private readonly queues = new Map<string, Queue>();
  private readonly ready: string[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();
  private inFlight = 0;
  private isClosed = false;

  constructor(settings: WebhookSettings, clock: () => Date, firstRetryMs: number) {
    this.settings = settings;
    this.clock = clock;
    this.firstRetryMs = firstRetryMs;
    const options = { keepAlive: true };
    this.agent = settings.url.startsWith('https:') ? new https.Agent(options) : new http.Agent(options);
  }

  add(pending: Pending): void {
    const queue = this.queues.get(pending.queue);
    if (queue !== undefined) {
      queue.waiting.push(pending);
      return;
    }
    this.queues.set(pending.queue, { waiting: [pending], attempts: 0 });
    this.ready.push(pending.queue);
    this.pump();
  }

  count(): number {
    let count = 0;
    for (const queue of this.queues.values()) count += queue.waiting.length;
    return count;
  }

  /** Stops delivering at once and gives back what was not accepted. */
  close(): Pending[] {
    this.isClosed = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.agent.destroy();
    return [...this.queues.values()].flatMap((queue) => queue.waiting);
  }

  private pump(): void {
    while (!this.isClosed && this.inFlight < this.settings.maxConnections) {
      const key = this.ready.shift();
      if (key === undefined) return;
      const queue = this.queues.get(key);
      const pending = queue?.waiting[0];
      if (queue === undefined || pending === undefined) continue;
      this.inFlight++;
      this.post(pending, (outcome) => {
        this.inFlight--;
        if (!this.isClosed) this.settle(key, queue, outcome);
      });
    }
  }

  private settle(key: string, queue: Queue, outcome: Outcome): void {
    const pending = queue.waiting[0];
    if (outcome.ok || pending === undefined || isExpired(pending, this.clock().getTime())) {
      queue.waiting.shift();
      queue.attempts = 0;
      if (queue.waiting.length === 0) this.queues.delete(key);
      else this.ready.push(key);
      return this.pump();
    }
    this.lastError = { dateSeconds: Math.floor(this.clock().getTime() / 1000), message: outcome.message };
    const pauseMs = Math.min(this.firstRetryMs * 2 ** queue.attempts, RETRY_MAX_MS);
    queue.attempts++;
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        this.ready.push(key);
        this.pump();
      },
      Math.max(pauseMs, outcome.retryAfterSeconds * 1_000),
    );
    this.timers.add(timer);
    this.pump();
  }

  private post(pending: Pending, done: (outcome: Outcome) => void): void {
    let isDone = false;
    const finish = (outcome: Outcome) => {
      if (isDone) return;
      isDone = true;
      done(outcome);
    };
    const body = JSON.stringify(pending.update);
    const headers: Record<string, string | number> = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    if (this.settings.secretToken !== undefined) headers['x-telegram-bot-api-secret-token'] = this.settings.secretToken;
    const { request } = this.settings.url.startsWith('https:') ? https : http;
    const sent = request(this.settings.url, { method: 'POST', headers, agent: this.agent, timeout: ANSWER_WITHIN_MS }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => finish({ ok: false, message: 'Connection reset by peer', retryAfterSeconds: 0 }));
      response.on('end', () => {
        const outcome = readOutcome(response);
        finish(outcome);
        if (outcome.ok && chunks.length > 0 && !this.isClosed) this.replyWith(Buffer.concat(chunks).toString());
      });
    });
    sent.on('timeout', () => sent.destroy(new Error('Read timeout expired')));
    sent.on('error', (error) => finish({ ok: false, message: error.message, retryAfterSeconds: 0 }));
    sent.end(body);
  }

  private replyWith(body: string): void {
    if (!body.startsWith('{')) return;
    try {
      const call: Record<string, unknown> = JSON.parse(body);
      if (typeof call['method'] === 'string') this.settings.reply(call);
    } catch {
      // Telegram ignores an answer that is not a call.
    }
  }
}

type Outcome = { ok: true } | { ok: false; message: string; retryAfterSeconds: number };

function readOutcome(response: http.IncomingMessage): Outcome {
  const status = response.statusCode ?? 0;
  if (status >= 200 && status < 300) return { ok: true };
  const retryAfter = Number(response.headers['retry-after'] ?? 0);
  return {
    ok: false,
    message: `Wrong response from the webhook: ${status} ${response.statusMessage ?? ''}`.trim(),
    retryAfterSeconds: Number.isFinite(retryAfter) ? Math.min(retryAfter, RETRY_AFTER_MAX_SECONDS) : 0,
  };
}
