import type { Update } from '@grammyjs/types';
import { conflict } from './errors.ts';
import { firstNumber } from './first-number.ts';
import type { Mischief } from './mischief.ts';
import { isExpired, type Pending, type UpdateBody, type UpdateKind } from './pending.ts';
import { Webhook, type WebhookSettings } from './webhook.ts';

const NOT_BY_DEFAULT: ReadonlySet<string> = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
const HELD_MS = 1_000;

interface Poller {
  limit: number;
  settle: (updates: Update[]) => void;
  fail: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/** The bot's incoming updates: kept until a poller confirms them or a webhook accepts them. */
export class Outbox {
  private readonly clock: () => Date;
  private readonly mischief: Mischief;
  private readonly webhookRetryMs: number;
  private pending: Pending[] = [];
  private poller: Poller | null = null;
  private held: { send: () => void; timer: NodeJS.Timeout } | null = null;
  private nextUpdateId = firstNumber();
  private wakeQueued = false;
  allowed: readonly UpdateKind[] = [];
  webhook: Webhook | null = null;

  constructor(clock: () => Date, mischief: Mischief, webhookRetryMs: number) {
    this.clock = clock;
    this.mischief = mischief;
    this.webhookRetryMs = webhookRetryMs;
  }

  /** Queues an update; an update of a kind that the bot did not ask for is dropped. Returns its id, or nothing when dropped or held back by mischief. */
  push(kind: UpdateKind, body: UpdateBody, queue: string, chatId?: number): number[] {
    if (this.allowed.length > 0 ? !this.allowed.includes(kind) : NOT_BY_DEFAULT.has(kind)) return [];
    const rule = this.mischief.strikeUpdate(chatId);
    if (rule?.kind === 'reorder-updates' && this.held === null) {
      // A webhook may see a greater id first. A poller always sees ids in order, so there the held one gets its id later.
      const update = this.webhook === null ? null : this.number(body);
      const send = () => this.queue({ update: update ?? this.number(body), kind, queue: `${queue}*`, atMs: this.clock().getTime() });
      this.held = { send, timer: setTimeout(() => this.releaseHeld(), rule.ms ?? HELD_MS) };
      return update === null ? [] : [update.update_id];
    }
    const pending: Pending = { update: this.number(body), kind, queue, atMs: this.clock().getTime() };
    this.queue(pending);
    if (rule?.kind === 'duplicate-updates') this.queue(pending);
    this.releaseHeld();
    return [pending.update.update_id];
  }

  /** As given, whatever its id: for hostile input. */
  inject(update: Update): void {
    const kind = (Object.keys(update).find((key) => key !== 'update_id') ?? 'message') as UpdateKind;
    this.queue({ update, kind, queue: 'injected', atMs: this.clock().getTime() });
  }

  count(): number {
    return this.pending.length + (this.webhook?.count() ?? 0);
  }

  /** A long poll. A second one ends the first, as Telegram does. Rejects with a BotApiError (409). */
  poll(request: { offset?: number; limit?: number; timeoutSeconds?: number; onHangUp?: (hungUp: () => void) => void }): Promise<Update[]> {
    if (this.webhook !== null) {
      return Promise.reject(conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));
    }
    this.endPoller('terminated by other getUpdates request; make sure that only one bot instance is running');
    const { offset = 0, timeoutSeconds = 0 } = request;
    if (offset > 0) this.pending = this.pending.filter((one) => one.update.update_id >= offset);
    else if (offset < 0) this.pending = this.pending.slice(offset);
    const limit = Math.min(Math.max(request.limit ?? 100, 1), 100);
    this.dropExpired();
    if (this.pending.length > 0 || timeoutSeconds <= 0) return Promise.resolve(this.first(limit));
    return new Promise((settle, fail) => {
      const poller: Poller = { limit, settle, fail, timer: setTimeout(() => this.answerPoller(), Math.min(timeoutSeconds, 50) * 1_000) };
      this.poller = poller;
      request.onHangUp?.(() => {
        if (this.poller !== poller) return;
        this.poller = null;
        clearTimeout(poller.timer);
        settle([]);
      });
    });
  }

  /** Sets the webhook, or with null goes back to polling. What waits, waits on; `drop` forgets it. */
  setWebhook(settings: WebhookSettings | null, drop: boolean): void {
    if (settings !== null) this.endPoller('terminated by setWebhook request');
    const waiting = [...this.pending, ...(this.webhook?.close() ?? [])].toSorted((a, b) => a.update.update_id - b.update.update_id);
    this.webhook = settings === null ? null : new Webhook(settings, this.clock, this.webhookRetryMs);
    this.pending = [];
    if (!drop) for (const one of waiting) this.queue(one);
  }

  /** Ends whatever waits. A poller gets an empty answer. */
  stop(): void {
    if (this.held !== null) clearTimeout(this.held.timer);
    this.held = null;
    this.answerPoller();
    this.webhook?.close();
    this.webhook = null;
  }

  private number(body: UpdateBody): Update {
    return { update_id: this.nextUpdateId++, ...body };
  }

  private queue(pending: Pending): void {
    if (this.webhook !== null) return this.webhook.add(pending);
    this.pending.push(pending);
    if (this.poller === null || this.wakeQueued) return;
    // On the next turn, so that an album or a burst goes out as one batch.
    this.wakeQueued = true;
    setImmediate(() => {
      this.wakeQueued = false;
      if (this.pending.length > 0) this.answerPoller();
    });
  }

  private releaseHeld(): void {
    const held = this.held;
    if (held === null) return;
    this.held = null;
    clearTimeout(held.timer);
    held.send();
  }

  private first(limit: number): Update[] {
    return this.pending.slice(0, limit).map((one) => one.update);
  }

  private answerPoller(): void {
    const poller = this.poller;
    if (poller === null) return;
    this.poller = null;
    clearTimeout(poller.timer);
    this.dropExpired();
    poller.settle(this.first(poller.limit));
  }

  private endPoller(reason: string): void {
    const poller = this.poller;
    if (poller === null) return;
    this.poller = null;
    clearTimeout(poller.timer);
    poller.fail(conflict(reason));
  }

  private dropExpired(): void {
    const now = this.clock().getTime();
    if (this.pending.length > 0) this.pending = this.pending.filter((one) => !isExpired(one, now));
  }
}
