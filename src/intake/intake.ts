import { randomUUID } from 'node:crypto';
import type { Update } from 'grammy/types';
import { attend, type DeskParts } from './desk.ts';
import { Line } from './line.ts';
import { type Arrival, type Exchange, type ExchangeResult, exchange, listUnheldSenders, releaseLeases, type Told } from './queries.ts';
import { senderOf } from './sender.ts';

/** Different people are handled side by side, so many at once. */
const SIDE_BY_SIDE_MAX = 64;
/** Beyond this many, updates wait in the database alone. */
const KEPT_HERE_MAX = 5_000;
const ARRIVALS_PER_EXCHANGE_MAX = 500;
const SENDERS_PER_RESCUE = 2_000;
const RESCUE_MS = 1_000;

interface Pending extends Arrival {
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Keeps updates and has them handled: in order and one at a time for each sender, across processes; different people side
 * by side.
 *
 * Whatever happens at the same time shares one round trip (`exchange`): while one is under way, the next one fills. So the
 * load makes the batches, and a lone update waits for nobody.
 */
export class Intake {
  private readonly parts: DeskParts;
  private readonly leaseMs: number;
  private readonly holder = randomUUID();
  private readonly lines = new Map<number, Line>();
  private readonly ready: Line[] = [];
  private readonly stopping = new AbortController();
  private readonly timers: NodeJS.Timeout[];
  private arrivals: Pending[] = [];
  private handled: number[] = [];
  /** Settled, while the database may not have told so yet: not to be taken up again. */
  private readonly unmarked = new Set<number>();
  private readonly renew = new Set<number>();
  private readonly unread = new Set<number>();
  private turnUnderWay: Promise<void> | undefined;
  private working = 0;
  private keptHere = 0;
  private isRescuing = false;
  private idleWaiters: (() => void)[] = [];

  constructor(parts: DeskParts, leaseMs: number) {
    this.parts = parts;
    this.leaseMs = leaseMs;
    this.timers = [
      setInterval(() => this.renewWorking(), leaseMs / 3),
      setInterval(() => void this.rescue(), Math.min(RESCUE_MS, leaseMs)),
    ];
  }

  /** Resolves when all are durable; rejects when they are not, and then Telegram will bring them again. */
  async receive(updates: readonly { update: Update; payload: string }[]): Promise<void> {
    if (this.stopping.signal.aborted) throw new Error('Intake is stopping');
    const kept = updates.map(
      ({ update, payload }) =>
        new Promise<void>((resolve, reject) => {
          this.arrivals.push({ updateId: update.update_id, senderId: senderOf(update), payload, resolve, reject });
        }),
    );
    this.turn();
    await Promise.all(kept);
  }

  /** Another process wrote an update of this sender: look, if he is ours. */
  announced(senderId: number): void {
    const line = this.lines.get(senderId);
    if (line && line.heldUntil > performance.now()) this.reread(senderId);
  }

  /** Announcements may have been missed. */
  lookAround(): void {
    void this.rescue();
  }

  /** Resolves when everything that is known here has been handled and marked. */
  idle(): Promise<void> {
    if (this.isIdle()) return Promise.resolve();
    return new Promise((resolve) => this.idleWaiters.push(resolve));
  }

  /** Finishes what is in hand, marks it, lets the senders go. What only waits is left to the next process. */
  async stop(): Promise<void> {
    this.stopping.abort();
    for (const timer of this.timers) clearInterval(timer);
    while (this.working > 0 || this.turnUnderWay || this.handled.length > 0) {
      if (!this.turnUnderWay) this.turn();
      await (this.turnUnderWay ?? new Promise((resolve) => setTimeout(resolve, 5)));
    }
    await releaseLeases(this.parts.db, this.holder).catch((error: unknown) => this.parts.log.warn('Leases were left to lapse', { error }));
  }

  private isIdle(): boolean {
    return this.working === 0 && this.keptHere === 0 && !this.turnUnderWay && !this.hasErrand();
  }

  private hasErrand(): boolean {
    return this.arrivals.length > 0 || this.handled.length > 0 || this.renew.size > 0 || this.unread.size > 0;
  }

  private turn(): void {
    this.turnUnderWay ??= this.takeTurns().finally(() => {
      this.turnUnderWay = undefined;
      if (this.isIdle()) for (const resolve of this.idleWaiters.splice(0)) resolve();
    });
  }

  private async takeTurns(): Promise<void> {
    // Let whatever arrives in this moment come along.
    await new Promise((resolve) => setImmediate(resolve));
    for (let failures = 0; this.hasErrand(); ) {
      const arrivals = this.arrivals.splice(0, ARRIVALS_PER_EXCHANGE_MAX);
      const turn = this.fill(arrivals);
      const sentAt = performance.now();
      try {
        this.learn(turn, arrivals, await exchange(this.parts.pool, turn), sentAt);
        failures = 0;
      } catch (error) {
        failures += 1;
        this.putBack(turn, arrivals, error);
        if (this.stopping.signal.aborted && failures > 3) return void this.handled.splice(0);
        await new Promise((resolve) => setTimeout(resolve, Math.min(50 * 2 ** failures, 2_000)));
      }
    }
  }

  private fill(arrivals: readonly Pending[]): Exchange {
    // Also those that are held: an earlier update of the same sender may have come in by another process a moment ago.
    for (const { senderId } of arrivals) this.unread.add(senderId);
    const turn = {
      holder: this.holder,
      leaseMs: this.leaseMs,
      arrivals: arrivals.toSorted((one, other) => one.updateId - other.updateId),
      handled: this.handled.toSorted((one, other) => one - other),
      renew: [...new Set([...this.renew, ...this.unread])],
      unread: [...this.unread],
    };
    this.handled = [];
    this.renew.clear();
    this.unread.clear();
    return turn;
  }

  private putBack(turn: Exchange, arrivals: readonly Pending[], error: unknown): void {
    this.parts.log.warn('Intake could not reach the database', { error });
    for (const arrival of arrivals) arrival.reject(error);
    this.handled.push(...turn.handled);
    if (this.stopping.signal.aborted) return;
    const theirs = new Set(arrivals.map((arrival) => arrival.senderId));
    for (const senderId of turn.renew) if (!theirs.has(senderId) || this.lines.has(senderId)) this.renew.add(senderId);
    for (const senderId of turn.unread) if (this.lines.has(senderId)) this.unread.add(senderId);
  }

  private learn(turn: Exchange, arrivals: readonly Pending[], result: ExchangeResult, sentAt: number): void {
    for (const updateId of turn.handled) this.unmarked.delete(updateId);
    const held = new Set(result.held);
    for (const senderId of held) this.lineOf(senderId).heldUntil = sentAt + this.leaseMs;
    for (const senderId of turn.renew) if (!held.has(senderId)) this.lose(senderId);
    // All that they wait for comes with this answer. What is kept here may be older: another process may have had them.
    for (const senderId of turn.unread) if (held.has(senderId)) this.forget(this.lineOf(senderId));
    const payloads = new Map(arrivals.map((arrival) => [arrival.updateId, arrival.payload]));
    const marked = new Set(turn.handled);
    for (const told of result.waiting.toSorted((one, other) => one.updateId - other.updateId)) {
      // The statement reads what was there before it wrote: what it marked still looks as if it waited.
      if (!marked.has(told.updateId)) this.take(told, payloads.get(told.updateId));
    }
    for (const arrival of arrivals) arrival.resolve();
    for (const senderId of held) this.pump(this.lineOf(senderId));
  }

  private take(told: Told, arrived: string | undefined): void {
    const payload = told.payload ?? arrived;
    if (payload === undefined || this.unmarked.has(told.updateId)) return;
    const line = this.lineOf(told.senderId);
    // Behind a gap nothing is taken, or it would be handled before what is missing.
    if (line.isBehind || this.keptHere >= KEPT_HERE_MAX) {
      line.isBehind = true;
      return;
    }
    const before = line.length;
    line.add({ updateId: told.updateId, attempts: told.attempts, payload });
    this.keptHere += line.length - before;
  }

  private lineOf(senderId: number): Line {
    const known = this.lines.get(senderId);
    if (known) return known;
    const line = new Line(senderId);
    this.lines.set(senderId, line);
    return line;
  }

  private lose(senderId: number): void {
    const line = this.lines.get(senderId);
    if (!line) return;
    line.heldUntil = 0;
    this.forget(line);
    if (!line.isWorking) this.lines.delete(senderId);
  }

  /** Keeps nothing of this sender here; the database still has it. */
  private forget(line: Line): void {
    this.keptHere -= line.clear();
    line.isBehind = false;
  }

  private pump(line: Line): void {
    if (line.isWorking || line.length === 0 || this.stopping.signal.aborted) return;
    line.isWorking = true;
    if (this.working >= SIDE_BY_SIDE_MAX) return void this.ready.push(line);
    this.working += 1;
    void this.work(line);
  }

  private async work(first: Line): Promise<void> {
    for (let line: Line | undefined = first; line && !this.stopping.signal.aborted; line = this.ready.shift()) await this.serve(line);
    this.working -= 1;
    this.turn();
  }

  private async serve(line: Line): Promise<void> {
    for (let update = line.first(); update && !this.stopping.signal.aborted; update = line.first()) {
      // Lapsed while it waited for its turn: only with a new lease, and only what then still waits.
      const isOurs = line.heldUntil > performance.now();
      const outcome = isOurs ? await this.attendSafely(line, update) : 'left';
      const before = line.length;
      line.drop(update.updateId);
      this.keptHere -= before - line.length;
      if (outcome === 'left') {
        // What comes after it must not be handled before it.
        this.forget(line);
        line.isBehind = true;
      } else this.mark(update.updateId);
    }
    line.isWorking = false;
    if (line.isBehind && !this.stopping.signal.aborted) this.reread(line.senderId);
  }

  private mark(updateId: number): void {
    this.unmarked.add(updateId);
    this.handled.push(updateId);
    this.turn();
  }

  /** A fault in keeping the books must not end the process: the update stays where it is and is taken up again. */
  private async attendSafely(line: Line, update: Parameters<typeof attend>[2]): ReturnType<typeof attend> {
    try {
      return await attend(this.parts, line, update, this.stopping.signal);
    } catch (error) {
      if (this.stopping.signal.aborted) return 'left';
      this.parts.log.error('An update could not be settled', { updateId: update.updateId, error });
      await new Promise((resolve) => setTimeout(resolve, RESCUE_MS));
      return 'left';
    }
  }

  private reread(senderId: number): void {
    this.renew.add(senderId);
    this.unread.add(senderId);
    this.turn();
  }

  private renewWorking(): void {
    const now = performance.now();
    for (const line of this.lines.values()) {
      if (line.isWorking) {
        this.renew.add(line.senderId);
        // Lapsed, e.g. while the database was away: another process may have had him meanwhile.
        if (line.heldUntil < now) this.unread.add(line.senderId);
      } else if (line.length === 0 && !line.isBehind && line.heldUntil < now) this.lines.delete(line.senderId);
    }
    if (this.renew.size > 0) this.turn();
  }

  /** Takes up what nobody holds: after a crash elsewhere, a lost announcement, a backlog. */
  private async rescue(): Promise<void> {
    // One at a time: a database that is slow must not be asked ever more.
    if (this.isRescuing) return;
    this.isRescuing = true;
    try {
      for (const senderId of await listUnheldSenders(this.parts.db, this.holder, SENDERS_PER_RESCUE)) {
        const line = this.lines.get(senderId);
        if (this.stopping.signal.aborted || line?.isWorking || (line && line.length > 0)) continue;
        this.reread(senderId);
      }
    } catch (error) {
      this.parts.log.warn('Intake could not look for what waits', { error });
    } finally {
      this.isRescuing = false;
    }
  }
}

export function openIntake(parts: DeskParts, options: { leaseMs: number }): Intake {
  return new Intake(parts, options.leaseMs);
}
