import type { Update } from 'grammy/types';
import { vi } from 'vitest';
import { CHANNEL, type DeskParts, type Intake, openIntake } from '../../src/intake/index.ts';
import { openListener } from '../../src/platform/database/listen.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import type { TestDatabase } from '../support/database.ts';

export const silentLog = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** One process that takes updates in, as the bot has it, with a handler of the test. Stopped at the end. */
export async function anIntake(
  home: Pick<TestDatabase, 'db' | 'pool' | 'connection'>,
  handle: DeskParts['handle'],
  options: { leaseMs?: number } & Partial<DeskParts> = {},
): Promise<Intake> {
  const { leaseMs = 15_000, ...parts } = options;
  const intake = openIntake(
    { db: home.db, pool: home.pool, log: silentLog, handle, onParked: () => Promise.resolve(), onSettled: () => undefined, ...parts },
    { leaseMs },
  );
  const listener = await openListener(
    { connection: home.connection, applicationName: 'test listener' },
    { [CHANNEL]: (senderId) => intake.announced(Number(senderId)) },
    { onReconnect: () => intake.lookAround(), onError: () => undefined },
  );
  atTheEnd(async () => {
    await intake.stop();
    await listener.close();
  });
  return intake;
}

let lastUpdateId = 1_000;

/** A text of this sender; numbers rise in the order in which they are made. */
export function anUpdate(senderId: number, text = 'Сәлем'): Update {
  lastUpdateId += 1;
  const chat = { id: senderId, type: 'private', first_name: 'Someone' } as const;
  return { update_id: lastUpdateId, message: { message_id: lastUpdateId, date: 1, chat, from: { ...chat, is_bot: false }, text } };
}

/** As Telegram hands them over, all at once. */
export function hand(intake: Intake, ...updates: readonly Update[]): Promise<void> {
  return intake.receive(updates.map((update) => ({ update, payload: JSON.stringify(update) })));
}

/** Written by a process that is gone. */
export async function leaveBehind(home: Pick<TestDatabase, 'db'>, ...updates: readonly Update[]): Promise<void> {
  for (let start = 0; start < updates.length; start += 1_000) {
    await home.db
      .insertInto('intake.update')
      .values(
        updates.slice(start, start + 1_000).map((update) => ({
          update_id: update.update_id,
          sender_id: update.message?.chat.id ?? 0,
          payload: JSON.stringify(update),
        })),
      )
      .execute();
  }
}

export const rowOf = (home: Pick<TestDatabase, 'db'>, updateId: number) =>
  home.db
    .selectFrom('intake.update')
    .select(['update_id', 'payload', 'attempts', 'parked', 'settled_at', 'fault', 'fault_id'])
    .where('update_id', '=', updateId)
    .executeTakeFirstOrThrow();

/** Waits until nothing waits in the database any more, looking often. */
export async function untilAllSettled(home: Pick<TestDatabase, 'db'>, timeout = 10_000): Promise<void> {
  const isDone = async () => {
    const waiting = await home.db.selectFrom('intake.update').select('update_id').where('settled_at', 'is', null).limit(1).execute();
    return waiting.length === 0;
  };
  await vi.waitUntil(isDone, { timeout, interval: 10 });
}

/** What was handled, by sender, in the order of the beginnings; and whether two of one sender were ever under way together. */
export class Notebook {
  readonly bySender = new Map<number, number[]>();
  overlaps = 0;
  sideBySideMax = 0;
  private readonly busy = new Set<number>();

  /** @param work what the handler does meanwhile */
  async note(update: Update, work: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    const senderId = update.message?.chat.id ?? 0;
    if (this.busy.has(senderId)) this.overlaps += 1;
    this.busy.add(senderId);
    this.sideBySideMax = Math.max(this.sideBySideMax, this.busy.size);
    this.bySender.set(senderId, [...(this.bySender.get(senderId) ?? []), update.update_id]);
    try {
      await work();
    } finally {
      this.busy.delete(senderId);
    }
  }

  handledOf(senderId: number): readonly number[] {
    return this.bySender.get(senderId) ?? [];
  }
}

/** A promise and what ends it. */
export function aGate(): { readonly passed: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: () => resolve() };
}
