import { setTimeout as wait } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type pg from 'pg';
import { isUnreachable } from '../platform/database/faults.ts';
import type { Db, Trx } from '../platform/database/index.ts';
import type { Log } from '../platform/log.ts';
import { describeFault, type FaultKind, faultKind } from '../platform/telegram/faults.ts';
import { newScope, type UpdateScope } from '../platform/telegram/scope.ts';
import { newFaultId } from './fault-id.ts';
import type { Line, Waiting } from './line.ts';
import { countAttempt, parkUpdate } from './queries.ts';
import { ATTEMPTS_MAX, decideAfterFault } from './rules.ts';

/** A handler that takes longer hangs: it may wait 20 s for a hold, and Telegram's answers take seconds at worst. */
const HANDLER_MS_MAX = 60_000;

export interface DeskParts {
  readonly db: Db;
  readonly pool: pg.Pool;
  readonly log: Log;
  /** Answers one update. Called again after a fault, so everything in it repeats. */
  handle(update: Update, scope: UpdateScope): Promise<void>;
  /** Tells the person, in the transaction that parks his update. */
  onParked(trx: Trx, update: Update, faultId: string): Promise<void>;
  /** Counts how updates ended, for the metrics. */
  onSettled(outcome: 'handled' | 'parked' | 'gone', ms: number): void;
  /** A handler that takes longer has failed by its own fault; a minute where absent. */
  readonly handlerMsMax?: number | undefined;
}

/** The handler did not end. */
class HandlerTimeout extends Error {
  override readonly name = 'HandlerTimeout';
}

/**
 * Handles one update to its end: done, parked, or given up because the sender is no longer ours or the process stops.
 *
 * @returns whether it is to be marked as handled
 */
export async function attend(parts: DeskParts, line: Line, update: Waiting, stopping: AbortSignal): Promise<'handled' | 'parked' | 'left'> {
  const parsed = JSON.parse(update.payload) as Update;
  const scope = newScope(update.updateId);
  const startedAt = performance.now();
  let attempts = update.attempts;
  for (let waits = 0; ; waits += 1) {
    const error = await attempt(parts, parsed, scope);
    if (error === undefined) {
      parts.onSettled('handled', performance.now() - startedAt);
      return 'handled';
    }
    const kind = faultKind(error);
    const step = decideAfterFault(kind, attempts, waits);
    report(parts.log, update.updateId, error, kind, step.kind);
    switch (step.kind) {
      case 'settle':
        parts.onSettled('gone', performance.now() - startedAt);
        return 'handled';
      case 'park':
        await parkInAnyCase(parts, parsed, error, stopping);
        parts.onSettled('parked', performance.now() - startedAt);
        return 'parked';
      case 'retry':
        attempts = await persist(stopping, () => countAttempt(parts.db, update.updateId, describeFault(error)));
        break;
      case 'wait':
        break;
    }
    if (!(await pause(step.afterMs, stopping)) || line.heldUntil < performance.now()) return 'left';
  }
}

/** @returns what was thrown, or undefined */
async function attempt(parts: DeskParts, update: Update, scope: UpdateScope): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HandlerTimeout('The handler did not end')), parts.handlerMsMax ?? HANDLER_MS_MAX);
  });
  try {
    await Promise.race([parts.handle(update, scope), tooLong]);
    return undefined;
  } catch (error) {
    return error ?? new Error('Something empty was thrown');
  } finally {
    clearTimeout(timer);
  }
}

/** Where telling the person fails by a fault of ours too, it is parked without: it must not come back for ever. */
async function parkInAnyCase(parts: DeskParts, update: Update, error: unknown, stopping: AbortSignal): Promise<void> {
  for (let tries = 1; tries <= ATTEMPTS_MAX; tries += 1) {
    try {
      return await persist(stopping, () => park(parts, update, error, true));
    } catch (failure) {
      if (stopping.aborted) throw failure;
      parts.log.error('A person could not be told of a fault', { updateId: update.update_id, error: failure });
    }
    await pause(200 * tries, stopping);
  }
  await persist(stopping, () => park(parts, update, error, false));
}

async function park(parts: DeskParts, update: Update, error: unknown, isTold: boolean): Promise<void> {
  await parts.db.transaction().execute(async (trx) => {
    await countAttempt(trx, update.update_id, describeFault(error));
    const faultId = await parkUpdate(trx, update.update_id, newFaultId());
    if (isTold) await parts.onParked(trx, update, faultId);
  });
}

/** Tries a write until the database is there. Rejects on stop and on faults of the write itself. */
async function persist<T>(stopping: AbortSignal, write: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      await wait(500, undefined, { signal: stopping });
    }
  }
}

/** @returns false when the process stops meanwhile */
async function pause(ms: number, stopping: AbortSignal): Promise<boolean> {
  await wait(ms, undefined, { signal: stopping }).catch(() => undefined);
  return !stopping.aborted;
}

function report(log: Log, updateId: number, error: unknown, kind: FaultKind, next: string): void {
  const level = kind === 'own' ? 'error' : 'warn';
  log[level]('An update was not handled', { updateId, kind, next, error });
}
